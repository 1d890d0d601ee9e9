/** The card that finds, tries and inserts the add-in's functions. */
export const functionsCard = {
  title: "Functions",
  find: "What should it do? Or its name",
  found: (n: number) => (n === 1 ? "1 function" : `${n} functions`),
  none: "No function does that: try another word, such as carry, call, sell or duration.",
  optional: (name: string) => `${name} (optional)`,
  cells: "cells",
  selection: (name: string) => `Take the selected cells for ${name}`,
  asks: (names: readonly string[]) => `Enter ${names.join(", ")}.`,
  noCells: (text: string) => `${text} is no cell or name of this workbook.`,
  fault: (code: string, message: string) => `${code}: ${message}.`,
  isFormula: "Formula",
  result: "Result",
  more: (n: number) => (n === 1 ? "1 more row" : `${n} more rows`),
  working: "Computing…",
  label: "With a label to its left",
  insert: "Insert at the selected cell",
  inserted: (fn: string, address: string) => `Wrote ${fn} at ${address}.`,
  unlabelled: (fn: string, address: string) =>
    `Wrote ${fn} at ${address}, without its label: the cell to its left is taken, or there is none.`,
  help: (fn: string) => `Help on ${fn}`,
  format: "Format the selected results",
  formatHint:
    "Gives selected cells with a function of this add-in alone the number format of its result, and what it spills into.",
  formatted: (n: number) => `Formatted ${n === 1 ? "1 result" : `${n} results`}.`,
  nothingToFormat:
    "No selected cell holds a function of this add-in alone: select cells such as =CVS.CARRY(…).",
  excel:
    "An add-in can't open Excel's own card for functions: select the cell and press Shift+F3 (Fn+Shift+F3 on some laptops), or fx beside the formula bar.",
};

export type FunctionsCardWords = typeof functionsCard;
