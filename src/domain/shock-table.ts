import type { Num } from "../numbers/arithmetic";
import { carry, monthsToRepay } from "./carry";
import { afterLoss } from "./margin";
import { orRefusal, Refusal } from "../numbers/refusal";
import { requireYield } from "./rules";
import { priceLoss } from "./shock";
import { fromBp } from "../numbers/units";

/** What a row of the table says of the position after its shock, the first that fits. */
export type ShockStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "OK";

/** A position as the shock table reads it. Units as everywhere: rates a year, years, years². */
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

/**
 * One row of carry against shock: the position after its yield moved by `bp`.
 * @throws Refusal VALUE where the position's yield is 0 (which a blank cell may have become)
 */
export function shockRow<N extends Num<N>>(position: ShockedPosition<N>, bp: N): ShockRow<N> {
  requireYield(position.yld);
  const yieldAfter = position.yld.plus(fromBp(bp));
  const x = orRefusal(() => priceLoss(bp, position.dur, position.convexity, position.haircut));
  if (x instanceof Refusal) return { bp, yieldAfter, ...allOf(x) };

  const { lev, margin } = position;
  const yearlyCarry = carry(lev, position.yld, position.fund, position.friction);
  const loss = lev.times(x);
  const { equity, value } = afterLoss(lev, x);
  const wipedOut = equity.lte(0) || x.gte(1);
  const ratio = (of: () => N) => (wipedOut ? new Refusal("NA", "nothingLeft") : of());
  const buffer = ratio(() => equity.div(value).minus(margin));
  return {
    bp,
    yieldAfter,
    priceChange: x.neg(),
    profit: loss.neg(),
    equityLeft: equity,
    leverageAfter: ratio(() => value.div(equity)),
    equityToPosition: ratio(() => equity.div(value)),
    buffer,
    yearReturn: yearlyCarry.minus(loss),
    months: orRefusal(() => monthsToRepay(loss, yearlyCarry)),
    status: statusOf(buffer, yieldAfter, position.stop),
  };
}

function statusOf<N extends Num<N>>(buffer: N | Refusal, yieldAfter: N, stop: N): ShockStatus {
  if (buffer instanceof Refusal) return "WIPED OUT";
  if (buffer.lt(0)) return "MARGIN CALL";
  return yieldAfter.gte(stop) ? "STOP" : "OK";
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
