import fc from "fast-check";
import { inCell } from "./in-cell";
import { Rational } from "./rational";

/*
 * Formulas of rational numbers, written a second time over fractions that never round: a function must
 * give the double nearest to the fraction.
 */

/** Decimals with so many places between two bounds, as people type them. */
export const decimal = (low: number, high: number, places: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(low * 10 ** places), max: Math.floor(high * 10 ** places) })
    .map((n) => Number(`${n}e-${places}`));

/** What arguments commonly are, by the names of the functions' parameters. */
export const typed = {
  lev: decimal(1, 20, 2),
  rate: decimal(-0.05, 0.15, 4),
  dur: decimal(0.01, 30, 2),
  bp: decimal(-300, 400, 1),
  part: decimal(0, 0.3, 3),
  convexity: fc.oneof(fc.constant(0), decimal(0, 600, 1)),
  money: decimal(0, 5e6, 0),
};

export const ZERO = Rational.of(0);
export const ONE = Rational.of(1);
export const positive = (n: Rational): Rational => (n.sign() > 0 ? n : ZERO);

/** Undefined where the function has to refuse. */
type Formula<A extends readonly unknown[]> = (
  ...args: { [K in keyof A]: Rational }
) => Rational | undefined;

/** Holds a function to its formula, by random arguments. */
export function expectExactly<A extends readonly fc.Arbitrary<number>[]>(
  fn: (...args: any[]) => unknown, // eslint-disable-line @typescript-eslint/no-explicit-any
  args: readonly [...A],
  formula: Formula<A>,
): void {
  const call = inCell(fn);
  fc.assert(
    fc.property(fc.tuple(...args), (values) => {
      const exact = (formula as (...all: Rational[]) => Rational | undefined)(
        ...(values as number[]).map((value) => Rational.of(value)),
      );
      const got: unknown = call(...(values as number[]));
      if (exact === undefined) return typeof got === "string" && got.startsWith("#");
      const want = exact.toDouble();
      return Object.is(got, want === 0 ? 0 : want);
    }),
    { numRuns: 300 },
  );
}

/**
 * The part of its price that a position loses by a shock, duration·s − ½·convexity·s² + haircut;
 * undefined past the shock where the second-order formula turns.
 */
export function lostPart(
  bp: Rational,
  dur: Rational,
  convexity: Rational,
  haircut: Rational,
): Rational | undefined {
  const s = bp.over(10_000);
  if (dur.isLess(convexity.times(s))) return undefined;
  return dur.times(s).minus(convexity.times(s).times(s).over(2)).plus(haircut);
}

/** The carry of a year on equity. */
export const carryOf = (lev: Rational, yld: Rational, fund: Rational, friction: Rational) =>
  lev.times(yld).minus(lev.minus(1).times(fund)).minus(lev.times(friction));

/** What 100 of face pay at each of `n` coupons still to come, from the first on. */
const payments = (coupon: Rational, freq: number, n: number): Rational[] =>
  Array.from({ length: n }, (_, i) =>
    coupon
      .times(100)
      .over(freq)
      .plus(i + 1 === n ? 100 : 0),
  );

/** Sums over the payments of a bond of whole periods: price, and its slopes by the yield per period. */
export function bondSums(yld: Rational, coupon: Rational, freq: number, n: number) {
  const step = ONE.plus(yld.over(freq));
  const sum = (weight: (period: number) => number) =>
    payments(coupon, freq, n).reduce(
      (total, paid, i) => total.plus(paid.times(weight(i + 1)).over(step.power(i + 1))),
      ZERO,
    );
  return { step, price: sum(() => 1), first: sum((k) => k), second: sum((k) => k * (k + 1)) };
}
