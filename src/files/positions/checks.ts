import { exact, type Exact } from "../../numbers/arithmetic";
import { accruedInterest } from "../../domain/bond/price";
import { bondBetween, cleanYield, COUPONS_A_YEAR } from "../../domain/account/held-bond";
import { Refusal } from "../../numbers/refusal";
import type { Position } from "../reading";

/** What does not fit in a position as it was read. */
export type PositionDoubt = "face" | "price" | "value" | "accrued" | "yield" | "matured";

/** A position's own figures held against those that the statement gives besides. */
export interface CheckedPosition {
  readonly position: Position;
  /** Of the price, a fraction a year; undefined where it cannot be told. */
  readonly yld: number | undefined;
  /** Face times price, and its accrued interest, in money; undefined where they cannot be told. */
  readonly value: number | undefined;
  readonly accrued: number | undefined;
  readonly doubts: readonly PositionDoubt[];
}

/** How far face times price may lie from the statement's value, as a part of that value. */
const VALUE_TOLERANCE = 0.0001;
/** How far accrued interest may lie from the bond's own, as a part of the face: a few days' worth. */
const ACCRUED_TOLERANCE = 0.0002;
const LEAST_YIELD = -0.01;
const MOST_YIELD = 0.15;

/** @param date of the statement, an Excel serial; undefined where it does not say */
export function checkPosition(position: Position, date: number | undefined): CheckedPosition {
  const { face, price, coupon, maturity, value, accrued } = position;
  const doubts: PositionDoubt[] = [];
  if (face === undefined) doubts.push("face");
  if (price === undefined) doubts.push("price");
  const worth = face === undefined || price === undefined ? undefined : (face * price) / 100;
  if (worth !== undefined && value !== undefined) {
    if (Math.abs(worth - value) > VALUE_TOLERANCE * Math.abs(value)) doubts.push("value");
  }
  const checked = { position, yld: undefined, value: worth, accrued: undefined, doubts };
  if (date === undefined || coupon === undefined || maturity === undefined) return checked;
  if (maturity <= date) return { ...checked, doubts: [...doubts, "matured"] };
  const own =
    face === undefined
      ? undefined
      : (accruedInterest(bondOn(date, maturity, exact(coupon))).toNumber() * face) / 100;
  if (own !== undefined && accrued !== undefined) {
    if (Math.abs(accrued - own) > ACCRUED_TOLERANCE * Math.abs(face!)) doubts.push("accrued");
  }
  const yld = price === undefined ? undefined : yieldOf(price, date, maturity, exact(coupon));
  if (price !== undefined && (yld === undefined || yld < LEAST_YIELD || yld > MOST_YIELD))
    doubts.push("yield");
  return { ...checked, yld, accrued: own };
}

/** What the account is worth by its positions and cash, beside what the statement says it is. */
export interface CheckedEquity {
  /** With accrued interest, as statements count; and without, as the broker's margin does. */
  readonly worth: number;
  readonly equity: number;
  readonly stated: number | undefined;
  /** The statement counts something beyond these positions and this cash. */
  readonly differs: boolean;
}

/** Undefined where a position's value or accrued interest cannot be told. */
export function checkEquity(
  checked: readonly CheckedPosition[],
  cash: number,
  stated: number | undefined,
): CheckedEquity | undefined {
  let [equity, interest] = [cash, 0];
  for (const { value, accrued } of checked) {
    if (value === undefined || accrued === undefined) return undefined;
    equity += value;
    interest += accrued;
  }
  const worth = equity + interest;
  const differs =
    stated !== undefined && Math.abs(worth - stated) > VALUE_TOLERANCE * Math.abs(stated);
  return { worth, equity, stated, differs };
}

const bondOn = (date: number, maturity: number, coupon: Exact) =>
  bondBetween(date, maturity, coupon, exact(COUPONS_A_YEAR));

function yieldOf(price: number, date: number, maturity: number, coupon: Exact) {
  try {
    return cleanYield(exact(price), bondOn(date, maturity, coupon)).toNumber();
  } catch (reason) {
    if (reason instanceof Refusal) return undefined;
    throw reason;
  }
}
