import { survival } from "../../src/functions/survival";
import { accountCall } from "../../src/functions/accountcall";
import { accountTable } from "../../src/functions/accounttable";
import { column, inCell } from "../support/in-cell";
import { BENCHMARK, byHeading, CASH, STATEMENT } from "../support/statement";

const SURVIVAL = inCell(survival);

const SHOCKS = [[0, 250, 300]];

test("a year on, after interest and coupons", () => {
  const [heads, row] = SURVIVAL(...STATEMENT, CASH, 12, SHOCKS, BENCHMARK) as [unknown[], number[]];
  expect(heads).toEqual(["months", 0, 250, 300, "call bp"]);
  expect(row[0]).toBe(12);
  [1_032_971.93902792, 109_632.44955, -33_098.43722].forEach((excess, i) =>
    expect(row[i + 1]).toBeCloseTo(excess, 4),
  );
  expect(row[4]).toBeCloseTo(288.037559421563, 9);
});

test("today's row is ACCOUNTTABLE's excess and ACCOUNTCALL", () => {
  const [, row] = SURVIVAL(...STATEMENT, CASH, 0, SHOCKS, BENCHMARK) as [unknown[], number[]];
  const table = byHeading(inCell(accountTable)(...STATEMENT, CASH, SHOCKS));
  expect(row.slice(1, 4)).toEqual(table.map(({ excess }) => excess));
  expect(row[4]).toBe(inCell(accountCall)(...STATEMENT, CASH));
});

test("the distance shrinks in the first month and widens later, a row a month", () => {
  const [, ...rows] = SURVIVAL(...STATEMENT, CASH, column(0, 1, 3), 0, BENCHMARK) as number[][];
  const [now, one, three] = rows.map((row) => row[2]!);
  expect(one!).toBeLessThan(now!);
  expect(three!).toBeGreaterThan(now!);
});

test("months are whole, and no more than ten years", () => {
  expect(SURVIVAL(...STATEMENT, CASH, 1.5, SHOCKS, BENCHMARK)).toBe(
    "#VALUE! months must be whole numbers",
  );
  expect(SURVIVAL(...STATEMENT, CASH, 121, SHOCKS, BENCHMARK)).toMatch(
    /^#VALUE! months must be at most 120/,
  );
});
