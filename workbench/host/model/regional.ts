import { columnLetters, columnNumber } from "./address";

/** Excel's dates of 1904 are so many days less than those of 1900. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** Decimal point for decimal comma, and the other way round. */
export const swapSeparators = (text: string): string =>
  text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

/**
 * A number format as a region with a decimal comma reads it, in the words of one with a point: "0.00"
 * groups thousands there, and the letters of years and days are other ones than y and d.
 */
export const toRegionalFormat = (format: string): string =>
  swapSeparators(format).replace(/"[^"]*"|[yd]+/gi, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  );

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$])\$([A-Z]{1,3})\$(\d{1,7})(?![\p{L}\p{N}_.(])/gu;

/** A formula with its absolute references as a user of R1C1 reads them: Sheet1!$B$2 is Sheet1!R2C2. */
export const toR1C1 = (formula: string): string =>
  formula.replace(REFERENCE, (token, column?: string, row?: string) =>
    column === undefined ? token : `R${row}C${columnNumber(column) + 1}`,
  );

const FROM_R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$])R(\d+)C(\d+)(?![\p{L}\p{N}_.(])/gu;

/** The other way round, for what such a user's Excel is handed. */
export const fromR1C1 = (formula: string): string =>
  formula.replace(FROM_R1C1, (token, row?: string, column?: string) =>
    row === undefined ? token : `$${columnLetters(Number(column) - 1)}$${row}`,
  );
