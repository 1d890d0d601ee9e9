/**
 * The sheet stands in three lanes of six columns with a narrow gutter between them, so that tables
 * of any block share column widths. A wide table runs over two lanes and the gutter stays empty.
 */
export const LANE = 6;
export const FIRST = 1;
export const laneColumn = (lane: 0 | 1 | 2): number => FIRST + lane * (LANE + 1);
export const LAST = laneColumn(2) + LANE - 1;

const EDGE = 1.7;
const GUTTER = 2.2;
const COLUMN = 9.8;

export const COLUMN_WIDTHS: readonly number[] = Array.from({ length: LAST + 1 }, (_, column) =>
  column === 0 ? EDGE : (column - FIRST) % (LANE + 1) === LANE ? GUTTER : COLUMN,
);

/** The n-th column of a table over two lanes, which steps over the gutter. */
export const overGutter = (n: number): number => (n < LANE ? n : n + 1);
export const TWO_LANES = 2 * LANE + 1;
