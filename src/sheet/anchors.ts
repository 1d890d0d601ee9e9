import { fixedOn } from "./address";
import { oneCell, type Area } from "./area";
import type { Block } from "./block";
import { areaOn, type Lines, type PlacedBlock } from "./layout";

/**
 * A hidden name a block, in whose formula every row and column of the block is a reference: Excel
 * moves each with the lines that the user inserts, deletes or cuts, and so says where it stands.
 * They are joined by plus signs, which are the same in every language, where a list's comma is not.
 */
const PREFIX = "CVS_at_";

export const anchorName = (block: string): string => PREFIX + block;

export interface Anchor {
  readonly block: string;
  /** Each row of the block, then each column. */
  readonly areas: readonly Area[];
}

/** Lines of a block that stay together: one, or those that come and go with the shocks. */
interface Run {
  readonly from: number;
  readonly count: number;
}

/** Rows that hold nothing need no anchor. */
function rowRuns({ rows, grows }: Block): Run[] {
  return rows.flatMap((cells, from): Run[] => {
    if (grows && from >= grows.from && from < grows.from + grows.rows) {
      return from === grows.from ? [{ from, count: grows.rows }] : [];
    }
    return cells.length > 0 ? [{ from, count: 1 }] : [];
  });
}

/** The anchors of a block that stands whole. */
export function anchorOf(placed: PlacedBlock): Anchor {
  const { block } = placed;
  const runs = rowRuns(block);
  const last = runs[runs.length - 1]!;
  const height = last.from + last.count;
  const areas = [
    ...runs.map(({ from, count }) => ({
      row: from,
      rows: count,
      column: 0,
      columns: block.columns,
    })),
    ...Array.from({ length: block.columns }, (_, column) => ({
      ...oneCell(0, column),
      rows: height,
    })),
  ];
  return { block: block.key, areas: areas.map((area) => areaOn(placed, area)!) };
}

export const anchorFormula = ({ areas }: Anchor, sheet: string): string =>
  `=${areas.map((area) => fixedOn(sheet, area)).join("+")}`;

/**
 * Where a block's lines stand by its anchors, of which those of deleted lines are undefined.
 * @returns undefined where they are not this block's, or its cells were torn apart
 */
export function linesOf(block: Block, anchors: readonly (Area | undefined)[]): Lines | undefined {
  const runs = rowRuns(block);
  if (anchors.length !== runs.length + block.columns) return undefined;
  const rows = anchors.slice(0, runs.length);
  const columns = anchors.slice(runs.length);
  if (!isGrid(rows, columns)) return undefined;
  const isWhole = runs.every(({ count }, i) => rows[i] === undefined || rows[i].rows === count);
  if (!isWhole) return undefined;
  return { row: rowAt(runs, rows), column: (at) => columns[at]?.column };
}

function rowAt(
  runs: readonly Run[],
  rows: readonly (Area | undefined)[],
): (at: number) => number | undefined {
  const byLine = new Map(
    runs.flatMap(({ from, count }, i) =>
      Array.from({ length: count }, (_, n) => [from + n, rows[i] && rows[i].row + n] as const),
    ),
  );
  return (at) => byLine.get(at);
}

type Strips = readonly (Area | undefined)[];

/** Rows as wide as the columns reach and columns as high as the rows reach, each after the last. */
function isGrid(rows: Strips, columns: Strips): boolean {
  const across = rows.filter((one) => one !== undefined);
  const down = columns.filter((one) => one !== undefined);
  if (across.length === 0 || down.length === 0) return across.length === down.length;
  const [top, left] = [across[0]!.row, down[0]!.column];
  const bottom = across[across.length - 1]!;
  const right = down[down.length - 1]!;
  return (
    across.every((one) => one.column === left && one.columns === right.column + 1 - left) &&
    down.every(
      (one) => one.columns === 1 && one.row === top && one.rows === bottom.row + bottom.rows - top,
    ) &&
    across.every((one, i) => i === 0 || one.row >= across[i - 1]!.row + across[i - 1]!.rows) &&
    down.every((one, i) => i === 0 || one.column > down[i - 1]!.column)
  );
}
