import { Exact } from "../../numbers/arithmetic";
import { civilDate, serialOf } from "../../numbers/calendar";

/** What a Treasury's name says: its coupon a year, as a fraction, and its maturity as a serial. */
export interface Security {
  readonly coupon: Exact;
  readonly maturity: number;
}

/** Why a text is no fixed-coupon Treasury. */
export type SymbolFault = "noIssuer" | "notFixed" | "noDate" | "noSuchDate" | "couponUnread";

const ISSUER = /^(?:T|US-T|UST|S|B)$|TREAS|\bUSA\b|UNITED STATES/;
/** Words of what is no fixed coupon: linked to prices, floating, or not issued yet. */
export const FLOATING = /\b(?:TII|TIPS|INFL\w*|FRN|FLOAT\w*|WI)\b/;
const DATE = /(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/g;
/** `4 5/8`, `4-5/8`, `4.625`, `4.625%`, with words after it that hold no digit. */
const COUPON = /(?:^|\s)(\d{1,2})(?:(\.\d+)|[ -]([1-7])\/([248]))?\s?%?\D*$/;
const NUMBER = /(?:^|\s)\d+(?:[./]\d+)?%?(?=\s|$)/;
/** Fractions that are one character, such as ⅝; in plain characters they are digits around a slash. */
const SINGLE_FRACTIONS = /[¼½¾⅛⅜⅝⅞]/g;
const FRACTION_SLASH = "\u2044";
const PERCENT = 100;
const MONTHS = 12;

/**
 * Coupon and maturity from a broker's symbol or description: `T 4 5/8 11/15/44`, `US TREASURY BOND
 * 4.5% 11/15/2033`, `S 0 11/15/46`. The last date is the maturity, month first unless only the other
 * order is a date; the last number before it is the coupon. A name without any number is a zero.
 */
export function security(text: string): Security | SymbolFault {
  const name = plain(text);
  if (FLOATING.test(name)) return "notFixed";
  const issuer = name.split(" ")[0] ?? "";
  if (!ISSUER.test(issuer) && !ISSUER.test(name)) return "noIssuer";
  const date = [...name.matchAll(DATE)].at(-1);
  if (date === undefined) return "noDate";
  const maturity = serialOfMatch(date);
  if (maturity === undefined) return "noSuchDate";
  const coupon = couponIn(name.slice(0, date.index).trim());
  return coupon === undefined ? "couponUnread" : { coupon, maturity };
}

/** Capital letters, single blanks, fractions in plain digits. */
const plain = (text: string): string =>
  text
    .replace(
      SINGLE_FRACTIONS,
      (fraction) => ` ${fraction.normalize("NFKC").replace(FRACTION_SLASH, "/")}`,
    )
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s+/g, " ")
    .trim();

function couponIn(before: string): Exact | undefined {
  if (!/\d/.test(before)) return new Exact(0);
  const found = COUPON.exec(before);
  if (found === null) return undefined;
  const [, whole, decimals = "", over, under] = found;
  // Words may stand beside the coupon, a second number may not: it might be the coupon. Eighths make
  // no whole.
  if (over! >= under! || NUMBER.test(before.slice(0, found.index))) return undefined;
  const fraction = new Exact(over ?? 0).div(Number(under ?? 1));
  return new Exact(`${whole}${decimals}`).plus(fraction).div(PERCENT);
}

function serialOfMatch(found: RegExpMatchArray): number | undefined {
  const [, isoYear, isoMonth, isoDay, first, second, year] = found;
  if (isoYear !== undefined) return realDate(Number(isoYear), Number(isoMonth), Number(isoDay));
  const full = year!.length === 2 ? 2000 + Number(year) : Number(year);
  const [a, b] = [Number(first), Number(second)];
  return realDate(full, a, b) ?? (a > MONTHS ? realDate(full, b, a) : undefined);
}

/** The serial of a date that the calendar has. */
function realDate(year: number, month: number, day: number): number | undefined {
  const serial = serialOf(year, month - 1, day);
  const back = civilDate(serial);
  return back.year === year && back.month === month - 1 && back.day === day ? serial : undefined;
}
