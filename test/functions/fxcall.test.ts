import { fxCall } from "../../src/functions/fxcall";
import { decimal, expectExactly, lostPart, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const FXCALL = inCell(fxCall);

test.each([
  [-100, 0.54245],
  [0, 0.365],
  [43, 0.2886965],
  [100, 0.18755],
  [200, 0.0101],
])("after a shock of %d bp the loan's currency may rise by %d", (bp, rise) => {
  expect(FXCALL(bp, 13, 3, 0.09)).toBe(rise);
});

test("is the double nearest to lev·(1 − x)(1 − margin)/((lev − 1)(1 + fxmargin)) − 1", () => {
  const { bp, dur, part, convexity } = typed;
  const args = [bp, dur, decimal(1.01, 20, 2), part, part, convexity, part] as const;
  expectExactly(fxCall, args, (shock, d, lev, margin, fxmargin, k, haircut) => {
    const x = lostPart(shock, d, k, haircut);
    if (x === undefined || !x.isLess(ONE)) return undefined;
    return lev
      .times(ONE.minus(x))
      .times(ONE.minus(margin))
      .over(lev.minus(1).times(ONE.plus(fxmargin)))
      .minus(1);
  });
});

test("what the broker asks on the foreign debit brings the call nearer", () => {
  expect(FXCALL(43, 13, 3, 0.09, [[0, 0.05]])).toEqual([[0.2886965, 0.22733]]);
});

test("of shocks down and leverages across it makes a grid, each cell its own", () => {
  const [shocks, leverages] = [
    [-100, 0, 43, 200],
    [1.5, 2, 3, 6],
  ];
  const grid = FXCALL(
    shocks.map((bp) => [bp]),
    13,
    [leverages],
    0.09,
  ) as number[][];
  expect(grid).toEqual(
    shocks.map((bp) =>
      leverages.map((lev) => {
        // The loan in dollars that the position after the shock carries, over the loan today.
        const value = lev * (1 - (13 * bp) / 10_000);
        return expect.closeTo((value - 0.09 * value) / (lev - 1) - 1, 12) as number;
      }),
    ),
  );
});

test("of a grid's cells only those have an error that have no answer", () => {
  const grid = FXCALL([[0], [900]], 13, [[1, 3]], 0.09) as unknown[][];
  const gone = expect.stringMatching(/^#VALUE! the shock takes the whole price/) as unknown;
  expect(grid).toEqual([
    [expect.stringMatching(/^#N\/A nothing is borrowed/), 0.365],
    [expect.stringMatching(/^#N\/A nothing is borrowed/), gone],
  ]);
});

test.each([
  ["a rise", 770, 13, 0, 0],
  ["a haircut", 1, 13, 0, 0.999],
  ["both", 700, 13, 0, 0.09],
])("a position whose whole price is gone has no call to come: %s", (_, bp, dur, k, haircut) => {
  expect(FXCALL(bp, dur, 3, 0.09, 0, k, haircut)).toMatch(
    /^#VALUE! the shock takes the whole price/,
  );
});

test("a basis point before that there still is one", () => {
  expect(FXCALL(769, 13, 3, 0.09)).toBeCloseTo((3 * (1 - 0.9997) * 0.91) / 2 - 1, 12);
});

test("no loan, no call", () => {
  expect(FXCALL(0, 13, 1, 0.09)).toBe(
    "#N/A nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  );
});
