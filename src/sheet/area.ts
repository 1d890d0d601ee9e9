/** Cells of one sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const oneCell = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** `B5`, `B5:C9`. */
export function toAddress(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  const last = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return `${first}:${last}`;
}

/** `$B$5`, `$B$5:$C$9`. */
export const toFixedAddress = (area: Area): string =>
  toAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The area of `B5`, `$B$5:$C$9` or `'My sheet'!B5`; undefined where that is no such address. */
export function parseAddress(address: string): Area | undefined {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [, c1, r1, c2 = c1, r2 = r1] =
    /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(cells) ?? [];
  if (c1 === undefined) return undefined;
  const row = Number(r1) - 1;
  const column = columnNumber(c1);
  return { row, column, rows: Number(r2) - row, columns: columnNumber(c2!) - column + 1 };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as a formula writes it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A sheet's name, in quotes or without, and a cell: `SOFR!$E$10`, `'My sheet'!E10`. */
const CELL_ON_SHEET = /(?:'((?:[^']|'')+)'|([^\s'!(),=<>"]+))!(\$?[A-Z]{1,3}\$?\d+)/g;

/**
 * A formula with the cells of other sheets in one spelling, `'SOFR'!$E$10`. Excel gives a formula back
 * with the quotes that it finds necessary, which need not be those it was written with.
 */
export const inOneSpelling = (formula: string): string =>
  formula.replace(
    CELL_ON_SHEET,
    (_, quoted: string | undefined, plain: string, cell: string) =>
      `${quoteSheet(quoted?.replaceAll("''", "'") ?? plain)}!${toFixedAddress(parseAddress(cell)!)}`,
  );

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
