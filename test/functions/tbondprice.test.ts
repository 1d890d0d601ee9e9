import { tBondPrice } from "../../src/functions/tbondprice";
import { inCell } from "../support/in-cell";
import { accrued } from "../../src/functions/accrued";
import { bondPrice } from "../../src/functions/bondprice";
import { bondYears } from "../../src/functions/bondyears";
import { tBondYield } from "../../src/functions/tbondyield";

const TBONDPRICE = inCell(tBondPrice);

test("the Treasury's own example, 31 CFR 356 Appendix B: 99.057893", () => {
  // 1990-11-15 to 2020-11-15.
  expect(TBONDPRICE(0.0884, 33192, 44150, 0.0875)).toBe(99.05789263398987);
});

test("gives back the price of the yield that TBONDYIELD finds", () => {
  for (const price of [60, 97.671875, 130]) {
    const yld: number = inCell(tBondYield)(price, 46357, 52916, 0.04625);
    expect(TBONDPRICE(yld, 46357, 52916, 0.04625)).toBeCloseTo(price, 11);
  }
});

test("is the full price less the accrued interest", () => {
  const years: number = inCell(bondYears)(46357, 52916);
  const full: number = inCell(bondPrice)(0.0482, years, 0.04625);
  expect(TBONDPRICE(0.0482, 46357, 52916, 0.04625)).toBeCloseTo(
    full - inCell(accrued)(years, 0.04625),
    12,
  );
});

test("without a yield the payments are counted as they are", () => {
  // 36 coupons of 2.3125 and 100, less what of the first has accrued: 16 of 181 days.
  expect(TBONDPRICE(0, 46357, 52916, 0.04625)).toBe(100 + 36 * 2.3125 - (2.3125 * 16) / 181);
});

test("a date that is none, and a row of yields", () => {
  expect(TBONDPRICE(0.0482, "x", 52916, 0.04625)).toBe(
    '#VALUE! settlement must be a number; got the text "x"',
  );
  const [[low, high]] = TBONDPRICE([[0.04, 0.05]], 46357, 52916, 0.04625) as [[number, number]];
  expect(low).toBeGreaterThan(high);
});
