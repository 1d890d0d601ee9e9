import { FileFault, shown } from "../fault";
import { Commas, isDecimalComma } from "../fields/commas";
import { nothing, why, type FileReading, type LeftOut, type Position } from "../reading";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import type { Table } from "../text/table";
import { fidelity } from "./fidelity";
import { bestColumns, type Field } from "./headings";
import { ishares } from "./ishares";
import type { PositionLayout } from "./layout";
import { schwab } from "./schwab";
import { OTHER_TOTALS } from "./table-words";
import { bondOf, figureOf, priceOf, speaksOfTreasury } from "./treasury";
import { tws } from "./tws";

/** A table of the user's own: columns by the best fit of their headings. */
const own: PositionLayout = { title: "", recognises: () => true };
const LAYOUTS: readonly PositionLayout[] = [tws, schwab, fidelity, ishares, own];

const FIELDS: readonly Field[] = [
  "symbol", "description", "category", "level", "currency", "maturity", "coupon", "accrued",
  "priceNow", "yieldNow", "stop", "price",
  "duration", "margin", "yield", "convexity", "face", "value",
]; // prettier-ignore
type Columns = Partial<Record<Field, number>>;

const MOST_ABOVE = 60;
const LONGEST_HEADING = 40;

/** The heading of a table of positions: what names them, how much there is, and what it is worth. */
export function positionHeading(table: Table): { record: number; columns: Columns } | undefined {
  for (let record = 0; record < Math.min(table.length, MOST_ABOVE); record++) {
    const fields = table.fields(record);
    // A title or a note may hold any word.
    if (fields.some((text) => text.length > LONGEST_HEADING)) continue;
    const columns = bestColumns(fields, FIELDS);
    const names = columns.symbol ?? columns.description;
    const amount = columns.face ?? columns.value;
    const worth = columns.price ?? columns.value ?? columns.maturity;
    if (names !== undefined && amount !== undefined && worth !== undefined)
      return { record, columns };
  }
  return undefined;
}

/**
 * The positions of a table with one heading. Totals, lots and what is no fixed-coupon Treasury in US
 * dollars are named, never silently left out.
 * @param isHidden whether a record is hidden by a filter: it is named, not counted
 * @throws FileFault where no Treasury is among them
 */
export function* readTable(
  file: string,
  table: Table,
  { record: heading, columns }: { readonly record: number; readonly columns: Columns },
  isHidden: (record: number) => boolean,
): Slices<FileReading> {
  const headings = table.fields(heading);
  const layout = LAYOUTS.find((each) => each.recognises(headings))!;
  const commas = new Commas();
  for (let i = heading + 1; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield (0.2 * i) / table.length;
    for (const text of table.fields(i)) commas.see(text);
  }
  const rule = commas.rule(table.separator);
  const positions: Position[] = [];
  const leftOut: LeftOut[] = [];
  for (let i = heading + 1; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield 0.2 + (0.8 * i) / table.length;
    const fields = table.fields(i);
    const filled = fields.filter(Boolean);
    if (filled.length === 0) continue;
    const row: Row = {
      line: table.line(i),
      text: (field) => fields[columns[field] ?? -1] ?? "",
      figure: (field) => {
        const at = columns[field];
        const isPrice = field === "price";
        const isDecimal = at !== undefined && isDecimalComma(rule, headings[at]!, isPrice);
        const read = isPrice ? priceOf : figureOf;
        return at === undefined ? undefined : read(fields[at] ?? "", isDecimal);
      },
      first: filled[0]!,
    };
    const got = shown(row.first);
    const read = isHidden(i)
      ? why("hidden", { got })
      : filled.length === 1
        ? why("below", { got })
        : positionIn(row, layout);
    if ("code" in read) leftOut.push({ line: row.line, why: read });
    else positions.push(read);
  }
  if (positions.length === 0) {
    throw new FileFault("noPositions", {
      line: table.line(heading),
      got: shown(headings.filter(Boolean).join(", ")),
    });
  }
  const places = { heading: table.line(heading), columns };
  return { ...nothing(file), kind: "positions", positions, places, leftOut };
}

interface Row {
  readonly line: number;
  readonly first: string;
  text(field: Field): string;
  figure(field: Field): number | undefined;
}

const TOTAL = new RegExp(
  `^(account |grand |sub-?)?totals?\\b|^(zwischen)?(${OTHER_TOTALS.join("|")})`,
  "i",
);

function positionIn(row: Row, layout: PositionLayout): Position | LeftOut["why"] {
  const names = [row.text("symbol"), row.text("description")];
  const got = shown(names.find((name) => /\p{L}{3}/u.test(name)) ?? row.first);
  if (TOTAL.test(row.first) || names.some((name) => TOTAL.test(name))) return why("total", { got });
  if (/^lot$/i.test(row.text("level"))) return why("lot", { got });
  const bond = bondOf({
    names,
    coupon: row.text("coupon"),
    maturity: row.text("maturity"),
    couponInPercent: layout.couponInPercent ?? false,
  });
  if (!bond) return why(speaksOfTreasury(names) ? "noSymbol" : "noTreasury", { got });
  const currency = row.text("currency");
  if (currency && currency !== "USD") return why("otherCurrency", { got, currency });
  const face = row.figure("face");
  if (face === undefined && row.figure("value") === undefined) return why("noFace", { got });
  if (face !== undefined && face < 0) return why("short", { got });
  return {
    line: row.line,
    ...bond,
    face,
    price: row.figure("price"),
    value: row.figure("value"),
    accrued: row.figure("accrued"),
  };
}
