import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { Refusal } from "../../../src/numbers/refusal";
import { buffer, callShock } from "../../../src/domain/margin";
import { priceLoss, pvbp, shockLoss } from "../../../src/domain/shock";
import { shockRow, type ShockedPosition } from "../../../src/domain/shock-table";

const n = exact;
const POSITION: ShockedPosition<Exact> = {
  lev: n(4),
  yld: n(0.05),
  fund: n(0.04),
  dur: n(10),
  margin: n(0.1),
  stop: n(0.055),
  friction: n(0),
  convexity: n(0),
  haircut: n(0),
};
const row = (bp: number, changes: Partial<ShockedPosition<Exact>> = {}) =>
  shockRow({ ...POSITION, ...changes }, n(bp));
const nothingLeft = new Refusal("NA", "nothingLeft");

describe("a row of the shock table", () => {
  test("is worked out by hand for a loss of a tenth of the price", () => {
    const { bp, yieldAfter, priceChange, profit, equityLeft, ...rest } = row(100);
    expect([bp, yieldAfter, priceChange, profit, equityLeft].map(Number)).toEqual([
      100, 0.06, -0.1, -0.4, 0.6,
    ]);
    // 3.6 of position on 0.6 of equity; a carry of 8% a year repays 40% in 5 years.
    const { leverageAfter, equityToPosition, buffer: room, yearReturn, months, status } = rest;
    expect([leverageAfter, yearReturn, months].map(Number)).toEqual([6, -0.4, 60]);
    expect(Number(equityToPosition)).toBeCloseTo(1 / 6, 15);
    expect(Number(room)).toBeCloseTo(1 / 6 - 0.1, 15);
    expect(status).toBe("STOP");
  });

  test.each([
    [49.99, {}, "OK"],
    [50, {}, "STOP"],
    // (1 − 4x)/(4(1 − x)) = 10% at x = 1/6; at 0.0625 of 25% it holds exactly.
    [166, {}, "STOP"],
    [167, {}, "MARGIN CALL"],
    [0, { margin: n(0.25) }, "OK"],
    [249.99, {}, "MARGIN CALL"],
    [250, {}, "WIPED OUT"],
    [1000, { lev: n(1) }, "WIPED OUT"],
  ])("after %d bp says %j %s", (bp, changes, status) => {
    expect(row(bp, changes).status).toBe(status);
  });

  test.each<[number, Partial<ShockedPosition<Exact>>, number, string]>([
    [10, {}, 0.04, "OK"],
    [10, { maxlev: n(4) }, 0.04, "REDUCE"],
    [50, { maxlev: n(4) }, -0.2, "STOP"],
    [200, { maxlev: n(4) }, -0.8, "MARGIN CALL"],
    [300, { maxlev: n(4) }, -1.2, "WIPED OUT"],
  ])("earns its carry only while it is held: %d bp, %j", (bp, changes, yearReturn, status) => {
    const after = row(bp, changes);
    expect(after.status).toBe(status);
    expect(Number(after.yearReturn)).toBe(yearReturn);
  });

  test("is over the cap where its leverage is above it, and not at it", () => {
    // 4·0.99/(1 − 0.04) is 4.125
    expect(row(10, { maxlev: n(4.125) }).status).toBe("OK");
    expect(row(10, { maxlev: n(4.12499999999999) }).status).toBe("REDUCE");
    expect(row(10).status).toBe("OK");
  });

  test("has no ratios where nothing is left, but its money", () => {
    const { leverageAfter, equityToPosition, buffer: room, months, equityLeft } = row(250);
    expect([leverageAfter, equityToPosition, room, months]).toEqual(Array(4).fill(nothingLeft));
    expect(Number(equityLeft)).toBe(0);
  });

  test("knows nothing past the turn of the second order, its status included", () => {
    const { bp, yieldAfter, ...rest } = row(101, { convexity: n(1000) });
    expect([bp, yieldAfter].map(Number)).toEqual([101, 0.0601]);
    expect(Object.keys(rest).sort()).toEqual(
      [
        "buffer",
        "equityLeft",
        "equityToPosition",
        "leverageAfter",
        "months",
        "priceChange",
        "profit",
        "status",
        "yearReturn",
      ].sort(),
    );
    for (const cell of Object.values(rest)) expect(cell).toMatchObject({ reason: "turned" });
  });

  test("wants a yield and a stop", () => {
    expect(() => row(10, { yld: n(0) })).toThrow(expect.objectContaining({ reason: "yieldZero" }));
    expect(() => row(10, { stop: n(0) })).toThrow(expect.objectContaining({ reason: "stopZero" }));
  });
});

describe("the loss of a shock", () => {
  test("is dur·s − ½·convexity·s² + haircut, times the leverage", () => {
    expect(priceLoss(n(100), n(10), n(200), n(0.02)).toNumber()).toBe(0.11);
    expect(shockLoss(n(100), n(10), n(3), n(200), n(0.02)).toNumber()).toBe(0.33);
    expect(pvbp(n(3_000_000), n(13)).toNumber()).toBe(3900);
  });

  test("holds up to where the parabola turns, and says where that is", () => {
    expect(priceLoss(n(100), n(10), n(1000), n(0)).toNumber()).toBe(0.05);
    expect(() => priceLoss(n(100.01), n(10), n(1000), n(0))).toThrow(
      expect.objectContaining({ code: "VALUE", reason: "turned", details: { bp: n(100) } }),
    );
  });
});

describe("the buffer and the call", () => {
  test("by hand", () => {
    expect(buffer(n(100), n(10), n(4), n(0.1), n(0), n(0)).toNumber()).toBeCloseTo(1 / 15, 15);
    expect(callShock(n(10), n(4), n(0.1), n(0), n(0)).toNumber()).toBeCloseTo(500 / 3, 11);
  });

  test("do not exist where the price is gone, nothing is borrowed, or the parabola ends before", () => {
    const gone = expect.objectContaining({ code: "VALUE", reason: "positionGone" });
    expect(() => buffer(n(1000), n(10), n(4), n(0.1), n(0), n(0))).toThrow(gone);
    const noLoan = expect.objectContaining({ code: "NA", reason: "noLoan" });
    expect(() => callShock(n(10), n(1), n(0.1), n(0), n(0))).toThrow(noLoan);
    // x* = 1/6 is reached where dur² is 2·convexity·x*: at 300 just so, beyond it never.
    expect(callShock(n(10), n(2.5), n(0.25), n(250), n(0)).toNumber()).toBe(400);
    const noRoot = expect.objectContaining({ code: "NA", reason: "noSecondOrderRoot" });
    expect(() => callShock(n(10), n(2.5), n(0.25), n(251), n(0))).toThrow(noRoot);
  });
});
