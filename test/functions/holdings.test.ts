import { holdings } from "../../src/functions/holdings";
import { column, inCell } from "../support/in-cell";
import { byHeading, ONE_BOND, STATEMENT } from "../support/statement";

const HOLDINGS = inCell(holdings);

test("T 1 1/4 05/15/50 at 49-14, a figure a column", () => {
  const [, , row] = byHeading(HOLDINGS(...STATEMENT));
  const want = {
    value: 247_187.5,
    accrued: 276.243093922652,
    "full value": 247_463.743093923,
    yield: 0.0490036146531249,
    years: 23.4558011049724,
    duration: 18.208761103705,
    convexity: 395.493477387077,
    "per bp": 450.600817982587,
    maintenance: 0.09,
    requirement: 22_246.875,
  };
  expect(Object.keys(row!)).toEqual(Object.keys(want));
  for (const [head, value] of Object.entries(want)) {
    expect([head, (row![head] as number) / value]).toEqual([head, expect.closeTo(1, 12)]);
  }
});

test("the account is the sum of its rows", () => {
  const rows = byHeading(HOLDINGS(...STATEMENT)) as Record<string, number>[];
  const sum = (head: string) => rows.reduce((total, row) => total + row[head]!, 0);
  expect(sum("value")).toBe(3_850_361.5625);
  expect(sum("accrued")).toBeCloseTo(13_049.003122748, 8);
  expect(sum("requirement")).toBeCloseTo(295_635.490625, 8);
});

test("a row without a face is blank, whatever it holds; a matured one is named", () => {
  const [first, second] = [ONE_BOND[1], "x"];
  const table = HOLDINGS(
    column(1_500_000, null),
    column(first, second),
    column(0.04625, null),
    column(52916, null),
    46357,
  ) as unknown[][];
  expect(table[2]).toEqual(Array(10).fill(""));
  expect(HOLDINGS(100, 99, 0.04, 46357, 46357)).toMatch(/^#VALUE! row 1: maturity must be later/);
});

test("a coupon of 0 at a bond's price may be a blank cell", () => {
  expect(HOLDINGS(100, 97.67, 0, 52916, 46357)).toBe(
    "#VALUE! row 1: a coupon of 0 at 97.67? a blank cell may arrive as 0; enter the bond's coupon",
  );
});
