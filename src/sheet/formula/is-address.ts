/** What cells, names and sheets look like in formulas, and as people type them. */
export const CELL = "\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}";
export const AREA = `${CELL}(?::${CELL})?`;
export const NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*";

/** Whether a text is `what`, here or on a sheet that it names. */
export const isOnSheet = (text: string, what: string): boolean =>
  RegExp(`^(('([^']|'')+'|${NAME})!)?${what}$`, "iu").test(text);

/** Whether a text, in capitals or not, is the address of cells. */
export const isAddress = (text: string): boolean => isOnSheet(text, AREA);
