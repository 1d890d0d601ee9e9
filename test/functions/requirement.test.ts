import { requirement } from "../../src/functions/requirement";
import { column, inCell } from "../support/in-cell";

const REQUIREMENT = inCell(requirement);

test.each([
  [800_000, "76-04", 0.03, 20, 54_810],
  [800_000, "76-04", 0.03, 19.999, 42_630],
  [400_000, "37-27", 0, 19.9558, 12_000],
])("of %d at %s, coupon %d, %d years: %d", (face, price, coupon, years, money) => {
  expect(REQUIREMENT(face, price, coupon, years)).toBe(money);
});

test("a zero is asked 3% of its principal by IBKR, elsewhere the larger of both", () => {
  expect(REQUIREMENT(100_000, 90, 0, 6)).toBe(3000);
  expect(REQUIREMENT(100_000, 90, 0, 6, "FINRA")).toBe(3600);
  expect(REQUIREMENT(100_000, 20, 0, 25, "FINRA")).toBe(3000);
  expect(REQUIREMENT(100_000, 90, 0, 4.999)).toBe(3600);
});

test("a column of faces, in any currency, none of them short", () => {
  expect(REQUIREMENT(column(0, 100, -1), 100, 0.04, 20)).toEqual(
    column(0, 9, "#VALUE! face must be at least 0; got -1"),
  );
});

test("a schedule that is not known", () => {
  expect(REQUIREMENT(100, 100, 0.04, 20, "X")).toMatch(/^#VALUE! there is no schedule "X"/);
});
