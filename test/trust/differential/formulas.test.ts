import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../../support/functions";
import { Rational } from "../../support/rational";

/*
 * The formulas with powers and roots, a second time over fractions that never round. A value is held
 * to its fraction; a root is held between its two neighbours, where the equation changes its sign.
 */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const decimal = (low: number, high: number, places: number) =>
  fc
    .integer({ min: Math.ceil(low * 10 ** places), max: Math.floor(high * 10 ** places) })
    .map((n) => Number(`${n}e-${places}`));

const yld = decimal(0.001, 0.14, 4);
const coupon = decimal(0, 0.12, 4);
const years = fc.integer({ min: 1, max: 12 });
const freq = fc.constantFrom(1, 2, 4);
const lev = decimal(1.01, 12, 2);
const margin = decimal(0, 0.25, 3);
const RUNS = { numRuns: 150 };

const r = (value: number) => Rational.of(value);
const ONE = r(1);

/** What a bond of whole periods pays: amount and period of each payment, per 1 of par. */
function payments(c: number, n: number, f: number): (readonly [Rational, number])[] {
  const each = r(c).over(f);
  return Array.from({ length: n * f }, (_, k) => {
    const last = k + 1 === n * f;
    return [last ? each.plus(1) : each, k + 1] as const;
  });
}

const sum = (terms: Rational[]) => terms.reduce((a, b) => a.plus(b));

/** Σ weight(k)·payment/(1 + y/f)^k. */
function discounted(
  y: Rational,
  [c, n, f]: readonly [number, number, number],
  weight: (k: number) => number = () => 1,
): Rational {
  const growth = y.over(f).plus(1);
  return sum(payments(c, n, f).map(([paid, k]) => paid.times(weight(k)).over(growth.power(k))));
}

/** Doubles apart, of two numbers of one sign. */
function ulps(a: number, b: number): number {
  const bits = (x: number) => new BigInt64Array(new Float64Array([x]).buffer)[0]!;
  return Math.abs(Number(bits(a) - bits(b)));
}

const isNear = (got: unknown, want: Rational) =>
  typeof got === "number" && ulps(got, want.toDouble()) <= 1;

test("MODDURATION is the weighted time of the payments", () => {
  fc.assert(
    fc.property(yld, years, coupon, freq, (y, n, c, f) => {
      const bond = [c, n, f] as const;
      const time = discounted(r(y), bond, (k) => k).over(f);
      const want = time.over(discounted(r(y), bond)).over(r(y).over(f).plus(1));
      return isNear(functions.MODDURATION!(y, n, c, f), want);
    }),
    RUNS,
  );
});

test("CONVEXITY is the second derivative of the payments' value over the price", () => {
  fc.assert(
    fc.property(yld, years, coupon, freq, (y, n, c, f) => {
      const bond = [c, n, f] as const;
      const growth = r(y).over(f).plus(1);
      const second = discounted(r(y), bond, (k) => k * (k + 1)).over(f * f);
      const want = second.over(discounted(r(y), bond)).over(growth.times(growth));
      return isNear(functions.CONVEXITY!(y, n, c, f), want);
    }),
    RUNS,
  );
});

test("REPRICELOSS is the part of the price that the new yield takes, times leverage", () => {
  fc.assert(
    fc.property(
      decimal(-90, 400, 1),
      decimal(0.01, 0.14, 4),
      years,
      lev,
      coupon,
      freq,
      (...args) => {
        const [bp, y, n, l, c, f] = args;
        const bond = [c, n, f] as const;
        const after = discounted(r(y).plus(r(bp).over(10_000)), bond);
        const want = r(l).times(ONE.minus(after.over(discounted(r(y), bond))));
        return isNear(functions.REPRICELOSS!(bp, y, n, l, c, f), want);
      },
    ),
    RUNS,
  );
});

test("PAYBACK is the loss over a month's carry", () => {
  const rate = decimal(0, 0.1, 4);
  fc.assert(
    fc.property(lev, rate, rate, decimal(-200, 300, 1), decimal(0.5, 25, 2), (l, y, f, bp, d) => {
      const got = resultOf(() => functions.PAYBACK!(l, y, f, bp, d));
      const carry = r(l)
        .times(r(y))
        .minus(r(l).minus(1).times(r(f)));
      const loss = r(l).times(r(d)).times(r(bp)).over(10_000);
      if (loss.sign() <= 0) return got === 0;
      if (carry.sign() <= 0 || !loss.isLess(1)) return got instanceof CustomFunctions.Error;
      return Object.is(got, loss.over(carry).times(12).toDouble());
    }),
    RUNS,
  );
});

test("EXPECTED weighs each return by its probability", () => {
  const outcomes = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), decimal(-3, 3, 4)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(outcomes, (list) => {
      // Hundredths that add up to 1: what is missing or too much goes to the last.
      const parts = list.map(([part]) => Math.floor(part / list.length));
      parts[parts.length - 1]! += 100 - parts.reduce((a, b) => a + b);
      const probabilities = parts.map((part) => Number(`${part}e-2`));
      const want = sum(list.map(([, back], i) => r(back).times(r(probabilities[i]!))));
      const got = functions.EXPECTED!([probabilities], [list.map(([, back]) => back)]);
      return Object.is(got, want.toDouble() || 0);
    }),
    RUNS,
  );
});

test("CALLSHOCK with convexity lies where the equation changes its sign", () => {
  fc.assert(
    fc.property(decimal(1, 25, 2), lev, margin, decimal(1, 500, 1), (d, l, m, c) => {
      const call = ONE.over(r(l))
        .minus(r(m))
        .over(ONE.minus(r(m)));
      const turns = r(d)
        .times(r(d))
        .isLess(call.times(r(c)).times(2));
      const got = resultOf(() => functions.CALLSHOCK!(d, l, m, c));
      if (turns) return got instanceof CustomFunctions.Error;
      const missing = (bp: number) => {
        const s = r(bp).over(10_000);
        return r(d).times(s).minus(r(c).times(s).times(s).over(2)).minus(call).sign();
      };
      return changesSign(got, missing);
    }),
    RUNS,
  );
});

test("BONDYIELD lies where the price crosses", () => {
  fc.assert(
    fc.property(decimal(40, 160, 3), years, coupon, freq, (price, n, c, f) => {
      const got = resultOf(() => functions.BONDYIELD!(price, n, c, f));
      const missing = (y: number) =>
        r(price)
          .over(100)
          .minus(discounted(r(y), [c, n, f]))
          .sign();
      return typeof got !== "number" || changesSign(got, missing);
    }),
    RUNS,
  );
});

test("CALLREPRICE lies where the equity is the margin of the repriced bond", () => {
  fc.assert(
    fc.property(decimal(0.01, 0.12, 4), years, lev, margin, coupon, (y, n, l, m, c) => {
      const got = resultOf(() => functions.CALLREPRICE!(y, n, l, m, c, 2));
      const bond = [c, n, 2] as const;
      const call = ONE.over(r(l))
        .minus(r(m))
        .over(ONE.minus(r(m)));
      const price = discounted(r(y), bond).times(ONE.minus(call));
      const missing = (bp: number) =>
        price.minus(discounted(r(y).plus(r(bp).over(10_000)), bond)).sign();
      // The search ends at 10,000 bp.
      return typeof got === "number" ? changesSign(got, missing) : missing(10_000) < 0;
    }),
    RUNS,
  );
});

/** Whether an increasing function is not above 0 a few doubles below, and not below 0 a few above. */
function changesSign(got: unknown, at: (x: number) => number): boolean {
  if (typeof got !== "number") return false;
  const step = Math.max(Math.abs(got), 1e-9) * Number.EPSILON * 2;
  return at(plain(got - step)) <= 0 && at(plain(got + step)) >= 0;
}

/** A double as the shortest decimal that gives it. */
const plain = (x: number) => Number(x.toPrecision(17));

function resultOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
