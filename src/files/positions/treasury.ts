import { nearestDouble } from "../../numbers/arithmetic";
import { pricedQuote } from "../../domain/account/quote";
import { security } from "../../domain/account/symbol";
import { comingCentury, readSerial } from "../fields/dates";
import { readPrinted, valueOf } from "../fields/numbers";
import { LEAST_PERCENT } from "./table-words";

/** What a row says of a bond: texts that may name it, and columns of its own. */
export interface BondTexts {
  readonly names: readonly string[];
  readonly coupon: string;
  readonly maturity: string;
  readonly couponInPercent: boolean;
}

const TREASURY =
  /treas|^(us-)?t(\b|$)|\bust\b|united states|u\.?s\.? gov|^usa\b|vereinigte staaten|美國公債|美债|美債/i;
/** The CUSIP or ISIN of every security of the US Treasury begins so, and of none else. */
const TREASURY_NUMBER = /^(US)?912[0-9A-Z]{5}\d{1,2}$/i;
const NOT_FIXED = /\b(tii|tips?|infl\w*|frn|float\w*|fltg|variabel)\b|inflation/i;

/** A bond, and the text that names it. */
export interface NamedBond {
  readonly symbol: string;
  /** Fraction. */
  readonly coupon: number;
  /** Excel serial. */
  readonly maturity: number;
}

/** The bond, under the text that names it; undefined where it is no fixed-coupon Treasury. */
export function bondOf(texts: BondTexts): NamedBond | undefined {
  const names = texts.names.filter(Boolean);
  if (names.some((name) => NOT_FIXED.test(name))) return undefined;
  for (const symbol of names) {
    const bond = security(withOneDate(symbol));
    if (typeof bond === "string") continue;
    return { symbol, coupon: nearestDouble(bond.coupon), maturity: bond.maturity };
  }
  const symbol = [TREASURY, TREASURY_NUMBER].flatMap((treasury) =>
    names.filter((name) => treasury.test(name)),
  )[0];
  const coupon = couponOf(texts.coupon, texts.couponInPercent);
  const maturity = readSerial(texts.maturity, comingCentury, "month-first");
  if (symbol === undefined || coupon === undefined || maturity === undefined) return undefined;
  return { symbol, coupon, maturity };
}

/** Brokers say the maturity twice: `4.625% 11/15/44 DUE 11/15/44`, `4.625%11/44 DUE 11/15/44`. */
const withOneDate = (name: string): string =>
  name
    .replace(/(\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)[^\d/]*\1(?!\d)/, "$1")
    .replace(/%\s?\d{1,2}\/\d{2}(?![\d/])/, "%");

/** No coupon is in the thousands: a comma in it is a decimal mark. */
function couponOf(text: string, inPercent: boolean): number | undefined {
  const printed = readPrinted(text.replace(",", "."));
  if (printed === undefined || printed === "gap") return undefined;
  const isPercent = inPercent || printed.mark === "percent" || valueOf(printed) >= LEAST_PERCENT;
  return valueOf(printed, isPercent ? -2 : 0);
}

/** A price as a number or in thirty-seconds. */
export function priceOf(text: string, decimalComma = false): number | undefined {
  return pricedQuote(text)?.toNumber() ?? figureOf(text, decimalComma);
}

export function figureOf(text: string, decimalComma = false): number | undefined {
  const printed = readPrinted(text, decimalComma);
  return printed === undefined || printed === "gap" ? undefined : valueOf(printed);
}

/** Whether a text names a fixed-coupon Treasury but lacks its coupon or maturity. */
export const speaksOfTreasury = (names: readonly string[]): boolean =>
  names.some((name) => TREASURY.test(name)) && !names.some((name) => NOT_FIXED.test(name));

/** Whether a text alone says which bond it is. */
export const isSymbol = (text: string): boolean => typeof security(text) !== "string";
