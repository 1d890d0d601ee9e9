/**
 * The sheet stands in three tracks of six columns with a narrow gutter between them, so that tables
 * of any block share column widths. A wide table runs over two tracks and the gutter stays empty.
 */
export const TRACK = 6;
export const FIRST = 1;
export const trackColumn = (track: 0 | 1 | 2): number => FIRST + track * (TRACK + 1);
export const LAST = trackColumn(2) + TRACK - 1;

const EDGE = 1.7;
const GUTTER = 2.2;
const COLUMN = 9.8;

export const COLUMN_WIDTHS: readonly number[] = Array.from({ length: LAST + 1 }, (_, column) =>
  column === 0 ? EDGE : (column - FIRST) % (TRACK + 1) === TRACK ? GUTTER : COLUMN,
);

/** The n-th column of a table over two tracks, which steps over the gutter. */
export const overGutter = (n: number): number => (n < TRACK ? n : n + 1);
export const TWO_TRACKS = 2 * TRACK + 1;
