import {
  breakEven,
  carry,
  carrySpread,
  fundBreakEven,
  monthsToRepay,
  payback,
  rollDown,
} from "../../../src/domain/carry";
import { totalsOf } from "../../support/totals";
import { exact } from "../../../src/numbers/arithmetic";
import { breakEvenProbability, expected, scenario } from "../../../src/domain/scenario";

const n = exact;
const refusal = (code: "VALUE" | "NA", reason: string) => expect.objectContaining({ code, reason });

describe("carry", () => {
  test("is what the position earns less what loan and friction cost", () => {
    expect(carry(n(3), n(0.0482), n(0.0414), n(0.005))).toEqual(n(0.0468));
    expect(carrySpread(n(0.0482), n(0.0414))).toEqual(n(0.0068));
    expect(breakEven(n(3), n(0.0482), n(0.0414), n(13), n(1), n(0.005))).toEqual(n(12));
    expect(breakEven(n(3), n(0.0482), n(0.0414), n(13), n(2), n(0.005))).toEqual(n(24));
    expect(rollDown(n(3), n(0.0482), n(0.048), n(13))).toEqual(n(0.0078));
    expect(fundBreakEven(n(3), n(0.0482), n(0.005))).toEqual(n(0.0648));
  });

  test("without a loan has no funding rate to break even at", () => {
    expect(() => fundBreakEven(n(1), n(0.0482), n(0))).toThrow(refusal("NA", "noLoan"));
  });
});

describe("months to repay a loss", () => {
  test("are the loss over a month of carry, and none where nothing was lost", () => {
    expect(monthsToRepay(n(0.1677), n(0.0468))).toEqual(n(43));
    expect(monthsToRepay(n(0), n(-1)).toNumber()).toBe(0);
    expect(monthsToRepay(n(-0.1), n(0.05)).isZero()).toBe(true);
    expect(payback(n(3), n(0.0482), n(0.0414), n(43), n(13), n(0.005), n(0))).toEqual(n(43));
  });

  test("do not exist where nothing is left to earn with, or nothing is earned", () => {
    expect(monthsToRepay(n(0.99), n(0.99)).toNumber()).toBe(12);
    expect(() => monthsToRepay(n(1), n(0.05))).toThrow(refusal("NA", "nothingLeft"));
    expect(() => monthsToRepay(n(0.5), n(0))).toThrow(refusal("NA", "noCarry"));
    expect(() => monthsToRepay(n(0.5), n(-0.01))).toThrow(refusal("NA", "noCarry"));
  });
});

describe("a scenario", () => {
  test("returns the carry of its years less the loss of its shock", () => {
    const one = scenario(n(3), n(0.0482), n(0.0414), n(43), n(13), n(2), n(0.005), n(0));
    expect(one.toNumber()).toBe(-0.0741);
    const bent = scenario(n(3), n(0.0482), n(0.0414), n(100), n(13), n(1), n(0), n(200));
    expect(bent.toNumber()).toBe(-0.2982);
  });

  test("of no years is refused: a blank may have become 0", () => {
    expect(() => scenario(n(3), n(0.0482), n(0.0414), n(43), n(13), n(0), n(0), n(0))).toThrow(
      expect.objectContaining({ code: "VALUE", reason: "horizonZero" }),
    );
  });

  test("is weighed by its probability, and all of them make 1, typed thirds too", () => {
    expect(expected(totalsOf([0.25, 0.2], [0.75, -0.1])).toNumber()).toBe(-0.025);
    expect(expected(totalsOf([0.3333333333, 3], [0.6666666667, 0])).toNumber()).toBe(0.9999999999);
    const third = 0.333333333333333;
    expect(expected(totalsOf([third, 3], [third, 0], [third, 0])).toNumber()).toBeCloseTo(1, 12);
    for (const [rest, sum] of [
      [0.51, 1.01],
      [0.49, 0.99],
    ] as const) {
      expect(() => expected(totalsOf([0.5, 1], [rest, 1]))).toThrow(
        expect.objectContaining({ code: "VALUE", reason: "probabilitiesSum", details: { sum } }),
      );
    }
  });

  test("breaks even at the loss over both", () => {
    expect(breakEvenProbability(n(3), n(1)).toNumber()).toBe(0.25);
  });
});
