import { decimalIn, exact, type Exact, type Num } from "./arithmetic";

/** A row of a table of rates that hold from a bound upwards: years to maturity, or money of a loan. */
export interface Step<N> {
  readonly from: N;
  readonly rate: N;
}

/** The rows of a data file as exact decimals. */
export function exactSteps(
  rows: readonly (readonly [from: number, rate: number])[],
): Step<Exact>[] {
  return rows.map(([from, rate]) => ({ from: exact(from), rate: exact(rate) }));
}

/** The same steps in the arithmetic of `like`. */
export function stepsLike<N extends Num<N>>(like: N, steps: readonly Step<Exact>[]): Step<N>[] {
  return steps.map(({ from, rate }) => ({
    from: decimalIn(like, from),
    rate: decimalIn(like, rate),
  }));
}
