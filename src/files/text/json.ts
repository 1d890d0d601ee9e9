import { FileFault } from "../fault";
import { tableOf, type Table } from "./table";

/**
 * Rows that an API answers with: an array of objects, alone or under "observations" (FRED) or "data"
 * (FiscalData). The keys become the heading.
 * @throws FileFault where it is no JSON, or none of these
 */
export function readJson(text: string): Table {
  const rows = rowsIn(parse(text));
  if (rows === undefined) throw new FileFault("json", {});
  const heading = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !/^realtime_/.test(key),
  );
  // FRED's observations name the day "date" and stand before their value.
  heading.sort((a, b) => Number(b === "date") - Number(a === "date"));
  const records = rows.map((row) => heading.map((key) => textOf(row[key])));
  return tableOf([heading, ...records]);
}

type Row = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new FileFault("json", {});
  }
}

function rowsIn(value: unknown): readonly Row[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : undefined;
  if (!isRow(value)) return undefined;
  return rowsIn(value.observations ?? value.data ?? undefined);
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value).trim() : "";
