import { FileFault, shown } from "../fault";
import { pastCentury, readDate, serialIn } from "../fields/dates";
import { readPrinted, valueOf } from "../fields/numbers";
import {
  nothing,
  why,
  type FileReading,
  type LeftOut,
  type ReadingContext,
  type SeriesReading,
} from "../reading";
import { inOrder } from "../series/column";
import { plainFileName } from "../series/file-name";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import { POWERS, type LinedRow, type SourceColumn } from "../source";
import { isEmpty, type Table } from "../text/table";
import { auctionHeading, type AuctionColumns, type AuctionField } from "./columns";
import { securityOf } from "./security";

/** What stands on the sheet of a security; the tail is the user's to fill in. */
const COLUMNS: readonly SourceColumn[] = [
  { kind: "cover", unit: "number" },
  { kind: "highYield", unit: "percent" },
  { kind: "tail", unit: "number" },
  { kind: "cusip", unit: "text" },
];

/** Whether a table is one of auctions, or of securities that were sold. */
export const isAuctionHeading = (table: Table): boolean => auctionHeading(table) !== undefined;

/**
 * Auction results, a series for each security ("Bond 20-Year"): bid-to-cover and the high yield. The
 * tail stays empty: it is the high yield less the when-issued yield, which no results carry. Auctions
 * that are only announced have no figures yet and give no row. An auction is known by its date and
 * CUSIP: two of one day are both kept.
 */
export function* readAuctions(
  file: string,
  table: Table,
  context: ReadingContext,
): Slices<FileReading> {
  const { record: heading, columns } = auctionHeading(table)!;
  const line = table.line(heading);
  if (columns.cover === undefined && columns.highYield === undefined) {
    throw new FileFault("noResults", { line, got: shown(table.fields(heading).join(", ")) });
  }
  if (columns.date === undefined) throw new FileFault("noAuctionDate", { line });
  const leftOut: LeftOut[] = [];
  const bySecurity = new Map<string, LinedRow[]>();
  const faults = new Map<string, FileFault>();
  for (let i = heading + 1; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield i / table.length;
    const fields = table.fields(i);
    if (isEmpty(fields)) continue;
    const field = (name: AuctionField) => gapless(fields[columns[name] ?? -1] ?? "");
    const date = dateOf(field("date"), context);
    if (date === undefined) {
      leftOut.push({
        line: table.line(i),
        why: why("noDate", { got: shown(fields.filter(Boolean).join(", ")) }),
      });
      continue;
    }
    const security = securityOf(field) || plainFileName(file);
    try {
      const row = rowOf(table, i, columns, date, field("cusip"));
      if (row) push(bySecurity, security, row);
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      if (!faults.has(security)) faults.set(security, fault);
    }
  }
  return gather(file, bySecurity, faults, leftOut, context);
}

function push(bySecurity: Map<string, LinedRow[]>, security: string, row: LinedRow): void {
  const rows = bySecurity.get(security);
  if (rows) rows.push(row);
  else bySecurity.set(security, [row]);
}

/** The number of a security as the market writes it; anything else a file holds there is none. */
const cusipIn = (text: string) => (/^[A-Z\d]{9}$/i.test(text) ? text : undefined);

const gapless = (text: string) => (/^(null|n\/a|nan)$/i.test(text) ? "" : text);

function dateOf(text: string, context: ReadingContext): number | undefined {
  const date = readDate(text, pastCentury(context.today));
  const serial = date === undefined ? undefined : serialIn(date, "month-first");
  return typeof serial === "number" ? serial : undefined;
}

function rowOf(
  table: Table,
  record: number,
  columns: AuctionColumns,
  date: number,
  cusip: string,
): LinedRow | undefined {
  const line = table.line(record);
  const figure = (name: "cover" | "highYield", power: number) => {
    const text = table.fields(record)[columns[name] ?? -1] ?? "";
    const printed = readPrinted(text);
    if (printed === undefined) {
      const column = name === "cover" ? "Bid to Cover Ratio" : "High Yield";
      throw new FileFault("value", { line, column, got: shown(text) });
    }
    return printed === "gap" ? undefined : valueOf(printed, power);
  };
  const cover = figure("cover", 0);
  const highYield = figure("highYield", POWERS.percent);
  if (cover === undefined && highYield === undefined) return undefined;
  return { line, date, values: [cover, highYield, undefined, cusipIn(cusip)] };
}

/** Securities as series; one that cannot be read does not sink the others. */
function gather(
  file: string,
  bySecurity: ReadonlyMap<string, LinedRow[]>,
  faults: ReadonlyMap<string, FileFault>,
  leftOut: readonly LeftOut[],
  context: ReadingContext,
): FileReading {
  const good = [...bySecurity].filter(([name]) => !faults.has(name));
  if (good.length === 0) throw [...faults.values()][0] ?? new FileFault("noObservations", {});
  const wanted = context.ticked && good.filter(([name]) => context.ticked!.has(name));
  const ticked = wanted && wanted.length > 0 ? wanted : good;
  const series = ticked.map(([name, rows]): SeriesReading => ({
    name,
    from: file,
    source: "Treasury auctions",
    columns: COLUMNS,
    rows: distinct(inOrder([...rows])),
    unitChoices: [],
    nameless: false,
    leftOut: [],
    notes: [],
  }));
  const refused = [...faults].map(([name, fault]): LeftOut => ({
    line: fault.line ?? 1,
    why: why("fault", { name, code: fault.code, ...(fault.details as object) }),
  }));
  return {
    ...nothing(file),
    kind: "auctions",
    series,
    unticked: good.map(([name]) => name).filter((name) => ticked.every(([one]) => one !== name)),
    leftOut: [...leftOut, ...refused],
  };
}

/** Rows that a file holds twice are one: the same day, CUSIP and figures. */
function distinct(rows: readonly LinedRow[]): LinedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ date, values }) => {
    const key = [date, ...values].join("|");
    const isNew = values[3] === undefined || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
