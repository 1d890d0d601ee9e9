import fc from "fast-check";
import { exact } from "../../../src/numbers/arithmetic";
import { serialOf } from "../../../src/numbers/calendar";
import { monthlySlope } from "../../../src/domain/signals/monthly-slope";
import { theilSen } from "../../../src/domain/signals/trend";

/** Values of months counted from January 2025. */
const ends = (of: readonly (readonly [month: number, value: number])[]) =>
  of.map(([month, value]) => ({ date: serialOf(2025, month + 1, 0), value: exact(value) }));

test("a month that is missing counts as one", () => {
  const gap = ends([
    [0, 0.004],
    [1, 0.0043],
    [4, 0.0052],
    [5, 0.0055],
  ]);
  // 3 bp a month throughout; by observations it would be 4.5.
  expect(monthlySlope(gap, 12).toNumber()).toBe(0.0003);
  expect(
    theilSen(
      gap.map(({ value }) => value),
      12,
    ).toNumber(),
  ).not.toBe(0.0003);
});

test("without a gap it is the slope that THEILSEN gives", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 30 }),
      (bps) => {
        const values = bps.map((bp) => bp / 10_000);
        const series = ends(values.map((value, i) => [i, value]));
        const slope = theilSen(values.map(exact), 12);
        expect(monthlySlope(series, 12).minus(slope).abs().toNumber()).toBeLessThan(1e-30);
      },
    ),
  );
});

test("only the newest count, and three are too few", () => {
  const bent = ends([0, 9, 9, 1, 2, 3, 4].map((value, i) => [i, value]));
  expect(monthlySlope(bent, 4).toNumber()).toBe(1);
  expect(() => monthlySlope(bent.slice(0, 3), 12)).toThrow();
});
