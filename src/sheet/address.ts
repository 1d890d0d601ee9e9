import type { Area } from "./area";

/** Addresses as text, written and taken apart here alone: `B5`, `$B$5:$C$9`, `'My sheet'!B5`. */

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

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

/** A sheet's name as a formula writes it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `'Carry vs Shock'!A1:K90`. */
export const addressOn = (sheet: string, area: Area): string =>
  `${quoteSheet(sheet)}!${toAddress(area)}`;

/** `'Carry vs Shock'!$A$1:$K$90`, as a formula has it that must not move. */
export const fixedOn = (sheet: string, area: Area): string =>
  `${quoteSheet(sheet)}!${toFixedAddress(area)}`;

/** All that a sheet of ours fills, from A1 on. */
export const wholeAddress = (
  sheet: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string => addressOn(sheet, { row: 0, column: 0, rows, columns });

/** The cells of an address, without the sheet that it may name. */
export const cellsIn = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** An address of other cells on the same sheet, whose name stays as Excel writes it. */
export const withCells = (address: string, cells: string): string =>
  address.slice(0, address.lastIndexOf("!") + 1) + cells;

/** The first cell of an address: `Book!B5` of `Book!B5:C9`. */
export const firstCell = (address: string): string =>
  withCells(address, cellsIn(address).split(":")[0]!);

/** The sheet that an address names; undefined where it names none. Excel leaves quotes out where a name needs none. */
export function sheetIn(address: string): string | undefined {
  const at = address.lastIndexOf("!");
  return at < 0 ? undefined : address.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'");
}

/** The area of `B5`, `$B$5:$C$9` or `'My sheet'!B5`; undefined where that is no such address. */
export function parseAddress(address: string): Area | undefined {
  const cells = cellsIn(address).replaceAll("$", "");
  const [, c1, r1, c2 = c1, r2 = r1] =
    /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(cells) ?? [];
  return c1 === undefined
    ? undefined
    : between(Number(r1), columnNumber(c1), Number(r2), columnNumber(c2!));
}

/** By rows as Excel counts them, from 1. */
const between = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row: row - 1,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The sheet and the cells of `'My sheet'!$A$1:$B$2`; a name's cells come as `R1C1:R2C2` where the user
 * has set that style.
 */
export function parseReference(text: string): SheetArea | undefined {
  if (!/^(?:'(?:[^']|'')+'|[^'!]+)!/.test(text)) return undefined;
  const area = parseAddress(text) ?? parseR1C1(cellsIn(text));
  return area && { sheet: sheetIn(text)!, area };
}

function parseR1C1(cells: string): Area | undefined {
  const [, row, column, lastRow = row, lastColumn = column] =
    /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/.exec(cells) ?? [];
  return row === undefined
    ? undefined
    : between(Number(row), Number(column) - 1, Number(lastRow), Number(lastColumn) - 1);
}

/** What Excel writes for cells that were deleted. */
export const DELETED = "#REF!";

const isDeleted = (part: string) => part === DELETED || part.endsWith(`!${DELETED}`);

/**
 * The references that a name's formula adds up, undefined for those whose cells were deleted; none
 * where it holds anything else.
 */
export function referencesIn(formula: string): (SheetArea | undefined)[] {
  const parts = formula.slice(1).match(/(?:'(?:[^']|'')*'|[^'+])+/g) ?? [];
  const found = parts.map(parseReference);
  return parts.every((part, i) => found[i] !== undefined || isDeleted(part)) ? found : [];
}
