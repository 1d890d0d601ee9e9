import { maintenance } from "../../src/functions/maintenance";
import { column, inCell } from "../support/in-cell";

const MAINTENANCE = inCell(maintenance);

test.each([
  [0.4, 0.01],
  [0.5, 0.02],
  [3, 0.04],
  [19.999, 0.07],
  [20, 0.09],
  [30, 0.09],
])("%d years to maturity ask for %d by IBKR's schedule", (years, rate) => {
  expect(MAINTENANCE(years)).toBe(rate);
});

test("by another schedule, named in any case or given as a range", () => {
  expect(MAINTENANCE(20, "FINRA")).toBe(0.06);
  expect(MAINTENANCE(4, "finra")).toBe(0.03);
  expect(
    MAINTENANCE(7, [
      [0, 0.02],
      [5, 0.1],
    ]),
  ).toBe(0.1);
});

test("an unknown name, and a schedule that starts too late", () => {
  expect(MAINTENANCE(20, "X")).toMatch(/^#VALUE! there is no schedule "X": use IBKR, /);
  expect(
    MAINTENANCE(2, [
      [3, 0.02],
      [5, 0.1],
    ]),
  ).toBe("#N/A the schedule starts above these years to maturity: add a row from 0");
});

test("a column of maturities", () => {
  expect(MAINTENANCE(column(1, 10, 25))).toEqual(column(0.03, 0.07, 0.09));
});
