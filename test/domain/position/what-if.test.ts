import { exact } from "../../../src/numbers/arithmetic";
import type { Figure } from "../../../src/numbers/figure";
import { Refusal } from "../../../src/numbers/refusal";
import { whatIf, type Sale } from "../../../src/domain/position/what-if";
import { positionWith } from "../../support/position";

const said = (figure: Figure) => (figure instanceof Refusal ? figure.reason : figure.toNumber());
const sold = ({ part, money }: Sale) => [said(part), said(money)];

describe("what a shock asks for", () => {
  test("is worked out by hand for 100 bp on five times leverage", () => {
    const trades = whatIf(positionWith({ lev: 5 }), exact(100));
    // x = 0.13: 1/(0.13 + 0.09·0.87) = 1/0.2083. Equity 0.35 of a position of 4.35.
    expect(said(trades.mostLeverage)).toBeCloseTo(1 / 0.2083, 14);
    expect(said(trades.surviveByNow.part)).toBeCloseTo(1 - 1 / 0.2083 / 5, 14);
    expect(said(trades.surviveByNow.money)).toBeCloseTo(5_000_000 - 1e6 / 0.2083, 6);
    expect(sold(trades.toCapNow)).toEqual([0.4, 2_000_000]);
    expect(said(trades.toMaintenanceAfter.part)).toBeCloseTo(1 - 0.35 / (0.09 * 4.35), 14);
    expect(said(trades.toMaintenanceAfter.money)).toBeCloseTo(4_350_000 - 350_000 / 0.09, 6);
    expect(said(trades.toCapAfter.part)).toBeCloseTo(1 - (3 * 0.35) / 4.35, 14);
    expect(said(trades.toCapAfter.money)).toBeCloseTo(4_350_000 - 1_050_000, 6);
  });

  test("takes the haircut off after the shock, not from a sale of today", () => {
    const trades = whatIf(positionWith({ lev: 5, haircut: 0.02 }), exact(100));
    expect(sold(trades.toCapNow)).toEqual([0.4, 2_000_000]);
    // x = 0.15: equity 0.25 of 4.25.
    expect(said(trades.toCapAfter.money)).toBeCloseTo(4_250_000 - 750_000, 6);
    expect(said(trades.toMaintenanceAfter.money)).toBeCloseTo(4_250_000 - 250_000 / 0.09, 6);
    expect(said(trades.mostLeverage)).toBeCloseTo(1 / (0.15 + 0.09 * 0.85), 14);
  });

  test("takes convexity where the price moves", () => {
    // The bond itself, of 15 years, falls by less.
    const trades = whatIf(positionWith({ lev: 5, convexity: 200, years: 15 }), exact(100));
    // x = 0.13 − ½·200·0.01² = 0.12
    expect(said(trades.mostLeverage)).toBeCloseTo(1 / (0.12 + 0.09 * 0.88), 14);
    expect(said(trades.toCapAfter.money)).toBeCloseTo(4_400_000 - 1_200_000, 6);
    expect(sold(trades.toMaintenanceAfter)).toEqual([0, 0]);
  });

  test("is decided by the worse of second order and full revaluation", () => {
    // A par bond of 20 years at 1.88% with its own duration and convexity: by the second order 41,280 would
    // do; by its 41 payments, added up as decimals of 50 digits, it takes 274,707.33264496843646.
    const low = { yld: 0.0188, fund: 0.0108, dur: 16.6058933195423, convexity: 316.788634167961 };
    const trades = whatIf(positionWith(low), exact(200));
    expect(said(trades.toMaintenanceAfter.money)).toBeCloseTo(274_707.332645, 5);
    expect(said(trades.toMaintenanceAfter.part)).toBeCloseTo(0.126556303863327, 12);
    expect(said(trades.mostLeverage)).toBeCloseTo(2.92761855443191, 12);
    // By duration alone the loss is the larger one.
    const linear = whatIf(positionWith({ ...low, convexity: 0 }), exact(200));
    expect(said(linear.mostLeverage)).toBeCloseTo(2.5495423343072, 11);
  });

  test("takes the full revaluation alone past the turn of the second order", () => {
    // The parabola turns at 13/900 = 144 bp.
    const turned = whatIf(positionWith({ convexity: 900 }), exact(200));
    expect(said(turned.mostLeverage)).toBeCloseTo(3.48342956332407, 12);
    expect(said(whatIf(positionWith({ years: undefined }), exact(100)).mostLeverage)).toBe(
      "inputMissing",
    );
  });

  test("is room to buy where the leverage stands more", () => {
    const [part, money] = sold(whatIf(positionWith(), exact(100)).surviveByNow);
    expect(part).toBeLessThan(0);
    expect(money).toBeCloseTo(-1_800_768.12, 1);
  });

  test("is unknown in what stands on a missing input, and known in the rest", () => {
    const { mostLeverage, toCapNow, toMaintenanceAfter } = whatIf(
      positionWith({ margin: undefined, equity: undefined }),
      exact(100),
    );
    expect(said(mostLeverage)).toBe("inputMissing");
    expect(sold(toCapNow)).toEqual([0, "inputMissing"]);
    expect(sold(toMaintenanceAfter)).toEqual(["inputMissing", "inputMissing"]);
  });
});
