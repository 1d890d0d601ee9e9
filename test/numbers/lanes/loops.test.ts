import Decimal from "decimal.js";
import fc from "fast-check";
import * as loops from "../../../src/numbers/lanes/loops";
import { exponentials, logarithms, POWER_ERROR } from "../../../src/numbers/lanes/power-loop";

/** Digits enough: what it rounds itself is far below a double's tail. */
const Big = Decimal.clone({ precision: 120, minE: -9e15, maxE: 9e15 });

/** All digits of a double: by powers of two it becomes an integer without an error. */
const exactly = (x: number) => new Big(BigInt(x * 2 ** 600).toString()).div(new Big(2).pow(600));
const sumOf = (hi: number, lo: number) => exactly(hi).plus(exactly(lo));

const LANES = 6;
const UNTOUCHED = 7;
const lanesOf = (values: readonly number[]) => Float64Array.of(...values, UNTOUCHED);
const empty = () => lanesOf(Array<number>(LANES).fill(0));

/** Doubles of all sizes that figures have, and a second one below half a unit of the first's last place. */
const double = fc
  .tuple(fc.integer({ min: -(2 ** 53), max: 2 ** 53 }), fc.integer({ min: -60, max: 20 }))
  .map(([mantissa, power]) => (mantissa || 1) * 2 ** power);
const pair = fc
  .tuple(double, fc.integer({ min: -(2 ** 40), max: 2 ** 40 }))
  .map(([hi, part]): [number, number] => {
    const lo = (part / 2 ** 40) * Math.abs(hi) * 2 ** -54;
    return [hi, hi + lo === hi ? lo : 0];
  });
const lanes = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: LANES, maxLength: LANES });
const positive = pair.map(([hi, lo]): [number, number] => (hi < 0 ? [-hi, -lo] : [hi, lo]));

type Pairs = readonly (readonly [number, number])[];
const his = (pairs: Pairs) => lanesOf(pairs.map(([hi]) => hi));
const los = (pairs: Pairs) => lanesOf(pairs.map(([, lo]) => lo));

/** That each result is as near as promised, in normal form, and that no lane beyond is written. */
function expectNear(
  [hi, lo]: readonly [Float64Array, Float64Array],
  want: readonly Decimal[],
  bounds: readonly Decimal[],
): void {
  for (let i = 0; i < want.length; i++) {
    const error = sumOf(hi[i]!, lo[i]!).minus(want[i]!).abs();
    if (error.gt(bounds[i]!)) expect([i, hi[i], lo[i]]).toEqual([i, want[i]!.toString()]);
    expect(hi[i]! + lo[i]!).toBe(hi[i]);
  }
  expect([hi[want.length], lo[want.length]]).toEqual([UNTOUCHED, UNTOUCHED]);
}

const within = (sizes: readonly Decimal[]) =>
  sizes.map((size) => size.abs().times(loops.PAIR_ERROR));

/** No error but that of the decimals here. */
const exact = (sizes: readonly Decimal[]) => sizes.map((size) => size.abs().times("1e-100"));

describe("pairs of doubles", () => {
  const both = fc.tuple(lanes(pair), lanes(pair));
  const values = (pairs: Pairs) => pairs.map(([hi, lo]) => sumOf(hi, lo));
  const short = (pairs: Pairs): Pairs => pairs.map(([hi]) => [hi, 0]);

  test.each([
    ["pairs", false, false],
    ["a double and a pair", true, false],
    ["a pair and a double", false, true],
  ])("multiply %s", (_, isFirstShort, isSecondShort) => {
    fc.assert(
      fc.property(both, ([first, second]) => {
        const out = [empty(), empty()] as const;
        const a = isFirstShort ? short(first) : first;
        const b = isSecondShort ? short(second) : second;
        const aLo = isFirstShort ? null : los(a);
        const bLo = isSecondShort ? null : los(b);
        loops.multiplyPairs(LANES, his(a), aLo, his(b), bLo, ...out);
        const want = values(a).map((it, i) => it.times(values(b)[i]!));
        expectNear(out, want, within(want));
      }),
    );
  });

  test("multiply two doubles without any error", () => {
    fc.assert(
      fc.property(both, ([a, b]) => {
        const out = [empty(), empty()] as const;
        loops.multiplyPairs(LANES, his(a), null, his(b), null, ...out);
        const want = a.map(([hi], i) => exactly(hi).times(exactly(b[i]![0])));
        expectNear(out, want, exact(want));
      }),
    );
  });

  test("multiply by one number, a double without any error", () => {
    fc.assert(
      fc.property(lanes(pair), double, (a, c) => {
        const out = [empty(), empty()] as const;
        loops.multiplyPairsBy(LANES, his(a), los(a), c, ...out);
        const want = values(a).map((it) => it.times(exactly(c)));
        expectNear(out, want, within(want));
        const whole = [empty(), empty()] as const;
        loops.multiplyPairsBy(LANES, his(a), null, c, ...whole);
        const product = a.map(([hi]) => exactly(hi).times(exactly(c)));
        expectNear(whole, product, exact(product));
      }),
    );
  });

  test.each([1, -1])("add, the second with the sign %d", (sign) => {
    fc.assert(
      fc.property(both, ([a, b]) => {
        const [x, y] = [values(a), values(b)];
        const sizes = x.map((it, i) => it.abs().plus(y[i]!.abs()));
        const out = [empty(), empty()] as const;
        loops.addPairs(LANES, his(a), los(a), his(b), los(b), sign, ...out);
        expectNear(
          out,
          x.map((it, i) => it.plus(y[i]!.times(sign))),
          within(sizes),
        );
        const whole = [empty(), empty()] as const;
        loops.addPairs(LANES, his(a), null, his(b), null, sign, ...whole);
        const sum = a.map(([hi], i) => exactly(hi).plus(exactly(b[i]![0] * sign)));
        expectNear(whole, sum, exact(sizes));
      }),
    );
  });

  test("divide", () => {
    fc.assert(
      fc.property(both, ([a, b]) => {
        const out = [empty(), empty()] as const;
        loops.dividePairs(LANES, his(a), los(a), his(b), los(b), ...out);
        const want = values(a).map((it, i) => it.div(values(b)[i]!));
        expectNear(out, want, within(want));
        const short = [empty(), empty()] as const;
        loops.dividePairs(LANES, his(a), null, his(b), null, ...short);
        const plain = a.map(([hi], i) => exactly(hi).div(exactly(b[i]![0])));
        expectNear(short, plain, within(plain));
      }),
    );
  });

  test("take roots, of nothing too", () => {
    fc.assert(
      fc.property(lanes(positive), (a) => {
        const out = [empty(), empty()] as const;
        loops.rootPairs(LANES, his(a), los(a), ...out);
        const want = values(a).map((it) => it.sqrt());
        expectNear(out, want, within(want));
      }),
    );
    const out = [empty(), empty()] as const;
    loops.rootPairs(2, lanesOf([0, 2, UNTOUCHED]), null, ...out);
    expect([out[0][0], out[1][0], out[0][1]]).toEqual([0, 0, Math.SQRT2]);
  });

  test("round where the doubt leaves one double, and only there", () => {
    const round = (hi: number, lo: number, doubt: number) => {
      const out = empty();
      loops.roundPairs(1, lanesOf([hi]), lanesOf([lo]), doubt, out);
      expect(out[1]).toBe(0);
      return out[0];
    };
    const half = 2 ** -53;
    expect(round(1, 0, 0)).toBe(1);
    expect(round(1, half / 4, half / 8)).toBe(1);
    expect(round(1, half, half / 8)).toBeNaN();
    expect(round(1, half / 4, half)).toBeNaN();
    // The last division is off itself: a hair beside the middle is not told.
    expect(round(1, half * (1 - 2 ** -50), 0)).toBeNaN();
    expect(round(1, half * (1 - 2 ** -40), 0)).toBe(1);
  });
});

describe("plain loops", () => {
  const [a, b] = [lanesOf([1, -2, 3]), lanesOf([10, 20, -30])];

  test.each([
    ["sums", () => loops.add, [11, 18, -27]],
    ["differences", () => loops.subtract, [-9, -22, 33]],
    ["products", () => loops.multiply, [10, -40, -90]],
  ])("give %s, and write no lane beyond", (_, loop, want) => {
    const out = empty();
    loop()(3, a, b, out);
    expect([...out]).toEqual([...want, 0, 0, 0, UNTOUCHED]);
  });

  test("add and multiply by one number", () => {
    const [sums, products] = [empty(), empty()];
    loops.addTo(3, a, 5, sums);
    loops.multiplyBy(3, a, 5, products);
    expect([...sums]).toEqual([6, 3, 8, 0, 0, 0, UNTOUCHED]);
    expect([...products]).toEqual([5, -10, 15, 0, 0, 0, UNTOUCHED]);
  });

  test("find the largest and the smallest magnitude, and say where a lane is no number", () => {
    expect([loops.largest(3, a), loops.smallest(3, a)]).toEqual([3, 1]);
    expect([loops.largest(2, a), loops.largest(0, a)]).toEqual([2, 0]);
    expect([loops.smallest(2, lanesOf([5, 4])), loops.smallest(2, lanesOf([-4, 5]))]).toEqual([
      4, 4,
    ]);
    const broken = lanesOf([1, NaN, 3]);
    expect([loops.largest(3, broken), loops.smallest(3, broken)]).toEqual([NaN, NaN]);
  });

  test("tell squares from others", () => {
    const isSquare = (n: number, root: number) =>
      loops.areSquares(1, lanesOf([n]), lanesOf([root]));
    expect([isSquare(9, 3), isSquare(2, Math.SQRT2), isSquare(10, 3), isSquare(0, 0)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(loops.areSquares(2, lanesOf([9, 5]), lanesOf([3, 2]))).toBe(false);
  });
});

describe("logarithms and powers of e, as far as a coupon period's growth goes", () => {
  const upTo = (largest: number) =>
    lanes(
      fc
        .tuple(
          fc.integer({ min: -(2 ** 52), max: 2 ** 52 }),
          fc.integer({ min: -(2 ** 30), max: 2 ** 30 }),
        )
        .map(([n, part]): [number, number] => {
          const hi = (n / 2 ** 52) * largest;
          const lo = (part / 2 ** 30) * Math.abs(hi) * 2 ** -54;
          return [hi, hi + lo === hi ? lo : 0];
        }),
    );
  const largestOf = (pairs: Pairs) => Math.max(...pairs.map(([hi]) => Math.abs(hi)));

  test.each([1 / 7, 0.01, 1e-5])("ln (1+z)/(1−z) up to |z| = %d", (largest) => {
    fc.assert(
      fc.property(upTo(largest), (z) => {
        const out = [empty(), empty()] as const;
        logarithms(LANES, largestOf(z), his(z), los(z), ...out);
        const want = z.map(([hi, lo]) => {
          const value = sumOf(hi, lo);
          return new Big(1).plus(value).div(new Big(1).minus(value)).ln();
        });
        expectNear(
          out,
          want,
          want.map((it) => it.abs().times(POWER_ERROR)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test.each([0.29, 0.01, 1e-5])("e to the x up to |x| = %d", (largest) => {
    fc.assert(
      fc.property(upTo(largest), (x) => {
        const out = [empty(), empty()] as const;
        exponentials(LANES, largestOf(x), his(x), los(x), ...out);
        const want = x.map(([hi, lo]) => sumOf(hi, lo).exp());
        expectNear(
          out,
          want,
          want.map((it) => it.times(POWER_ERROR)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
