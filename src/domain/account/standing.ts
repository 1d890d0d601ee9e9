import { type Exact, type Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Step } from "../../numbers/steps";
import { fromBp } from "../../numbers/units";
import { yearsToMaturity } from "../bond/dates";
import { accruedInterest, bondPrice } from "../bond/price";
import type { Account } from "./account";
import { cashOn, type Funding } from "./cash";
import { COUPONS_A_YEAR, onCurve, requirement, type MarginRules } from "./held-bond";

/** When a shock comes, and along which shape. */
export interface Shock<N = Exact> {
  readonly on: number;
  /** Years and weight: a position moves by the shock times the weight at its years left; omitted: all by 1. */
  readonly shape?: readonly Step<N>[] | undefined;
  /** Needed where `on` is later than the statement. */
  readonly funding?: Funding<N> | undefined;
}

/** A shock, and by whose rules the account is counted after it. */
export interface View<N = Exact> extends Shock<N> {
  readonly margin: MarginRules<N>;
  /** Whether accrued interest counts as equity, which a broker's does not before it is paid. */
  readonly counted: boolean;
}

/** A position on the day of a shock: what the shock then changes is its yield alone. */
export interface Live<N> {
  readonly face: N;
  readonly coupon: N;
  readonly years: N;
  readonly yld: N;
  readonly weight: N;
  /** Accrued interest per 100 of face; no shock changes it. */
  readonly accrued: N;
  /** On the day of the statement its clean price there: without a shock it is that, to the last digit. */
  readonly quoted: N | undefined;
}

/** An account on the day of a shock. Positions that have been redeemed are cash. */
export interface Standing<N = Exact> {
  readonly live: readonly Live<N>[];
  readonly cash: N;
  readonly owed: N;
}

/** The account as the broker counts it after a shock; money in the unit of the faces. */
export interface Counted<N> {
  readonly value: N;
  readonly accrued: N;
  readonly requirement: N;
  /** Equity with loan value: value + cash − interest owed. */
  readonly equity: N;
  /** Equity less requirement: below 0 the broker calls, or sells. */
  readonly excess: N;
  /** Equity with accrued interest: what profit and loss is the change of. */
  readonly wealth: N;
}

/** The account on a day, its yields as they are on the statement: no roll down the curve. */
export function standingOn<N extends Num<N>>(
  account: Account<N>,
  { on, shape, funding }: Shock<N>,
): Standing<N> {
  const zero = account.cash.times(0);
  const later = on > account.settlement;
  if (later && funding === undefined) throw new Refusal("VALUE", "benchmarkMissing");
  const { cash, owed } = later ? cashOn(account, on, funding!) : { cash: account.cash, owed: zero };
  const live = account.positions
    .filter(({ maturity }) => maturity > on)
    .map(({ face, coupon, maturity, price, yld }) => {
      const years = yearsToMaturity(zero.plus(1), on, maturity, COUPONS_A_YEAR);
      const weight = shape === undefined ? zero.plus(1) : onCurve(years, shape);
      const accrued = accruedInterest(years, coupon, zero.plus(COUPONS_A_YEAR));
      return { face, coupon, years, yld, weight, accrued, quoted: later ? undefined : price };
    });
  return { live, cash, owed };
}

/**
 * The clean price of a position per 100 after its yield moved along the shape by `bp`.
 * @throws Refusal VALUE where the yield falls to -100% a period or below
 */
export function priceAfter<N extends Num<N>>(position: Live<N>, bp: N): N {
  const { coupon, years, yld, weight, accrued, quoted } = position;
  const move = fromBp(bp.times(weight));
  if (quoted !== undefined && move.lte(0) && move.gte(0)) return quoted;
  const after = yld.plus(move);
  if (after.div(COUPONS_A_YEAR).plus(1).lte(0)) throw new Refusal("VALUE", "compounding");
  const freq = yld.times(0).plus(COUPONS_A_YEAR);
  return bondPrice(after, { years, coupon, freq }).minus(accrued);
}

/** The yield after the shock: its own plus the shock times its weight. */
export const yldAfter = <N extends Num<N>>(yld: N, weight: N, bp: N): N =>
  yld.plus(fromBp(bp.times(weight)));

/**
 * The whole account after a shock of `bp`.
 * @param balance cash less interest owed
 * @throws Refusal VALUE where a yield falls to -100% a period or below
 */
export function countedAfter<N extends Num<N>>(
  live: readonly Live<N>[],
  balance: N,
  bp: N,
  margin: MarginRules<N>,
  counted: boolean,
): Counted<N> {
  const zero = balance.times(0);
  let [value, accrued, required] = [zero, zero, zero];
  for (const position of live) {
    const { face, coupon, years } = position;
    const price = priceAfter(position, bp);
    value = value.plus(atPrice(face, price));
    required = required.plus(requirement(face, price, coupon, years, margin));
    accrued = accrued.plus(accruedOf(position));
  }
  const clean = value.plus(balance);
  const equity = counted ? clean.plus(accrued) : clean;
  return {
    value,
    accrued,
    requirement: required,
    equity,
    excess: equity.minus(required),
    wealth: clean.plus(accrued),
  };
}

/** Money of a face at a price per 100. */
export const atPrice = <N extends Num<N>>(face: N, price: N): N => face.times(price).div(100);

/** Accrued interest of a position in money. */
export const accruedOf = <N extends Num<N>>({ face, accrued }: Live<N>): N =>
  atPrice(face, accrued);

/** {@link countedAfter} of a standing. */
export const countedOn = <N extends Num<N>>(
  { live, cash, owed }: Standing<N>,
  bp: N,
  view: View<N>,
): Counted<N> => countedAfter(live, cash.minus(owed), bp, view.margin, view.counted);

/** A view in another kind of number. */
export function viewAs<N>(view: Omit<View, "on">, as: (n: Exact) => N): Omit<View<N>, "on"> {
  const steps = (own: readonly Step<Exact>[]) =>
    own.map(({ from, rate }) => ({ from: as(from), rate: as(rate) }));
  const { shape, funding, margin, counted } = view;
  return {
    shape: shape && steps(shape),
    funding: funding && { benchmark: as(funding.benchmark), tiers: steps(funding.tiers) },
    margin: { ...margin, steps: steps(margin.steps) },
    counted,
  };
}
