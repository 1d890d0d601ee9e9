import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../support/functions";
import { Rational } from "../support/rational";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const of = Rational.of;
const decimal = (low: number, high: number, places: number) =>
  fc
    .integer({ min: low * 10 ** places, max: high * 10 ** places })
    .map((n) => Number(`${n}e-${places}`));
const rate = decimal(-0.05, 0.15, 4);

test("what the position earns, spread over the borrowed part, in exact fractions", () => {
  fc.assert(
    fc.property(fc.integer({ min: 101, max: 2000 }), rate, rate, (percent, yld, friction) => {
      const lev = Number(`${percent}e-2`);
      const earned = of(yld).minus(of(friction)).times(percent);
      const want = earned.over(percent - 100).toDouble();
      expect(functions.FUNDBREAKEVEN!(lev, yld, friction)).toBe(want === 0 ? 0 : want);
    }),
  );
});

test.each([
  [3, 0.0482, 0],
  [3, 0.0482, 0.005],
  [5, -0.01, 0.005],
])("at that rate there is no carry: leverage %d, yield %d, friction %d", (lev, yld, friction) => {
  const rate = functions.FUNDBREAKEVEN!(lev, yld, friction);
  expect(functions.CARRY!(lev, yld, rate, friction)).toBe(0);
});

test("a whole range, friction left out, with nothing borrowed in one cell", () => {
  expect(functions.FUNDBREAKEVEN!([[1], [2]], 0.04)).toEqual([
    [
      expect.objectContaining({
        code: "#N/A",
        message: expect.stringContaining("nothing is borrowed at leverage 1"),
      }),
    ],
    [0.08],
  ]);
});
