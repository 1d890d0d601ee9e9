import { FIRST, LAST } from "../tracks";

/** The tracks of the other sheet, but with gutters as wide as columns: tables of positions run over them. */
export const WIDTH = LAST - FIRST + 1;

/** Where figures behind figures stand beside the positions, right of all that is printed. */
export const WORKINGS = WIDTH + 3;

/** Nothing stands here: lines are counted by it, whichever of their cells hold formulas. */
export const NUMBERS = WIDTH + 1;

/** The number of the line where a formula stands: as many lines as there are by now, down to its own. */
export const lineNumber = (block: "held" | "sell"): string => `ROWS({${block}.line^})`;

/** Rows of a table above its lines: the title, what it is for, and the heads. */
export const HEAD_ROWS = 3;

const EDGE = 1.7;
const COLUMN = 10.6;
const SYMBOL = 19;

export const columnWidths = (columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) =>
    column === 0 ? EDGE : column === FIRST ? SYMBOL : COLUMN,
  );
