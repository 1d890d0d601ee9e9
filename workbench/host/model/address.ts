import {
  between,
  GRID_COLUMNS,
  GRID_ROWS,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Area,
} from "./area";

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce(
      (total, letter) => total * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** A sheet's name as it stands before the "!" of a reference. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** "A1", "A1:B2", "A:C" or "2:5". */
export function formatArea(area: Area): string {
  if (isWholeColumns(area))
    return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "Sheet1!A1:B2". */
export const formatAddress = (sheetName: string, area: Area): string =>
  `${quoteSheet(sheetName)}!${formatArea(area)}`;

interface Corner {
  row?: number;
  column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!parts || text === "") return undefined;
  const column = parts[1] ? columnNumber(parts[1]) : undefined;
  const row = parts[2] ? Number(parts[2]) - 1 : undefined;
  if (column === undefined && row === undefined) return undefined;
  return { row, column };
}

/** Reads "A1", "$A$1:B2", "A:C", "2:5" (no sheet); undefined where it is none of them. */
export function parseArea(text: string): Area | undefined {
  const [from, to, more] = text.trim().split(":");
  if (more !== undefined || from === undefined) return undefined;
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (!first || !last) return undefined;
  const mixed =
    (first.row === undefined) !== (last.row === undefined) ||
    (first.column === undefined) !== (last.column === undefined);
  const single = to === undefined && (first.row === undefined || first.column === undefined);
  if (mixed || single) return undefined;
  const rows = [first.row ?? 0, last.row ?? GRID_ROWS - 1] as const;
  const columns = [first.column ?? 0, last.column ?? GRID_COLUMNS - 1] as const;
  const area = between(
    Math.min(...rows),
    Math.min(...columns),
    Math.max(...rows),
    Math.max(...columns),
  );
  const onGrid = area.row >= 0 && lastRow(area) < GRID_ROWS && lastColumn(area) < GRID_COLUMNS;
  return onGrid ? area : undefined;
}

/** Splits "'My sheet'!A1" into sheet and rest; the sheet is undefined where none is named. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), rest: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(reference);
  return plain ? { sheet: plain[1]!, rest: plain[2]! } : { rest: reference };
}
