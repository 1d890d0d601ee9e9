import { addMonths, serialOf } from "../../src/numbers/calendar";
import { isoDate, serialOfIso } from "../../src/numbers/iso-date";

describe("a date some months away", () => {
  const february = serialOf(2023, 1, 28);

  test("is the same day of the month, or its last where it is shorter", () => {
    expect(addMonths(february, 1)).toBe(serialOf(2023, 2, 28));
    expect(addMonths(serialOf(2023, 0, 31), 1)).toBe(february);
    expect(addMonths(serialOf(2023, 11, 15), 2)).toBe(serialOf(2024, 1, 15));
  });

  test("stays at the end of months where it is asked to", () => {
    expect(addMonths(february, 1, true)).toBe(serialOf(2023, 2, 31));
    expect(addMonths(serialOf(2023, 1, 27), 1, true)).toBe(serialOf(2023, 2, 27));
    expect(addMonths(february, -12, true)).toBe(serialOf(2022, 1, 28));
    expect(addMonths(february, 12, true)).toBe(serialOf(2024, 1, 29));
  });
});

test.each([
  ["1900-03-01", 61],
  ["1970-01-01", 25_569],
  ["2024-02-29", 45_351],
  ["9999-12-31", 2_958_465],
])("%s is the serial %d, and back", (iso, serial) => {
  expect(serialOfIso(iso)).toBe(serial);
  expect(isoDate(serial)).toBe(iso);
});
