import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../support/functions";
import { Rational } from "../support/rational";

/*
 * Every formula of rational numbers, written a second time over fractions that never round: the
 * function must give the double nearest to the fraction.
 */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** Decimals with so many places between two bounds, as people type them. */
const decimal = (low: number, high: number, places: number) =>
  fc
    .integer({ min: Math.ceil(low * 10 ** places), max: Math.floor(high * 10 ** places) })
    .map((n) => Number(`${n}e-${places}`));

const lev = decimal(1, 20, 2);
const rate = decimal(-0.05, 0.15, 4);
const dur = decimal(0.01, 30, 2);
const bp = decimal(-300, 400, 1);
const part = decimal(0, 0.3, 3);
const convexity = fc.oneof(fc.constant(0), decimal(0, 600, 1));
const none = fc.constant(0);
const money = decimal(0, 5e6, 0);
const positive = decimal(0.0001, 2, 4);

type Formula = (...args: Rational[]) => Rational;

const ZERO = Rational.of(0);
const max0 = (n: Rational) => (n.sign() > 0 ? n : ZERO);

const carry: Formula = (l, y, f, c) =>
  l!.times(y!).minus(l!.minus(1).times(f!)).minus(l!.times(c!));
const lostPart: Formula = (b, d, c, h) => {
  const s = b!.over(10000);
  return d!.times(s).minus(c!.times(s).times(s).over(2)).plus(h!);
};
const one = Rational.of(1);

/** Each formula with its arguments in the function's own order. */
const FORMULAS: Record<string, readonly [Formula, ...fc.Arbitrary<number>[]]> = {
  CARRY: [carry, lev, rate, rate, rate],
  CARRYSPREAD: [(y, f) => y!.minus(f!), rate, rate],
  BREAKEVEN: [
    (l, y, f, d, years, c) => carry(l!, y!, f!, c!).times(years!).over(l!.times(d!)).times(10000),
    lev,
    rate,
    rate,
    dur,
    decimal(0.25, 5, 2),
    rate,
  ],
  ROLLDOWN: [(l, y, later, d) => l!.times(d!).times(y!.minus(later!)), lev, rate, rate, dur],
  SHOCKLOSS: [(b, d, l, c, h) => l!.times(lostPart(b!, d!, c!, h!)), bp, dur, lev, convexity, part],
  PVBP: [(value, d) => value!.times(d!).over(10000), money, dur],
  BUFFER: [
    (b, d, l, m, c, h) => {
      const x = lostPart(b!, d!, c!, h!);
      return one
        .minus(l!.times(x))
        .over(l!.times(one.minus(x)))
        .minus(m!);
    },
    bp,
    dur,
    lev,
    part,
    convexity,
    part,
  ],
  CALLSHOCK: [
    (d, l, m, _, h) => one.over(l!).minus(m!).over(one.minus(m!)).minus(h!).over(d!).times(10000),
    dur,
    decimal(1.01, 20, 2),
    part,
    none,
    part,
  ],
  MAXLEVERAGE: [
    (b, d, m, buffer, c, h) => {
      const x = lostPart(b!, d!, c!, h!);
      return one.over(x.plus(m!.plus(buffer!).times(one.minus(x))));
    },
    bp,
    dur,
    part,
    part,
    convexity,
    part,
  ],
  SELLDOWN: [
    (b, d, l, m, buffer, c, h) => {
      const x = lostPart(b!, d!, c!, h!);
      const equity = one.minus(l!.times(x));
      const target = m!.plus(buffer!);
      if (equity.sign() <= 0) return one;
      if (target.sign() === 0) return ZERO;
      return max0(one.minus(equity.over(target.times(l!).times(one.minus(x)))));
    },
    bp,
    dur,
    lev,
    part,
    part,
    convexity,
    part,
  ],
  DELEVER: [
    (b, d, l, most, c, h) => {
      const x = lostPart(b!, d!, c!, h!);
      const equity = one.minus(l!.times(x));
      if (equity.sign() <= 0) return one;
      return max0(one.minus(most!.times(equity).over(l!.times(one.minus(x)))));
    },
    bp,
    dur,
    lev,
    lev,
    convexity,
    part,
  ],
  STOPDISTANCE: [
    (y, stop) => stop!.minus(y!).times(10000),
    decimal(0.0001, 0.1, 4),
    decimal(0.0001, 0.1, 4),
  ],
  SCENARIO: [
    (l, y, f, b, d, years, c, k) =>
      carry(l!, y!, f!, c!)
        .times(years!)
        .minus(l!.times(lostPart(b!, d!, k!, ZERO))),
    lev,
    rate,
    rate,
    bp,
    dur,
    decimal(0.01, 5, 2),
    rate,
    convexity,
  ],
  LEVERAGEAFTER: [
    (b, d, l, k, h) => {
      const x = lostPart(b!, d!, k!, h!);
      return l!.times(one.minus(x)).over(one.minus(l!.times(x)));
    },
    bp,
    dur,
    lev,
    convexity,
    part,
  ],
  BREAKEVENPROB: [(gain, loss) => loss!.over(gain!.plus(loss!)), positive, positive],
  FUNDINGRATE: [
    (loan, base) => {
      const tiers = [
        [0, "0.015"],
        [100_000, "0.01"],
        [1_000_000, "0.0075"],
        [50_000_000, "0.005"],
      ] as const;
      const cost = tiers.reduce((sum, [from, spread], i) => {
        const until = tiers[i + 1]?.[0] ?? Infinity;
        const end = loan!.isLess(Math.min(until, 1e12)) ? loan! : Rational.of(until);
        return sum.plus(max0(end.minus(from)).times(Rational.of(spread)));
      }, ZERO);
      return max0(base!).plus(cost.over(loan!));
    },
    decimal(1, 1e8, 0),
    rate,
  ],
  ACCRUED: [
    (years, coupon, freq) => {
      const periods = years!.times(freq!);
      const whole = Rational.of(Math.ceil(periods.toDouble()));
      return coupon!.times(100).over(freq!).times(whole.minus(periods));
    },
    decimal(0.01, 30, 2),
    decimal(0, 0.12, 4),
    fc.constantFrom(1, 2, 4, 12),
  ],
  BONDPRICE: [
    (y, years, coupon, freq) => {
      const growth = y!.over(freq!).plus(1);
      const payment = coupon!.times(100).over(freq!);
      const count = Math.round(years!.times(freq!).toDouble());
      const payments = Array.from({ length: count }, (_, k) => payment.over(growth.power(k + 1)));
      return payments
        .reduce((sum, n) => sum.plus(n))
        .plus(Rational.of(100).over(growth.power(count)));
    },
    rate,
    decimal(1, 12, 0),
    decimal(0, 0.12, 4),
    fc.constantFrom(1, 2, 4),
  ],
};

test.each(Object.entries(FORMULAS))(
  "%s is the double nearest to the exact value",
  (id, [formula, ...args]) => {
    fc.assert(
      fc.property(fc.tuple(...args), (values) => {
        const got = resultOf(() => functions[id]!(...values));
        // Where the formula has no value, the fraction has none either or is not what is asked for.
        if (typeof got !== "number") return noValue(id, values);
        const want = formula(...values.map((value) => Rational.of(value))).toDouble();
        return Object.is(got, want === 0 ? 0 : want);
      }),
      { numRuns: 300 },
    );
  },
);

/** Whether a formula may refuse these arguments: past its turn, or with the whole price gone. */
function noValue(id: string, values: readonly number[]): boolean {
  const byName = (name: string) => Rational.of(values[ARGUMENTS[id]!.indexOf(name)] ?? 0);
  const [b, d, c, h] = ["bp", "dur", "convexity", "haircut"].map(byName);
  const isTurned = d!.isLess(c!.times(b!).over(10000));
  const isGone = !lostPart(b!, d!, c!, h!).isLess(1);
  if (id === "MAXLEVERAGE") {
    const x = lostPart(b!, d!, c!, h!);
    const target = byName("margin").plus(byName("buffer"));
    return isTurned || isGone || x.plus(target.times(one.minus(x))).sign() <= 0;
  }
  if (id === "LEVERAGEAFTER") {
    const lost = byName("lev").times(lostPart(b!, d!, c!, h!));
    return isTurned || !lost.isLess(1);
  }
  return isTurned || (isGone && ["BUFFER", "SELLDOWN"].includes(id));
}

const ARGUMENTS: Record<string, string[]> = {
  SHOCKLOSS: ["bp", "dur", "lev", "convexity", "haircut"],
  BUFFER: ["bp", "dur", "lev", "margin", "convexity", "haircut"],
  MAXLEVERAGE: ["bp", "dur", "margin", "buffer", "convexity", "haircut"],
  SELLDOWN: ["bp", "dur", "lev", "margin", "buffer", "convexity", "haircut"],
  DELEVER: ["bp", "dur", "lev", "maxlev", "convexity", "haircut"],
  LEVERAGEAFTER: ["bp", "dur", "lev", "convexity", "haircut"],
  SCENARIO: ["lev", "yield", "fund", "bp", "dur", "horizon", "friction", "convexity"],
};

function resultOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
