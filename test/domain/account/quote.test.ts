import { misreadQuote, pricedQuote } from "../../../src/domain/account/quote";
import { VECTORS } from "./example";

const TEXTS = VECTORS.filter(({ fn, args }) => fn === "TICKPRICE" && typeof args[0] === "string");

/** Decimal prices and what is no price at all are for the reader of numbers. */
test.each(TEXTS.filter(({ args }) => /[-':]/.test(args[0] as string)))(
  "TICKPRICE $args",
  ({ args, value }) => {
    expect(pricedQuote(args[0] as string)?.toNumber()).toBe(value);
  },
);

test.each([
  ["99-032", 99.1015625],
  ["99-03+", 99.109375],
  ["99-16 ½", 99.515625],
  ["99-16¾", 99.5234375],
  ["99-16 1/8", 99.50390625],
  [" 97-21+ ", 97.671875],
])("%s is %d", (text, price) => {
  expect(pricedQuote(text)!.toNumber()).toBe(price);
});

test.each(["99-32", "99-1", "99-168", "99-16 9/8", "99-16 4/4", "99-16 3/7", "1e5-01", "-99-16"])(
  "%s is no quote",
  (text) => {
    expect(pricedQuote(text)).toBeUndefined();
  },
);

describe("what Excel makes of a quote typed into a cell", () => {
  test("is a date where the price is above any bond's", () => {
    expect(misreadQuote(36_465)).toBe("date");
    expect(misreadQuote(1000)).toBeUndefined();
  });

  test("is a time where it is a whole number of minutes, 24 hours or more and at most 31 minutes", () => {
    expect(misreadQuote((97 * 60 + 21) / 1440)).toBe("time");
    expect(misreadQuote((24 * 60) / 1440 + 1 / 1440)).toBe("time");
  });

  test.each([[99.5], [3.5], [0.5], [41.25], [(97 * 60 + 45) / 1440], [4.8203]])(
    "may be meant as it stands: %d",
    (price) => {
      expect(misreadQuote(price)).toBeUndefined();
    },
  );
});
