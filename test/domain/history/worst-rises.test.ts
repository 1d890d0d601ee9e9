import { historyWindow } from "../../../src/domain/history/counts";
import { worstRises } from "../../../src/domain/history/worst-rises";

describe("the worst rises on record", () => {
  it.each([
    [2, 10],
    [14.9, 10],
    [15.1, 20],
    [20, 20],
    [24.9, 20],
    [25.1, 30],
    [100, 30],
  ])("for %d years are those of the %d-year yield", (years, tenor) => {
    expect(new Set(worstRises(years).map((rise) => rise.tenor))).toEqual(new Set([tenor]));
  });

  it("are one for each length, with their ends", () => {
    expect(worstRises(20).map(({ days }) => days)).toEqual([1, 5, 21, 63, 126, 252]);
    const { bp, from, to } = historyWindow(20, 252).worst;
    expect(worstRises(20).at(-1)).toEqual({ tenor: 20, days: 252, bp, from, to });
  });
});
