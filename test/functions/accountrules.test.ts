import { accountRules } from "../../src/functions/accountrules";
import { column, inCell } from "../support/in-cell";
import { CASH, STATEMENT } from "../support/statement";

const ACCOUNTRULES = inCell(accountRules);

const rules = (cash: number, ...more: unknown[]) => ACCOUNTRULES(...STATEMENT, cash, ...more);

test.each([
  [CASH, [], "REDUCE"],
  [CASH, [4], "OK"],
  [CASH, [4, 0.0485], "STOP"],
  [CASH, [4, 0.09], "UNGUARDED"],
  [-3_600_000, [], "MARGIN CALL"],
  [-3_900_000, [], "WIPED OUT"],
  [1000, [4], "NO LOAN"],
])("with cash of %d and %j: %s", (cash, more, status) => {
  expect(rules(cash, ...more)).toBe(status);
});

test("a position whose stop is blank has none; a range without any is refused", () => {
  const blanks = Array(6).fill(null);
  expect(rules(CASH, 4, column(0.0485, ...blanks))).toBe("OK");
  expect(rules(CASH, 4, column(0.0482, ...blanks))).toBe("STOP");
  expect(rules(CASH, 4, column(null, ...blanks))).toMatch(/^#VALUE! stops holds no stop/);
});

test("a leverage cap below 1 is none", () => {
  expect(rules(CASH, 0.5)).toMatch(/^#VALUE! maxlev must be at least 1/);
});
