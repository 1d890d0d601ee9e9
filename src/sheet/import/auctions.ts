import { readDates } from "./dates";
import { ImportFault, shown } from "./fault";
import { readPrinted } from "./numbers";
import type { TextRecord } from "./records";
import { requireWidth } from "./series";
import { tidy, type LinedRow, type Source, type SourceColumn } from "./source";

/**
 * The headings of TreasuryDirect ("bidToCoverRatio") and of FiscalData ("Bid to Cover Ratio",
 * "bid_to_cover_ratio") differ in spaces and capitals only.
 */
const HEADINGS = {
  date: ["auctiondate"],
  cover: ["bidtocoverratio", "bidtocover"],
  highYield: ["highyield"],
  type: ["securitytype", "type"],
  term: ["originalsecurityterm", "securityterm", "term"],
  indexed: ["inflationindexsecurity", "tips"],
} as const;

type Heading = keyof typeof HEADINGS;

const COLUMNS: readonly SourceColumn[] = [
  { kind: "cover", unit: "number" },
  { kind: "highYield", unit: "percent" },
  { kind: "tail", unit: "number" },
];

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z]/g, "");

/** Whether a heading is that of auction results. */
export function isAuctions({ fields }: TextRecord): boolean {
  return fields.some((field) => HEADINGS.cover.some((name) => name === plain(field)));
}

/**
 * Auction results, a source for each security ("Bond 20-Year"): bid-to-cover and the high yield. The
 * tail stays empty: it is the high yield less the when-issued yield, which no results carry. Auctions
 * that are only announced have no figures yet and give no row.
 */
export function readAuctions(records: readonly TextRecord[], from: string): Source[] {
  const [heading, ...body] = records as [TextRecord, ...TextRecord[]];
  const at = columnsOf(heading);
  if (at.date === undefined) throw new ImportFault("noAuctionDate", {});
  requireWidth(body, heading.fields.length);
  const field = (record: TextRecord, name: Heading) =>
    at[name] === undefined ? "" : record.fields[at[name]]!;
  const dates = readDates(
    body.map((record) => ({ line: record.line, text: field(record, "date") })),
  );
  const bySecurity = new Map<string, LinedRow[]>();
  body.forEach((record, i) => {
    const figure = (name: "cover" | "highYield") =>
      readFigure(field(record, name), record.line, heading.fields[at[name] ?? 0]!);
    const values = [figure("cover"), figure("highYield"), undefined];
    const security = securityOf((name) => field(record, name));
    if (!bySecurity.has(security)) bySecurity.set(security, []);
    bySecurity.get(security)!.push({ line: record.line, date: dates[i]!, values });
  });
  return tidySources(bySecurity, from);
}

function columnsOf(heading: TextRecord): Partial<{ [K in Heading]: number }> {
  const headings = heading.fields.map(plain);
  const found = Object.entries(HEADINGS).map(([key, names]) => {
    const present = names.map((name) => headings.indexOf(name)).find((index) => index >= 0);
    return [key, present] as const;
  });
  return Object.fromEntries(found);
}

function readFigure(text: string, line: number, column: string): number | undefined {
  const printed = readPrinted(text);
  if (printed === undefined) {
    throw new ImportFault("value", { line, column: shown(column), got: shown(text) });
  }
  return printed === "gap" ? undefined : printed.number;
}

/** A security is reopened one and two months after its issue. */
const REOPENED_MONTHS = 10;

/** "Bond 20-Year", "TIPS 10-Year"; a reopening of "19-Year 11-Month" is a 20-year bond. */
function securityOf(field: (name: Heading) => string): string {
  const indexed = /^(yes|y|true)$/i.test(field("indexed"));
  const type = indexed ? "TIPS" : field("type");
  const [, years, months] = /^(\d+)-Year (\d+)-Month$/i.exec(field("term")) ?? [];
  const reopened = Number(months) >= REOPENED_MONTHS;
  const term = reopened ? `${Number(years) + 1}-Year` : field("term");
  return [type, term].filter(Boolean).join(" ");
}

/** Securities without any figure are left away; one at least must have some. */
function tidySources(bySecurity: ReadonlyMap<string, LinedRow[]>, from: string): Source[] {
  const known = [...bySecurity].filter(([, rows]) =>
    rows.some(({ values }) => values.some((value) => value !== undefined)),
  );
  if (known.length === 0) throw new ImportFault("noObservations", {});
  return known.map(([name, rows]) => ({
    name: name || from,
    from,
    columns: COLUMNS,
    rows: tidy(rows),
  }));
}
