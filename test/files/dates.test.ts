import { dayOrderOf } from "../../src/files/fields/day-order";
import {
  comingCentury,
  pastCentury,
  readDate,
  readSerial,
  serialIn,
} from "../../src/files/fields/dates";
import { TODAY } from "../support/files";

const past = pastCentury(TODAY);
const serial = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe("a date", () => {
  test.each([
    ["2025-12-01", "2025-12-01"],
    ["2025/12/1", "2025-12-01"],
    ["20251201", "2025-12-01"],
    ["2025-12-01 00:00:00-05:00", "2025-12-01"],
    ["2025-12-01T00:00:00.000Z", "2025-12-01"],
    ["20251210;150000", "2025-12-10"],
    ["01.12.2025", "2025-12-01"],
    ["Dec 10, 2025", "2025-12-10"],
    ["December 10, 2025", "2025-12-10"],
    ["10-Dec-2025", "2025-12-10"],
    ["14-Jun-1961", "1961-06-14"],
    ["09-Dez-2025", "2025-12-09"],
    ["9. Dezember 2025", "2025-12-09"],
    ["09.Mrz.25", "2025-03-09"],
    ["9. Mär 2025", "2025-03-09"],
    ["9. März 2025", "2025-03-09"],
    ["09-Mai-25", "2025-05-09"],
    ["1. Okt. 2025", "2025-10-01"],
    ["Okt 25", "2025-10-01"],
    ["2025-10", "2025-10-01"],
    ["Apr-53", "1953-04-01"],
    ["Apr-25", "2025-04-01"],
    ["45992", "2025-12-01"],
    ["45992.5", "2025-12-01"],
    ["114/12/01", "2025-12-01"],
    ["114年12月01日", "2025-12-01"],
    ["2025年12月1日", "2025-12-01"],
    ["2025/12/1 上午 09:30:00", "2025-12-01"],
    ["2025/12/1 下午 01:30", "2025-12-01"],
    ["12/13/2025", "2025-12-13"],
    ["13/12/25", "2025-12-13"],
    ["２０２５-12-01", "2025-12-01"],
    ["11/20/2025 1:30 PM", "2025-11-20"],
  ])("may be written %s", (text, iso) => expect(readSerial(text, past)).toBe(serial(iso)));

  test.each([
    "",
    "hello",
    "4.82",
    "09-déc-2025",
    "9 Mark 2025 x",
    "09-Dez",
    "2025-02-30",
    "2025-13-01",
    "31/04/2025",
    "12",
    "2025",
    "5.6",
  ])("is not %j", (text) => expect(readSerial(text, past)).toBeUndefined());

  test("of two digits is past in a series, to come in a maturity", () => {
    expect(readSerial("14-Jun-61", past)).toBe(serial("1961-06-14"));
    expect(readSerial("14-Jun-61", comingCentury)).toBe(serial("2061-06-14"));
    expect(readSerial("14-Jun-25", past)).toBe(serial("2025-06-14"));
    expect(readSerial("14-Jun-26", past)).toBe(serial("1926-06-14"));
  });

  test("before 1 March 1900 is one that Excel cannot hold", () => {
    expect(serialIn(readDate("1900-02-28", past)!, "month-first")).toBe("beyond");
    expect(serialIn(readDate("1871-01-01", past)!, "month-first")).toBe("beyond");
    expect(serialIn(readDate("1900-03-01", past)!, "month-first")).toBe(61);
  });
});

describe("the order of day and month", () => {
  const order = (...texts: string[]) => dayOrderOf(texts.map((text) => readDate(text, past)!));

  test.each([
    ["a number above 12 first", ["03/04/2025", "13/04/2025"], "day-first"],
    ["a number above 12 second", ["03/04/2025", "03/13/2025"], "month-first"],
    ["order of rows", ["03/11/2025", "04/10/2025", "05/09/2025"], undefined],
    ["order of rows, day first only", ["30/01/2025", "02/02/2025"], "day-first"],
    ["order of rows, month first only", ["01/12/2025", "02/02/2025", "03/05/2025"], "month-first"],
    ["days of a market", ["05/08/2025", "04/08/2025", "01/08/2025"], "day-first"],
    ["days of a market, month first", ["08/05/2025", "08/04/2025", "08/01/2025"], "month-first"],
    ["first days of months", ["01/02/2025", "01/03/2025", "01/04/2025"], "day-first"],
    ["neither rhythm", ["03/04/2025", "06/05/2025", "09/10/2025"], undefined],
    ["both rhythms", ["01/06/2025", "01/07/2025", "01/08/2025"], undefined],
    ["one date alone", ["05/08/2025"], undefined],
  ])("is decided by %s", (_, texts, expected) => expect(order(...texts)).toBe(expected));
});
