import { accountCash } from "../../src/functions/accountcash";
import { inCell } from "../support/in-cell";
import { BENCHMARK, byHeading, CASH, ONE_BOND, STATEMENT } from "../support/statement";

const ACCOUNTCASH = inCell(accountCash);

/* The statement is of 1 December 2026, 46357. */

test("in the first month interest runs, simple, and is posted on the 1st", () => {
  const daily = (2_600_000 * BENCHMARK + 1500 + 9000 + 1_600_000 * 0.0075) / 360;
  const [before] = byHeading(ACCOUNTCASH(...STATEMENT, CASH, 46387, BENCHMARK));
  expect(before).toMatchObject({ cash: CASH, "coupons received": 0, redemptions: 0 });
  expect(before!["interest owed"]).toBeCloseTo(30 * daily, 8);
  const [after] = byHeading(ACCOUNTCASH(...STATEMENT, CASH, 46388, BENCHMARK));
  expect(after!["interest owed"]).toBe(0);
  expect(after!.cash).toBeCloseTo(CASH - 31 * daily, 8);
  expect(after!["interest since settlement"]).toBeCloseTo(31 * daily, 8);
});

test("coupons and redemptions come in on their day", () => {
  // 15 February 2027 pays T 3 02/15/47; the bill is repaid on 2 March.
  const [february, march] = [46433, 46448].map(
    (on) => byHeading(ACCOUNTCASH(...STATEMENT, CASH, on, BENCHMARK))[0]!,
  );
  expect([february!["coupons received"], february!.redemptions]).toEqual([12_000, 0]);
  expect([march!["coupons received"], march!.redemptions]).toEqual([12_000, 100_000]);
});

test("never before the statement, and not without the rate", () => {
  expect(ACCOUNTCASH(...ONE_BOND, -1_000_000, 46356, BENCHMARK)).toBe(
    "#VALUE! on lies before settlement: give a day on or after the statement",
  );
  expect(ACCOUNTCASH(...ONE_BOND, -1_000_000, 46539, null)).toMatch(/^#VALUE! benchmark is empty/);
});
