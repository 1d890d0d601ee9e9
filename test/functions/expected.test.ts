import { expected } from "../../src/functions/expected";
import { column, inCell } from "../support/in-cell";

const EXPECTED = inCell(expected);

test("what a bet is worth", () => {
  expect(EXPECTED(column(0.5, 0.3, 0.2), column(0.1, 0.4, -0.2))).toBe(0.13);
});

test("probabilities add up to 1, to a billionth", () => {
  const third = 0.333333333333333;
  expect(EXPECTED([[third, third, third]], [[1, 2, 3]])).toBeCloseTo(2, 12);
  expect(EXPECTED([[0.5, 0.4]], [[1, 2]])).toBe(
    "#VALUE! the probabilities must add up to 1; got 0.9",
  );
});

test("both are ranges of one shape, and a probability is none above 1", () => {
  expect(EXPECTED([[0.5, 0.5]], column(1, 2))).toMatch(/^#VALUE! .*ranges of the same size/);
  expect(EXPECTED([[1.5, -0.5]], [[1, 2]])).toBe(
    "#VALUE! probabilities must be at most 1; got 1.5",
  );
});
