import { bondYears } from "../../src/functions/bondyears";
import { column, inCell } from "../support/in-cell";

const BONDYEARS = inCell(bondYears);

/* Serials: 2021-11-05 is 44505, 2041-11-05 is 51810, 2026-12-01 is 46357, 2044-11-15 is 52916. */

test("whole on a coupon date", () => {
  expect(BONDYEARS(44505, 51810)).toBe(20);
});

test("else what is left of the period, by its own days: 165 of 181 to 15 May 2027", () => {
  expect(BONDYEARS(46357, 52916)).toBe((35 + 165 / 181) / 2);
  expect(BONDYEARS(46357.9, 52916)).toBe((35 + 165 / 181) / 2);
  expect(BONDYEARS(46357, 52916, 1)).toBe(17 + 349 / 365);
});

test("coupons are counted back from the end of a month to the ends of months", () => {
  // From 2027-02-28 to 2027-08-31, a bond of 31 August: a whole half year.
  expect(BONDYEARS(46446, 46630)).toBe(0.5);
});

test("a bond that has matured has none", () => {
  expect(BONDYEARS(46357, 46357)).toBe("#VALUE! maturity must be later than the settlement date");
  expect(BONDYEARS(12, 46357)).toMatch(/^#VALUE! settlement must be at least 61/);
});

test("a column of maturities", () => {
  expect(BONDYEARS(44505, column(44505, 51810))).toEqual([
    [expect.stringMatching(/^#VALUE!/)],
    [20],
  ]);
});
