import { exact } from "../../src/numbers/arithmetic";
import { exactSteps, lastPlace, stepAt } from "../../src/numbers/steps";
import { fromBp, toBp } from "../../src/numbers/units";

const rows = [
  [0, 0.01],
  [0.5, 0.02],
] as const;

test("a table of rates holds the decimals that its file shows", () => {
  const steps = exactSteps(rows);
  expect(steps.map(({ from, rate }) => [`${from}`, `${rate}`])).toEqual([
    ["0", "0.01"],
    ["0.5", "0.02"],
  ]);
});

test("the step of a number is the last that starts at or below it", () => {
  const steps = exactSteps([0.5, 1, 3, 5, 10].map((from) => [from, 0.01] as const));
  const places = [0, 0.4999999, 0.5, 0.99, 1, 2.9, 3, 4, 5, 9.99, 10, 1e9];
  expect(places.map((n) => stepAt(exact(n), steps))).toEqual([
    -1, -1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
  ]);
  expect(stepAt(exact(1), [])).toBe(-1);
});

test("a step is found by bisection: of a thousand in ten looks", () => {
  let looks = 0;
  for (let want = -1; want < 1000; want++) {
    looks = 0;
    expect(lastPlace(1000, (place) => (looks++, place <= want))).toBe(want);
    expect(looks).toBeLessThanOrEqual(10);
  }
});

test("25 bp are a quarter of a per cent, and back", () => {
  expect(fromBp(exact(25)).toString()).toBe("0.0025");
  expect(toBp(exact(0.0025)).toString()).toBe("25");
});
