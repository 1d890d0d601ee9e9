import { exact, nearestDouble, type Exact, type Num } from "../../numbers/arithmetic";
import { Pair, Undecided } from "../../numbers/pair";
import { Refusal } from "../../numbers/refusal";
import { Fault, faultOf, sentences } from "./fault";

/** What a cell of a result holds. */
export type Result = number | string | Fault;

/** A formula over the arguments of one cell, in any kind of number; one that was omitted is `undefined`. */
export type Formula = <N extends Num<N>>(...values: N[]) => N | string;

/** Numbers as the decimals that Excel shows: integers over powers of ten, and their doubles. */
export interface Decimals {
  readonly mantissas: Float64Array;
  readonly digits: Uint8Array;
  readonly doubles: Float64Array;
}

/** One of them: the integer is NaN where the decimal has no such form. */
export interface Shown {
  readonly integer: number;
  readonly digits: number;
  readonly double: number;
}

export const shownAt = ({ mantissas, digits, doubles }: Decimals, at: number): Shown => ({
  integer: mantissas[at]!,
  digits: digits[at]!,
  double: doubles[at]!,
});

/** A formula in one cell, over pairs of doubles; over decimals where their bound leaves something open. */
export function alone(values: readonly (Shown | undefined)[], formula: Formula): Result {
  try {
    return evaluate(() => formula(...(values.map(pairOf) as Pair[])));
  } catch (reason) {
    if (!(reason instanceof Undecided)) throw reason;
  }
  return evaluate(() => formula(...(values.map(decimalOf) as Exact[])));
}

/** Runs a formula; what has no value becomes the fault that says why. */
export function evaluate(formula: () => { toNumber(): number } | string): Result {
  try {
    const value = formula();
    return typeof value === "string" ? value : finite(nearestDouble(value));
  } catch (reason) {
    if (reason instanceof Refusal) return faultOf(reason);
    throw reason;
  }
}

function finite(value: number): Result {
  return Number.isFinite(value) ? value : new Fault(sentences().overflow());
}

const pairOf = (value: Shown | undefined) => value && Pair.ofDecimal(value.integer, value.digits);

const decimalOf = (value: Shown | undefined) => value && exact(value.double);
