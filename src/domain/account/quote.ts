import { Exact } from "../../numbers/arithmetic";
import { LIMITS } from "../../numbers/limits";

/**
 * Prices of U.S. Treasuries as a desk writes them: points, a dash (or ' or :), thirty-seconds 00 to 31,
 * then nothing, + for half a 32nd, a digit 0 to 7 for eighths of a 32nd, or a blank and a fraction.
 * That is the cash market's way; futures write 165 for 16½.
 * Source: CME, "Calculating U.S. Treasury Pricing" (99-032 is 99.1015625, 99-03+ is 99.109375).
 */
const QUOTE = /^(\d{1,4})[-':](\d\d)(?:(\+)|([0-7])| ([1-7])\/([248])| ?([½¼¾⅛⅜⅝⅞]))?$/;

/** One eighth, two, … */
const EIGHTHS = "⅛¼⅜½⅝¾⅞";
const THIRTY_SECONDS = 32;
/** Eighths of a 32nd in a point. */
const PARTS = 256;

/** The price per 100 of a quote in 32nds, or undefined where the text is none. */
export function pricedQuote(text: string): Exact | undefined {
  const [, points, ticks, plus, digit, over, under, fraction] = QUOTE.exec(text.trim()) ?? [];
  if (points === undefined || Number(ticks) >= THIRTY_SECONDS) return undefined;
  if (over !== undefined && Number(over) >= Number(under)) return undefined;
  const eighths = plus
    ? 4
    : over
      ? (Number(over) * 8) / Number(under)
      : Number(digit ?? eighthsOf(fraction));
  return new Exact(points).plus(new Exact(Number(ticks) * 8 + eighths).div(PARTS));
}

const eighthsOf = (fraction: string | undefined) => (fraction ? EIGHTHS.indexOf(fraction) + 1 : 0);

/** A price per 100 as a desk writes it, at the nearest eighth of a 32nd: 94-22, 94-22+, 94-221. */
export function quoteOf(price: Exact): string {
  const parts = Math.round(price.times(PARTS).toNumber());
  const [points, rest] = [Math.floor(parts / PARTS), parts % PARTS];
  const [ticks, eighths] = [Math.floor(rest / 8), rest % 8];
  const fine = eighths === 0 ? "" : eighths === 4 ? "+" : String(eighths);
  return `${points}-${String(ticks).padStart(2, "0")}${fine}`;
}

/** No Treasury trades above this; a date that was meant as a quote does. */
const MOST_PRICE = LIMITS.quote.max;
const MINUTES_PER_DAY = 1440;
/** A quote that became a time has at least 24 hours and, in thirty-seconds, at most 31 minutes. */
const FIRST_HOUR = 24;
const MOST_MINUTES = 31;
const SAME_MINUTE = 1e-6;

/** What Excel may have made of a quote while it was typed: 99-11 a date, 97:21 a time of 97 hours. */
export function misreadQuote(price: number): "date" | "time" | undefined {
  if (price > MOST_PRICE) return "date";
  const minutes = Math.round(price * MINUTES_PER_DAY);
  const isWhole = Math.abs(price * MINUTES_PER_DAY - minutes) < SAME_MINUTE;
  const isHours = price < 42 && minutes >= FIRST_HOUR * 60 && minutes % 60 <= MOST_MINUTES;
  // A price in eighths of a 32nd can be a whole number of minutes by chance.
  const isTick = Number.isInteger(price * PARTS);
  return isWhole && isHours && !isTick ? "time" : undefined;
}
