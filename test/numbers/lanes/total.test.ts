import fc from "fast-check";
import { integerTotal } from "../../../src/numbers/lanes/total";

/** A sum of integers in whole numbers that have no end. */
const total = (hi: readonly number[], lo: readonly number[]) =>
  [...hi, ...lo].reduce((sum, it) => sum + BigInt(it), 0n).toString();
const digits = (hi: readonly number[], lo: readonly number[] | null, count = hi.length) => {
  const size = Math.max(1, ...hi.map(Math.abs));
  const lows = lo && Float64Array.from(lo);
  return integerTotal(count, size, Float64Array.from(hi), lows).toFixed();
};

test("small integers add up, as many as are asked for", () => {
  expect(digits([1, 2, 3], null)).toBe("6");
  expect(digits([5, -2, 7, 1000], null, 3)).toBe("10");
  expect(digits([], null)).toBe("0");
});

test("integers whose sum no double holds keep every digit", () => {
  const most = 2 ** 53;
  expect(digits([most, 1], null)).toBe("9007199254740993");
  expect(digits([3_002_399_751_580_331, 3_002_399_751_580_331, 3_002_399_751_580_331], null)).toBe(
    "9007199254740993",
  );
  expect(digits([most, most, 1, 1, 1], null)).toBe("18014398509481987");
  expect(digits([most, 1, -most], null)).toBe("1");
  expect(digits([2 ** 80, 1, -(2 ** 80), 2 ** 30], null)).toBe(String(2 ** 30 + 1));
  expect(digits([most, 1, 5000], null, 2)).toBe("9007199254740993");
});

test("the second halves of pairs count, and none beyond the count", () => {
  expect(digits([2 ** 60, 2 ** 60], [3, -1])).toBe(String(2n ** 61n + 2n));
  expect(digits([2 ** 60, 2 ** 60], [3, -1], 1)).toBe(String(2n ** 60n + 3n));
});

test("any pairs, however they cancel, add up to the last digit", () => {
  // Decimals here have 40 digits.
  const whole = fc
    .tuple(fc.integer({ min: -(2 ** 53), max: 2 ** 53 }), fc.integer({ min: 0, max: 60 }))
    .map(([mantissa, power]) => mantissa * 2 ** power);
  const pairs = fc.array(fc.tuple(whole, fc.integer({ min: -1e6, max: 1e6 })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(pairs, fc.boolean(), (list, cancels) => {
      const all = cancels ? [...list, ...list.slice(1).map(([hi]) => [-hi, 0] as const)] : list;
      const [hi, lo] = [all.map(([it]) => it), all.map(([, it]) => it)];
      expect(digits(hi, lo)).toBe(total(hi, lo));
      expect(digits(hi, null)).toBe(total(hi, []));
    }),
  );
});
