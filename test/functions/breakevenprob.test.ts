import { breakEvenProb } from "../../src/functions/breakevenprob";
import { decimal, expectExactly } from "../support/exactly";
import { inCell } from "../support/in-cell";

const BREAKEVENPROB = inCell(breakEvenProb);

test("the odds that a gain of 20.67% needs against a loss of 16.77%", () => {
  expect(BREAKEVENPROB(0.2067, 0.1677)).toBe(0.4479166666666667);
});

test("is the double nearest to loss/(gain + loss)", () => {
  const amount = decimal(0.0001, 2, 4);
  expectExactly(breakEvenProb, [amount, amount], (gain, loss) => loss.over(gain.plus(loss)));
});

test("at that probability the bet is worth nothing", () => {
  const p: number = BREAKEVENPROB(0.3, 0.1);
  expect(p * 0.3 - (1 - p) * 0.1).toBeCloseTo(0, 15);
});

test("both must be positive, cell by cell", () => {
  expect(BREAKEVENPROB([[1, 0]], 1)).toEqual([[0.5, "#VALUE! gain must be above 0; got 0"]]);
});
