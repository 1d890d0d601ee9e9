import { bondYield } from "../../src/functions/bondyield";
import { decimal } from "../support/exactly";
import { column, inCell } from "../support/in-cell";
import fc from "fast-check";
import { bondPrice } from "../../src/functions/bondprice";

const BONDYIELD = inCell(bondYield);

test("of a bond at par, its coupon", () => {
  expect(BONDYIELD(100, 20, 0.0482)).toBe(0.0482);
});

test("is the yield whose price that is, to a trillionth", () => {
  fc.assert(
    fc.property(
      decimal(-0.02, 0.2, 4),
      decimal(0.05, 40, 2),
      decimal(0, 0.12, 4),
      (yld, years, coupon) => {
        const found: unknown = BONDYIELD(inCell(bondPrice)(yld, years, coupon), years, coupon);
        return typeof found === "number" && Math.abs(found - yld) <= 1e-12;
      },
    ),
    { numRuns: 100 },
  );
});

test("no yield has the price, and a price of 0 is none", () => {
  expect(BONDYIELD(100_000, 1, 0.04)).toBe(
    "#N/A no yield between -50% and 50% has this price: check price, coupon and years",
  );
  expect(BONDYIELD(0, 1, 0.04)).toBe("#VALUE! price must be above 0; got 0");
});

test("a column of prices: of a zero, the roots of their inverses", () => {
  expect(BONDYIELD(column(100, 25), 1, 0, 1)).toEqual(column(0, expect.any(String)));
  expect(BONDYIELD(column(100, 80), 1, 0, 1)).toEqual(column(0, 0.25));
});
