import fc from "fast-check";
import { exact } from "../../../src/numbers/arithmetic";
import { serialOf } from "../../../src/numbers/calendar";
import {
  SIGNAL_WINDOW,
  SOFT_SIGNALS,
  type SoftSignalRule,
} from "../../../src/domain/data/soft-signals";
import { monthEnds, type Observation } from "../../../src/domain/signals/month-ends";
import { changeOnYear, readSignal, signalsVerdict } from "../../../src/domain/signals/soft-signals";
import type { Exact } from "../../../src/numbers/arithmetic";

const day = (iso: string) => {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  return serialOf(year, month - 1, date);
};
const series = (of: Record<string, number>): Observation<Exact>[] =>
  Object.entries(of).map(([iso, value]) => ({ date: day(iso), value: exact(value) }));
/** Values at the ends of the months up to October 2025. */
const monthly = (values: readonly number[]): Observation<Exact>[] =>
  values.map((value, i) => ({
    date: serialOf(2025, 10 - (values.length - 1 - i), 0),
    value: exact(value),
  }));

const TODAY = day("2025-11-20");
const { premium, cover, cpi } = SOFT_SIGNALS;

describe("month-ends", () => {
  test("are the last observations of the months that are over", () => {
    const ends = monthEnds(
      series({
        "2025-09-02": 1,
        "2025-09-30": 2,
        "2025-10-30": 3,
        "2025-10-31": 4,
        "2025-11-01": 5,
        "2025-11-19": 6,
      }),
      TODAY,
    );
    expect(ends.map(({ date, value }) => [date, value.toNumber()])).toEqual([
      [day("2025-09-30"), 2],
      [day("2025-10-31"), 4],
    ]);
  });

  test("do not depend on the order of the observations", () => {
    const observed = fc.uniqueArray(fc.integer({ min: TODAY - 800, max: TODAY + 40 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(observed, (dates) => {
        const given = dates.map((date) => ({ date, value: date }));
        expect(monthEnds(given, TODAY)).toEqual(monthEnds([...given].reverse(), TODAY));
      }),
    );
  });
});

describe("a signal", () => {
  // Kim-Wright's ten-year premium, per cent, rising by 3 bp a month; the slope is 3 bp by every pair.
  const rising = [0.3, 0.33, 0.36, 0.39, 0.42, 0.45].map((percent) => percent / 100);

  test("deteriorates where its slope is beyond the threshold and its run long enough", () => {
    const reading = readSignal(monthly(rising), premium, TODAY);
    expect(reading).toMatchObject({ reason: "trend", deteriorates: true, run: 5 });
    expect(reading.slope).toEqual(exact(0.0003));
    // All 15 pairs rise: S = 15, Var S = 6·5·17/18, Z = 14/√28.33 = 2.630.
    expect(reading.p).toBeCloseTo(0.00853, 5);
    expect(reading.latest).toEqual({ date: day("2025-10-31"), value: exact(0.0045) });
  });

  test("does not at a slope of exactly the threshold", () => {
    const atThreshold = [0.3, 0.32, 0.34, 0.36, 0.38].map((percent) => percent / 100);
    expect(readSignal(monthly(atThreshold), premium, TODAY).reason).toBe("steady");
    expect(readSignal(monthly([...atThreshold, 0.0041]), premium, TODAY).reason).toBe("steady");
    const lower: SoftSignalRule = { ...premium, slope: 0.000199 };
    expect(readSignal(monthly(atThreshold), lower, TODAY).reason).toBe("trend");
  });

  test("does not after a run that is too short, however steep", () => {
    const reading = readSignal(monthly([0.003, 0.009, 0.008, 0.012, 0.016]), premium, TODAY);
    expect(reading).toMatchObject({ run: 2, reason: "steady", deteriorates: false });
  });

  test("that falls for the worse is the mirror of one that rises", () => {
    const falling = [2.7, 2.66, 2.6, 2.55, 2.41];
    expect(readSignal(monthly(falling), cover, TODAY)).toMatchObject({ run: -4, reason: "trend" });
    expect(readSignal(monthly([...falling].reverse()), cover, TODAY).reason).toBe("steady");
  });

  test("takes slope and p-value over the newest year only", () => {
    const values = [
      ...Array.from({ length: 30 }, (_, i) => 0.05 - i / 1000),
      ...rising,
      ...rising.map((v) => v + 0.002),
    ];
    expect(readSignal(monthly(values), premium, TODAY).slope).toEqual(
      readSignal(monthly(values.slice(-SIGNAL_WINDOW)), premium, TODAY).slope,
    );
  });

  test("is unknown without data, with too few, or with old ones: never fine", () => {
    const unknown = [
      ["missing", readSignal([], premium, TODAY)],
      ["missing", readSignal(series({ "2025-11-03": 0.005 }), premium, TODAY)],
      ["few", readSignal(monthly(rising.slice(0, 3)), premium, TODAY)],
      ["stale", readSignal(monthly(rising), premium, day("2025-12-16"))],
    ] as const;
    for (const [reason, reading] of unknown) {
      expect(reading).toMatchObject({ reason, deteriorates: undefined });
    }
    expect(readSignal(monthly(rising), premium, day("2025-12-15")).reason).toBe("trend");
  });

  test("of inflation at 3.5% breaks the premise, whatever the trend", () => {
    expect(readSignal(monthly([0.041, 0.04, 0.039, 0.035]), cpi, TODAY).reason).toBe("broken");
    expect(readSignal(monthly([0.041, 0.04, 0.039, 0.0349]), cpi, TODAY).reason).toBe("steady");
    expect(readSignal(monthly([0.036]), cpi, TODAY).deteriorates).toBe(true);
    expect(readSignal(monthly([0.036]), cpi, TODAY + 120).deteriorates).toBeUndefined();
  });
});

test("several that deteriorate at once mean reduce; one unknown among quiet ones is not fine", () => {
  const worse = readSignal(monthly([1, 2, 3, 4]), premium, TODAY);
  const quiet = readSignal(monthly([4, 4, 4, 4]), premium, TODAY);
  const unknown = readSignal([], premium, TODAY);
  expect(signalsVerdict([worse, worse, unknown], 2)).toBe("REDUCE");
  expect(signalsVerdict([worse, quiet, unknown], 2)).toBe("WATCH");
  expect(signalsVerdict([quiet, quiet, unknown], 2)).toBe("UNKNOWN");
  expect(signalsVerdict([quiet, quiet], 2)).toBe("HOLD");
});

test("an index of prices gives its change on a year", () => {
  const levels = series({
    "2024-09-01": 314.686,
    "2024-11-01": 316.449,
    "2025-09-01": 324.368,
    "2025-10-01": 325,
  });
  const [change, ...others] = changeOnYear(levels);
  expect(others).toEqual([]);
  expect(change!.date).toBe(day("2025-09-01"));
  // 324.368 / 314.686 − 1 by long division.
  expect(change!.value.toNumber()).toBeCloseTo(0.030767177440369, 14);
});
