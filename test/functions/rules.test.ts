import { rules } from "../../src/functions/rules";
import { column, inCell } from "../support/in-cell";

const RULES = inCell(rules);

test.each([
  [[3, 0.0482], "OK"],
  [[4, 0.0482], "REDUCE"],
  [[3, 0.0525], "STOP"],
  [[4, 0.06], "STOP"],
  [[12, 0.06, 3, 0.0525, 0.09], "MARGIN CALL"],
  [[4, 0.0482, 4], "OK"],
  [[3, 0.0482, 3, 0.0482], "STOP"],
])("%j is %s, the first that fits", (args, status) => {
  expect(RULES(...args)).toBe(status);
});

test("a threshold never flips on binary noise", () => {
  expect(RULES(3, 0.0482 + 43 * 0.0001)).toBe("STOP");
  expect(RULES(0.3 / 0.1, 0.0482)).toBe("OK");
});

test("a yield or a stop of 0 may be a blank cell", () => {
  expect(RULES(3, 0)).toBe(
    "#VALUE! yield is 0: a blank cell may arrive as 0; enter the position's yield",
  );
  expect(RULES(3, 0.0482, 3, 0)).toBe(
    "#VALUE! stop is 0: a blank cell may arrive as 0; leave the argument out or enter a number",
  );
});

test("a column of leverages", () => {
  expect(RULES(column(2, 5), 0.04)).toEqual(column("OK", "REDUCE"));
});
