import type { Table } from "../text/table";

/**
 * Headings of auction results. Those of TreasuryDirect ("bidToCoverRatio"), of FiscalData
 * ("bid_to_cover_ratio") and of the search page ("Bid to Cover Ratio") differ in spaces and capitals only.
 */
const HEADINGS = {
  date: ["auctiondate"],
  cover: ["bidtocoverratio", "bidtocover"],
  highYield: ["highyield"],
  type: ["type"],
  securityType: ["securitytype"],
  term: ["securityterm", "term"],
  originalTerm: ["originalsecurityterm"],
  floating: ["floatingrate"],
  indexed: ["tips", "inflationindexsecurity"],
  cash: ["cashmanagementbillcmb"],
  cusip: ["cusip"],
} as const;

export type AuctionField = keyof typeof HEADINGS;
export type AuctionColumns = Partial<Record<AuctionField, number>>;

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z]/g, "");

const MOST_ABOVE = 60;

/**
 * The record that holds the heading of a table of auctions, with results or without; undefined where
 * there is none.
 */
export function auctionHeading(
  table: Table,
): { record: number; columns: AuctionColumns } | undefined {
  for (let record = 0; record < Math.min(table.length, MOST_ABOVE); record++) {
    const columns = columnsOf(table.fields(record));
    const names = columns.securityType !== undefined || columns.term !== undefined;
    if (columns.cover !== undefined || (names && (columns.date ?? columns.cusip) !== undefined)) {
      return { record, columns };
    }
  }
  return undefined;
}

function columnsOf(fields: readonly string[]): AuctionColumns {
  const headings = fields.map(plain);
  const found = Object.entries(HEADINGS).flatMap(([field, names]) => {
    const at = names.map((name) => headings.indexOf(name)).find((index) => index >= 0);
    return at === undefined ? [] : [[field, at] as const];
  });
  return Object.fromEntries(found);
}
