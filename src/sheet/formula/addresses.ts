import { fixedOn, parseAddress, sheetIn } from "../address";
import type { Area } from "../area";
import { AREA, CELL, isOnSheet, NAME } from "./is-address";

/** Addresses as they stand in formulas. */

/** Whether a text could be a name of cells, the workbook's or a sheet's. */
export const isName = (text: string): boolean => isOnSheet(text, NAME);

/** `B5` of `B5#`, the cell that a spilled area is named by. */
export const withoutSpill = (cells: string): string => cells.replace(/#$/, "");

/** The areas of its own sheet that a formula reads; corners in any order. */
export const ownAreas = (formula: string): Area[] =>
  [...formula.matchAll(new RegExp(`(?<![\\w!.'\\]$])${AREA}(?![\\w(])`, "gi"))].map(([found]) => {
    const { row, column, rows, columns } = parseAddress(found.toUpperCase())!;
    const [height, width] = [rows, columns].map((size) => (size > 0 ? size : 2 - size));
    return {
      row: Math.min(row, row + rows - 1),
      column: Math.min(column, column + columns - 1),
      rows: height!,
      columns: width!,
    };
  });

/** The cells of other sheets in a formula, each with its sheet: quotes stand where Excel needs them, or its writer did. */
const onSheets = () => new RegExp(`(?:'(?:[^']|'')+'|[^\\s'!(),=<>"]+)!(${CELL})`, "g");

/**
 * A formula with the cells of other sheets in one spelling, `'SOFR'!$E$10`. Excel gives a formula back
 * with the quotes that it finds necessary, which need not be those it was written with.
 */
export const inOneSpelling = (formula: string): string =>
  formula.replace(onSheets(), (found) => fixedOn(sheetIn(found)!, parseAddress(found)!));

/** The first cell of another sheet in a formula, as it stands there. */
export const firstOnSheet = (formula: string): string | undefined => onSheets().exec(formula)?.[0];

/** A formula whose ranges that have shrunk to one cell, which Excel writes with two ends, have one. */
export const withOneEnd = (formula: string): string =>
  formula.replace(new RegExp(String.raw`(${CELL}):\1(?!\d)`, "g"), "$1");
