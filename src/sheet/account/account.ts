import { MOST_POSITIONS } from "../../domain";
import type { FollowedRange } from "./followed";

/** What a cell of an entry holds: a figure, text as it was typed, a formula, or nothing yet. */
export type Held = number | string | { readonly formula: string } | undefined;

/** A line of the broker's positions as it is entered on the sheet. */
export interface HeldPosition {
  readonly symbol: Held;
  readonly face: Held;
  /** Clean, per 100 of face; or a quote such as 97-21+. */
  readonly price: Held;
  /** Fraction a year. */
  readonly coupon: Held;
  /** Serial. */
  readonly maturity: Held;
  /** A yield in the place of the price's; fraction a year. */
  readonly typed?: Held;
}

/** An imported series of yields, as formulas name it. */
export interface FollowedSeries {
  /** As `'DGS20'!series_dates`. */
  readonly dates: string;
  readonly values: string;
  /** Years to maturity that it is of. */
  readonly tenor: number;
}

/** What an Account sheet is made from. Rates are fractions a year, dates serials. */
export interface AccountInputs {
  /** Date of the prices and the cash together. */
  readonly statement: Held;
  /** Negative: the loan. */
  readonly cash: Held;
  /** The day to compute for, or today by the reader's own calendar. */
  readonly asOf: "today" | number;
  readonly positions: readonly HeldPosition[];
  /** A range that the lines follow, in the place of entries of their own. */
  readonly follows?: FollowedRange;
  /** Yields that the move since the statement and the history are read from. */
  readonly series?: FollowedSeries;
  readonly benchmark: number;
  readonly maxlev: number;
  readonly stop: number;
  readonly friction: number;
}

/** The same inputs, counted from 1900, in the days of a workbook that counts so many days less. */
export function inDaysOf(since: number, inputs: AccountInputs): AccountInputs {
  const day = (held: Held): Held => (typeof held === "number" ? held - since : held);
  const { statement, asOf, positions } = inputs;
  return {
    ...inputs,
    statement: day(statement),
    asOf: asOf === "today" ? asOf : asOf - since,
    positions: positions.map((one) => ({ ...one, maturity: day(one.maturity) })),
  };
}

/** Empty lines below the positions, for those that are bought later. */
export const LEAST_SPARE = 5;
const LEAST = 8;

/** Lines of the table of positions. */
export const linesFor = (positions: number): number =>
  Math.min(MOST_POSITIONS, Math.max(LEAST, positions + LEAST_SPARE));
