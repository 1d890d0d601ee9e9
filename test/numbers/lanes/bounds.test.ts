import Decimal from "decimal.js";
import fc from "fast-check";
import { Arena } from "../../../src/numbers/lanes/arena";
import { Lanes } from "../../../src/numbers/lanes/lanes";
import { OneByOne } from "../../../src/numbers/lanes/signals";

/** What the lanes claim of themselves must hold: their bound on the error decides which double is told. */
const Big = Decimal.clone({ precision: 120, minE: -9e15, maxE: 9e15 });
type Big = Decimal;

interface Inside {
  readonly hi: Float64Array;
  readonly lo: Float64Array | null;
  readonly scale: number;
  readonly size: number;
  readonly error: number;
}
const inside = (lanes: Lanes) => lanes as unknown as Inside;
const exactly = (x: number) => new Big(BigInt(x * 2 ** 500).toString()).div(new Big(2).pow(500));

const COUNT = 4;
const arena = new Arena();

interface Column {
  readonly integers: readonly number[];
  readonly scale: number;
}
function lanesOf({ integers, scale }: Column): Lanes {
  const out = arena.take();
  integers.forEach((integer, i) => (out[i] = integer));
  return Lanes.ofIntegers(arena, out, scale);
}
const bigs = ({ integers, scale }: Column) =>
  integers.map((integer) => new Big(integer).div(new Big(10).pow(scale)));

/** The lanes' numbers lie within their bound of the exact ones, which is no wider than pairs allow. */
function expectHeld(lanes: Lanes, want: readonly Big[]): void {
  const { hi, lo, scale, size, error } = inside(lanes);
  const unit = new Big(10).pow(scale);
  expect(error).toBeGreaterThanOrEqual(0);
  // A bound wider by a few bits than all roundings together leaves cells to decimals for nothing.
  expect(error).toBeLessThanOrEqual(size * 2 ** -75);
  let largest = 0;
  for (let i = 0; i < COUNT; i++) {
    const sum = exactly(hi[i]!).plus(lo === null ? 0 : exactly(lo[i]!));
    const off = sum.minus(want[i]!.times(unit)).abs();
    // What 120 digits leave themselves.
    const allowed = exactly(error).plus(new Big(size).times("1e-90"));
    if (off.gt(allowed)) throw new Error(`lane ${i} is off by ${off}, and says ${error}`);
    largest = Math.max(largest, Math.abs(hi[i]!));
  }
  expect(size).toBeGreaterThanOrEqual(largest);
}

const columns = (least: number, most: number): fc.Arbitrary<Column> =>
  fc.record({
    integers: fc.array(fc.integer({ min: least, max: most }), {
      minLength: COUNT,
      maxLength: COUNT,
    }),
    scale: fc.integer({ min: 0, max: 9 }),
  });
const wide = columns(1e14, 9e15);
const narrow = columns(1, 9999);
const whole = wide.map((it) => ({ ...it, scale: 0 }));
const either = fc.oneof(wide, narrow);

/* eslint-disable @typescript-eslint/no-explicit-any */
type Formula = (a: any, b: any) => any;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Each ends in an operation whose operands are off already, both of them or one. */
const FORMULAS: [string, Formula][] = [
  ["a sum of integers", (a, b) => a.plus(b)],
  ["a product of integers", (a, b) => a.times(b)],
  ["a quotient", (a, b) => a.div(b)],
  ["a sum of quotients", (a, b) => a.div(b).plus(b.div(a))],
  [
    "a difference of quotients",
    (a, b) =>
      a
        .div(b)
        .plus(1)
        .minus(b.div(a.plus(b))),
  ],
  ["an integer and a quotient", (a, b) => a.plus(a.div(b))],
  ["a quotient and an integer", (a, b) => a.div(b).plus(b)],
  ["a product of quotients", (a, b) => a.div(b).times(b.plus(3).div(a))],
  ["a quotient times an integer", (a, b) => a.div(b).times(a)],
  ["an integer times a quotient", (a, b) => b.times(a.div(b.plus(1)))],
  ["a quotient times a constant", (a, b) => a.div(b).times(1234.5)],
  ["a quotient and a constant", (a, b) => a.div(b).plus(0.07)],
  ["a quotient of quotients", (a, b) => a.div(b).div(b.plus(1).div(a))],
  ["a quotient by an integer", (a, b) => a.div(b).div(a)],
  ["an integer by a quotient", (a, b) => a.div(b.div(a))],
  ["a root", (a) => a.sqrt()],
  ["a root of a quotient", (a, b) => a.div(b).sqrt()],
  ["a root of a small quotient", (a, b) => a.div(b).div(1e4).div(37).sqrt()],
  ["a product of products", (a, b) => a.times(b).times(a).times(b)],
  ["a product times a constant", (a, b) => a.times(b).times(12.25)],
  ["a product and a constant", (a, b) => a.times(b).plus(1e12)],
];

test.each(FORMULAS)("%s keeps within its bound", (_, formula) => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      arena.begin(COUNT);
      const [x, y] = [bigs(a), bigs(b)];
      expectHeld(
        formula(lanesOf(a), lanesOf(b)),
        x.map((it, i) => formula(it, y[i]!)),
      );
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["sums", (a, b) => a.plus(b)],
  ["differences", (a, b) => a.minus(b)],
  ["products", (a, b) => a.times(b)],
  ["products with a constant", (a) => a.times(9999)],
  ["sums with a constant", (a) => a.plus(3)],
] as [string, Formula][])("%s of integers have no error at all, past 2⁵³ either", (_, formula) => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      arena.begin(COUNT);
      const lanes = formula(lanesOf(a), lanesOf(b)) as Lanes;
      expect(inside(lanes).error).toBe(0);
      const [x, y] = [bigs(a), bigs(b)];
      expectHeld(
        lanes,
        x.map((it, i) => formula(it, y[i]!)),
      );
    }),
    { numRuns: 20 },
  );
});

describe("integers about 2⁵³", () => {
  const of = (...integers: number[]) => {
    arena.begin(1);
    return integers.map((integer) => lanesOf({ integers: [integer], scale: 0 }));
  };
  const NEAR = 2 ** 53 - 5;

  test("are one double a lane below it", () => {
    const [near, half, two] = of(NEAR, 2 ** 52 - 1, 2) as [Lanes, Lanes, Lanes];
    const whole = [near.plus(4), near.minus(4), half.times(2), half.times(two), half.plus(half)];
    expect(whole.map(({ isInteger }) => isInteger)).toEqual([true, true, true, true, true]);
  });

  test("are pairs from there on, for 2⁵³ + 1 is none of a double's", () => {
    const [near, half, six, third] = of(NEAR, 2 ** 52, 6, (2 ** 53 - 2) / 3 + 1) as Lanes[];
    const pairs = [near!.plus(6), near!.plus(six!), half!.times(2), half!.plus(half!)];
    expect(pairs.map(({ isInteger }) => isInteger)).toEqual([false, false, false, false]);
    for (const lanes of [near!.plus(6), near!.plus(six!)]) {
      expect(lanes.total()!.toFixed()).toBe("9007199254740993");
    }
    expect(third!.times(3).total()!.toFixed()).toBe(String(2n ** 53n + 1n));
    const three = lanesOf({ integers: [3], scale: 0 });
    expect(third!.times(three).total()!.toFixed()).toBe(String(2n ** 53n + 1n));
  });
});

test("a power near 1 keeps within its bound", () => {
  const bases = columns(7600, 12_400).map((it) => ({ ...it, scale: 4 }));
  const exponents = columns(-100, 100).map((it) => ({ ...it, scale: 2 }));
  fc.assert(
    fc.property(bases, exponents, (a, b) => {
      arena.begin(COUNT);
      const y = bigs(b);
      const want = bigs(a).map((it, i) => it.pow(y[i]!));
      expectHeld(lanesOf(a).power(lanesOf(b)), want);
    }),
    { numRuns: 40 },
  );
});

describe("lanes are left to decimals, one by one,", () => {
  const one = (integer: number, scale = 0) => {
    arena.begin(1);
    return lanesOf({ integers: [integer], scale });
  };

  test("where they grow past what pairs can carry", () => {
    let lanes = one(1e15).plus(0.1);
    expect(() => {
      for (let i = 0; i < 20; i++) lanes = lanes.times(lanes);
    }).toThrow(OneByOne);
  });

  test("where they are divided by what may be nothing", () => {
    const third = one(1).div(3);
    expect(() => one(1).div(third.times(3).minus(1))).toThrow(OneByOne);
    expect(() => one(1).div(one(0))).toThrow(OneByOne);
  });

  test("where a root is of what may be nothing, or less", () => {
    const third = one(1).div(3);
    expect(() => third.times(3).minus(1).sqrt()).toThrow(OneByOne);
    expect(() => one(-1).sqrt()).toThrow(OneByOne);
  });

  test("where an error is too small to be told from none", () => {
    let lanes = one(1).div(3);
    expect(() => {
      for (let i = 0; i < 20; i++) lanes = lanes.div(3e15).div(7);
    }).toThrow(OneByOne);
  });

  test("where a constant has no decimal", () => {
    expect(() => one(1).plus(1e-30)).toThrow(OneByOne);
    expect(() => one(1).times(1e16 + 2)).toThrow(OneByOne);
  });
});

describe("nothing", () => {
  const both = (a: number, b: number) => {
    arena.begin(1);
    return [lanesOf({ integers: [a], scale: 0 }), lanesOf({ integers: [b], scale: 2 })] as const;
  };

  test("added, taken off or multiplied costs nothing: the other's lanes are the result", () => {
    const [nothing, some] = both(0, 5);
    expect(nothing.plus(some)).toBe(some);
    expect(some.plus(nothing)).toBe(some);
    expect(some.minus(nothing)).toBe(some);
    expect(some.times(nothing)).toBe(nothing);
    expect(nothing.times(some)).toBe(nothing);
  });

  test("less something is its negative", () => {
    const [nothing, some] = both(0, 5);
    expect(inside(nothing.minus(some)).hi[0]).toBe(-5);
  });

  test("that is only a rounded nothing still carries its error", () => {
    arena.begin(2);
    const [one, three] = [
      lanesOf({ integers: [1, 1], scale: 0 }),
      lanesOf({ integers: [3, 3], scale: 0 }),
    ];
    const noise = one.div(three).times(three).minus(1);
    expect(inside(one.plus(noise)).error).toBeGreaterThan(0);
    expect(inside(noise.times(5)).error).toBeGreaterThan(0);
  });
});

test("numbers of more digits than a power of ten has still round", () => {
  arena.begin(1);
  const tiny = lanesOf({ integers: [123], scale: 20 }).div(1e4);
  const out = arena.take();
  tiny.round(out);
  expect(out[0]).toBe(123e-24);
  const large = lanesOf({ integers: [123], scale: 0 }).div(0.01);
  large.round(out);
  expect(out[0]).toBe(12_300);
});

test("a sum of far scales has every digit", () => {
  arena.begin(1);
  const far = lanesOf({ integers: [7], scale: 20 }).div(1e10);
  const out = arena.take();
  far.plus(3).round(out);
  expect(out[0]).toBe(3);
  expectScaled(far.plus(3));
});

function expectScaled(lanes: Lanes): void {
  const { hi, lo, scale } = inside(lanes);
  const value = exactly(hi[0]!)
    .plus(lo === null ? 0 : exactly(lo[0]!))
    .div(new Big(10).pow(scale));
  expect(value.toSD(50).toString()).toBe("3.000000000000000000000000000007");
}
