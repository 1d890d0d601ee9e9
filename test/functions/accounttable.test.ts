import { accountTable } from "../../src/functions/accounttable";
import { column, inCell } from "../support/in-cell";
import { byHeading, CASH, ONE_BOND, STATEMENT } from "../support/statement";

const ACCOUNTTABLE = inCell(accountTable);

test("200 bp more, as reckoned at 60 digits", () => {
  const [row] = byHeading(ACCOUNTTABLE(...STATEMENT, CASH, 200));
  expect(row).toMatchObject({ "shock bp": 200, status: "OK" });
  expect(row!.excess).toBeCloseTo(172_396.647023711, 6);
  expect(row!["P&L"]).toBeCloseTo(-846_546.64, 1);
  expect(row!.leverage).toBeCloseTo(7.43859, 5);
});

test("as it stands: value, loan and requirement of the statement", () => {
  const [row] = byHeading(ACCOUNTTABLE(...STATEMENT, CASH, 0));
  const money = { equity: 1_250_361.5625, "position value": 3_850_361.5625, "P&L": 0 };
  expect(row).toMatchObject({ ...money, requirement: 295_635.490625, excess: 954_726.071875 });
  expect(row!.cushion).toBeCloseTo(0.763559997770645, 14);
});

test("the first status that fits, of a row a shock", () => {
  const rows = byHeading(
    ACCOUNTTABLE(
      ...STATEMENT,
      CASH,
      column(0, 50, 250, 270, 500),
      ...Array(6).fill(null),
      3.5,
      0.0585,
    ),
  );
  expect(rows.map(({ status }) => status)).toEqual([
    "OK",
    "REDUCE",
    "STOP",
    "MARGIN CALL",
    "WIPED OUT",
  ]);
  expect(rows[4]!.leverage).toMatch(/^#N\/A/);
});

test("sixteen shocks if none are given, and a row whose bond has matured is named", () => {
  expect(ACCOUNTTABLE(...ONE_BOND, -1_000_000)).toHaveLength(17);
  const [face, price, coupon, , day] = ONE_BOND;
  expect(ACCOUNTTABLE(face, price, coupon, day, day, -1_000_000)).toBe(
    "#VALUE! row 1: maturity must be later than the settlement date; take a redeemed position out",
  );
});
