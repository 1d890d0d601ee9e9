/** What addresses and names look like in formulas, and as people type them. */

export const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
export const AREA = `${CELL}(?::${CELL})?`;
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const SHEET = `(?:'(?:[^']|'')+'|${NAME})!`;

/** Whether a text, in capitals or not, is the address of cells on this sheet or on one that it names. */
export const isAddress = (text: string): boolean =>
  new RegExp(`^(?:${SHEET})?${AREA}$`, "iu").test(text);

/** Whether a text could be a name of cells, the workbook's or a sheet's. */
export const isName = (text: string): boolean =>
  new RegExp(`^(?:${SHEET})?${NAME}$`, "u").test(text);

/** `B5` of `B5#`, the cell that a spilled area is named by. */
export const withoutSpill = (cells: string): string => cells.replace(/#$/, "");
