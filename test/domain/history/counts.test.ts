import { countWindow, history as historyOf, readSeries } from "../../../scripts/history-counts";
import { exact } from "../../../src/numbers/arithmetic";
import {
  HISTORY,
  historyShare,
  historyShock,
  historyWindow,
} from "../../../src/domain/history/counts";
import { LIMITS } from "../../../src/numbers/limits";

const CSV = `observation_date,DGS30
2005-12-30,4.50
2006-02-09,4.55
2006-02-10,
2006-02-13,4.58
2006-02-14,.
2006-02-15,4.60
2006-02-16,4.53
`;

describe("the script that counts", () => {
  const { series, observations } = readSeries(CSV);

  test("skips holidays, and the days before there was a 30-year yield", () => {
    expect(series).toBe("DGS30");
    expect(observations.map(({ date, bp }) => [date, bp])).toEqual([
      ["2006-02-09", 455],
      ["2006-02-13", 458],
      ["2006-02-15", 460],
      ["2006-02-16", 453],
    ]);
  });

  test("counts every overlapping window by its change", () => {
    expect(countWindow(observations, 1)).toEqual({
      days: 1,
      windows: 3,
      nonOverlapping: 3,
      least: -7,
      counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
      worst: { bp: 3, from: "2006-02-09", to: "2006-02-13", fromYield: 4.55, toYield: 4.58 },
    });
    expect(countWindow(observations, 2)).toMatchObject({ windows: 2, nonOverlapping: 1 });
  });

  test("names the line of what is no yield", () => {
    expect(() => readSeries("observation_date,DGS20\n2020-01-02,abc\n")).toThrow("2020-01-02");
  });

  test("keeps first and last date with the source", () => {
    const long = ["observation_date,DGS20"];
    for (let i = 0; i < 300; i++)
      long.push(`2020-${String(i).padStart(3, "0")},${(2 + i / 100).toFixed(2)}`);
    const table = historyOf([long.join("\n")]);
    expect(table.source).toMatch(/H\.15/);
    expect(table.tenors[0]).toMatchObject({ tenor: 20, first: "2020-000", last: "2020-299" });
  });
});

describe("the tables", () => {
  test("hold every tenor and length that the functions allow, from 2005 on", () => {
    expect(HISTORY.map(({ tenor }) => tenor)).toEqual(LIMITS.tenor.oneOf);
    for (const { tenor, first, last, windows } of HISTORY) {
      expect(windows.map(({ days }) => days)).toEqual(LIMITS.observations.oneOf);
      expect(first).toBe(tenor === 30 ? "2006-02-09" : "2005-01-03");
      expect(last > "2026").toBe(true);
    }
  });

  test("are whole: the counts add up, and both ends of the range were seen", () => {
    for (const { windows } of HISTORY) {
      for (const { days, windows: total, nonOverlapping, counts, least, worst } of windows) {
        expect(counts.reduce((sum, count) => sum + count)).toBe(total);
        expect(nonOverlapping).toBe(Math.floor((total + days - 1) / days));
        expect(counts[0]! * counts.at(-1)!).toBeGreaterThan(0);
        expect(worst.bp).toBe(least + counts.length - 1);
        expect(Math.round((worst.toYield - worst.fromYield) * 100)).toBe(worst.bp);
      }
    }
  });

  test("know the rise of 2022: 262 bp within 252 days from 1.88% on 5 November 2021", () => {
    expect(historyWindow(20, 252).worst).toEqual({
      bp: 262,
      from: "2021-11-05",
      to: "2022-11-09",
      fromYield: 1.88,
      toYield: 4.5,
    });
  });
});

test("a length or a tenor that no table holds is a fault of the program", () => {
  expect(() => historyWindow(20, 2)).toThrow("no history of 2 days for 20 years");
  expect(() => historyWindow(5, 21)).toThrow("no history of 21 days for 5 years");
});

describe("a percentile and a share", () => {
  const window = historyWindow(20, 21);
  /** Every window's change, as a sorted list. */
  const changes = window.counts.flatMap((count, i) =>
    Array.from({ length: count }, () => window.least + i),
  );

  test("are those of the sorted list, interpolated as PERCENTILE.INC does", () => {
    for (const percentile of [0, 0.01, 0.25, 0.5, 0.95, 0.99, 0.999, 1]) {
      const place = exact(percentile).times(changes.length - 1);
      const rank = Math.floor(place.toNumber());
      const [low, high] = [changes[rank]!, changes[rank + 1] ?? changes[rank]!];
      const want = place
        .minus(rank)
        .times(high - low)
        .plus(low);
      const got = historyShock(exact(20), exact(21), exact(percentile));
      expect([percentile, got.toNumber()]).toEqual([percentile, want.toNumber()]);
    }
  });

  test("count a window that rose by just so much", () => {
    for (const bp of [-500, -20, 0, 0.5, 43, 98, 98.5]) {
      const reached = changes.filter((change) => change >= bp).length;
      const got = historyShare(exact(20), exact(21), exact(bp));
      expect([bp, got.toNumber()]).toEqual([bp, reached / changes.length]);
    }
  });
});
