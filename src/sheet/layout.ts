import type { Area } from "./area";
import type { Block } from "./block";
import { trackColumn } from "./tracks";

/** Blocks side by side, each track a stack of blocks with an empty row between. */
export interface Band {
  readonly tracks: readonly (readonly Block[])[];
  /** A printed page starts here. */
  readonly startsPage?: boolean;
  /** What follows is not printed: figures behind the figures. */
  readonly endsPrint?: boolean;
}

/** Where a block's rows and columns stand on a sheet; undefined for one that the user deleted. */
export interface Lines {
  row(at: number): number | undefined;
  column(at: number): number | undefined;
}

export interface PlacedBlock {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
  /** On a sheet that stands already; else the block's lines follow its corner one by one. */
  readonly lines?: Lines;
}

export interface Layout {
  readonly placed: readonly PlacedBlock[];
  readonly pageStarts: readonly number[];
  readonly printedRows: number;
  readonly rows: number;
}

export const GAP = 1;

/** Stacks the bands from the top of the sheet down. */
export function layOut(bands: readonly Band[]): Layout {
  const placed: PlacedBlock[] = [];
  const pageStarts: number[] = [];
  let row = 0;
  let printedRows: number | undefined;
  for (const band of bands) {
    if (band.endsPrint) {
      printedRows = row - GAP;
      row += 2 * GAP;
    }
    if (band.startsPage) pageStarts.push(row);
    const ends = band.tracks.map((stack, track) =>
      stackFrom(stack, row, trackColumn(track as 0 | 1 | 2), placed),
    );
    row = Math.max(...ends) + GAP;
  }
  return { placed, pageStarts, printedRows: printedRows ?? row - GAP, rows: row - GAP };
}

/** The row after the stack's last. */
function stackFrom(
  stack: readonly Block[],
  from: number,
  column: number,
  placed: PlacedBlock[],
): number {
  let row = from;
  stack.forEach((block, i) => {
    if (i > 0) row += GAP;
    placed.push({ block, row, column });
    row += block.rows.length;
  });
  return row;
}

/** Where an area of a block stands, with the lines that were put into it; undefined where all of it is gone. */
export function areaOn({ row, column, lines }: PlacedBlock, area: Area): Area | undefined {
  const rows = stretch(area.row, area.rows, lines?.row ?? ((at) => row + at));
  const columns = stretch(area.column, area.columns, lines?.column ?? ((at) => column + at));
  return (
    rows &&
    columns && { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count }
  );
}

function stretch(
  from: number,
  count: number,
  at: (line: number) => number | undefined,
): { first: number; count: number } | undefined {
  const present = Array.from({ length: count }, (_, i) => at(from + i)).filter(
    (line) => line !== undefined,
  );
  if (present.length === 0) return undefined;
  const first = present[0]!;
  return { first, count: present[present.length - 1]! - first + 1 };
}
