/** Imported series: what stands on their sheets, and what an import reports. */
export const imports = {
  untitled: "Pasted series",
  sheet: {
    /** `from` is a file's name, "" for what was pasted. */
    note: (from: string) => `Imported from ${from || "pasted text"}.`,
    percentNote: "Rates are fractions, shown as per cent: 0.0482 is 4.82%.",
    tailNote: "Tail: enter the high yield less the when-issued yield, in bp.",
    date: "Date",
    columns: {
      value: "Value",
      cover: "Bid-to-cover",
      highYield: "High yield",
      tail: "Tail, bp",
      cusip: "CUSIP",
    },
    latest: "Latest",
    months: "Month-ends, complete months only",
    change: "Change on a year",
    today: "Today",
  },
  done: (d: { sheet: string; added: number; known: number; changed: number; older: number }) =>
    `'${d.sheet}': ${d.added} rows added` +
    (d.known > 0 ? `, ${d.known} were there already` : "") +
    (d.changed > 0 ? `; ${d.changed} differ from the file and were left as they are` : "") +
    (d.older > 0
      ? `; ${d.older} rows were left out, since something of your own stands where they belong`
      : "") +
    ".",
};

export type ImportWords = typeof imports;
