import { accountCall } from "../../src/functions/accountcall";
import { accountTable } from "../../src/functions/accounttable";
import { inCell } from "../support/in-cell";
import { byHeading, CASH, ONE_BOND, STATEMENT } from "../support/statement";

const ACCOUNTCALL = inCell(accountCall);

/** bp along a shape, from the statement's day on. */
const call = (shape: unknown, ...more: unknown[]): number =>
  ACCOUNTCALL(...STATEMENT, CASH, shape, ...more);

test.each([
  ["parallel", null, 255.315355837477],
  [
    "a steepener",
    [
      [2, 0],
      [5, 0.25],
      [10, 0.6],
      [20, 0.9],
      [30, 1],
    ],
    292.632401845153,
  ],
  [
    "a twist",
    [
      [2, -0.4],
      [5, 0],
      [10, 0.5],
      [20, 0.9],
      [30, 1],
    ],
    298.759877791775,
  ],
])("along %s the call is as far as reckoned at 60 digits", (_, shape, bp) => {
  expect(call(shape)).toBeCloseTo(bp, 9);
});

test("by the regulator's floor it is further, with the cash of a call it is behind", () => {
  expect(call(null, "FINRA")).toBeCloseTo(276.278021455411, 9);
  expect(ACCOUNTCALL(...STATEMENT, -3_600_000)).toBeCloseTo(-9.6510165794581, 9);
});

test("there the excess of ACCOUNTTABLE is 0", () => {
  const [row] = byHeading(inCell(accountTable)(...STATEMENT, CASH, call(null)));
  expect(row!.excess).toBeCloseTo(0, 5);
});

test("no loan, no call; later it takes the benchmark", () => {
  expect(ACCOUNTCALL(...ONE_BOND, 1)).toBe("#N/A nothing is borrowed: no loan, no call");
  expect(ACCOUNTCALL(...ONE_BOND, -1_000_000, null, null, 46539)).toMatch(/^#VALUE! .*benchmark/);
  expect(ACCOUNTCALL(...ONE_BOND, 0)).toMatch(/^#VALUE! cash is 0: a blank cell may arrive as 0/);
});
