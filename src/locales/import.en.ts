/** A line of a file, and what stands there. */
interface At {
  readonly line: number;
  readonly got: string;
}
interface InColumn extends At {
  readonly column: string;
}
interface Counts {
  readonly line: number;
  readonly got: number;
  readonly want: number;
}

/** Why a file or a pasted text cannot be imported, in one sentence that says what to do. */
const faults = {
  notText: () => "this is not a text file: save it as CSV (UTF-8) and choose that",
  empty: () => "there is nothing in it: choose a file with dates and figures",
  oneColumn: () => "there is only one column: dates must come first, then figures",
  noObservations: () => "it holds no figures: check that you chose the right file",
  openQuote: ({ line }: { readonly line: number }) =>
    `line ${line}: a quotation mark is not closed; nothing was imported`,
  strayQuote: ({ line }: { readonly line: number }) =>
    `line ${line}: there is text after a closing quotation mark; nothing was imported`,
  fields: ({ line, got, want }: Counts) =>
    `line ${line}: it has ${got} fields where the first line has ${want}; nothing was imported`,
  date: ({ line, got }: At) =>
    `line ${line}: "${got}" is not a date; write it as 2025-11-20 or 11/20/2025; nothing was imported`,
  dayFirst: ({ line, got }: At) =>
    `line ${line}: "${got}" looks like day/month/year; write dates as 2025-11-20; nothing was imported`,
  value: ({ line, column, got }: InColumn) =>
    `line ${line}: ${column} is "${got}", which is not a number; fix or clear it; nothing was imported`,
  mixedPercent: ({ line, column, got }: InColumn) =>
    `line ${line}: ${column} is "${got}", while lines before it differ in the % sign; write all alike; nothing was imported`,
  conflict: ({ line, date }: { readonly line: number; readonly date: string }) =>
    `line ${line}: ${date} comes twice with different figures; keep one of them; nothing was imported`,
  noAuctionDate: () => 'auction results need a column "Auction Date"; nothing was imported',
  tooMany: ({ got, most }: { readonly got: number; readonly most: number }) =>
    `it has ${got} rows; at most ${most} fit on a sheet: choose a shorter period`,
};

/** Imported series: what stands on their sheets, and what an import reports. */
export const imports = {
  faults,
  untitled: "Pasted series",
  sheet: {
    /** `from` is a file's name, "" for what was pasted. */
    note: (from: string) => `Imported from ${from || "pasted text"}.`,
    percentNote: "Rates are fractions, shown as per cent: 0.0482 is 4.82%.",
    tailNote: "Tail: enter the high yield less the when-issued yield, in bp.",
    date: "Date",
    columns: { value: "Value", cover: "Bid-to-cover", highYield: "High yield", tail: "Tail, bp" },
    months: "Month-ends, complete months only",
    change: "Change on a year",
    today: "Today",
  },
  done: (d: { sheet: string; added: number; known: number; changed: number; older: number }) =>
    `'${d.sheet}': ${d.added} rows added` +
    (d.known > 0 ? `, ${d.known} were there already` : "") +
    (d.changed > 0 ? `; ${d.changed} differ from the file and were left as they are` : "") +
    (d.older > 0
      ? `; ${d.older} older rows were left out, since rows of your own stand where they belong`
      : "") +
    ".",
};

export type ImportWords = typeof imports;
