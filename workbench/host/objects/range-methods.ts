import { parseArea } from "../model/address";
import {
  contains,
  GRID_COLUMNS,
  GRID_ROWS,
  hull,
  intersection,
  isOnGrid,
  sameArea,
  type Area,
} from "../model/area";
import { hostGap, invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Instance, type Method } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayChangeSheet, mayFormat, mayWrite } from "./guard";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { specialCells } from "./special-cells";
import { tableScope } from "./tables";

/** A range on the same sheet; off the grid it is refused. */
export function onSheet({ sheet }: Pick<RangeTarget, "sheet">, area: Area): Instance {
  if (!isOnGrid(area)) throw invalidArgument("the range lies outside the sheet");
  return instance(range, { sheet, area });
}

const other = (argument: unknown): RangeTarget => {
  const target = (argument as Instance | null)?.target as RangeTarget | undefined;
  if (!target || !("area" in target)) throw invalidArgument("a Range object is expected");
  return target;
};

function common(target: RangeTarget, argument: unknown): Instance | null {
  const second = other(argument);
  const area =
    second.sheet.id === target.sheet.id ? intersection(target.area, second.area) : undefined;
  return area ? onSheet(target, area) : null;
}

function usedWithin(target: RangeTarget, valuesOnly: boolean): Instance | null {
  const area = target.sheet.used(valuesOnly, target.area);
  return area ? onSheet(target, area) : null;
}

/** The spill that starts at this cell. */
function spillFrom({ sheet, area }: RangeTarget): Area | undefined {
  return sheet.spills().find((spill) => spill.row === area.row && spill.column === area.column);
}

/** The cell whose formula spills into this one. */
function spillParent(target: RangeTarget): Instance | null {
  const { sheet, area } = target;
  const spill = sheet.spills().find((one) => intersection(one, { ...area, rows: 1, columns: 1 }));
  return spill ? onSheet(target, { ...spill, rows: 1, columns: 1 }) : null;
}

const orNotFound =
  (find: (target: RangeTarget, argument: unknown) => Instance | null, what: string) =>
  (target: RangeTarget, [argument]: [unknown]): Instance => {
    const found = find(target, argument);
    if (!found) throw itemNotFound(what);
    return found;
  };

function merged(target: RangeTarget): Instance | null {
  const areas = target.sheet.merges().filter((area) => intersection(area, target.area));
  return areas.length > 0 ? instance(rangeAreas, { sheet: target.sheet, areas }) : null;
}

/** Contiguous cells around, bounded by empty rows and columns. */
function surrounding(target: RangeTarget): Area {
  const used = target.sheet.used(true);
  let area = target.area;
  for (;;) {
    const wider: Area = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const within = used && intersection(wider, used);
    const filled = within && target.sheet.used(true, within);
    const grown = filled ? hull(area, filled) : area;
    if (sameArea(grown, area)) return area;
    area = grown;
  }
}

function clear(target: RangeTarget, [applyTo]: [string | null], session: Session): void {
  const what = applyTo ?? "All";
  if (what === "Formats") mayFormat(target, session);
  else mayWrite(target, session);
  const { sheet, area } = target;
  if (what === "Contents") return sheet.clear(area, "contents");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks")
    throw hostGap("Range.clear of hyperlinks");
  sheet.clear(area, what === "Formats" ? "formats" : "all");
  sheet.unmerge(area);
  sheet.conditionalFormats.clearArea(area);
  if (what === "All") sheet.validations.clearArea(area);
}

function merge({ sheet, area }: RangeTarget, [across]: [boolean | null], session: Session): void {
  mayChangeSheet(sheet, session);
  if (sheet.tables.all().some((table) => intersection(table.area, area)))
    throw invalidArgument("cells of a table can't be merged");
  sheet.unmerge(area);
  sheet.merge(area, across === true);
}

/** Only whole rows and columns: the engine does not move the references of parts of them. */
function changeLines(target: RangeTarget, sign: 1 | -1, session: Session): Instance {
  const { sheet, area } = target;
  mayChangeSheet(sheet, session);
  if (area.columns === GRID_COLUMNS)
    sheet.changeLines({ axis: "row", at: area.row, count: sign * area.rows });
  else if (area.rows === GRID_ROWS)
    sheet.changeLines({ axis: "column", at: area.column, count: sign * area.columns });
  else throw hostGap(`Range.${sign > 0 ? "insert" : "delete"} of less than whole rows or columns`);
  return onSheet(target, area);
}

/** Cells, looks and what hangs on them go; references follow, and what was at the destination is gone. */
function moveTo(target: RangeTarget, [to]: [unknown], session: Session): void {
  const found = isInstance(to)
    ? (to.target as RangeTarget)
    : { sheet: target.sheet, area: parseArea(String(to)) };
  if (!found.area) throw hostGap(`Range.moveTo of the address ${String(to)}`);
  const area = { ...target.area, row: found.area.row, column: found.area.column };
  if (!isOnGrid(area)) throw invalidArgument("the range would lie outside the sheet");
  mayWrite(target, session);
  mayWrite({ sheet: found.sheet, area }, session);
  const isCut = target.sheet
    .merges()
    .some((merge) => intersection(merge, target.area) && !contains(target.area, merge));
  if (isCut) throw invalidOperation("merged cells can't be moved in part");
  if (target.sheet.tables.all().some((table) => intersection(table.area, target.area)))
    throw hostGap("Range.moveTo of a table's cells");
  target.sheet.moveCells(target.area, area, found.sheet);
}

export const rangeMethods: Record<string, Method<RangeTarget>> = {
  GetCell: (target, [row, column]: [number, number]) =>
    onSheet(target, {
      row: target.area.row + row,
      column: target.area.column + column,
      rows: 1,
      columns: 1,
    }),
  GetRow: (target, [row]: [number]) =>
    onSheet(target, { ...target.area, row: target.area.row + row, rows: 1 }),
  GetColumn: (target, [column]: [number]) =>
    onSheet(target, { ...target.area, column: target.area.column + column, columns: 1 }),
  GetLastCell: (target) =>
    onSheet(target, {
      row: target.area.row + target.area.rows - 1,
      column: target.area.column + target.area.columns - 1,
      rows: 1,
      columns: 1,
    }),
  GetLastRow: (target) =>
    onSheet(target, { ...target.area, row: target.area.row + target.area.rows - 1, rows: 1 }),
  GetLastColumn: (target) =>
    onSheet(target, {
      ...target.area,
      column: target.area.column + target.area.columns - 1,
      columns: 1,
    }),
  GetOffsetRange: (target, [rows, columns]: [number, number]) =>
    onSheet(target, {
      ...target.area,
      row: target.area.row + rows,
      column: target.area.column + columns,
    }),
  GetResizedRange: (target, [rows, columns]: [number, number]) =>
    onSheet(target, {
      ...target.area,
      rows: target.area.rows + rows,
      columns: target.area.columns + columns,
    }),
  GetAbsoluteResizedRange: (target, [rows, columns]: [number, number]) =>
    onSheet(target, { ...target.area, rows, columns }),
  GetEntireRow: (target) => onSheet(target, { ...target.area, column: 0, columns: GRID_COLUMNS }),
  GetEntireColumn: (target) => onSheet(target, { ...target.area, row: 0, rows: GRID_ROWS }),
  GetRowsBelow: (target, [count]: [number]) =>
    onSheet(target, { ...target.area, row: target.area.row + target.area.rows, rows: count ?? 1 }),
  GetRowsAbove: (target, [count]: [number]) =>
    onSheet(target, { ...target.area, row: target.area.row - (count ?? 1), rows: count ?? 1 }),
  GetColumnsAfter: (target, [count]: [number]) =>
    onSheet(target, {
      ...target.area,
      column: target.area.column + target.area.columns,
      columns: count ?? 1,
    }),
  GetColumnsBefore: (target, [count]: [number]) =>
    onSheet(target, {
      ...target.area,
      column: target.area.column - (count ?? 1),
      columns: count ?? 1,
    }),
  GetBoundingRect: (target, [argument]: [unknown]) =>
    onSheet(target, hull(target.area, other(argument).area)),
  GetIntersection: orNotFound(common, "the ranges have no cell in common"),
  GetIntersectionOrNullObject: (target, [argument]: [unknown]) => common(target, argument),
  GetUsedRange: (target, [valuesOnly]: [boolean | null]) =>
    usedWithin(target, valuesOnly === true) ??
    onSheet(target, { ...target.area, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (target, [valuesOnly]: [boolean | null]) =>
    usedWithin(target, valuesOnly === true),
  GetSurroundingRegion: (target) => onSheet(target, surrounding(target)),
  GetSpillingToRange: orNotFound((target) => spilling(target), "the cell spills nowhere"),
  GetSpillingToRangeOrNullObject: (target) => spilling(target),
  GetSpillParent: orNotFound((target) => spillParent(target), "the cell is not part of a spill"),
  GetSpillParentOrNullObject: (target) => spillParent(target),
  GetMergedAreasOrNullObject: (target) => merged(target),
  GetSpecialCells: (target, [type, of]: [string, string | null]) => {
    const found = specialCells(target, type, of);
    if (!found) throw itemNotFound("such cells");
    return found;
  },
  GetSpecialCellsOrNullObject: (target, [type, of]: [string, string | null]) =>
    specialCells(target, type, of),
  GetTables: (target, [fully]: [boolean | null]) =>
    instance(tableScope, { ...target, fully: fully === true }),
  Clear: clear,
  Insert: (target, _shift: [string], session) => changeLines(target, 1, session),
  Delete: (target, _shift: [string], session) => {
    changeLines(target, -1, session);
  },
  MoveTo: moveTo,
  Merge: merge,
  Unmerge: ({ sheet, area }, _none: [], session) => {
    mayChangeSheet(sheet, session);
    sheet.unmerge(area);
  },
  Select: ({ sheet, area }, _none: [], session) => session.model.select(sheet, area),
  Calculate: (_target, _none: [], session) => session.model.recalculate(),
  SetDirty: (_target, _none: [], session) => session.model.recalculate(),
  _ValidateArraySize: () => true,
};

function spilling(target: RangeTarget): Instance | null {
  const area = spillFrom(target);
  return area ? onSheet(target, area) : null;
}

/** Those methods of a range whose answer depends on calculated values. */
export const RANGE_READS_VALUES = [
  "GetUsedRange",
  "GetUsedRangeOrNullObject",
  "GetSurroundingRegion",
  "GetSpillingToRange",
  "GetSpillingToRangeOrNullObject",
  "GetSpillParent",
  "GetSpillParentOrNullObject",
  "GetSpecialCells",
  "GetSpecialCellsOrNullObject",
  "AutofitColumns",
  // Of a sort.
  "Apply",
] as const;
