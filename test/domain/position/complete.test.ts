import { exact } from "../../../src/numbers/arithmetic";
import { complete, type ComputableInput } from "../../../src/domain/position/complete";
import { positionWith } from "../../support/position";

const all: ReadonlySet<ComputableInput> = new Set(["dur", "convexity", "margin", "fund"]);

describe("a position is completed", () => {
  test("by the bond, the broker's schedule and the tiers of its loan", () => {
    const { dur, convexity, margin, fund, ...others } = complete(
      positionWith(),
      all,
      exact(0.0364),
    );
    // By differences of the sum of 41 payments, as fractions.
    expect(dur!.toNumber()).toBeCloseTo(12.743786627, 8);
    expect(convexity!.toNumber()).toBeCloseTo(216.19721, 4);
    expect(margin!.toNumber()).toBe(0.09);
    // 2,000,000 of loan: (100,000·1.5% + 900,000·1% + 1,000,000·0.75%) / 2,000,000 is 0.9%.
    expect(fund!.toNumber()).toBe(0.0454);
    const { lev, equity, stop } = positionWith();
    expect(others).toMatchObject({ lev, equity, stop });
  });

  test("only where it is asked to be", () => {
    const position = positionWith({ margin: 0.5, fund: 0.01 });
    const { margin, fund, dur } = complete(position, new Set(["margin"]), undefined);
    expect([margin, fund, dur]).toEqual([exact(0.09), exact(0.01), exact(13)]);
  });

  test("with nothing where an input of it is missing, whatever stood there", () => {
    const { dur, margin, fund } = complete(positionWith({ years: undefined }), all, undefined);
    expect([dur, margin, fund]).toEqual([undefined, undefined, undefined]);
    expect(complete(positionWith({ equity: undefined }), all, exact(0.03)).fund).toBeUndefined();
  });
});
