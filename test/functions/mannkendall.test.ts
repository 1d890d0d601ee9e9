import { mannKendall } from "../../src/functions/mannkendall";
import { column, inCell } from "../support/in-cell";

const MANNKENDALL = inCell(mannKendall);

/** Two-sided, of the standard normal; by the continued fraction of its tail, to some 10 digits. */
function twoSided(z: number): number {
  let tail = 0;
  for (let k = 200; k > 0; k--) tail = k / (z + tail);
  return (2 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) / (z + tail);
}

test("five observations: 8 of 10 pairs rise, one falls back", () => {
  // S = 9 − 1 = 8, its variance 5·4·15/18, less one for continuity.
  const z = 7 / Math.sqrt((5 * 4 * 15) / 18);
  expect(MANNKENDALL(column(0.35, 0.33, 0.36, 0.4, 0.47))).toBeCloseTo(twoSided(z), 9);
  expect(MANNKENDALL(column(0.35, 0.33, 0.36, 0.4, 0.47))).toBe(0.08641073297370006);
});

test("a run of eight rises, and the same with a tie", () => {
  expect(MANNKENDALL([[1, 2, 3, 4, 5, 6, 7, 8]])).toBeCloseTo(
    twoSided(27 / Math.sqrt((8 * 7 * 21) / 18)),
    9,
  );
  const tied = (8 * 7 * 21 - 2 * 1 * 9) / 18;
  expect(MANNKENDALL([[1, 2, 3, 4, 4, 6, 7, 8]])).toBeCloseTo(twoSided(26 / Math.sqrt(tied)), 9);
});

test("all alike is no trend; under four observations it is unknown", () => {
  expect(MANNKENDALL([[3, 3, 3, 3]])).toBe(1);
  expect(MANNKENDALL([[1, 2, 3, 4, 5]], 3)).toBe("#N/A at least 4 observations are needed; got 3");
  expect(MANNKENDALL(column(1, 2, 3))).toBe("#N/A at least 4 observations are needed; got 3");
});
