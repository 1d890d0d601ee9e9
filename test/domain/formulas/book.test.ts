import { bookCall, bookCarry, bookRow } from "../../../src/domain/book";
import { exact } from "../../../src/numbers/arithmetic";
import { Refusal } from "../../../src/numbers/refusal";
import { totalsOf } from "../../support/totals";

const n = exact;
describe("a book after a shift", () => {
  // Value, duration, maintenance rate, convexity.
  const totals = totalsOf([100, 10, 0.1, 0], [50, 2, 0.02, 0]);

  test("is worked out by hand", () => {
    const row = bookRow(totals, n(40), n(100));
    const { profit, equity, value, requirement, excess, equityToPosition } = row;
    expect([profit, equity, value, requirement, excess].map(Number)).toEqual([
      -11, 29, 139, 9.98, 19.02,
    ]);
    expect(Number(equityToPosition)).toBeCloseTo(29 / 139, 15);
    expect([row.status, Number(row.bp)]).toEqual(["OK", 100]);
  });

  test.each([
    [20.98, "OK"],
    [20.97, "MARGIN CALL"],
    [11.01, "MARGIN CALL"],
    [11, "WIPED OUT"],
    [5, "WIPED OUT"],
  ])("with %d of equity is %s", (equity, status) => {
    const row = bookRow(totals, n(equity), n(100));
    expect(row.status).toBe(status);
    const gone = status === "WIPED OUT";
    if (gone) expect(row.equityToPosition).toEqual(new Refusal("NA", "nothingLeft"));
    else expect(row.equityToPosition).not.toBeInstanceOf(Refusal);
  });

  // After 100 bp 139 of positions stand on 29 of equity, or on 69.5 of it: twice.
  test.each([
    [29 + 11, { firstStop: n(100), maxlev: n(10) }, "STOP"],
    [29 + 11, { firstStop: n(100.01), maxlev: n(4.7931) }, "REDUCE"],
    [29 + 11, { firstStop: n(100.01), maxlev: n(4.7932) }, "OK"],
    [69.5 + 11, { maxlev: n(2) }, "OK"],
    [69.5 + 11, { maxlev: n(1.99999999999999) }, "REDUCE"],
    [20.97, { firstStop: n(0) }, "MARGIN CALL"],
    [11, { firstStop: n(0), maxlev: n(1) }, "WIPED OUT"],
  ])("with %d of equity and %j is %s", (equity, rules, status) => {
    expect(bookRow(totals, n(equity), n(100), rules).status).toBe(status);
  });

  test("loses no more than its price, and has no ratio without a position", () => {
    const row = bookRow(totalsOf([100, 10, 0.1, 0]), n(150), n(2000));
    expect([row.profit, row.value, row.equity].map(Number)).toEqual([-100, 0, 50]);
    expect(row.equityToPosition).toEqual(new Refusal("NA", "noPosition"));
    expect(row.status).toBe("OK");
  });
});

describe("the call of a book", () => {
  test("is where equity and requirement meet", () => {
    // (40 − 11)/(100·10·0.9 + 50·2·0.98)
    const call = bookCall(totalsOf([100, 10, 0.1], [50, 2, 0.02]), n(40));
    expect(call.toNumber()).toBeCloseTo((29 / 998) * 10_000, 9);
  });

  test("does not exist without a loan or without duration", () => {
    const refusal = (reason: string) => expect.objectContaining({ code: "NA", reason });
    expect(() => bookCall(totalsOf([100, 10, 0.1]), n(100))).toThrow(refusal("noLoan"));
    expect(() => bookCall(totalsOf([100, 0, 0.1]), n(50))).toThrow(refusal("noBookCall"));
  });
});

test("the carry of a book pays for its loan, and idle cash earns nothing", () => {
  const totals = totalsOf([100, 0.05], [50, 0.03]);
  // 100·4.5% + 50·2.5% less 110·4%, on 40.
  expect(bookCarry(totals, n(40), n(0.04), n(0.005)).toNumber()).toBe(0.03375);
  expect(bookCarry(totals, n(200), n(0.04), n(0)).toNumber()).toBe(0.0325);
});
