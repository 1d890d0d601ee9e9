import { exact } from "../../src/numbers/arithmetic";
import { overYear } from "../../src/domain/day-count";

test("a rate on actual/360 costs 365/360 of it a year", () => {
  expect(overYear(exact(0.036)).toNumber()).toBe(0.0365);
  // The mission's: 4.1975%, net carry 4.565% at three times.
  expect(overYear(exact(0.0414)).toNumber()).toBe(0.041975);
});
