import { exact } from "../../../src/numbers/arithmetic";
import { callReprice } from "../../../src/domain/bond/reprice";
import { bondConvexity, modifiedDuration } from "../../../src/domain/bond/risk";
import { toBp } from "../../../src/numbers/units";
import { closesSince2005 } from "../../support/yields";
import { keyFigures } from "../../../src/domain/position/key-figures";
import { parBond, type PositionInput } from "../../../src/domain/position/position";
import { positionWith } from "../../support/position";

type Changes = Partial<Record<PositionInput, number | undefined>>;

const lights = (changes: Changes = {}) => keyFigures(positionWith(changes)).lights;
const rules = (changes: Changes = {}) => lights(changes).rules;
const said = (changes: Changes = {}) => `${rules(changes).word} ${rules(changes).tone}`;

/** With duration and convexity of the par bond, as the pane computes them. */
function computed(yld: number, changes: Changes = {}): Changes {
  const bond = parBond(exact(yld), exact(20));
  const dur = modifiedDuration(exact(yld), bond).toNumber();
  const convexity = bondConvexity(exact(yld), bond).toNumber();
  return { yld, dur, convexity, ...changes };
}

describe("the rules light, the first that fits, is", () => {
  test.each<[string, Changes, string]>([
    ["exactly at the cap and 43 bp before the stop", {}, "OK amber"],
    ["below the cap", { lev: 2.5 }, "OK green"],
    ["above the cap", { lev: 3.01 }, "REDUCE red"],
    ["a hundredth of a bp below the stop", { lev: 2.5, yld: 0.052499 }, "OK amber"],
    ["3 bp before the stop", { lev: 2.5, yld: 0.0522 }, "OK amber"],
    ["exactly at the stop", { yld: 0.0525 }, "STOP red"],
    ["at the stop and above the cap", { yld: 0.06, lev: 4 }, "STOP red"],
    ["below maintenance", { lev: 4, margin: 0.2501, maxlev: 5 }, "MARGIN CALL red"],
    ["below maintenance, stopped, above the cap", { lev: 20, yld: 0.06 }, "MARGIN CALL red"],
    // At maintenance the call is at 0 bp: before any stop.
    ["exactly at maintenance", { lev: 4, margin: 0.25, maxlev: 5 }, "UNGUARDED red"],
    ["above the cap and unguarded", { lev: 10 }, "REDUCE red"],
    ["nothing borrowed", { lev: 1 }, "NO LOAN green"],
    ["nothing borrowed, at the stop", { lev: 1, yld: 0.0525 }, "STOP red"],
    ["nothing borrowed, 3 bp before the stop", { lev: 1, yld: 0.0522 }, "NO LOAN amber"],
    [
      "nothing borrowed, no years, 3 bp before",
      { lev: 1, yld: 0.0522, years: undefined },
      "NO LOAN amber",
    ],
  ])("%s: %j", (_, changes, want) => {
    expect(said(changes)).toBe(want);
  });

  test("unguarded where a low yield is far from a stop that the call comes before", () => {
    const position = positionWith(computed(0.0188, { fund: 0.0108 }));
    const { stopDistance, calls, lights } = keyFigures(position);
    expect(lights.rules).toMatchObject({ word: "UNGUARDED", tone: "red" });
    expect(stopDistance).toEqual(exact(337));
    // (1/3 − 9%) over a duration of 16.6059: the quick reading is the nearest.
    expect(calls.nearestBy).toBe("quick");
    expect(calls.nearest).toEqual(calls.quick);
    expect(Number(calls.nearest)).toBeCloseTo(146.5343, 3);
  });

  test("unguarded on the 44% of the days since 2005 on which the full call lies before 5.25%", () => {
    const closes = closesSince2005();
    const toStop = (yld: number) => toBp(exact(0.0525).minus(exact(yld)));
    const toFullCall = (yld: number) =>
      callReprice(exact(yld), exact(3), exact(0.09), parBond(exact(yld), exact(20)));
    const unguarded = closes.filter(({ yld }) => toFullCall(yld).lt(toStop(yld)));
    const daysOf = (some: typeof closes) => some.reduce((sum, { days }) => sum + days, 0);
    expect([daysOf(unguarded), daysOf(closes)]).toEqual([2331, 5287]);
    expect(Math.round((daysOf(unguarded) / daysOf(closes)) * 100)).toBe(44);
    const some = unguarded.filter((_, i) => i % 25 === 0);
    expect(new Set(some.map(({ yld }) => said(computed(yld))))).toEqual(new Set(["UNGUARDED red"]));
  });

  test("unguarded ten times levered at a cap of ten", () => {
    const { calls, lights } = keyFigures(positionWith({ lev: 10, maxlev: 10 }));
    expect(lights.rules).toMatchObject({ word: "UNGUARDED", tone: "red" });
    // (1/10 − 9%)/13
    expect(Number(calls.nearest)).toBeCloseTo(7.6923, 4);
  });

  test("unguarded where the call is exactly at the stop, whatever the quotient rounds to", () => {
    // (1/3 − 9%)/13 is 187.1794871… bp: the stop of 43 bp lies before it, one of the call itself does not.
    // 1/2.5 − 9% = 0.31, over 10 years 310 bp: the stop at 4.82% + 3.10%.
    const at = { lev: 2.5, dur: 10, stop: 0.0792 };
    expect(rules(at).word).toBe("UNGUARDED");
    expect(rules({ ...at, stop: 0.079199 }).word).toBe("OK");
    // 1/1.5 − 9% is no decimal; over the duration that makes it 43 bp it meets the stop to 15 digits.
    const dur = (1 / 1.5 - 0.09) / 0.0043 / 10;
    expect(rules({ lev: 1.5, dur, yld: 0.0482, stop: 0.0912 }).word).toBe("UNGUARDED");
  });

  test("unknown where a rule cannot be computed, unless another one is known to be broken", () => {
    const needed = [
      "lev",
      "yld",
      "margin",
      "stop",
      "maxlev",
      "years",
      "dur",
      "convexity",
      "haircut",
    ];
    for (const input of needed) expect(said({ [input]: undefined })).toBe("UNKNOWN unknown");
    expect(said({ yld: 0 })).toBe("UNKNOWN unknown");
    expect(said({ stop: 0 })).toBe("UNKNOWN unknown");
    expect(said({ margin: undefined, maxlev: undefined, yld: 0.06 })).toBe("STOP red");
    // One call that comes before the stop is enough, whatever the others would be.
    expect(said({ years: undefined, margin: 0.3 })).toBe("UNGUARDED red");
  });

  test("judged by the other calls where no move reaches the one by full revaluation", () => {
    expect(said({ years: 0.1, lev: 2 })).toBe("OK green");
  });
});

describe("near the stop", () => {
  // One day in a hundred the yield rises by more than 14 bp, of 10 years and of 20.
  test.each([
    [20, 0.0511, true],
    [20, 0.05109, false],
    [10, 0.05109, false],
    [10, 0.0511, true],
  ])("with %d years at %d: %s", (years, yld, near) => {
    expect(rules({ lev: 2, years, yld })).toMatchObject({
      word: "OK",
      tone: near ? "amber" : "green",
      nearStop: near,
      nearCap: false,
    });
  });

  test("is judged by the decimals that are shown, not by their doubles", () => {
    // 5.11% typed as 4.61% plus 50 bp is 0.051099999999999994 as a double.
    expect(rules({ lev: 2, yld: 0.0461 + 50 * 0.0001 }).nearStop).toBe(true);
  });
});

describe("the leverage cap", () => {
  const cap = (changes: Changes) => Number(keyFigures(positionWith(changes)).capDistance);

  test("is so many bp away as leverage takes to grow to it", () => {
    // (3 − 2.5)/(2.5·2) is 10% of the price: over 13 years 76.92 bp. The par bond falls by that at +83.9.
    expect(cap({ lev: 2.5 })).toBeCloseTo(1000 / 13, 10);
    // Above it yields have to fall: (3 − 4)/(4·2) is −12.5%.
    expect(cap({ lev: 4 })).toBeCloseTo(-1250 / 13, 10);
    // A haircut takes part of the room: (10% − 2%)/13.
    expect(cap({ lev: 2.5, haircut: 0.02 })).toBeCloseTo(800 / 13, 10);
  });

  test("is the nearer one where second order and full revaluation differ", () => {
    const second = cap({ lev: 2.5, dur: 12, convexity: 0 });
    const full = cap({ lev: 2.5, dur: 11, convexity: 0 });
    expect(second).toBeCloseTo(1000 / 12, 10);
    // Its price falls by a tenth where its yield is 83.9 bp higher: by bisection of its 41 payments.
    expect(full).toBeCloseTo(83.9, 0);
    expect(full).toBeLessThan(1000 / 11);
  });

  test("is the full revaluation's where the parabola never reaches it", () => {
    // dur²/(2·convexity) = 13²/(2·900) is 9.4% of the price, and the cap takes 10%.
    expect(cap({ lev: 2.5, convexity: 900 })).toBe(cap({ lev: 2.5, dur: 11 }));
  });

  test("is amber where fewer bp than a day's move are left to it, and the word says so at it", () => {
    // x = 14 bp · 13 = 1.82%: lev = 3/(1 + 2·1.82%) is 14 bp away.
    const lev = 3 / (1 + 2 * 0.0182);
    expect(rules({ lev: lev + 1e-9 })).toMatchObject({
      nearCap: true,
      tone: "amber",
      atCap: false,
    });
    expect(rules({ lev: lev - 1e-9 })).toMatchObject({ nearCap: false, tone: "green" });
    expect(rules({})).toMatchObject({ word: "OK", atCap: true, nearCap: true, nearStop: false });
    expect(rules({ lev: 2.9999999 }).atCap).toBe(false);
    expect(rules({ lev: 1, maxlev: 1 })).toMatchObject({ word: "NO LOAN", tone: "green" });
    expect(rules({ lev: 1.5, maxlev: 1 })).toMatchObject({ word: "REDUCE", atCap: false });
  });
});

describe("the carry light", () => {
  test.each<[Changes, string, string]>([
    [{}, "PAYS", "green"],
    // 4.82% − 0.50% on a loan at 4.32%: leverage adds nothing, the equity's own yield is left.
    [{ fund: 0.0432 }, "THIN", "amber"],
    [{ fund: 0.0431 }, "PAYS", "green"],
    // 3·4.32% − 2·6.48% is nothing at all.
    [{ fund: 0.0648 }, "COSTS", "red"],
    [{ fund: 0.0647 }, "THIN", "amber"],
    [{ fund: 0.08 }, "COSTS", "red"],
    [{ fund: undefined }, "UNKNOWN", "unknown"],
  ])("of %j is %s", (changes, word, tone) => {
    expect(lights(changes).carry).toEqual({ word, tone });
  });

  test("of a funding rate of 8% is red at −3.04%", () => {
    expect(Number(keyFigures(positionWith({ fund: 0.08 })).netCarry)).toBe(-0.0304);
  });
});

test.each([
  ["HOLD", "green"],
  ["WATCH", "amber"],
  ["REDUCE", "red"],
  ["UNKNOWN", "unknown"],
] as const)("the signals light %s is %s", (word, tone) => {
  expect(keyFigures(positionWith(), word).lights.signals).toEqual({ word, tone });
  expect(keyFigures(positionWith()).lights.signals.word).toBe("UNKNOWN");
});
