import { formatAddress } from "../model/address";
import { GRID_COLUMNS, intersection, isUnbounded, matrix } from "../model/area";
import type { Cell } from "../model/cell";
import { invalidArgument } from "../protocol/errors";
import { instance, type Kind } from "../protocol/kinds";
import type { Session } from "../session";
import { isThere, type RangeTarget } from "./cells";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { mayFormat } from "./guard";
import { perCell } from "./matrix";
import { rangeFormat } from "./range-format";
import { rangeMethods } from "./range-methods";
import { rangeSort } from "./range-sort";
import { write } from "./range-write";
import { worksheet } from "./worksheet";

/** Excel's limit of cells in one request for values. */
const MOST_CELLS = 5_000_000;

const read = ({ sheet, area }: RangeTarget): Cell[][] => {
  if (area.rows * area.columns > MOST_CELLS)
    throw invalidArgument("the range is too large to read");
  return sheet.read(area);
};

const each =
  (pick: (cell: Cell) => unknown) =>
  (target: RangeTarget, { busy }: Session): unknown => {
    const { sheet, area } = target;
    if (isUnbounded(area)) return null;
    return read(target).map((row, r) =>
      row.map((cell, c) => {
        const place = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        return pick(busy.seen(cell, sheet, place));
      }),
    );
  };

function setNumberFormat(target: RangeTarget, value: unknown, session: Session): void {
  mayFormat(target, session);
  target.sheet.numberFormats(target.area, perCell(value, target.area, String));
}

const hasSpill = ({ sheet, area }: RangeTarget): boolean | null => {
  const spills = sheet.spills();
  const inside = matrix(area, (row, column) =>
    spills.some((spill) => intersection(spill, { row, column, rows: 1, columns: 1 })),
  ).flat();
  return inside.every(Boolean) ? true : inside.some(Boolean) ? null : false;
};

const lineHidden = ({ sheet, area }: RangeTarget, rows: boolean): boolean | null => {
  const count = rows ? area.rows : area.columns;
  const hidden = Array.from({ length: Math.min(count, 1000) }, (_, i) =>
    rows ? sheet.rowHidden(area.row + i) : sheet.columnHidden(area.column + i),
  );
  return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
};

export const range: Kind<RangeTarget> = {
  name: "Range",
  alive: ({ sheet }, session) => isThere(sheet, session),
  scalars: {
    Address: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
    AddressLocal: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
    CellCount: { get: ({ area }) => area.rows * area.columns },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    IsEntireRow: { get: ({ area }) => area.columns === GRID_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows > 1_000_000 },
    Values: { get: each((cell) => cell.value), set: write },
    Formulas: { get: each((cell) => cell.formula), set: write },
    FormulasLocal: { get: each((cell) => cell.formula), set: write },
    Text: { get: each((cell) => cell.text) },
    ValueTypes: { get: each((cell) => cell.type) },
    NumberFormat: { get: each((cell) => cell.numberFormat), set: setNumberFormat },
    NumberFormatLocal: { get: each((cell) => cell.numberFormat), set: setNumberFormat },
    HasSpill: { get: hasSpill },
    Hidden: {
      get: (target) => lineHidden(target, true) === true || lineHidden(target, false) === true,
      onlyByName: true,
    },
    RowHidden: {
      get: (target) => lineHidden(target, true),
      set: ({ sheet, area }, hidden: boolean) => sheet.hideRows(area.row, area.rows, hidden),
      onlyByName: true,
    },
    ColumnHidden: {
      get: (target) => lineHidden(target, false),
      set: ({ sheet, area }, hidden: boolean) =>
        sheet.hideColumns(area.column, area.columns, hidden),
      onlyByName: true,
    },
    Left: {
      get: ({ sheet, area }) => sum(area.column, (column) => sheet.columnWidth(column)),
      onlyByName: true,
    },
    Top: {
      get: ({ sheet, area }) => sum(area.row, (row) => sheet.rowHeight(row)),
      onlyByName: true,
    },
    Width: {
      get: ({ sheet, area }) => sum(area.columns, (i) => sheet.columnWidth(area.column + i)),
      onlyByName: true,
    },
    Height: {
      get: ({ sheet, area }) => sum(area.rows, (i) => sheet.rowHeight(area.row + i)),
      onlyByName: true,
    },
  },
  children: {
    Format: (target) => instance(rangeFormat, target),
    ConditionalFormats: (target) => instance(conditionalFormats, target),
    DataValidation: (target) => instance(dataValidation, target),
    Sort: (target) => instance(rangeSort, target),
    Worksheet: ({ sheet }) => instance(worksheet, sheet),
  },
  // A getter: the methods' file needs this kind in turn.
  get methods() {
    return rangeMethods;
  },
};

function sum(count: number, measure: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += measure(index);
  return total;
}
