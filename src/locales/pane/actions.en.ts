import type { BookField, SheetDialect } from "./kinds";

/** "1 cell", "2 cells". */
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What can be done to the workbook besides a build, what it asks first, and what all of it reports. */
export const actions = {
  title: "Workbook",
  no: "Leave it",
  formulas: "Formulas",
  dialects: {
    live: "live (this add-in)",
    portable: "portable (Excel's own)",
  } satisfies Record<SheetDialect, string>,
  sheets: "Sheets in this workbook",
  noSheets: "None yet: Build sheet makes one.",
  unfinished: (sheet: string) =>
    `'${sheet}' was never finished: a failure left it behind. Remove it? Excel may empty its undo list.`,
  update: "Update",
  load: "Take its inputs",
  convert: { live: "Make portable", portable: "Make live" } satisfies Record<SheetDialect, string>,
  remove: "Remove",
  ofSheet: (action: string, sheet: string) => `${action}: ${sheet}`,
  removeAsk: (sheet: string) => `Remove '${sheet}'? Excel may empty its undo list.`,
  insert: "Insert a table at the selection",
  names: "Names without a prefix",
  namesHint:
    "=CARRY(3,4.82%,4.14%) then works here, without the add-in too: plain numbers, no messages.",
  installNames: "Install names",
  removeNames: "Remove names",
  book: "Book from the selection",
  bookHint: "Positions in a range or table, with headings: value, duration, margin, yield.",
  bookFound: (n: number, address: string) =>
    `${count(n, "position", "positions")} in ${address}. Which column is which?`,
  bookColumns: {
    value: "Value",
    duration: "Duration",
    margin: "Margin",
    yield: "Yield",
    convexity: "Convexity",
  } satisfies Record<BookField, string>,
  bookNoColumn: "none",
  bookNeeds: "Choose the columns of value, duration and margin.",
  bookWrite: "Write the book beside it",
  repair: "Repair #NAME?",
  repairHint: "Finds formulas of this add-in that Excel no longer knows, and enters them again.",
  repairFound: (n: number) => `${count(n, "formula", "formulas")} stuck at #NAME?:`,
  repairLocked: "protected sheet, left as it is",
  repairDo: (n: number) => `Enter ${count(n, "formula", "formulas")} again`,
  results: {
    forgotten: "Forgotten: nothing of yours is kept.",
    notKept: " The workbook did not take the inputs for the next time.",
    built: (sheet: string, shocks: number) =>
      `Built '${sheet}': ${count(shocks, "shock", "shocks")}.`,
    inserted: (address: string) => `Inserted the table at ${address}.`,
    updated: (sheet: string, kept: readonly string[]) => `Updated '${sheet}'.${keptText(kept)}`,
    converted: (sheet: string, to: SheetDialect, kept: readonly string[]) =>
      `'${sheet}' is ${to} now.${keptText(kept)}`,
    removed: (sheet: string) => `Removed '${sheet}'.`,
    loaded: (sheet: string) => `The inputs are those of '${sheet}'.`,
    names: (installed: readonly string[], skipped: readonly string[]) =>
      `Installed ${count(installed.length, "name", "names")}.` +
      (skipped.length > 0 ? ` Your own stay as they are: ${skipped.join(", ")}.` : ""),
    namesRemoved: (n: number) => `Removed ${count(n, "name", "names")}.`,
    booked: (address: string) => `Wrote the book at ${address}.`,
    fed: (series: string, sheet: string) => `The signal on '${sheet}' follows '${series}' now.`,
    nothingBroken: "No formula of this add-in is stuck.",
    repaired: (n: number, locked: readonly string[]) =>
      `Entered ${count(n, "formula", "formulas")} again.` +
      (locked.length > 0 ? ` On protected sheets, left as they are: ${locked.join(", ")}.` : ""),
  },
};

const keptText = (kept: readonly string[]) =>
  kept.length > 0 ? ` Your own cells stay as they are: ${kept.join(", ")}.` : "";

export type Actions = typeof actions;
