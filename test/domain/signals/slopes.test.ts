import fc from "fast-check";
import { middleSlopes, risesAndFalls, type Slope } from "../../../src/domain/signals/slopes";

/** All slopes listed and sorted as fractions: slow and plain. */
function middleByListing(ys: readonly bigint[]): Slope[] {
  const slopes: Slope[] = [];
  for (let j = 1; j < ys.length; j++) {
    for (let i = 0; i < j; i++) slopes.push({ rise: ys[j]! - ys[i]!, run: j - i });
  }
  slopes.sort((a, b) => Number(a.rise * BigInt(b.run) - b.rise * BigInt(a.run)));
  const middle = slopes.length / 2;
  return Number.isInteger(middle)
    ? [slopes[middle - 1]!, slopes[middle]!]
    : [slopes[Math.floor(middle)]!];
}

const isSame = (a: Slope, b: Slope) => a.rise * BigInt(b.run) === b.rise * BigInt(a.run);

describe("the middle slopes", () => {
  const seriesOf = (y: fc.Arbitrary<bigint>) => fc.array(y, { minLength: 2, maxLength: 40 });

  test.each([
    ["of few different values, which tie a lot", fc.bigInt(-3n, 3n)],
    ["of yields in basis points", fc.bigInt(-50n, 600n)],
    ["of numbers about as large as doubles hold exactly", fc.bigInt(-(2n ** 51n), 2n ** 51n)],
    ["of numbers too large for exact doubles", fc.bigInt(-(10n ** 25n), 10n ** 25n)],
  ])("are those in the middle of the list %s", (_, y) => {
    fc.assert(
      fc.property(seriesOf(y), (ys) => {
        const got = middleSlopes(ys);
        const want = middleByListing(ys);
        return got.length === want.length && got.every((slope, i) => isSame(slope, want[i]!));
      }),
      { numRuns: 300 },
    );
  });
});

test("rises and falls are counted over all pairs, ties in neither", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(-3n, 3n), { minLength: 1, maxLength: 30 }), (ys) => {
      let [rises, falls] = [0, 0];
      ys.forEach((y, j) =>
        ys.slice(0, j).forEach((earlier) => {
          if (y > earlier) rises++;
          if (y < earlier) falls++;
        }),
      );
      expect(risesAndFalls(ys)).toEqual({ rises, falls });
    }),
  );
});
