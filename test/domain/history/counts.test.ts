import fc from "fast-check";
import { countTables, worstTables } from "../../../scripts/history-counts";
import { packed } from "../../../scripts/history/pack";
import { readSeries, unbroken } from "../../../scripts/history/series";
import { countsOf, windowsOf, worstOf } from "../../../scripts/history/windows";
import { exact } from "../../../src/numbers/arithmetic";
import {
  HISTORY,
  historyShare,
  historyShock,
  historyWindow,
} from "../../../src/domain/history/counts";
import { nearestTenor } from "../../../src/domain/history/nearest-tenor";
import { unpack, type ChangeCounts } from "../../../src/domain/history/packed";
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

/** A series whose observation of day n has so many bp. */
const dated = (bps: readonly number[]) =>
  bps.map((bp, i) => ({ date: `2020-01-${String(i + 1).padStart(2, "0")}`, bp }));

/** A FRED file: 300 days a day apart from a date on, up a basis point a day. */
function risingFile(series: string, from: string, holes: readonly string[] = []): string {
  const lines = Array.from({ length: 300 }, (_, i) => {
    const date = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
    return `${date},${holes.includes(date) ? "" : (2 + i / 100).toFixed(2)}`;
  });
  return [`observation_date,${series}`, ...lines].join("\n");
}

describe("the script that counts", () => {
  test("skips holidays", () => {
    const { series, observations } = readSeries(CSV);
    expect(series).toBe("DGS30");
    expect(observations.map(({ date, bp }) => [date, bp])).toEqual([
      ["2005-12-30", 450],
      ["2006-02-09", 455],
      ["2006-02-13", 458],
      ["2006-02-15", 460],
      ["2006-02-16", 453],
    ]);
  });

  test("counts every overlapping window by its change: to its end, and to its highest close", () => {
    const windows = windowsOf(dated([10, 14, 11, 9, 20]), 2);
    expect(countsOf(windows)).toEqual({
      ended: { least: -5, counts: [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1] },
      touched: { least: -3, counts: [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] },
    });
    expect(countsOf(windowsOf(dated([10, 14, 11]), 1))).toMatchObject({
      ended: { least: -3, counts: [1, 0, 0, 0, 0, 0, 0, 1] },
      touched: { least: -3, counts: [1, 0, 0, 0, 0, 0, 0, 1] },
    });
  });

  test("tells the worst window, the first of several, and the close that was highest", () => {
    expect(worstOf(windowsOf(dated([10, 30, 15, 12, 25, 30, 31]), 3))).toEqual({
      ended: { bp: 19, from: "2020-01-04", to: "2020-01-07" },
      touched: { bp: 20, from: "2020-01-01", to: "2020-01-02" },
    });
  });

  test("lets no window hold a broken day or span a gap", () => {
    const { series, observations } = readSeries(`observation_date,DGS20
1973-01-02,6.05
1973-01-03,6.04
1973-01-04,6.78
1973-01-05,6.81
1986-12-31,7.50
1993-10-01,5.80
1993-10-04,5.81
`);
    const { stretches, leftOut } = unbroken({ series, observations });
    expect(stretches.map((stretch) => stretch.map(({ date }) => date))).toEqual([
      ["1973-01-02", "1973-01-03"],
      ["1973-01-05"],
      ["1986-12-31"],
      ["1993-10-01", "1993-10-04"],
    ]);
    expect(leftOut.map(({ from, to }) => [from, to])).toEqual([
      ["1973-01-04", "1973-01-04"],
      ["1973-01-05", "1986-12-31"],
      ["1986-12-31", "1993-10-01"],
    ]);
  });

  test("names the line of what is no yield", () => {
    expect(() => readSeries("observation_date,DGS20\n2020-01-02,abc\n")).toThrow("2020-01-02");
  });

  test("keeps first and last date with the source, of the sample and of the record", () => {
    const all = [risingFile("DGS20", "2004-12-01")].map(readSeries);
    const ends = { first: "2005-01-03", last: "2005-09-26" };
    expect(countTables(all).source).toMatch(/H\.15/);
    expect(countTables(all).tenors[0]).toEqual({ tenor: 20, ...ends });
    const { sample, record } = worstTables(all).tenors[0]!;
    expect(sample).toMatchObject(ends);
    expect(record).toMatchObject({ first: "2004-12-01", last: "2005-09-26" });
    expect(record.windows.at(-1)).toEqual({
      days: 252,
      ended: { bp: 252, from: "2004-12-01", to: "2005-08-10" },
      touched: { bp: 252, from: "2004-12-01", to: "2005-08-10" },
    });
  });

  test("refuses a sample with a gap", () => {
    const holes = Array.from({ length: 20 }, (_, i) => `2005-03-${String(i + 1).padStart(2, "0")}`);
    const all = [risingFile("DGS20", "2005-01-03", holes)].map(readSeries);
    expect(() => countTables(all)).toThrow("gap");
  });
});

test("what is packed is read again, whatever it is", () => {
  const table = fc.record({
    least: fc.integer({ min: -300, max: -1 }),
    counts: fc.array(fc.nat(600)),
  });
  fc.assert(
    fc.property(fc.array(table), (tables) => {
      const text = packed(tables);
      expect(text).toMatch(/^[(-[\]-~]*$/);
      const next = unpack(text);
      expect(tables.map(() => next())).toEqual(tables);
    }),
  );
});

describe("the tables", () => {
  test("hold every tenor and length that the functions allow, from 2005 to 20 February 2026", () => {
    expect(HISTORY.map(({ tenor }) => tenor)).toEqual(LIMITS.tenor.oneOf);
    for (const { tenor, first, last, windows } of HISTORY) {
      expect(windows.map(({ days }) => days)).toEqual(LIMITS.observations.oneOf);
      expect(first).toBe(tenor === 30 ? "2006-02-09" : "2005-01-03");
      expect(last).toBe("2026-02-20");
    }
  });

  test("are whole: the counts add up, and both ends of the range were seen", () => {
    for (const { windows } of HISTORY) {
      for (const { days, windows: total, nonOverlapping, ended, touched } of windows) {
        expect(nonOverlapping).toBe(Math.floor((total + days - 1) / days));
        for (const { counts } of [ended, touched]) {
          expect(counts.reduce((sum, count) => sum + count)).toBe(total);
          expect(counts[0]! * counts.at(-1)!).toBeGreaterThan(0);
          expect(Math.min(...counts)).toBe(0);
        }
      }
    }
  });

  test("a rise is touched where it is reached at the end, and of one day the two are one", () => {
    const atLeast = ({ least, counts }: ChangeCounts, bp: number) =>
      counts.filter((_, i) => least + i >= bp).reduce((sum, count) => sum + count, 0);
    for (const { windows } of HISTORY) {
      expect(windows[0]!.touched).toEqual(windows[0]!.ended);
      for (const { ended, touched } of windows) {
        for (let bp = -100; bp <= 300; bp += 10) {
          expect(atLeast(touched, bp)).toBeGreaterThanOrEqual(atLeast(ended, bp));
        }
      }
    }
  });
});

test("a length or a tenor that no table holds is a fault of the program", () => {
  expect(() => historyWindow(20, 2)).toThrow("no history of 2 days for 20 years");
  expect(() => historyWindow(5, 21)).toThrow("no history of 21 days for 5 years");
});

describe("a percentile and a share", () => {
  const { least, counts } = historyWindow(20, 21).ended;
  /** Every window's change, as a sorted list. */
  const changes = counts.flatMap((count, i) => Array.from({ length: count }, () => least + i));

  test("are those of the sorted list, interpolated as PERCENTILE.INC does", () => {
    for (const percentile of [0.001, 0.01, 0.25, 0.5, 0.95, 0.99, 0.999, 1]) {
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

test.each([
  [2, 10],
  [14.9, 10],
  [15.1, 20],
  [20, 20],
  [24.9, 20],
  [25.1, 30],
  [100, 30],
])("the history of %d years is that of the %d-year yield", (years, tenor) => {
  expect(nearestTenor(exact(years))).toBe(tenor);
});
