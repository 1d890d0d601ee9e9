import { tSymbol } from "../../src/functions/tsymbol";
import { column, inCell } from "../support/in-cell";

const TSYMBOL = inCell(tSymbol);

test.each([
  ["T 4 5/8 11/15/44", 0.04625, 52916],
  ["T 4.625 11/15/2044", 0.04625, 52916],
  ["US TREASURY BOND 4.5% 11/15/2033", 0.045, 48898],
  ["T 0 5/8 08/15/30", 0.00625, 47710],
  ["T 4 1/2 11/15/44", 0.045, 52916],
  ["T 4-3/4 11/15/44", 0.0475, 52916],
  ["T 4 7/8 11/15/44", 0.04875, 52916],
  ["T 4⅝ 2044-11-15", 0.04625, 52916],
  ["S 0 11/15/46", 0, 53646],
  ["US TREASURY BILL 04/24/25", 0, 45771],
])("%s", (text, coupon, maturity) => {
  expect(TSYMBOL(text)).toEqual([[coupon, maturity]]);
});

test.each([
  ["AAPL", "not a U.S. Treasury"],
  ["T 4 5/8", "no maturity found"],
  ["T 4 5/8 13/15/44", "the maturity is no date"],
  ["TII 0 1/8 01/15/30", "not a fixed-coupon Treasury"],
  ["T 4 5/8 X7 11/15/44", "coupon not recognised"],
  ["T 4 9/8 11/15/44", "coupon not recognised"],
  ["T 4 8/8 11/15/44", "coupon not recognised"],
  ["T 4 0/8 11/15/44", "coupon not recognised"],
  ["T 4 3/2 11/15/44", "coupon not recognised"],
  ["T 4 5/16 11/15/44", "coupon not recognised"],
  ["T 4 1/3 11/15/44", "coupon not recognised"],
  ["", "not a U.S. Treasury"],
])("%j is refused: %s", (text, sentence) => {
  const [[coupon, maturity]] = TSYMBOL(text) as [[string, string]];
  expect(coupon).toMatch(new RegExp(`^#VALUE! .*${sentence}`));
  expect(maturity).toBe(coupon);
});

test("a column of names is two columns; a row is refused", () => {
  expect(TSYMBOL(column("T 3 02/15/47", "T 1 1/4 05/15/50"))).toEqual([
    [0.03, 53738],
    [0.0125, 54923],
  ]);
  expect(TSYMBOL([["T 3 02/15/47", "x"]])).toBe("#VALUE! text must be one cell or one column");
});
