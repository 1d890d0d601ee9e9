import { theilSen } from "../../src/functions/theilsen";
import { column, inCell } from "../support/in-cell";

const THEILSEN = inCell(theilSen);

const median = (all: readonly number[]) => {
  const sorted = [...all].sort((a, b) => a - b);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
  );
};

test("the median of all slopes between two observations", () => {
  const series = [0.35, 0.33, 0.36, 0.4, 0.47];
  const slopes = series.flatMap((y, i) =>
    series.slice(i + 1).map((later, k) => (later - y) / (k + 1)),
  );
  expect(THEILSEN(column(...series))).toBe(0.0325);
  expect(THEILSEN(column(...series))).toBeCloseTo(median(slopes), 15);
});

test("a window takes the newest; blanks and text are skipped, 0 counts", () => {
  expect(THEILSEN([[9, 9, 1, 2, 3, 4]], 4)).toBe(1);
  expect(THEILSEN([[0, "", 1, null, 2, "x", 3]])).toBe(1);
});

test("one wild observation of nine moves it little", () => {
  expect(THEILSEN([[1, 2, 3, 4, 500, 6, 7, 8, 9]])).toBe(1);
});

test("under four observations there is no trend", () => {
  expect(THEILSEN(column(1, 2, 3))).toBe("#N/A at least 4 observations are needed; got 3");
});
