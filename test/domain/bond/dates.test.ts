import fc from "fast-check";
import { exact } from "../../../src/numbers/arithmetic";
import { couponDate, couponPeriod, yearsToMaturity } from "../../../src/domain/bond/dates";
import {
  addMonths,
  civilDate,
  FIRST_SERIAL,
  LAST_SERIAL,
  serialOf,
} from "../../../src/numbers/calendar";

const day = (iso: string) => {
  const [year, month, date] = iso.split("-").map(Number);
  return serialOf(year!, month! - 1, date!);
};
const iso = (serial: number) => {
  const { year, month, day: date } = civilDate(serial);
  return [year, month + 1, date].map((n) => String(n).padStart(2, "0")).join("-");
};
const years = (settlement: string, maturity: string, freq = 2) =>
  yearsToMaturity(exact(1), day(settlement), day(maturity), freq).toNumber();

describe("Excel's serials", () => {
  test.each([
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [36585, "2000-02-29"],
    [44505, "2021-11-05"],
    [2958465, "9999-12-31"],
  ])("%d is %s", (serial, date) => {
    expect(iso(serial)).toBe(date);
    expect(day(date)).toBe(serial);
  });

  test("go there and back on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_SERIAL, max: LAST_SERIAL }), (serial) => {
        const { year, month, day: date } = civilDate(serial);
        return serialOf(year, month, date) === serial;
      }),
    );
  });
});

describe("months later", () => {
  test.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-08-31", -6, "2024-02-29"],
    ["2021-12-15", 1, "2022-01-15"],
    ["2021-01-15", -1, "2020-12-15"],
  ])("%s and %d is %s", (from, months, to) => {
    expect(iso(addMonths(day(from), months))).toBe(to);
  });
});

describe("coupon dates count back from maturity", () => {
  const dates = (maturity: string, freq: number, count: number) =>
    Array.from({ length: count }, (_, k) => iso(couponDate(day(maturity), freq, k)));

  test("and stay at the end of months: 31 August pays on 28 or 29 February", () => {
    expect(dates("2025-08-31", 2, 4)).toEqual([
      "2025-08-31",
      "2025-02-28",
      "2024-08-31",
      "2024-02-29",
    ]);
  });

  test("from 28 February of a common year to 31 August", () => {
    expect(dates("2025-02-28", 2, 3)).toEqual(["2025-02-28", "2024-08-31", "2024-02-29"]);
  });

  test("but 28 February of a leap year is no month's end", () => {
    expect(dates("2024-02-28", 2, 3)).toEqual(["2024-02-28", "2023-08-28", "2023-02-28"]);
  });

  test("and the 30th is kept through February", () => {
    expect(dates("2025-08-30", 4, 4)).toEqual([
      "2025-08-30",
      "2025-05-30",
      "2025-02-28",
      "2024-11-30",
    ]);
  });
});

describe("years to maturity", () => {
  test("are whole on a coupon date", () => {
    expect(years("2021-11-05", "2041-11-05")).toBe(20);
    expect(years("2024-02-29", "2025-08-31")).toBe(1.5);
    expect(years("2025-02-28", "2025-08-31")).toBe(0.5);
  });

  test("count actual days in the actual period: Excel's 15 February 2008 to 15 November 2017", () => {
    // 90 days to 15 May of the 182 since 15 November.
    expect(years("2008-02-15", "2017-11-15")).toBe(exact(90).div(182).plus(19).div(2).toNumber());
  });

  test("a day before a coupon a whole period and a day are left of two", () => {
    expect(years("2024-05-14", "2024-11-15")).toBe((1 + 1 / 182) / 2);
  });

  test("in the last period, in a leap year, and with other frequencies", () => {
    expect(years("2024-11-14", "2024-11-15")).toBe(1 / 184 / 2);
    expect(years("2023-12-31", "2024-12-31", 1)).toBe(1);
    expect(years("2024-01-01", "2024-12-31", 1)).toBe(365 / 366);
    expect(years("2024-01-20", "2024-03-31", 12)).toBe(
      exact(11).div(31).plus(2).div(12).toNumber(),
    );
  });

  test("of a bond that has matured are refused", () => {
    for (const settlement of ["2024-11-15", "2024-11-16"]) {
      expect(() => years(settlement, "2024-11-15")).toThrow(
        expect.objectContaining({ code: "VALUE", reason: "matured" }),
      );
    }
  });

  test("always lie in the coupon period found by walking back one coupon at a time", () => {
    const dates = fc.tuple(
      fc.integer({ min: FIRST_SERIAL, max: 80_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom(1, 2, 4, 12),
    );
    fc.assert(
      fc.property(dates, ([settlement, length, freq]) => {
        const maturity = settlement + length;
        let count = 0;
        while (couponDate(maturity, freq, count) > settlement) count++;
        expect(couponPeriod(settlement, maturity, freq)).toEqual({
          count,
          start: couponDate(maturity, freq, count),
          end: couponDate(maturity, freq, count - 1),
        });
      }),
      { numRuns: 500 },
    );
  });
});
