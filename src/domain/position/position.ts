import { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { couponOrPar, type Bond } from "../bond/price";

/** The inputs of a position. Rates are fractions per year; `equity` is money; times are years. */
export const POSITION_INPUTS = [
  "equity",
  "lev",
  "yld",
  "fund",
  "friction",
  "years",
  "dur",
  "convexity",
  "haircut",
  "margin",
  "maxlev",
  "stop",
  "horizon",
] as const;

export type PositionInput = (typeof POSITION_INPUTS)[number];

/** A position as far as it is known: an input that is missing or unreadable is undefined. */
export type Position = Readonly<Record<PositionInput, Exact | undefined>>;

/**
 * An input of a position.
 * @throws Refusal VALUE where it is not known
 */
export function given(position: Position, name: PositionInput): Exact {
  const value = position[name];
  if (value === undefined) throw new Refusal("VALUE", "inputMissing", { input: name });
  return value;
}

/** A Treasury at par: half-yearly coupons, the coupon its yield. */
export function parBond(yld: Exact, years: Exact): Bond<Exact> {
  return { years, coupon: couponOrPar(undefined, yld), freq: new Exact(2) };
}

/** The par bond that a position holds. @throws Refusal VALUE where yield or years are not known */
export const bondOf = (position: Position): Bond<Exact> =>
  parBond(given(position, "yld"), given(position, "years"));
