/** A rectangle of cells on one sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's grid. */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === GRID_ROWS;
export const isWholeRows = (area: Area): boolean =>
  area.column === 0 && area.columns === GRID_COLUMNS;

/** Whole columns or rows: Excel says nothing of their cells, and takes nothing for them. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** The area between two corners, both included. */
export function between(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function isOnGrid(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= GRID_ROWS &&
    area.column + area.columns <= GRID_COLUMNS
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top <= bottom && left <= right ? between(top, left, bottom, right) : undefined;
}

export const holdsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

/** The smallest area that holds both. */
export function hull(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
};

/** Builds a row-major matrix of an area, cell by cell. */
export function matrix<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => cell(area.row + r, area.column + c)),
  );
}

/** `outer` without `hole`, as up to four rectangles. */
export function without(outer: Area, hole: Area): Area[] {
  const common = intersection(outer, hole);
  if (!common) return [outer];
  const parts = [
    between(outer.row, outer.column, common.row - 1, lastColumn(outer)),
    between(lastRow(common) + 1, outer.column, lastRow(outer), lastColumn(outer)),
    between(common.row, outer.column, lastRow(common), common.column - 1),
    between(common.row, lastColumn(common) + 1, lastRow(common), lastColumn(outer)),
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
