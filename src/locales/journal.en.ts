/** The sheet that "Log today" writes to. */
export const journalTexts = {
  sheetName: "Journal",
  title: "Journal",
  note: "Each press of Log today adds a row below. Columns of your own beside these stay as they are.",
  change: {
    title: "Change since the last row of an earlier month",
    between: "Change",
    same: "the same",
    row: "In row",
  },
  columns: {
    time: "Logged",
    sheet: "Sheet",
    yld: "Yield",
    lev: "Leverage",
    equity: "Equity",
    value: "Position",
    netCarry: "Net carry",
    rules: "Rules",
    carry: "Carry",
    signals: "Signals",
    toStop: "To stop, bp",
    toCap: "To cap, bp",
    toCall: "To call, bp",
    cushion: "Break-even, bp",
    note: "Note",
  },
};

export type JournalTexts = typeof journalTexts;
