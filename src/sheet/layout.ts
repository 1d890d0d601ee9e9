import type { Area } from "./area";
import type { Block } from "./block";
import { laneColumn } from "./lanes";

/** Blocks side by side, each lane a stack of blocks with an empty row between. */
export interface Band {
  readonly lanes: readonly (readonly Block[])[];
  /** A printed page starts here. */
  readonly startsPage?: boolean;
  /** What follows is not printed: figures behind the figures. */
  readonly endsPrint?: boolean;
}

export interface PlacedBlock {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
}

export interface Layout {
  readonly placed: readonly PlacedBlock[];
  readonly pageStarts: readonly number[];
  readonly printedRows: number;
  readonly rows: number;
}

const GAP = 1;

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
    const ends = band.lanes.map((stack, lane) =>
      stackFrom(stack, row, laneColumn(lane as 0 | 1 | 2), placed),
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

export const shifted = (area: Area, by: { row: number; column: number }): Area => ({
  ...area,
  row: area.row + by.row,
  column: area.column + by.column,
});
