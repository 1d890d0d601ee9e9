import { exact } from "../../src/numbers/arithmetic";
import { Float } from "../../src/numbers/float";
import { exactSteps, stepsLike } from "../../src/numbers/steps";
import { fromBp, toBp } from "../../src/numbers/units";

const rows = [
  [0, 0.01],
  [0.5, 0.02],
] as const;

test("a table of rates holds the decimals that its file shows, in any arithmetic", () => {
  const steps = exactSteps(rows);
  expect(steps.map(({ from, rate }) => [`${from}`, `${rate}`])).toEqual([
    ["0", "0.01"],
    ["0.5", "0.02"],
  ]);
  const floats = stepsLike(new Float(1), steps);
  expect(floats.map(({ from, rate }) => [from.value, rate.value])).toEqual(rows);
});

test("25 bp are a quarter of a per cent, and back", () => {
  expect(fromBp(exact(25)).toString()).toBe("0.0025");
  expect(toBp(exact(0.0025)).toString()).toBe("25");
});
