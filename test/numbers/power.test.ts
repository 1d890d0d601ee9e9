import Decimal from "decimal.js";
import fc from "fast-check";
import { Exact, exact } from "../../src/numbers/arithmetic";
import { Float } from "../../src/numbers/float";
import { power } from "../../src/numbers/power";

/** decimal.js has a general power of its own, which costs too much for a cell. */
const Wide = Decimal.clone({ precision: 60 });

function isGoodTo37Digits(base: Exact, exponent: Exact): boolean {
  const want = new Wide(base).pow(new Wide(exponent));
  return new Wide(power(base, exponent)).div(want).minus(1).abs().lt("1e-37");
}

describe("a power", () => {
  test("is good to 37 digits for what a bond raises: a period's growth to a part of it", () => {
    const base = fc.integer({ min: 5000, max: 15_000 }).map((n) => exact(n / 10_000));
    const exponent = fc.integer({ min: -200, max: 200 }).map((n) => exact(n / 100));
    fc.assert(fc.property(base, exponent, isGoodTo37Digits));
  });

  test.each([
    [0.5, 0.5],
    [2, 0.5],
    [2, -0.5],
    [0.0001, 1],
    [1e9, 1.5],
    [1.0241, -9.4],
    [1.0000001, 0.3],
    [Math.E, 1],
  ])("is so for %d to the %d", (base, exponent) => {
    expect(isGoodTo37Digits(exact(base), exact(exponent))).toBe(true);
  });

  test("of 1, and to the 0, is 1 itself", () => {
    expect(power(exact(1), exact(12.5)).toString()).toBe("1");
    expect(power(exact(1.03), exact(0)).toString()).toBe("1");
  });

  test("takes no more terms than its digits ask for", () => {
    const times = jest.spyOn(Exact.prototype, "times");
    power(exact(1.0241), exact(0.7));
    // ln 1.0241 takes 11 terms and its two, e^0.0167 some 20: not hundreds.
    expect(times.mock.calls.length).toBeLessThan(45);
    times.mockRestore();
  });

  test("is the number's own where it has one", () => {
    expect(power(new Float(1.03), new Float(2.5)).value).toBe(1.03 ** 2.5);
  });
});
