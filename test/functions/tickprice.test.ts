import { tickPrice } from "../../src/functions/tickprice";
import { column, inCell } from "../support/in-cell";

const TICKPRICE = inCell(tickPrice);

test.each([
  ["99-16", 99.5],
  ["99-16+", 99.515625],
  ["99-162", 99.5078125],
  ["99'16", 99.5],
  ["99:166", 99.5234375],
  ["99-16 3/4", 99.5234375],
  ["100-122", 100.3828125],
  ["7-01", 7.03125],
  [99.34375, 99.34375],
  ["99.5", 99.5],
])("%j is %d", (quote, price) => {
  expect(TICKPRICE(quote)).toBe(price);
});

test("every thirty-second with every eighth of it, counted in 256ths", () => {
  for (let tick = 0; tick < 32; tick++) {
    for (let eighth = 0; eighth < 8; eighth++) {
      const quote = `98-${String(tick).padStart(2, "0")}${eighth}`;
      expect(TICKPRICE(quote)).toBe(98 + (8 * tick + eighth) / 256);
    }
  }
});

test("what Excel makes of a quote is named, and what is none is refused", () => {
  expect(TICKPRICE(36465)).toBe(
    "#VALUE! 99-11 typed in a cell may have become a date: type '99-11, or 99.34375",
  );
  expect(TICKPRICE((97 * 60 + 21) / 1440)).toBe("#VALUE! 97:21 became a time: type 97-21");
  expect(TICKPRICE(column("99-32", "99-168", "99-1", -1))).toEqual(
    column(...Array(4).fill(expect.stringMatching(/^#VALUE! quote /))),
  );
});
