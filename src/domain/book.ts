import type { Exact, Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { priceLoss } from "./shock";
import type { Totals } from "./totals";
import type { ShockStatus } from "./shock-table";
import { toBp } from "../numbers/units";

/** What a row of the book table says of the account after its shock, the first that fits. */
export type BookStatus = ShockStatus;

/** What a book is held to besides its margin; a rule that is not given is not judged. */
export interface BookRules {
  /** The rise in bp at which the first position stands at its stop. */
  readonly firstStop?: Exact | undefined;
  /** The leverage cap: position value ÷ equity. */
  readonly maxlev?: Exact | undefined;
}

/** A row of the book table: money in the unit of the values. */
export interface BookRow {
  readonly bp: Exact;
  readonly profit: Exact;
  readonly equity: Exact;
  readonly value: Exact;
  readonly equityToPosition: Exact | Refusal;
  readonly requirement: Exact;
  readonly excess: Exact;
  readonly status: BookStatus;
}

/**
 * The book after a parallel shift of all yields by `bp`. No position loses more than its price.
 * @param totals over value, duration, maintenance rate and convexity of at least one holding
 * @throws Refusal VALUE past the turn of a position's second-order formula
 */
export function bookRow(totals: Totals, equity: Exact, bp: Exact, rules: BookRules = {}): BookRow {
  const [before, value, requirement] = totals(afterShift, bp) as [Exact, Exact, Exact];
  const profit = value.minus(before);
  const equityLeft = equity.plus(profit);
  const excess = equityLeft.minus(requirement);
  return {
    bp,
    profit,
    equity: equityLeft,
    value,
    equityToPosition: ratioOf(equityLeft, value),
    requirement,
    excess,
    status: statusOf({ bp, equity: equityLeft, value, excess }, rules),
  };
}

function ratioOf(equity: Exact, value: Exact): Exact | Refusal {
  if (equity.lte(0)) return new Refusal("NA", "nothingLeft");
  return value.lte(0) ? new Refusal("NA", "noPosition") : equity.div(value);
}

function statusOf(
  { bp, equity, value, excess }: Pick<BookRow, "bp" | "equity" | "value" | "excess">,
  { firstStop, maxlev }: BookRules,
): BookStatus {
  if (equity.lte(0)) return "WIPED OUT";
  if (excess.lt(0)) return "MARGIN CALL";
  if (firstStop !== undefined && bp.gte(firstStop)) return "STOP";
  return maxlev !== undefined && value.gt(maxlev.times(equity)) ? "REDUCE" : "OK";
}

/** A holding's value before and after the shift, and the margin that it then requires. */
function afterShift<N extends Num<N>>(value: N, dur: N, margin: N, convexity: N, bp: N): N[] {
  const x = priceLoss(bp, dur, convexity, bp.times(0));
  const left = x.gte(1) ? x.times(0) : x.neg().plus(1);
  // The margin is multiplied first, then what is left of the price: products of two numbers stay exact
  // where those of three would not.
  return [value, value.times(left), value.times(margin).times(left)];
}

/**
 * The parallel rise, in bp, at which the account stands at its maintenance requirement (first order);
 * negative: below it already.
 *
 *     (E − Σ mᵢ·vᵢ) / Σ vᵢ·dᵢ·(1 − mᵢ) · 10⁴
 *
 * @param totals over value, duration and maintenance rate of the holdings
 * @throws Refusal NA where nothing is borrowed, and where no position has duration
 */
export function bookCall(totals: Totals, equity: Exact): Exact {
  const [value, requirement, exposure] = totals(exposures) as [Exact, Exact, Exact];
  if (value.lte(equity)) throw new Refusal("NA", "noLoan");
  if (exposure.lte(0)) throw new Refusal("NA", "noBookCall");
  return toBp(equity.minus(requirement).div(exposure));
}

/** A holding's value, the margin it requires, and what a rise of yields takes from its excess. */
function exposures<N extends Num<N>>(value: N, dur: N, margin: N): N[] {
  return [value, value.times(margin), value.times(dur).times(margin.neg().plus(1))];
}

/**
 * Yearly carry of a book on its equity; cash left over earns nothing.
 *
 *     (Σ vᵢ·(yᵢ − friction) − max(0, Σ vᵢ − E)·fund) / E
 *
 * @param totals over value and yield of the holdings
 */
export function bookCarry(totals: Totals, equity: Exact, fund: Exact, friction: Exact): Exact {
  const [value, earned] = totals(earnings, friction) as [Exact, Exact];
  const loan = value.minus(equity);
  const interest = loan.gt(0) ? loan.times(fund) : loan.times(0);
  return earned.minus(interest).div(equity);
}

/** A holding's value, and what it earns a year. */
function earnings<N extends Num<N>>(value: N, yld: N, friction: N): N[] {
  return [value, value.times(yld.minus(friction))];
}
