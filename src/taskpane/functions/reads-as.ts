import type { ArgumentKind } from "../../domain";
import { RATE, SHARE, SMALL_RATE } from "../inputs/fields";
import type { Unit } from "../typing/typed-number";

/** How a field reads a kind of argument, which is as the pane's own fields do. */
export interface ReadsAs {
  readonly unit: Unit;
  /** Of rates: bare numbers below this are fractions. */
  readonly fractionBelow?: number;
  /** It has no unit. */
  readonly bare?: true;
}

const BARE: ReadsAs = { unit: "times", bare: true };
const MONEY: ReadsAs = { unit: "money" };
const YEARS: ReadsAs = { unit: "years" };

/** A friction is a rate, and a small one: it is told by its name. */
const BY_NAME: Readonly<Record<string, ReadsAs>> = { friction: SMALL_RATE };

/** Dates and quotes are not typed as plain numbers. */
const BY_KIND: Readonly<Record<ArgumentKind, ReadsAs | "date" | "quote">> = {
  leverage: { unit: "times" },
  rate: RATE,
  coupon: RATE,
  bp: { unit: "bp" },
  duration: YEARS,
  holdingDuration: YEARS,
  convexity: { unit: "years²" },
  haircut: SMALL_RATE,
  cost: SMALL_RATE,
  margin: SHARE,
  buffer: SHARE,
  probability: SHARE,
  years: YEARS,
  horizon: YEARS,
  horizonAhead: YEARS,
  tenor: YEARS,
  money: MONEY,
  amount: MONEY,
  positive: MONEY,
  frequency: BARE,
  count: BARE,
  observations: BARE,
  flag: BARE,
  weight: BARE,
  months: BARE,
  date: "date",
  quote: "quote",
};

export const readsAs = (code: string, kind: ArgumentKind): ReadsAs | "date" | "quote" =>
  BY_NAME[code] ?? BY_KIND[kind];
