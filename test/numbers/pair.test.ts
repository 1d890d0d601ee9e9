import Decimal from "decimal.js";
import fc from "fast-check";
import { Exact } from "../../src/numbers/arithmetic";
import { Pair, Undecided } from "../../src/numbers/pair";
import { power } from "../../src/numbers/power";

/** What a pair claims of itself must hold: its bound decides which double is told. */
const Big = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });
type Big = Decimal;

/** A double with all its binary digits. */
const Digits = Decimal.clone({ precision: 1200, minE: -9e15, maxE: 9e15 });
function exactly(x: number): Big {
  let integer = x;
  let twos = 0;
  for (; !Number.isInteger(integer); twos++) integer *= 2;
  return new Digits(`${BigInt(integer) * 5n ** BigInt(twos)}e-${twos}`);
}

const valueOf = ({ hi, lo }: Pair) => exactly(hi).plus(exactly(lo));

/** The value of an operation on operands that are no further off than they say. */
function expectHeld(pair: Pair, wanted: Big | Exact): void {
  const off = valueOf(pair).minus(new Digits(wanted)).abs();
  // What the 60 digits themselves leave open.
  const left = new Digits(wanted).abs().times("1e-58");
  if (off.gt(exactly(pair.error).plus(left)))
    throw new Error(`${pair.hi} + ${pair.lo} is off by ${off}, and says ${pair.error}`);
  // |lo| is at most half a unit in the last place of hi, which the bounds rest on.
  expect(pair.hi + pair.lo === pair.hi).toBe(true);
}

/** The result, or nothing where decimals are to settle it. */
function decided<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (signal) {
    if (signal instanceof Undecided) return undefined;
    throw signal;
  }
}

/** Decimals as cells hold them: integers of at most 15 digits over powers of ten. */
const decimal = fc.record({
  integer: fc.oneof(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
    fc.constantFrom(0, -0, 1, -1, 10 ** 15 - 1),
  ),
  digits: fc.integer({ min: 0, max: 22 }),
});
interface Shown {
  readonly integer: number;
  readonly digits: number;
}
const pairOf = ({ integer, digits }: Shown) => Pair.ofDecimal(integer, digits);
const bigOf = ({ integer, digits }: Shown) => new Big(integer).div(new Big(10).pow(digits));
const exactOf = ({ integer, digits }: Shown) => new Exact(integer).div(new Exact(10).pow(digits));

/* eslint-disable @typescript-eslint/no-explicit-any */
type Operation = (a: any, b: any) => any;
/* eslint-enable @typescript-eslint/no-explicit-any */
const OPERATIONS: [string, Operation][] = [
  ["a sum", (a, b) => a.plus(b)],
  ["a difference", (a, b) => a.minus(b)],
  ["a product", (a, b) => a.times(b)],
  ["a quotient", (a, b) => a.div(b)],
  ["a negative", (a) => a.neg()],
  ["a root", (a) => a.times(a).plus(1).sqrt()],
  ["a root of what is off", (a, b) => a.div(b).times(a.div(b)).sqrt()],
  ["a difference that cancels", (a, b) => a.plus(b.div(1e16)).minus(a)],
  ["a difference of quotients", (a, b) => a.div(b).minus(a.plus(1).div(b))],
  ["a product of quotients", (a, b) => a.div(b).times(b.div(a))],
  ["a sum of squares", (a, b) => a.times(a).plus(b.times(b))],
  ["constants of few digits", (a) => a.times(0.5).plus(1e4).minus(12).div(1e4)],
];

/** Both decimals as they are computed today, and 60 digits of the truth, lie within the bound. */
test.each(OPERATIONS)("holds its bound for %s", (_, operation) => {
  let held = 0;
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const result = decided<Pair>(() => operation(pairOf(a), pairOf(b)));
      if (result === undefined) return;
      held++;
      // Cancelling leaves fewer of the 60 digits: twice as many are the truth there.
      const Truth = Decimal.clone({ precision: 160, minE: -9e15, maxE: 9e15 });
      expectHeld(result, operation(new Truth(bigOf(a)), new Truth(bigOf(b))) as Big);
      expectHeld(result, operation(exactOf(a), exactOf(b)) as Exact);
    }),
    { numRuns: 500 },
  );
  expect(held).toBeGreaterThan(250);
});

/** Any doubles that a pair may hold, subnormal ones too. */
const anyPair = fc
  .record({
    hi: fc.double({ min: -1e100, max: 1e100, noNaN: true }),
    part: fc.double({ min: -1, max: 1, noNaN: true }),
    doubt: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ hi, part, doubt }) => {
    const half = Math.abs(hi) * 2 ** -54 * part;
    return new Pair(hi, half, Math.abs(hi) * 2 ** -90 * doubt + 1e-200);
  });
/** The ends of what a pair stands for, and its middle. */
const ends = (pair: Pair) =>
  [-1, 0, 1].map((side) => valueOf(pair).plus(exactly(pair.error).times(side)));

const BASIC: [string, Operation][] = OPERATIONS.slice(0, 4);
test.each(BASIC)("holds its bound for %s of any two doubles", (_, operation) => {
  fc.assert(
    fc.property(anyPair, anyPair, (a, b) => {
      const result = decided<Pair>(() => operation(a, b));
      if (result === undefined) return;
      for (const x of ends(a)) for (const y of ends(b)) expectHeld(result, operation(x, y) as Big);
    }),
    { numRuns: 100 },
  );
});

test("holds its bound for the root of any double", () => {
  fc.assert(
    fc.property(anyPair, (a) => {
      const result = decided(() => a.sqrt());
      if (result !== undefined) for (const x of ends(a)) expectHeld(result, x.sqrt());
    }),
  );
});

test("leaves subnormal, huge and endless numbers to decimals", () => {
  const tiny = new Pair(5e-324, 0, 1e-200);
  expect(decided(() => tiny.times(tiny).toNumber())).toBeUndefined();
  expect(decided(() => new Pair(1, 0, 0).div(tiny))).toBeUndefined();
  expect(decided(() => new Pair(1, 0, 0).div(0))).toBeUndefined();
  expect(decided(() => tiny.sqrt())).toBeUndefined();
  expect(decided(() => new Pair(-1, 0, 0).sqrt())).toBeUndefined();
  expect(decided(() => new Pair(1e80, 0, 0).times(1e22))).toBeUndefined();
  expect(decided(() => new Pair(1e300, 0, 0).times(new Pair(1e300, 0, 0)))).toBeUndefined();
  expect(decided(() => new Pair(1, 0, 0).plus(NaN))).toBeUndefined();
  expect(decided(() => new Pair(1, 0, 0).times(Infinity))).toBeUndefined();
  expect(decided(() => Pair.ofDecimal(NaN, 0))).toBeUndefined();
});

test("knows of no negative zero", () => {
  expect(Pair.ofDecimal(-0, 0).toNumber()).toBe(0);
  expect(Pair.ofDecimal(5, 0).times(0).neg().toNumber()).toBe(0);
  expect(Pair.ofDecimal(5, 0).minus(5).neg().lt(0)).toBe(false);
  expect(Pair.ofDecimal(-5, 0).times(0).gte(0)).toBe(true);
});

test("is without error only where decimals are: 2⁻⁶⁰ takes them more than their 40 digits", () => {
  const wide = Pair.ofDecimal(1e14, 0).plus(Pair.ofDecimal(1, 0).div(2 ** 40));
  expect(wide.error).toBeGreaterThan(0);
  expect(Pair.ofDecimal(3, 0).div(4).error).toBe(0);
  expect(Pair.ofDecimal(181, 0).div(181).gte(1)).toBe(true);
  expect(Pair.ofDecimal(9, 0).sqrt().minus(3).lte(0)).toBe(true);
});

test("reads a double only where all its digits are written, as decimals read it", () => {
  const double = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 2 ** 10),
    fc.maxSafeInteger(),
  );
  fc.assert(
    fc.property(double, (n) => {
      const read = decided(() => Pair.ofDecimal(0, 0).plus(n));
      if (read !== undefined) expectHeld(read, new Exact(n));
    }),
    { numRuns: 500 },
  );
  for (const n of [0, 2, 0.5, -1 / 1024, 1e12, 99_999 + 1 / 1024, Number.MAX_SAFE_INTEGER]) {
    expect([n, decided(() => Pair.ofDecimal(1, 0).plus(n))?.error]).not.toEqual([n, undefined]);
  }
  for (const n of [1 / 3, 0.1 + 0.2, 2 ** 60 + 2 ** 20, NaN, Infinity]) {
    expect([n, decided(() => Pair.ofDecimal(1, 0).plus(n))]).toEqual([n, undefined]);
  }
});

const COMPARISONS = ["lt", "lte", "gt", "gte"] as const;
test.each(COMPARISONS)("answers %s as decimals do, or not at all", (name) => {
  // The same number as two quotients, a number and its neighbours, and numbers far apart.
  const near = fc.record({ a: decimal, by: fc.integer({ min: -2, max: 2 }), third: fc.boolean() });
  fc.assert(
    fc.property(near, ({ a, by, third }) => {
      const sides = <N extends Pair | Exact>(n: N) => {
        const one = third ? n.div(3).times(3) : n;
        return [one, n.plus(by)] as const;
      };
      const [p, q] = sides(pairOf(a)) as readonly [Pair, Pair];
      const [x, y] = sides(exactOf(a)) as readonly [Exact, Exact];
      const answer = decided(() => p[name](q));
      if (answer !== undefined) expect(answer).toBe(x[name](y));
      if (by !== 0) expect(answer).toBe(x[name](y));
      const toZero = decided(() => p[name](0));
      if (toZero !== undefined) expect(toZero).toBe(x[name](0));
    }),
    { numRuns: 500 },
  );
});

test("rounds as decimals do, or not at all, close to halfway between two doubles", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 2, noNaN: true }),
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: 70, max: 130 }),
      (hi, steps, bits) => {
        // A half of the last place, and a few parts of it more or less.
        const lo = 2 ** -53 + steps * 2 ** -bits;
        const value = exactly(hi).plus(exactly(lo));
        const pair = Pair.ofDecimal(0, 0)
          .plus(new Pair(hi, 0, 0))
          .plus(new Pair(lo, 0, 0));
        const rounded = decided(() => pair.toNumber());
        if (rounded !== undefined) expect(rounded).toBe(Number(value.toFixed()));
        else expect(Math.abs(steps) * 2 ** -bits).toBeLessThan(2 ** -98);
      },
    ),
    { numRuns: 500 },
  );
});

test("raises to the power of a coupon period as decimals do", () => {
  const growth = fc.integer({ min: 5001, max: 15_000 }).map((n) => ({ integer: n, digits: 4 }));
  const first = fc.integer({ min: 1, max: 999_999 }).map((n) => ({ integer: n, digits: 6 }));
  fc.assert(
    fc.property(growth, first, (a, w) => {
      const result = power(pairOf(a), pairOf(w));
      expectHeld(result, power(exactOf(a), exactOf(w)));
      expectHeld(result, new Big(bigOf(a)).pow(bigOf(w)));
      // A bound wider than a few bits more than all roundings together leaves cells to decimals for nothing.
      expect(result.error).toBeLessThan(result.hi * 2 ** -90);
    }),
    { numRuns: 100 },
  );
});
