import { bookCarry } from "../../src/functions/bookcarry";
import { carry } from "../../src/functions/carry";
import { column, inCell } from "../support/in-cell";

const BOOKCARRY = inCell(bookCarry);

const [VALUES, YIELDS] = [column(2_000_000, 1_000_000), column(0.0482, 0.042)];

test("two positions on a million", () => {
  // 96,400 and 42,000, less 4.14% of 2 million, on a million.
  expect(BOOKCARRY(VALUES, YIELDS, 1_000_000, 0.0414)).toBe(0.0556);
  expect(BOOKCARRY(VALUES, YIELDS, 1_000_000, 0.0414, 0.005)).toBe(0.0406);
});

test("of one position it is CARRY; idle cash earns nothing", () => {
  expect(BOOKCARRY(3, 0.0482, 1, 0.0414, 0.005)).toBe(inCell(carry)(3, 0.0482, 0.0414, 0.005));
  expect(BOOKCARRY(1, 0.05, 2, 0.0414)).toBe(0.025);
});

test("equity above 0, yields as rates", () => {
  expect(BOOKCARRY(VALUES, YIELDS, 0, 0.0414)).toBe("#VALUE! equity must be above 0; got 0");
  expect(BOOKCARRY(VALUES, column(4.82, 4.2), 1, 0.0414)).toMatch(
    /^#VALUE! yields must lie between/,
  );
});
