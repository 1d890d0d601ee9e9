import type { ArgumentKind, Limit } from "../domain/limits";

const notes: Partial<Record<ArgumentKind, string>> = {
  leverage: " (position ÷ equity)",
  bp: " bp",
  duration: " years",
  years: " years",
  horizon: " years",
  horizonAhead: " years",
  convexity: " years²",
};

/** Why a function has no value, in one sentence that says what to do. */
export const faults = {
  empty: (name: string) => `${name} is empty: enter a number`,
  text: (name: string, got: string) => `${name} must be a number; got the text "${got}"`,
  dataType: (name: string) => `${name} must be a number; got a data type without a numeric value`,
  errorIn: (name: string, got: string) => `${name} holds the error ${got}: mend that cell first`,
  notSingle: (name: string) => `${name} must be a single cell here, not a range`,
  shape: () => "the ranges differ in size: this cell lies outside the shorter one",
  tooMany: (cells: number, most: number) =>
    `the result would have ${cells} cells; at most ${most} are computed in one call: use smaller ranges, not whole columns`,
  limit: (name: string, kind: ArgumentKind, bound: keyof Limit, limit: Limit, got: number) => {
    const note = notes[kind] ?? "";
    if (kind === "rate" || (kind === "coupon" && bound === "below")) {
      return `${name} must lie between -50% and 50%; got ${got}: enter 4.82% or 0.0482, not 4.82`;
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
  nothingLeft: () => "the shock takes all of the equity: nothing is left to earn it back with",
  noCarry: () => "the carry is not positive: it never repays a loss",
  noLoan: () => "nothing is borrowed at leverage 1: no loan, no call",
  noSecondOrderRoot: () =>
    "the second-order formula turns before it reaches the call; use CALLREPRICE",
  noLimit: () => "no limit: after this move no leverage brings the buffer down to that",
  yieldZero: () => "yield is 0, which a blank cell may have become: enter the position's yield",
  marginAndBuffer: () => "margin + buffer must be below 1",
  positionGone: () => "the shock takes the whole price of the position (or more): use REPRICELOSS",
  compounding: () => "the yield after the shock is at or below -100% a period: use a smaller fall",
  overflow: () => "the result is too large for a cell: use smaller numbers",
  inputMissing: () => "an input of the position is missing: enter it",
};

export type Faults = typeof faults;
