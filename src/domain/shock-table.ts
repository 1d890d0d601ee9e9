import type { Num } from "../numbers/arithmetic";
import { carry, monthsToRepay } from "./carry";
import { afterLoss } from "./margin";
import { orRefusal, Refusal } from "../numbers/refusal";
import { isAboveCap, isStopped, requireStop, requireYield } from "./rules";
import { priceLoss } from "./shock";
import { fromBp } from "../numbers/units";

/** What a row of the table says of the position after its shock, the first that fits. */
export type ShockStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "REDUCE" | "OK";

/**
 * A position as the shock table reads it. Units as everywhere: rates per year, times in years, convexity
 * in years².
 */
export interface ShockedPosition<N> {
  readonly lev: N;
  readonly yld: N;
  readonly fund: N;
  readonly dur: N;
  readonly margin: N;
  readonly stop: N;
  readonly friction: N;
  readonly convexity: N;
  readonly haircut: N;
  /** The leverage cap; without one no row is REDUCE. */
  readonly maxlev?: N | undefined;
}

/** A row: money in units of today's equity. A value that does not exist is the refusal that says why. */
export interface ShockRow<N> {
  readonly bp: N;
  readonly yieldAfter: N;
  readonly priceChange: N | Refusal;
  readonly profit: N | Refusal;
  readonly equityLeft: N | Refusal;
  readonly leverageAfter: N | Refusal;
  readonly equityToPosition: N | Refusal;
  readonly buffer: N | Refusal;
  readonly yearReturn: N | Refusal;
  readonly months: N | Refusal;
  readonly status: ShockStatus | Refusal;
}

/** With these words the position is kept and goes on earning its carry; with the others it ends. */
const HELD: ReadonlySet<ShockStatus> = new Set(["OK", "REDUCE"]);

/**
 * One row of carry against shock: the position after its yield moved by `bp`.
 * @throws Refusal VALUE where the position's yield or stop is 0 (which a blank cell may have become)
 */
export function shockRow<N extends Num<N>>(position: ShockedPosition<N>, bp: N): ShockRow<N> {
  requireYield(position.yld);
  requireStop(position.stop);
  const yieldAfter = position.yld.plus(fromBp(bp));
  const x = orRefusal(() => priceLoss(bp, position.dur, position.convexity, position.haircut));
  if (x instanceof Refusal) return { bp, yieldAfter, ...allOf(x) };

  const { lev, margin } = position;
  const yearlyCarry = carry(lev, position.yld, position.fund, position.friction);
  const loss = lev.times(x);
  const { equity, value } = afterLoss(lev, x);
  // At a leverage of 1 or more the equity is gone no later than the price.
  const ratio = (of: () => N) => (equity.lte(0) ? new Refusal("NA", "nothingLeft") : of());
  const buffer = ratio(() => equity.div(value).minus(margin));
  const leverageAfter = ratio(() => value.div(equity));
  const status = statusOf(buffer, leverageAfter, yieldAfter, position);
  return {
    bp,
    yieldAfter,
    priceChange: x.neg(),
    profit: loss.neg(),
    equityLeft: equity,
    leverageAfter,
    equityToPosition: ratio(() => equity.div(value)),
    buffer,
    yearReturn: HELD.has(status) ? yearlyCarry.minus(loss) : loss.neg(),
    months: orRefusal(() => monthsToRepay(loss, yearlyCarry)),
    status,
  };
}

function statusOf<N extends Num<N>>(
  buffer: N | Refusal,
  leverageAfter: N | Refusal,
  yieldAfter: N,
  { stop, maxlev }: ShockedPosition<N>,
): ShockStatus {
  if (buffer instanceof Refusal || leverageAfter instanceof Refusal) return "WIPED OUT";
  if (buffer.lt(0)) return "MARGIN CALL";
  if (isStopped(yieldAfter, stop)) return "STOP";
  return maxlev !== undefined && isAboveCap(leverageAfter, maxlev) ? "REDUCE" : "OK";
}

/** Past the turn of the second-order formula nothing is known of the position, its status included. */
const allOf = (refusal: Refusal) => ({
  priceChange: refusal,
  profit: refusal,
  equityLeft: refusal,
  leverageAfter: refusal,
  equityToPosition: refusal,
  buffer: refusal,
  yearReturn: refusal,
  months: refusal,
  status: refusal,
});
