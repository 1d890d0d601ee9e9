import { accountSale } from "../../src/functions/accountsale";
import { accountTable } from "../../src/functions/accounttable";
import { inCell } from "../support/in-cell";
import { BENCHMARK, byHeading, CASH, STATEMENT } from "../support/statement";

const ACCOUNTSALE = inCell(accountSale);

/** To stand 300 bp. */
const SALE = [CASH, 300, 0, BENCHMARK] as const;

test("first what costs carry, the bill and the note, then three quarters of the zeros", () => {
  const rows = byHeading(ACCOUNTSALE(...STATEMENT, ...SALE));
  expect(rows.map(({ part }) => part)).toEqual([0, 0, 0, 0, 1, expect.closeTo(0.755, 3), 1]);
  expect(rows.map(({ rank }) => rank)).toEqual([6, 5, 4, 7, 2, 3, 1]);
});

test("what is sold brings the excess that was missing, in the order of carry lost for it", () => {
  const rows = byHeading(ACCOUNTSALE(...STATEMENT, ...SALE)) as Record<string, number>[];
  const [shocked] = byHeading(inCell(accountTable)(...STATEMENT, CASH, 300));
  const gained = rows.reduce((sum, row) => sum + row.part! * row["excess gained"]!, 0);
  expect(gained).toBeCloseTo(-(shocked!.excess as number), 4);
  const byRank = [...rows].sort((a, b) => a.rank! - b.rank!).map((row) => row["lost per gained"]!);
  expect(byRank).toEqual([...byRank].sort((a, b) => a - b));
});

test("nothing is sold where the account stands the shock", () => {
  const rows = byHeading(ACCOUNTSALE(...STATEMENT, CASH, 100, 0, BENCHMARK));
  expect(rows.map(({ part, money }) => [part, money])).toEqual(Array(7).fill([0, 0]));
});

test("selling all may not be enough, and the benchmark has to be there", () => {
  expect(ACCOUNTSALE(...STATEMENT, -3_900_000, 300, 0, BENCHMARK)).toMatch(
    /^#N\/A selling all of it is not enough: \d+ of excess are missing; bring in cash/,
  );
  expect(ACCOUNTSALE(...STATEMENT, CASH, 300)).toMatch(/^#VALUE! benchmark is empty/);
});
