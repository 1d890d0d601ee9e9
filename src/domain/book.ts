import type { Num } from "./arithmetic";
import { Refusal } from "./refusal";
import { priceLoss } from "./shock";
import { toBp } from "./units";

/** A position of a book: its market value in money, modified duration in years, maintenance rate. */
export interface Holding<N> {
  readonly value: N;
  readonly dur: N;
  readonly margin: N;
  readonly convexity: N;
}

/** What a row of the book table says of the account after its shock, the first that fits. */
export type BookStatus = "WIPED OUT" | "MARGIN CALL" | "OK";

/** A row of the book table: money in the unit of the values. */
export interface BookRow<N> {
  readonly bp: N;
  readonly profit: N;
  readonly equity: N;
  readonly value: N;
  readonly equityToPosition: N | Refusal;
  readonly requirement: N;
  readonly excess: N;
  readonly status: BookStatus;
}

/**
 * The book after a parallel shift of all yields by `bp`. No position loses more than its price.
 * @param holdings at least one
 * @throws Refusal VALUE past the turn of a position's second-order formula
 */
export function bookRow<N extends Num<N>>(
  holdings: readonly Holding<N>[],
  equity: N,
  bp: N,
): BookRow<N> {
  const zero = bp.times(0);
  let [before, value, requirement] = [zero, zero, zero];
  for (const holding of holdings) {
    const left = holding.value.times(partLeft(holding, bp));
    before = before.plus(holding.value);
    value = value.plus(left);
    requirement = requirement.plus(left.times(holding.margin));
  }
  const profit = value.minus(before);
  const equityLeft = equity.plus(profit);
  const excess = equityLeft.minus(requirement);
  const nothingLeft = equityLeft.lte(0) || value.lte(0);
  return {
    bp,
    profit,
    equity: equityLeft,
    value,
    equityToPosition: nothingLeft ? new Refusal("NA", "nothingLeft") : equityLeft.div(value),
    requirement,
    excess,
    status: equityLeft.lte(0) ? "WIPED OUT" : excess.lt(0) ? "MARGIN CALL" : "OK",
  };
}

/** 1 − x, the part of its price that a position keeps: never less than nothing. */
function partLeft<N extends Num<N>>({ dur, convexity }: Holding<N>, bp: N): N {
  const x = priceLoss(bp, dur, convexity, bp.times(0));
  return x.gte(1) ? x.times(0) : x.neg().plus(1);
}

/**
 * The parallel rise, in bp, at which the account stands at its maintenance requirement (first order);
 * negative: below it already.
 *
 *     (E − Σ mᵢ·vᵢ) / Σ vᵢ·dᵢ·(1 − mᵢ) · 10⁴
 *
 * @throws Refusal NA where nothing is borrowed, and where no position has duration
 */
export function bookCall<N extends Num<N>>(
  holdings: readonly Pick<Holding<N>, "value" | "dur" | "margin">[],
  equity: N,
): N {
  const total = (part: (holding: (typeof holdings)[number]) => N) =>
    holdings.map(part).reduce((sum, n) => sum.plus(n));
  if (total(({ value }) => value).lte(equity)) throw new Refusal("NA", "noLoan");
  const exposure = total(({ value, dur, margin }) => value.times(dur).times(margin.neg().plus(1)));
  if (exposure.lte(0)) throw new Refusal("NA", "noBookCall");
  const requirement = total(({ value, margin }) => value.times(margin));
  return toBp(equity.minus(requirement).div(exposure));
}

/**
 * Yearly carry of a book on its equity; cash left over earns nothing.
 *
 *     (Σ vᵢ·(yᵢ − friction) − max(0, Σ vᵢ − E)·fund) / E
 */
export function bookCarry<N extends Num<N>>(
  holdings: readonly { readonly value: N; readonly yld: N }[],
  equity: N,
  fund: N,
  friction: N,
): N {
  let [value, earned] = [equity.times(0), equity.times(0)];
  for (const holding of holdings) {
    value = value.plus(holding.value);
    earned = earned.plus(holding.value.times(holding.yld.minus(friction)));
  }
  const loan = value.minus(equity);
  const interest = loan.gt(0) ? loan.times(fund) : loan.times(0);
  return earned.minus(interest).div(equity);
}
