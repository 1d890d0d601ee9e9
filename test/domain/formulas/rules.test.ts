import { MAINTENANCE_SCHEDULES } from "../../../src/domain/data/schedules";
import { SOFT_SIGNALS } from "../../../src/domain/data/soft-signals";
import { exact } from "../../../src/numbers/arithmetic";
import { rules, stopDistance } from "../../../src/domain/rules";

const n = exact;
const zero = expect.objectContaining({ code: "VALUE", reason: "yieldZero" });

describe("the rules", () => {
  test.each<[string, [number, number, number, number, number?], string]>([
    ["a position within all of them", [3, 0.0482, 3, 0.0525, 0.09], "OK"],
    ["one without a maintenance rate", [3, 0.0482, 3, 0.0525], "OK"],
    ["one above its cap", [3.01, 0.0482, 3, 0.0525], "REDUCE"],
    ["one at its stop, above its cap", [4, 0.0525, 3, 0.0525], "STOP"],
    ["one exactly at maintenance", [4, 0.0482, 5, 0.0525, 0.25], "OK"],
    ["one below maintenance, at its stop", [4, 0.0525, 3, 0.0525, 0.2501], "MARGIN CALL"],
  ])("of %s", (_, [lev, yld, maxlev, stop, margin], verdict) => {
    const rate = margin === undefined ? undefined : n(margin);
    expect(rules(n(lev), n(yld), n(maxlev), n(stop), rate)).toBe(verdict);
  });

  test("take no yield of 0, which a blank may have become", () => {
    expect(() => rules(n(3), n(0), n(3), n(0.05), undefined)).toThrow(zero);
    expect(() => stopDistance(n(0), n(0.05))).toThrow(zero);
    expect(stopDistance(n(-0.001), n(0.05)).toNumber()).toBe(510);
    expect(stopDistance(n(0.06), n(0.05)).toNumber()).toBe(-100);
  });
});

describe("the data that the defaults are taken from", () => {
  test("are the broker's and the regulator's rows as published", () => {
    expect(MAINTENANCE_SCHEDULES.IBKR!.rows).toEqual([
      [0, 0.01],
      [0.5, 0.02],
      [1, 0.03],
      [3, 0.04],
      [5, 0.05],
      [10, 0.07],
      [20, 0.09],
    ]);
    expect(MAINTENANCE_SCHEDULES.FINRA!.rows).toEqual([
      [0, 0.01],
      [1, 0.02],
      [3, 0.03],
      [5, 0.04],
      [10, 0.05],
      [20, 0.06],
    ]);
    for (const { source, asOf } of Object.values(MAINTENANCE_SCHEDULES)) {
      expect(source).toMatch(/margin requirements|4210/);
      expect(asOf).toContain("December 2025");
    }
  });

  test("say which way each signal is worse", () => {
    const worse = Object.entries(SOFT_SIGNALS).map(([key, rule]) => [key, rule.worse, rule.run]);
    expect(worse).toEqual([
      ["premium", "rise", 3],
      ["tail", "rise", 3],
      ["cover", "fall", 3],
      ["sofr", "rise", 3],
      ["cpi", "rise", 3],
    ]);
  });
});
