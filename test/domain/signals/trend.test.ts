import fc from "fast-check";
import { exact } from "../../../src/numbers/arithmetic";
import { erfc } from "../../../src/numbers/erfc";
import { signal } from "../../../src/domain/signals/signal";
import { mannKendall, streak, theilSen } from "../../../src/domain/signals/trend";
import { Rational } from "../../support/rational";

const series = (...values: number[]) => values.map(exact);
const tooFew = (needed: number, got: number) =>
  expect.objectContaining({ code: "NA", reason: "tooFewObservations", details: { needed, got } });

/** All slopes as fractions, sorted, and the middle of them rounded once. */
function medianSlope(ys: readonly number[]): number {
  const slopes = ys.flatMap((y, j) =>
    ys.slice(0, j).map((earlier, i) =>
      Rational.of(y)
        .minus(Rational.of(earlier))
        .over(j - i),
    ),
  );
  slopes.sort((a, b) => a.minus(b).sign());
  const [low, high] = [Math.floor((slopes.length - 1) / 2), Math.floor(slopes.length / 2)];
  return slopes[low]!.plus(slopes[high]!).over(2).toDouble();
}

describe("the Theil-Sen slope", () => {
  test("of a straight line is its slope, and one wild value does not move it", () => {
    expect(theilSen(series(0.1, 0.2, 0.3, 0.4), undefined).toNumber()).toBe(0.1);
    expect(theilSen(series(0.1, 0.2, 99, 0.4, 0.5, 0.6, 0.7), undefined).toNumber()).toBe(0.1);
  });

  test("is the exact median of all slopes, rounded once", () => {
    const cents = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 25 });
    fc.assert(
      fc.property(cents, (values) => {
        const ys = values.map((n) => Number(`${n}e-2`));
        return theilSen(ys.map(exact), undefined).toNumber() === medianSlope(ys);
      }),
    );
  });

  test("reads numbers of very different size without losing a digit", () => {
    const values = fc.array(fc.constantFrom(1e15, 1.5e15, 1e-15, 3.5e-9, 2e-15, 0), {
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        values,
        (ys) => theilSen(ys.map(exact), undefined).toNumber() === medianSlope(ys),
      ),
    );
  });

  test("uses the newest observations of the window", () => {
    const values = series(9, 5, 7, 1, 2, 3, 4);
    expect(theilSen(values, 4).toNumber()).toBe(1);
    expect(theilSen(values, 1000).toNumber()).toBe(theilSen(values, undefined).toNumber());
  });

  test("wants at least 4 observations, and not more than it can settle", () => {
    expect(() => theilSen(series(1, 2, 3), undefined)).toThrow(tooFew(4, 3));
    expect(() => theilSen(series(1, 2, 3, 4, 5), 3)).toThrow(tooFew(4, 3));
    const long = Array.from({ length: 25_001 }, () => exact(1));
    expect(() => theilSen(long, undefined)).toThrow(
      expect.objectContaining({
        code: "VALUE",
        reason: "tooManyObservations",
        details: { most: 25_000, got: 25_001 },
      }),
    );
    expect(theilSen(long, 25_000).toNumber()).toBe(0);
  });
});

describe("the Mann-Kendall test", () => {
  test("gives the published p of ten years of rises in a row", () => {
    // S = 45, Var S = 125, Z = 44/√125 = 3.9355.
    const rising = series(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(mannKendall(rising, undefined)).toBeCloseTo(8.303e-5, 8);
  });

  test("corrects for ties: 1 2 2 3 has S = 5 and Var S = 46/6", () => {
    const z = 4 / Math.sqrt(46 / 6);
    expect(mannKendall(series(1, 2, 2, 3), undefined)).toBeCloseTo(erfc(z / Math.SQRT2), 15);
  });

  test("is 1 where all values tie, and where rises and falls balance", () => {
    expect(mannKendall(series(2, 2, 2, 2), undefined)).toBe(1);
    expect(mannKendall(series(1, 2, 2, 1), undefined)).toBe(1);
  });

  test("does not care for the direction, and wants 4 observations", () => {
    const values = series(1, 3, 2, 5, 4, 6);
    expect(mannKendall([...values].reverse(), undefined)).toBe(mannKendall(values, undefined));
    expect(() => mannKendall(series(1, 2, 3), undefined)).toThrow(tooFew(4, 3));
  });
});

describe("the final run", () => {
  test.each([
    [[1, 2, 3], 2],
    [[3, 2, 1, 0], -3],
    [[5, 1, 2, 3], 2],
    [[1, 2, 2], 0],
    [[1, 1, 2], 1],
    [[0.1 + 0.2, 0.3], 0],
  ])("of %j is %d", (values, run) => {
    expect(streak(series(...values))).toBe(run);
  });

  test("wants two values", () => {
    expect(() => streak(series(1))).toThrow(tooFew(2, 1));
    expect(() => streak([])).toThrow(tooFew(2, 0));
  });
});

describe("the verdict of the signals", () => {
  const [yes, no, unknown] = [true, false, undefined];
  test.each([
    [[yes, yes, no], 2, "REDUCE"],
    [[yes, yes, unknown], 2, "REDUCE"],
    [[yes, no, unknown], 2, "WATCH"],
    [[yes, no, no], 2, "WATCH"],
    [[no, no, unknown], 2, "UNKNOWN"],
    [[unknown, unknown], 2, "UNKNOWN"],
    [[no, no, no], 2, "HOLD"],
    [[yes], 1, "REDUCE"],
    [[yes, yes, yes], 4, "WATCH"],
  ])("of %j, %d at once, is %s", (flags, atLeast, verdict) => {
    expect(signal(flags, atLeast)).toBe(verdict);
  });
});
