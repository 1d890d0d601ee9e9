import { exact } from "../../../src/numbers/arithmetic";
import { HISTORY } from "../../../src/domain/history/counts";
import { WORST_RISES, worstRises, type WorstRises } from "../../../src/domain/history/worst-rises";

/** In 1, 5, 21, 63, 126 and 252 days, bp: reckoned by another hand from the same files. */
const ON_RECORD = [
  { tenor: 10, measure: "ended", bp: [65, 136, 264, 314, 461, 454] },
  { tenor: 20, measure: "ended", bp: [56, 109, 219, 282, 405, 431] },
  { tenor: 30, measure: "ended", bp: [50, 95, 214, 266, 386, 405] },
  { tenor: 10, measure: "touched", bp: [65, 136, 264, 352, 461, 522] },
  { tenor: 20, measure: "touched", bp: [56, 109, 225, 301, 405, 482] },
  { tenor: 30, measure: "touched", bp: [50, 99, 214, 292, 386, 462] },
] as const;

const of = (years: number) => worstRises(exact(years));
const last = ({ windows }: WorstRises) => windows.at(-1)!;

test.each(ON_RECORD)("the worst rises on record of $tenor years, $measure", (row) => {
  const { record } = of(row.tenor);
  expect(record.windows.map((window) => window[row.measure].bp)).toEqual(row.bp);
  expect(record.first).toBe(row.tenor === 30 ? "1977-02-15" : "1962-01-02");
});

test("the worst year since 2005 was that of 2022: 262 bp at its end, 282 bp at its worst close", () => {
  expect(last(of(20).sample)).toEqual({
    days: 252,
    ended: { bp: 262, from: "2021-11-05", to: "2022-11-09" },
    touched: { bp: 282, from: "2021-12-03", to: "2022-10-24" },
  });
});

test("no window holds the day on which the series itself jumps, nor years without a yield", () => {
  const leftOut = Object.fromEntries(
    WORST_RISES.map((one) => [one.tenor, one.leftOut.map(({ from, to }) => `${from}/${to}`)]),
  );
  expect(leftOut).toEqual({
    10: [],
    20: ["1973-01-04/1973-01-04", "1986-12-31/1993-10-01"],
    30: ["2002-02-15/2006-02-09"],
  });
  for (const { leftOut: holes, record } of WORST_RISES) {
    for (const { ended, touched } of record.windows) {
      for (const { from, to } of [ended, touched]) {
        expect(holes.filter((hole) => from <= hole.from && hole.to <= to)).toEqual([]);
      }
    }
  }
});

test("the sample's worst is what the counts end with, and the record is no less", () => {
  for (const { tenor, first, last: end, windows } of HISTORY) {
    const { sample, record } = of(tenor);
    expect([sample.first, sample.last]).toEqual([first, end]);
    windows.forEach((window, i) => {
      for (const measure of ["ended", "touched"] as const) {
        const { least, counts } = window[measure];
        expect(sample.windows[i]![measure].bp).toBe(least + counts.length - 1);
        expect(record.windows[i]![measure].bp).toBeGreaterThanOrEqual(
          sample.windows[i]![measure].bp,
        );
      }
    });
  }
});
