import { equityCurves } from "../../../src/domain/position/curve";
import { positionWith } from "../../support/position";

const SHOCKS = [-100, 0, 43, 250];

describe("the curves of the equity that is left", () => {
  test("are 1 less the loss, by duration and by full revaluation", () => {
    const { secondOrder, revalued } = equityCurves(positionWith(), SHOCKS);
    expect(secondOrder.map(({ bp }) => bp)).toEqual(SHOCKS);
    const equities = secondOrder.map(({ equity }) => equity);
    [1.39, 1, 0.8323, 0.025].forEach((want, i) => expect(equities[i]).toBeCloseTo(want, 12));
    // By the sum of 41 payments as fractions.
    expect(revalued.map(({ bp }) => bp)).toEqual(SHOCKS);
    expect(revalued[1]!.equity).toBeCloseTo(1, 12);
    expect(revalued[0]!.equity).toBeCloseTo(1.4168841485, 9);
    expect(revalued[3]!.equity).toBeCloseTo(0.2186873685, 9);
  });

  test("take convexity and haircut into the second order alone", () => {
    const position = positionWith({ convexity: 200, haircut: 0.02 });
    const { secondOrder, revalued } = equityCurves(position, [100]);
    // 3·(0.13 − ½·200·0.01² + 0.02)
    expect(secondOrder[0]!.equity).toBeCloseTo(0.58, 12);
    expect(revalued).toEqual(equityCurves(positionWith(), [100]).revalued);
  });

  test("leave out a point that does not exist, and all where an input is missing", () => {
    const turned = equityCurves(positionWith({ convexity: 500 }), [100, 260, 261]);
    expect(turned.secondOrder.map(({ bp }) => bp)).toEqual([100, 260]);
    expect(turned.revalued).toHaveLength(3);
    const { secondOrder, revalued } = equityCurves(positionWith({ years: undefined }), SHOCKS);
    expect([secondOrder.length, revalued.length]).toEqual([4, 0]);
    expect(equityCurves(positionWith({ lev: undefined }), SHOCKS)).toEqual({
      secondOrder: [],
      revalued: [],
    });
  });
});
