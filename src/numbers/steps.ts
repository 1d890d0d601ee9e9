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

/** The place of the last step that starts at or below `n`, found by bisection; -1 where all start above. */
export function stepAt<N extends Num<N>>(n: N, steps: readonly Step<N>[]): number {
  return lastPlace(steps.length, (place) => n.gte(steps[place]!.from));
}

/**
 * The last of `count` places at which a condition holds that, once it fails, fails for all that follow;
 * -1 where it never holds.
 */
export function lastPlace(count: number, holds: (place: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
