import { MISSION } from "../domain";
import { isAddress } from "./formula/is-address";

/**
 * A cell of the user's that an input follows, as `Book!C5` or `'My book'!$C$5`; `Book!C5/100` where it
 * holds a bare 4.71 for 4.71%.
 */
export interface CellReference {
  readonly cell: string;
}

/** An input that nobody entered: its cell is left empty, and the sheet says so. */
export const EMPTY: CellReference = { cell: "" };

/** An input is a number, or a cell that holds it: the sheet then follows that cell. */
export type InputValue = number | CellReference;

/** What is entered on the sheet. Rates are fractions a year, times years, convexity years². */
export interface SheetInputs {
  /** What the position is, in the user's words. */
  readonly label: string;
  readonly equity: InputValue;
  readonly lev: InputValue;
  readonly yld: InputValue;
  /** The funding rate as quoted; used unless `computeFund`. */
  readonly fund: InputValue;
  /** Take the broker's rate for the loan, by its tiers on the benchmark. */
  readonly computeFund: boolean;
  /** The funding rate is quoted on actual/360: a year costs 365/360 of it. */
  readonly actual360: boolean;
  readonly friction: InputValue;
  readonly years: InputValue;
  /** Used unless `computeDur`. */
  readonly dur: InputValue;
  /** Take the duration of a par bond of this yield and these years. */
  readonly computeDur: boolean;
  /** Used unless `computeConvexity`. */
  readonly convexity: InputValue;
  readonly computeConvexity: boolean;
  readonly haircut: InputValue;
  /** Used unless `computeMargin`. */
  readonly margin: InputValue;
  /** Take the maintenance of the broker's schedule at these years. */
  readonly computeMargin: boolean;
  readonly maxlev: InputValue;
  readonly stop: InputValue;
  readonly horizon: InputValue;
  /** Benchmark that the broker's tiers stand on. */
  readonly benchmark: InputValue;
}

/** The inputs that a choice on the sheet tells to be computed from others, and the word for it. */
export const COMPUTED = {
  fund: "computeFund",
  dur: "computeDur",
  convexity: "computeConvexity",
  margin: "computeMargin",
} as const satisfies Partial<Record<keyof SheetInputs, keyof SheetInputs>>;

/** The inputs that take a number or a cell. */
export type NumericInput = {
  [K in keyof SheetInputs]: SheetInputs[K] extends InputValue ? K : never;
}[keyof SheetInputs];

const { shocks: _, ...mission } = MISSION;

/** The mission's case. `label` is the reader's language's: see `sheetTexts`. */
export const MISSION_INPUTS: Omit<SheetInputs, "label"> = {
  ...mission,
  computeFund: false,
  actual360: false,
  computeDur: false,
  computeConvexity: false,
  computeMargin: true,
};

export const isEmptyInput = (value: InputValue): boolean => isReference(value) && value.cell === "";

export const isReference = (value: InputValue): value is CellReference => typeof value === "object";

/** One cell, on this sheet or another of the workbook; another workbook's cell is not followed. */
const isCell = (text: string) => isAddress(text) && !/[[\]:]/.test(text);

/**
 * What stands in a cell that follows another (without its "="): unknown where that one is empty,
 * which Excel would take for 0, or holds no number.
 */
export const follows = ({ cell }: CellReference): string =>
  `IF(ISNUMBER(${splitCell(cell).of}),${cell},NA())`;

const FOLLOWS = /^=IF\(ISNUMBER\((.+)\),(\1(?:\/100)?),NA\(\)\)$/i;

/** The cell itself, and whether a hundredth of it is meant: an empty cell's hundredth would be a number. */
export const splitCell = (cell: string): { readonly of: string; readonly per: "" | "/100" } =>
  cell.endsWith("/100") ? { of: cell.slice(0, -4), per: "/100" } : { of: cell, per: "" };

/** The cell that a formula of {@link follows} or a plain reference names; undefined for any other. */
export const followedCell = (formula: string): CellReference | undefined =>
  cellReference(FOLLOWS.exec(formula)?.[2] ?? formula);

/** Reads what a person typed for a cell (`Book!C5`, `=Book!$C$5`); undefined where it names none. */
export function cellReference(typed: string): CellReference | undefined {
  const cell = typed.trim().replace(/^=/, "");
  return isCell(splitCell(cell).of) ? { cell } : undefined;
}
