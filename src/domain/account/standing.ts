import { type Exact, type Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Step } from "../../numbers/steps";
import { fromBp } from "../../numbers/units";
import { yearsToMaturity } from "../bond/dates";
import { accruedInterest, pricing } from "../bond/price";
import type { Account } from "./account";
import { cashOn, type Funding } from "./cash";
import { bondHeld, COUPONS_A_YEAR, onCurve, requiring, type MarginRules } from "./held-bond";

/** When a shock comes, and along which shape. */
export interface Shock<N = Exact> {
  readonly on: number;
  /** Years and weight: a position moves by the shock times the weight at its years left; omitted: all by 1. */
  readonly shape?: readonly Step<N>[] | undefined;
  /** Needed where `on` is later than the statement. */
  readonly funding?: Funding<N> | undefined;
}

/** A shock, and the rules by which the account is counted after it. */
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
  /**
   * On the day of the statement the clean price that stands there: without a shock the price is that, to
   * the last digit.
   */
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
  /** Equity with accrued interest: profit and loss are its change. */
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
    .map(({ face, coupon, maturity, price, years: now, yld }) => {
      const years = later ? yearsToMaturity(zero.plus(1), on, maturity, COUPONS_A_YEAR) : now;
      const weight = shape === undefined ? zero.plus(1) : onCurve(years, shape);
      const accrued = accruedInterest(bondHeld({ years, coupon }));
      return { face, coupon, years, yld, weight, accrued, quoted: later ? undefined : price };
    });
  return { live, cash, owed };
}

/**
 * The clean price of a position per 100 after its yield moved along the shape by so many bp.
 * @throws Refusal VALUE where the yield falls to -100% a period or below
 */
export function repricing<N extends Num<N>>(position: Live<N>): (bp: N) => N {
  const { yld, weight, accrued, quoted } = position;
  const priceAt = pricing(bondHeld(position));
  return (bp) => {
    const move = fromBp(bp.times(weight));
    if (quoted !== undefined && move.lte(0) && move.gte(0)) return quoted;
    const after = yld.plus(move);
    if (after.lte(-COUPONS_A_YEAR)) throw new Refusal("VALUE", "compounding");
    return priceAt(after).minus(accrued);
  };
}

/** The yield after the shock: the position's own plus the shock times its weight. */
export const yldAfter = <N extends Num<N>>(yld: N, weight: N, bp: N): N =>
  yld.plus(fromBp(bp.times(weight)));

/**
 * The whole account after a shock of so many bp.
 * @throws Refusal VALUE where a yield falls to -100% a period or below
 */
export function counting<N extends Num<N>>(
  { live, cash, owed }: Standing<N>,
  { margin, counted }: Pick<View<N>, "margin" | "counted">,
): (bp: N) => Counted<N> {
  const balance = cash.minus(owed);
  const zero = balance.times(0);
  const held = live.map((position) => {
    const { face, coupon, years } = position;
    return { face, price: repricing(position), required: requiring(face, coupon, years, margin) };
  });
  const accrued = live.reduce((sum, position) => sum.plus(accruedOf(position)), zero);
  return (bp) => {
    let [value, requirement] = [zero, zero];
    for (const { face, price, required } of held) {
      const then = price(bp);
      value = value.plus(atPrice(face, then));
      requirement = requirement.plus(required(then));
    }
    const clean = value.plus(balance);
    const equity = counted ? clean.plus(accrued) : clean;
    const excess = equity.minus(requirement);
    return { value, accrued, requirement, equity, excess, wealth: clean.plus(accrued) };
  };
}

/** Money of a face at a price per 100. */
export const atPrice = <N extends Num<N>>(face: N, price: N): N => face.times(price).div(100);

/** Accrued interest of a position in money. */
export const accruedOf = <N extends Num<N>>({ face, accrued }: Live<N>): N =>
  atPrice(face, accrued);

/** A view in another kind of number. */
export function viewAs<M, N>(view: Omit<View<M>, "on">, as: (n: M) => N): Omit<View<N>, "on"> {
  const steps = (own: readonly Step<M>[]) =>
    own.map(({ from, rate }) => ({ from: as(from), rate: as(rate) }));
  const { shape, funding, margin, counted } = view;
  return {
    shape: shape && steps(shape),
    funding: funding && { benchmark: as(funding.benchmark), tiers: steps(funding.tiers) },
    margin: { ...margin, steps: steps(margin.steps) },
    counted,
  };
}
