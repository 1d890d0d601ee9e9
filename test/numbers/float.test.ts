import { Float } from "../../src/numbers/float";

const f = (n: number) => new Float(n);

test("a plain double counts as one, with another or with a constant", () => {
  expect(f(7).plus(f(2)).value).toBe(9);
  expect(f(7).minus(f(2)).value).toBe(5);
  expect(f(7).times(2).value).toBe(14);
  expect(f(7).div(2).value).toBe(3.5);
  expect(f(7).neg().value).toBe(-7);
  expect(f(9).sqrt().value).toBe(3);
  expect(f(2).power(f(0.5)).value).toBe(Math.SQRT2);
  expect(f(7).toNumber()).toBe(7);
});

test.each([
  [1, 2],
  [2, 2],
  [3, 2],
])("%d compares with %d as numbers do", (a, b) => {
  for (const other of [b, f(b)]) {
    expect([f(a).lt(other), f(a).lte(other), f(a).gt(other), f(a).gte(other)]).toEqual([
      a < b,
      a <= b,
      a > b,
      a >= b,
    ]);
  }
});
