import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../support/functions";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const hundredths = fc.integer({ min: 100, max: 1200 }).map((n) => n / 100);
const rate = fc.integer({ min: -400, max: 1200 }).map((n) => Number(`${n}e-4`));

describe("what a cell's own arithmetic leaves behind changes nothing:", () => {
  test("an argument is read as Excel shows it, at 15 digits", () => {
    const noisy = fc.tuple(hundredths, rate, rate, fc.constantFrom(-1, 1));
    fc.assert(
      fc.property(noisy, ([l, y, f, direction]) => {
        const beside = (x: number) => x * (1 + direction * Number.EPSILON);
        return functions.CARRY!(l, beside(y), beside(f)) === functions.CARRY!(l, y, f);
      }),
    );
  });

  test("5.32/100 is 5.32%", () => {
    expect(5.32 / 100).not.toBe(0.0532);
    expect(functions.CARRY!(1, 5.32 / 100, 0)).toBe(0.0532);
  });

  test.each([
    ["4.82% and 43 bp", 0.0482, 43],
    ["5.03% and 22 bp", 0.0503, 22],
    ["5.24% and 1 bp", 0.0524, 1],
  ])("%s are the stop of 5.25%", (_, yld, rise) => {
    expect(functions.STOPDISTANCE!(yld)).toBe(rise);
    expect(functions.RULES!(3, yld + rise * 0.0001)).toBe("STOP");
    expect(functions.SHOCKTABLE!(3, yld, 0.0414, 13, 0.09, [[rise]])[1].at(-1)).toBe("STOP");
  });

  test("4.82% and 43 bp is above 5.25% in no cell of a whole grid of thresholds", () => {
    const bps = Array.from({ length: 100 }, (_, i) => i);
    const yields = bps.map((b) => 0.0525 - b * 0.0001);
    const distances = functions.STOPDISTANCE!([yields]) as number[][];
    expect(distances[0]).toEqual(bps);
  });

  test("a margin of a third at leverage 3 is met, not missed", () => {
    expect(functions.RULES!(4, 0.0482, 4, 0.0525, 0.25)).toBe("OK");
    expect(functions.RULES!(4, 0.0482, 4, 0.0525, 0.2500001)).toBe("MARGIN CALL");
    expect(functions.BUFFER!(0, 13, 4, 0.25)).toBe(0);
  });
});
