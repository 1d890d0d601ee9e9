import { tBondYield } from "../../src/functions/tbondyield";
import { column, inCell } from "../support/in-cell";
import { accrued } from "../../src/functions/accrued";
import { bondYears } from "../../src/functions/bondyears";
import { bondYield } from "../../src/functions/bondyield";

const TBONDYIELD = inCell(tBondYield);

/* 2026-12-01 is 46357. */

test.each([
  ["97-21+", 52916, 0.04625, 0.0482003925749782],
  ["49-14", 54923, 0.0125, 0.049003614653124854],
  ["37-27", 53646, 0, 0.04929041338544066],
  ["99.0725", 46448, 0, 0.03741397248773275],
])("%s of %d, coupon %d, yields %d", (price, maturity, coupon, yld) => {
  expect(TBONDYIELD(price, 46357, maturity, coupon)).toBe(yld);
});

test("is that of the price with its accrued interest", () => {
  const years: number = inCell(bondYears)(46357, 52916);
  const dirty = 97.671875 + inCell(accrued)(years, 0.04625);
  expect(TBONDYIELD(97.671875, 46357, 52916, 0.04625)).toBeCloseTo(
    inCell(bondYield)(dirty, years, 0.04625),
    14,
  );
});

test("a matured bond, and a price that no yield has", () => {
  expect(TBONDYIELD("97-21+", 52916, 46357, 0.04625)).toBe(
    "#VALUE! maturity must be later than the settlement date",
  );
  expect(TBONDYIELD(900, 46357, 46448, 0.04625)).toMatch(/^#N\/A no yield/);
});

test("a column of quotes", () => {
  expect(TBONDYIELD(column("37-27", "x"), 46357, 53646, 0)).toEqual([
    [0.04929041338544066],
    [expect.stringMatching(/^#VALUE! price /)],
  ]);
});
