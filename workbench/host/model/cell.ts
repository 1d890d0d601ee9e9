/** What a cell holds, as Excel's API tells it: empty cells and texts are strings, errors their text. */
export type CellValue = string | number | boolean;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface Cell {
  value: CellValue;
  type: ValueType;
  /** The formula with its "=", or the value where there is none. */
  formula: CellValue;
  /** What the grid shows, by the cell's number format. */
  text: string;
  numberFormat: string;
}

/** What is put into a cell: a formula, a constant, or nothing at all. */
export type CellInput =
  | { kind: "empty" }
  | { kind: "formula"; formula: string }
  | { kind: "number"; value: number; numberFormat?: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "text"; value: string }
  | { kind: "error"; value: string };

export const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
  "#CONNECT!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
] as const;

export const isErrorText = (value: unknown): boolean =>
  ERRORS.includes(value as (typeof ERRORS)[number]);
