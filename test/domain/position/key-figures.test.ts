import { exact } from "../../../src/numbers/arithmetic";
import type { Figure } from "../../../src/numbers/figure";
import { Refusal } from "../../../src/numbers/refusal";
import { keyFigures, shocked } from "../../../src/domain/position/key-figures";
import {
  given,
  parBond,
  POSITION_INPUTS,
  type PositionInput,
} from "../../../src/domain/position/position";
import { positionWith } from "../../support/position";

const said = (figure: Figure) => (figure instanceof Refusal ? figure.reason : figure.toNumber());

describe("the mission's position", () => {
  test("has the mission's figures", () => {
    const all = keyFigures(positionWith());
    expect([all.spread, all.leveredCarry, all.netCarry].map(said)).toEqual([
      0.0068, 0.0618, 0.0468,
    ]);
    expect([all.moneyPerYear, all.moneyPerMonth, all.breakEven].map(said)).toEqual([
      46_800, 3900, 12,
    ]);
    expect([all.stopDistance, all.lossAtStop, all.monthsToRepayStop].map(said)).toEqual([
      43, 0.1677, 43,
    ]);
    // 1/3 − 9%, over 13 years; (1/3 − 9%)/91%, over 13 years; and three times that part of the price.
    expect(said(all.buffer)).toBeCloseTo(0.243333, 6);
    expect(said(all.calls.quick)).toBeCloseTo(187.179487, 6);
    expect(said(all.calls.linear)).toBeCloseTo(205.691744, 6);
    expect(said(all.calls.full)).toBeCloseTo(258.32, 2);
    expect(said(all.lossAtCall)).toBeCloseTo(0.802198, 6);
    expect(all.calls.nearest).toEqual(all.calls.quick);
    expect([all.positionValue, all.loan, all.dv01, all.capDistance].map(said)).toEqual([
      3_000_000, 2_000_000, 3900, 0,
    ]);
  });

  test("loses as much at the linear call whatever its convexity and duration", () => {
    // 3·(1/3 − 9%)/91%
    const lost = (changes: Parameters<typeof positionWith>[0]) =>
      said(keyFigures(positionWith(changes)).lossAtCall);
    expect(lost({ convexity: 216 })).toBeCloseTo(0.73 / 0.91, 14);
    expect(lost({ dur: 5, haircut: 0.02 })).toBeCloseTo(0.73 / 0.91, 14);
  });

  test("is nearest to its call where the least of the three measures is", () => {
    // Below maintenance the distances are negative, and the linear one is the deepest.
    const { calls } = keyFigures(positionWith({ lev: 20 }));
    expect(calls.nearest).toEqual(calls.linear);
    const crowded = keyFigures(positionWith({ dur: 40 })).calls;
    expect(crowded.nearest).toEqual(crowded.quick);
    const short = keyFigures(positionWith({ dur: 1 })).calls;
    expect(short.nearest).toEqual(short.full);
  });
});

describe("a missing input", () => {
  /** The figures that stand on each input; the others are as good without it. */
  const NEEDS: Record<PositionInput, string> = {
    equity: "moneyPerYear moneyPerMonth positionValue loan dv01",
    lev:
      "leveredCarry netCarry moneyPerYear moneyPerMonth breakEven buffer lossAtStop " +
      "monthsToRepayStop lossAtCall quick linear full nearest capDistance positionValue loan dv01",
    yld:
      "spread leveredCarry netCarry moneyPerYear moneyPerMonth breakEven stopDistance lossAtStop " +
      "monthsToRepayStop full nearest capDistance",
    fund: "spread leveredCarry netCarry moneyPerYear moneyPerMonth breakEven monthsToRepayStop",
    friction: "netCarry moneyPerYear moneyPerMonth breakEven monthsToRepayStop",
    years: "full nearest capDistance",
    dur: "breakEven lossAtStop monthsToRepayStop quick linear nearest capDistance dv01",
    convexity: "lossAtStop monthsToRepayStop capDistance",
    haircut: "lossAtStop monthsToRepayStop linear nearest capDistance",
    margin: "buffer lossAtCall quick linear full nearest",
    maxlev: "capDistance",
    stop: "stopDistance lossAtStop monthsToRepayStop",
    horizon: "breakEven",
  };

  test.each(POSITION_INPUTS)("%s takes away what stands on it and nothing else", (name) => {
    const { lights, calls, ...figures } = keyFigures(positionWith({ [name]: undefined }));
    const refused = Object.entries({ ...figures, ...calls }).filter(
      ([, figure]) => figure instanceof Refusal,
    );
    expect(refused.map(([id]) => id).sort()).toEqual(NEEDS[name].split(" ").filter(Boolean).sort());
    for (const [, refusal] of refused) {
      expect(refusal).toMatchObject({
        code: "VALUE",
        reason: "inputMissing",
        details: { input: name },
      });
    }
    const forRules = [
      "lev",
      "yld",
      "years",
      "dur",
      "convexity",
      "haircut",
      "margin",
      "maxlev",
      "stop",
    ];
    expect(lights.rules.word).toBe(forRules.includes(name) ? "UNKNOWN" : "OK");
    const forCarry = ["lev", "yld", "fund", "friction"];
    expect(lights.carry.word).toBe(forCarry.includes(name) ? "UNKNOWN" : "PAYS");
  });

  test("is refused by its name, one that is there is given", () => {
    expect(given(positionWith({ lev: 2.5 }), "lev")).toEqual(exact(2.5));
    expect(() => given(positionWith({ lev: undefined }), "lev")).toThrow(
      expect.objectContaining({ reason: "inputMissing", details: { input: "lev" } }),
    );
  });
});

test("without a loan there is no call, by any measure", () => {
  const { calls, lossAtCall, capDistance } = keyFigures(positionWith({ lev: 1 }));
  const { nearestBy, ...distances } = calls;
  expect([...Object.values(distances), lossAtCall, capDistance].map(said)).toEqual(
    Array(6).fill("noLoan"),
  );
  expect(nearestBy).toBeUndefined();
});

test("a par bond pays its yield twice a year, and no coupon where the yield is negative", () => {
  expect(parBond(exact(0.05), exact(20))).toEqual({
    years: exact(20),
    coupon: exact(0.05),
    freq: exact(2),
  });
  expect(parBond(exact(-0.01), exact(20)).coupon.isZero()).toBe(true);
});

describe("the position after a shock", () => {
  test("is a row of the shock table", () => {
    const row = shocked(positionWith(), exact(43));
    expect(row).toMatchObject({ status: "STOP", bp: exact(43), yieldAfter: exact(0.0525) });
    // Stopped: nothing is earned after the end.
    expect(said((row as { yearReturn: Figure }).yearReturn)).toBe(-0.1677);
    expect(shocked(positionWith(), exact(10))).toMatchObject({ status: "REDUCE" });
  });

  test("is unknown where an input of it is missing", () => {
    const needed = POSITION_INPUTS.filter((name) => !["equity", "years", "horizon"].includes(name));
    for (const name of needed) {
      expect(shocked(positionWith({ [name]: undefined }), exact(43))).toMatchObject({
        reason: "inputMissing",
        details: { input: name },
      });
    }
  });
});
