import { exact } from "../../../src/numbers/arithmetic";
import type { Figure } from "../../../src/numbers/figure";
import { Refusal } from "../../../src/numbers/refusal";
import {
  given,
  keyFigures,
  parBond,
  POSITION_INPUTS,
  shocked,
  type PositionInput,
} from "../../../src/domain/position/key-figures";
import { positionWith } from "../../support/position";

const said = (figure: Figure) => (figure instanceof Refusal ? figure.reason : figure.toNumber());

describe("the mission's position", () => {
  it("has the mission's figures", () => {
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
  });

  it("is nearest to its call where the least of the three measures is", () => {
    // Below maintenance the distances are negative, and the linear one is the deepest.
    const { calls } = keyFigures(positionWith({ lev: 20 }));
    expect(calls.nearest).toEqual(calls.linear);
    const crowded = keyFigures(positionWith({ dur: 40 })).calls;
    expect(crowded.nearest).toEqual(crowded.quick);
    const short = keyFigures(positionWith({ dur: 1 })).calls;
    expect(short.nearest).toEqual(short.full);
  });
});

describe("the verdict", () => {
  const verdict = (changes: Parameters<typeof positionWith>[0]) =>
    keyFigures(positionWith(changes)).verdict;

  it.each([
    ["the position as it stands", {}, "OK"],
    ["exactly at the cap", { lev: 3, maxlev: 3 }, "OK"],
    ["above the cap", { lev: 3.01 }, "REDUCE"],
    ["a hundredth of a bp below the stop", { yld: 0.052499 }, "OK"],
    ["exactly at the stop", { yld: 0.0525 }, "STOP"],
    ["at the stop and above the cap", { yld: 0.06, lev: 4 }, "STOP"],
    ["exactly at maintenance", { lev: 4, margin: 0.25, maxlev: 5 }, "OK"],
    ["below maintenance", { lev: 4, margin: 0.2501, maxlev: 5 }, "MARGIN CALL"],
    ["below maintenance, at the stop and above the cap", { lev: 20, yld: 0.06 }, "MARGIN CALL"],
  ])("of %s", (_, changes, want) => {
    expect(verdict(changes)).toBe(want);
  });

  it("is unknown where a rule cannot be computed, unless another one is broken", () => {
    expect(verdict({ margin: undefined })).toBe("UNKNOWN");
    expect(verdict({ stop: undefined })).toBe("UNKNOWN");
    expect(verdict({ maxlev: undefined })).toBe("UNKNOWN");
    expect(verdict({ yld: 0 })).toBe("UNKNOWN");
    expect(verdict({ margin: undefined, maxlev: undefined, yld: 0.06 })).toBe("STOP");
  });
});

describe("a missing input", () => {
  /** The figures that stand on each input; the others are as good without it. */
  const NEEDS: Record<PositionInput, string> = {
    equity: "moneyPerYear moneyPerMonth",
    lev:
      "leveredCarry netCarry moneyPerYear moneyPerMonth breakEven buffer lossAtStop " +
      "monthsToRepayStop lossAtCall quick linear full nearest",
    yld:
      "spread leveredCarry netCarry moneyPerYear moneyPerMonth breakEven stopDistance lossAtStop " +
      "monthsToRepayStop full nearest",
    fund: "spread leveredCarry netCarry moneyPerYear moneyPerMonth breakEven monthsToRepayStop",
    friction: "netCarry moneyPerYear moneyPerMonth breakEven monthsToRepayStop",
    years: "full nearest",
    dur: "breakEven lossAtStop monthsToRepayStop lossAtCall quick linear nearest",
    convexity: "lossAtStop monthsToRepayStop lossAtCall",
    haircut: "lossAtStop monthsToRepayStop lossAtCall linear nearest",
    margin: "buffer lossAtCall quick linear full nearest",
    maxlev: "",
    stop: "stopDistance lossAtStop monthsToRepayStop",
    horizon: "breakEven",
  };

  it.each(POSITION_INPUTS)("%s takes away what stands on it and nothing else", (name) => {
    const { verdict, calls, ...figures } = keyFigures(positionWith({ [name]: undefined }));
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
    expect(verdict).toBe(
      ["lev", "yld", "margin", "maxlev", "stop"].includes(name) ? "UNKNOWN" : "OK",
    );
  });

  it("is refused by its name, one that is there is given", () => {
    expect(given(positionWith({ lev: 2.5 }), "lev")).toEqual(exact(2.5));
    expect(() => given(positionWith({ lev: undefined }), "lev")).toThrow(
      expect.objectContaining({ reason: "inputMissing", details: { input: "lev" } }),
    );
  });
});

it("without a loan there is no call, by any measure", () => {
  const { calls, lossAtCall } = keyFigures(positionWith({ lev: 1 }));
  expect([...Object.values(calls), lossAtCall].map(said)).toEqual(Array(5).fill("noLoan"));
});

it("a par bond pays its yield twice a year, and no coupon where the yield is negative", () => {
  expect(parBond(exact(0.05), exact(20))).toEqual({
    years: exact(20),
    coupon: exact(0.05),
    freq: exact(2),
  });
  expect(parBond(exact(-0.01), exact(20)).coupon.isZero()).toBe(true);
});

describe("the position after a shock", () => {
  it("is a row of the shock table", () => {
    const row = shocked(positionWith(), exact(43));
    expect(row).toMatchObject({ status: "STOP", bp: exact(43), yieldAfter: exact(0.0525) });
    expect(said((row as { yearReturn: Figure }).yearReturn)).toBe(-0.1209);
  });

  it("is unknown where an input of it is missing", () => {
    const needed = POSITION_INPUTS.filter(
      (name) => !["equity", "years", "maxlev", "horizon"].includes(name),
    );
    for (const name of needed) {
      expect(shocked(positionWith({ [name]: undefined }), exact(43))).toMatchObject({
        reason: "inputMissing",
        details: { input: name },
      });
    }
  });
});
