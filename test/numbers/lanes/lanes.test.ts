import fc from "fast-check";
import { exact, Exact, nearestDouble } from "../../../src/numbers/arithmetic";
import { Arena } from "../../../src/numbers/lanes/arena";
import { fromDecimalParts, writeDecimalParts } from "../../../src/numbers/lanes/decimal-parts";
import { Lanes } from "../../../src/numbers/lanes/lanes";
import { Diverged, OneByOne, UNDECIDED } from "../../../src/numbers/lanes/signals";

const arena = new Arena();

/** Lanes of integers over 10^scale, in an arena of their own number. */
function lanesOf(integers: readonly number[], scale: number): Lanes {
  const out = arena.take();
  integers.forEach((integer, i) => (out[i] = integer));
  return Lanes.ofIntegers(arena, out, scale);
}
const exactOf = (integers: readonly number[], scale: number) =>
  integers.map((integer) => new Exact(integer).div(new Exact(`1e${scale}`)));

function rounded(lanes: Lanes): number[] {
  const out = arena.take();
  lanes.round(out);
  return [...out.slice(0, arena.count)];
}

const COUNT = 5;
const numbers = (most: number, least = -most) =>
  fc.record({
    integers: fc.array(fc.integer({ min: least, max: most }), {
      minLength: COUNT,
      maxLength: COUNT,
    }),
    scale: fc.integer({ min: 0, max: 6 }),
  });
type Column = { readonly integers: readonly number[]; readonly scale: number };
const small: fc.Arbitrary<Column> = numbers(99).map((it) => ({ ...it, scale: it.scale % 3 }));
const large: fc.Arbitrary<Column> = fc.noBias(numbers(1e15, 1));

/* eslint-disable @typescript-eslint/no-explicit-any */
type Formula = (a: any, b: any) => any;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** How many lanes are told; each that is must be the nearest double to the exact value. */
function told([a, b]: readonly Column[], formula: Formula): number {
  arena.begin(COUNT);
  const got = rounded(formula(lanesOf(a!.integers, a!.scale), lanesOf(b!.integers, b!.scale)));
  const second = exactOf(b!.integers, b!.scale);
  const want = exactOf(a!.integers, a!.scale).map((it, i) => formula(it, second[i]) as Exact);
  const known = got.map((_, i) => i).filter((i) => !Number.isNaN(got[i]));
  expect(known.map((i) => got[i]! + 0)).toEqual(known.map((i) => nearestDouble(want[i]!)));
  return known.length;
}

describe("lanes give the same doubles as decimals", () => {
  const WHOLE: [string, Formula][] = [
    ["sums", (a, b) => a.plus(b)],
    ["differences", (a, b) => a.minus(b)],
    ["products", (a, b) => a.times(b)],
    ["long products", (a, b) => a.times(b).times(a).minus(b.times(b)).plus(a)],
    ["sums with a constant", (a) => a.plus(0.07).minus(3)],
    ["products with a constant", (a) => a.times(12.5).times(-3)],
    ["powers of ten", (a, b) => a.div(1e4).plus(b).div(100)],
    ["signs", (a, b) => a.neg().plus(b.neg())],
    ["nothing added", (a, b) => a.times(0).plus(b).minus(b.times(0)).plus(a.times(0).minus(b))],
  ];

  test.each(WHOLE)("in %s, always where integers hold them", (_, formula) => {
    fc.assert(fc.property(fc.tuple(small, small), (columns) => told(columns, formula) === COUNT));
  });

  test.each([
    ...WHOLE,
    ["quotients", (a, b) => a.div(b)],
    ["quotients by a constant", (a) => a.div(3)],
    ["quotients of quotients", (a, b) => a.plus(b).div(b).div(a).minus(1)],
    ["roots", (a, b) => a.div(b).sqrt()],
    ["roots of integers", (a) => a.sqrt()],
    ["what quotients go on to", (a, b) => a.div(b).times(b.div(a).plus(2)).minus(a).times(7)],
  ] as [string, Formula][])("in %s of large numbers, nearly always", (_, formula) => {
    let count = 0;
    fc.assert(
      fc.property(fc.tuple(large, large), (columns) => {
        count += told(columns, formula);
      }),
    );
    // A tie, or a number of few digits, is nothing that pairs can settle.
    expect(count / (100 * COUNT)).toBeGreaterThan(0.9);
  });

  test("a square's root is whole, and is told", () => {
    arena.begin(3);
    expect(rounded(lanesOf([144, 225, 0], 2).sqrt())).toEqual([1.2, 1.5, 0]);
    expect(lanesOf([144, 225, 0], 2).sqrt().isInteger).toBe(true);
    expect(lanesOf([144, 224, 0], 2).sqrt().isInteger).toBe(false);
  });

  test("the total has every digit", () => {
    fc.assert(
      fc.property(fc.tuple(large, large), ([a, b]) => {
        arena.begin(COUNT);
        const products = lanesOf(a.integers, a.scale).times(lanesOf(b.integers, b.scale));
        const other = exactOf(b.integers, b.scale);
        const want = exactOf(a.integers, a.scale).reduce(
          (sum, it, i) => sum.plus(it.times(other[i]!)),
          new Exact(0),
        );
        expect(products.total()!.toString()).toBe(want.toString());
      }),
    );
  });

  test("a total of what is not exact is none", () => {
    arena.begin(2);
    expect(lanesOf([1, 2], 0).div(3).total()).toBeUndefined();
  });
});

describe("a power near 1", () => {
  test("is good to the last digit", () => {
    const base = fc.array(fc.integer({ min: 7600, max: 12_400 }), {
      minLength: COUNT,
      maxLength: COUNT,
    });
    const exponent = fc.array(fc.integer({ min: -100, max: 100 }), {
      minLength: COUNT,
      maxLength: COUNT,
    });
    fc.assert(
      fc.property(base, exponent, (bases, exponents) => {
        arena.begin(COUNT);
        const got = rounded(lanesOf(bases, 4).power(lanesOf(exponents, 2)));
        const powers = exactOf(exponents, 2);
        exactOf(bases, 4).forEach((it, i) => {
          if (!Number.isNaN(got[i])) expect(got[i]).toBe(it.pow(powers[i]!).toNumber());
          else expect(it.eq(1) || powers[i]!.isInteger()).toBe(true);
        });
      }),
    );
  });

  test.each([
    [[7500], [5]],
    [[12_500], [5]],
    [[10_100], [1001]],
    [[10_100], [-1001]],
  ])("of %j to the %j is left to decimals", (bases, exponents) => {
    arena.begin(1);
    expect(() => lanesOf(bases, 4).power(lanesOf(exponents, 3))).toThrow(OneByOne);
  });
});

describe("a condition", () => {
  test.each([
    [
      [-2, -1],
      [true, true, false, false],
    ],
    [
      [0, 0],
      [false, true, false, true],
    ],
    [
      [1, 2],
      [false, false, true, true],
    ],
  ])("over %j is one answer", (integers, [lt, lte, gt, gte]) => {
    arena.begin(2);
    const lanes = lanesOf(integers, 1);
    expect([lanes.lt(0), lanes.lte(0), lanes.gt(0), lanes.gte(0)]).toEqual([lt, lte, gt, gte]);
    const raised = lanes.plus(0.3);
    expect([raised.lt(0.3), raised.lte(0.3), raised.gt(0.3), raised.gte(0.3)]).toEqual([
      lt,
      lte,
      gt,
      gte,
    ]);
  });

  test("that comes out differently parts the lanes, and tells which can't be decided", () => {
    arena.begin(3);
    const groupsOf = (condition: () => unknown): number[] => {
      try {
        condition();
      } catch (signal) {
        return [...(signal as Diverged).groups];
      }
      return [];
    };
    expect(groupsOf(() => lanesOf([1, -1, 5], 0).gt(0))).toEqual([1, 0, 1]);
    const thirds = lanesOf([1, 2, 3], 0).div(3);
    expect(groupsOf(() => thirds.times(3).gt(2))).toEqual([0, UNDECIDED, 1]);
    expect(groupsOf(() => lanesOf([15, 25, 35], 1).ceiling())).toEqual([2, 3, 4]);
    expect(lanesOf([15, 19, 20], 1).ceiling()).toBe(2);
  });

  test("and a plain number are asked of one cell only", () => {
    arena.begin(2);
    expect(() => lanesOf([1, 2], 0).toNumber()).toThrow(OneByOne);
    expect(() => lanesOf([1, 2], 0).div(lanesOf([1, 0], 0))).toThrow(OneByOne);
    expect(() => lanesOf([1, -2], 0).sqrt()).toThrow(OneByOne);
    expect(lanesOf([15, 25], 1).at(1)).toBe(2.5);
  });
});

describe("a double as a decimal's integer and digits", () => {
  const parts = (x: number) => {
    const [mantissas, digits] = [new Float64Array(1), new Uint8Array(1)];
    writeDecimalParts(x, mantissas, digits, 0);
    return [mantissas[0], digits[0]] as const;
  };

  test.each([
    [13.25, 1325, 2],
    [-0.07, -7, 2],
    [0, 0, 0],
    [0.053200000000000004, 532, 4],
    [999_999_999_999_999, 999_999_999_999_999, 0],
    [1e15, NaN, 0],
    [1.5e-19, 15, 20],
    [1e-22, 1, 22],
    [1e-23, NaN, 0],
  ])("%d is %d over 10 to the %d", (x, mantissa, digits) => {
    expect(parts(x)).toEqual([mantissa, digits]);
    expect(fromDecimalParts(mantissa, digits, 7)).toBe(
      Number.isNaN(mantissa) ? 7 : nearestDouble(exact(x)),
    );
  });
});
