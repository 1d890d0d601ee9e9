/** The columns in their first order, with number format and width in characters. */
export const JOURNAL_COLUMNS = [
  { key: "time", format: "yyyy-mm-dd hh:mm", width: 16 },
  { key: "sheet", format: "@", width: 18 },
  { key: "yld", format: "0.00%", width: 9 },
  { key: "lev", format: '0.00"×"', width: 9 },
  { key: "equity", format: "#,##0", width: 13 },
  { key: "value", format: "#,##0", width: 13 },
  { key: "netCarry", format: "0.00%", width: 10 },
  { key: "rules", format: "@", width: 18 },
  { key: "carry", format: "@", width: 13 },
  { key: "signals", format: "@", width: 13 },
  { key: "toStop", format: "0.0", width: 11 },
  { key: "toCap", format: "0.0", width: 11 },
  { key: "toCall", format: "0.0", width: 11 },
  { key: "cushion", format: "0.0", width: 13 },
  { key: "note", format: "@", width: 40 },
] as const;

export type JournalKey = (typeof JOURNAL_COLUMNS)[number]["key"];
