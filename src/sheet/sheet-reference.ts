import { parseAddress, type Area } from "./area";

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/;

/**
 * The sheet and the cells of `'My sheet'!$A$1:$B$2`. Excel leaves quotes out where a sheet's name
 * needs none, and gives a name's cells as `R1C1:R2C2` where the user has set that style.
 */
export function parseReference(text: string): SheetArea | undefined {
  const [, quoted, plain, cells] = SHEET.exec(text) ?? [];
  if (cells === undefined) return undefined;
  const area = parseAddress(cells) ?? parseR1C1(cells);
  return area && { sheet: quoted?.replaceAll("''", "'") ?? plain!, area };
}

function parseR1C1(cells: string): Area | undefined {
  const found = R1C1.exec(cells);
  if (!found) return undefined;
  const [row, column] = [Number(found[1]) - 1, Number(found[2]) - 1];
  const lastRow = Number(found[3] ?? found[1]) - 1;
  const lastColumn = Number(found[4] ?? found[2]) - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

const DELETED = /(?:^|!)#REF!$/;

/**
 * The references that a name's formula adds up, undefined for those whose cells were deleted; none
 * where it holds anything else.
 */
export function referencesIn(formula: string): (SheetArea | undefined)[] {
  const parts = formula.slice(1).match(/(?:'(?:[^']|'')*'|[^'+])+/g) ?? [];
  const found = parts.map(parseReference);
  return parts.every((part, i) => found[i] !== undefined || DELETED.test(part)) ? found : [];
}
