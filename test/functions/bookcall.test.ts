import { bookCall } from "../../src/functions/bookcall";
import { callShock } from "../../src/functions/callshock";
import { column, inCell } from "../support/in-cell";

const BOOKCALL = inCell(bookCall);

const [VALUES, DURS, MARGINS] = [column(2_000_000, 1_000_000), column(13, 5), column(0.09, 0.05)];

test("two positions on a million", () => {
  expect(BOOKCALL(VALUES, DURS, MARGINS, 1_000_000)).toBe(271.0313269975361);
});

test("is (E − Σm·v) ÷ Σv·d·(1 − m), and one position's is CALLSHOCK", () => {
  const free = 1e6 - (0.09 * 2e6 + 0.05 * 1e6);
  const slope = 2e6 * 13 * 0.91 + 1e6 * 5 * 0.95;
  expect(BOOKCALL(VALUES, DURS, MARGINS, 1e6)).toBeCloseTo((free / slope) * 1e4, 10);
  expect(BOOKCALL(3, 13, 0.09, 1)).toBe(inCell(callShock)(13, 3, 0.09));
});

test("no loan, no call; cash alone has none; a row without value is skipped", () => {
  expect(BOOKCALL(VALUES, DURS, MARGINS, 3_000_000)).toBe(
    "#N/A nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  );
  expect(BOOKCALL(2, 0, 0.5, 1)).toMatch(/^#N\/A no position of the book has duration/);
  expect(BOOKCALL(column(3, null), column(13, "x"), column(0.09, 7), 1)).toBe(
    BOOKCALL(3, 13, 0.09, 1),
  );
});

test("ranges of one size", () => {
  expect(BOOKCALL(VALUES, 13, MARGINS, 1)).toMatch(/^#VALUE! .*must be ranges of the same size/);
});
