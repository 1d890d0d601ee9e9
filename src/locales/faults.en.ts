import type { ArgumentKind, Limit } from "../numbers/limits";

const notes: Partial<Record<ArgumentKind, string>> = {
  leverage: " (position ÷ equity)",
  bp: " bp",
  duration: " years",
  years: " years",
  horizon: " years",
  horizonAhead: " years",
  holdingDuration: " years",
  date: " (a date from 1 March 1900 on)",
  convexity: " years²",
};

const zeroOrOmitted = (name: string) =>
  `${name} is 0: a blank cell may arrive as 0; leave the argument out or enter a number`;

/** Why a function has no value, in one sentence that says what to do. */
export const faults = {
  empty: (name: string) => `${name} is empty: enter a number`,
  text: (name: string, got: string) => `${name} must be a number; got the text "${got}"`,
  dataType: (name: string) => `${name} must be a number; got a data type without a numeric value`,
  errorIn: (name: string, got: string) => `${name} holds the error ${got}: fix that cell first`,
  notSingle: (name: string) => `${name} must be a single cell here, not a range`,
  shape: () => "the ranges differ in size: this cell lies outside the shorter one",
  tooMany: (cells: number, most: number) =>
    `${cells} cells would have to be computed, and one call computes ${most} at most: use smaller ranges, not whole columns`,
  limit: (name: string, kind: ArgumentKind, bound: keyof Limit, limit: Limit, got: number) => {
    const note = notes[kind] ?? "";
    if (kind === "rate" || (kind === "coupon" && bound === "below")) {
      return `${name} must lie between ${kind === "rate" ? -50 : 0}% and 50%; got ${got}: enter 4.82% or 0.0482, not 4.82`;
    }
    const allowed = {
      min: `at least ${limit.min}${note}`,
      above: `above ${limit.above}${note}`,
      max: `at most ${limit.max}${note}`,
      below: `below ${limit.below}${note}`,
      oneOf: `one of ${limit.oneOf?.join(", ")}`,
    }[bound];
    return `${name} must be ${allowed}; got ${got}`;
  },
  turned: (d: { bp: number }) =>
    `past ${Math.round(d.bp)} bp the second-order formula turns; use REPRICELOSS`,
  nothingLeft: () => "the shock takes all of the equity: nothing is left",
  noPosition: () => "the shock takes the whole price: no position is left",
  noCarry: () => "the carry is not positive: it never repays a loss",
  noLoan: () => "nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  noSecondOrderRoot: () =>
    "the second-order formula turns before it reaches the call; use CALLREPRICE",
  noLimit: () => "no limit: after this move no leverage brings the buffer down to that",
  yieldZero: () => "yield is 0: a blank cell may arrive as 0; enter the position's yield",
  stopZero: () => zeroOrOmitted("stop"),
  percentileZero: () => zeroOrOmitted("percentile"),
  horizonZero: () => zeroOrOmitted("horizon"),
  marginAndBuffer: () => "margin + buffer must be below 1",
  positionGone: () => "the shock takes the whole price: use REPRICELOSS",
  compounding: () => "the yield after the shock is at or below -100% a period: use a smaller fall",
  noYield: () => "no yield between -50% and 50% has this price: check price, coupon and years",
  riseOutOfReach: () => "no move of up to 10,000 bp changes the price by that much",
  matured: () => "maturity must be later than the settlement date",
  belowSchedule: () => "the schedule starts above these years to maturity: add a row from 0",
  tooFewObservations: (d: { needed: number; got: number }) =>
    `at least ${d.needed} observations are needed; got ${d.got}`,
  tooManyObservations: (d: { most: number; got: number }) =>
    `at most ${d.most} observations are computed; got ${d.got}: give a window`,
  probabilitiesSum: (d: { sum: number }) => `the probabilities must add up to 1; got ${d.sum}`,
  quoteMisread: (as: "date" | "time"): string =>
    as === "date"
      ? "99-11 typed in a cell may have become a date: type '99-11, or 99.34375"
      : "97:21 became a time: type 97-21",
  noIssuer: () => "not a U.S. Treasury: the name must begin with T, UST, S or B, or say TREASURY",
  notFixed: () => "not a fixed-coupon Treasury: TIPS, floaters and when-issued are not computed",
  noDate: () => "no maturity found: write it as 11/15/44 or 2044-11-15 at the end of the name",
  noSuchDate: () => "the maturity is no date: check month and day",
  couponUnread: () => "coupon not recognised: write it before the date, as 4 5/8 or 4.625",
  oneColumn: (name: string) => `${name} must be one cell or one column`,
  inRow: (row: number, message: string) => `row ${row}: ${message}`,
  cashZero: () => "cash is 0: a blank cell may arrive as 0; enter the balance, negative for a loan",
  benchmarkZero: () => "benchmark is 0: a blank cell may arrive as 0; enter the rate",
  beforeStatement: () => "on lies before settlement: give a day on or after the statement",
  tooManyPositions: (got: number, most: number) =>
    `${got} positions are more than the ${most} that one call computes: split the account`,
  tooManyPoints: (got: number, most: number) =>
    `positions × shocks × dates are ${got}, and one call computes ${most}: use fewer shocks or dates`,
  tooMuchHistory: (what: "positions" | "starts" | "days", got: number, most: number) =>
    `${got} ${{ positions: "positions", starts: "starts in the history", days: "days a window" }[what]} are more than the ${most} that one call computes`,
  columnEach: (cells: string, heads: string, got: number, wanted: number) =>
    `${cells} must have a column for each of ${heads}: ${wanted}; got ${got}`,
  alwaysCalled: () => "some start was called even without a loan",
  neverCalled: (d: { highest: number }) => `no start was called at leverages up to ${d.highest}`,
  wholeMonths: () => "months must be whole numbers",
  curveColumns: "years, ascending, and bp or weight",
  rowMatured: (d: { row: number }) =>
    `row ${d.row}: maturity must be later than the settlement date; take a redeemed position out`,
  couponForgotten: (d: { row: number; price: number }) =>
    `row ${d.row}: a coupon of 0 at ${d.price}? a blank cell may arrive as 0; enter the bond's coupon`,
  accountNoLoan: () => "nothing is borrowed: no loan, no call",
  accountCallOutOfReach: () => "no move of up to 10,000 bp along this shape brings the margin call",
  benchmarkMissing: () => "on lies after the settlement date: give the loan's benchmark",
  saleNotEnough: (d: { short: number }) =>
    `selling all of it is not enough: ${Math.ceil(d.short)} of excess are missing; bring in cash`,
  notForSale: () => "selling this position brings no excess",
  noBookCall: () => "no position of the book has duration: a rise in yields takes nothing",
  emptyRange: (name: string) => `${name} holds no numbers: select the cells that do`,
  oneShape: (names: string) => `${names} must be ranges of the same size`,
  together: (one: string, other: string) =>
    `${one} and ${other} belong together: give both or none`,
  noStops: (name: string) => `${name} holds no stop: leave it out, or enter one`,
  oneLine: (name: string) => `${name} must be one row or one column`,
  twoColumns: (name: string, columns: string) => `${name} must have two columns: ${columns}`,
  ascending: (name: string) => `${name} must ascend: sort it by its first column, each value once`,
  scheduleColumns: "lower bound in years and rate",
  tierColumns: "where a slice starts and its spread",
  startsAtZero: (name: string) => `${name} must start at 0 in its first row`,
  unknownSchedule: (got: string, known: string) =>
    `there is no schedule "${got}": use ${known}, or a range of two columns (years from, rate)`,
  overflow: () => "the result is too large for a cell: use smaller numbers",
  inputMissing: () => "an input of the position is missing: enter it",
};

export type Faults = typeof faults;
