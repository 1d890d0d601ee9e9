import type { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Account } from "./account";
import { fullValueOf, marginalRate } from "./carry";
import type { Funding } from "./cash";
import { overYear } from "../day-count";
import { requiring } from "./held-bond";
import {
  accruedOf,
  atPrice,
  counting,
  repricing,
  standingOn,
  type Live,
  type View,
} from "./standing";

/** What a sale is for: to survive a shock with a buffer left; and what selling costs. */
export interface SaleRequest {
  readonly bp: Exact;
  /** Excess wanted after the shock, as a part of the positions' value then. */
  readonly buffer: Exact;
  readonly funding: Funding;
  readonly friction: Exact;
  /** What a sale loses of the position's value, bid against mid. */
  readonly cost: Exact;
}

/** What selling a position would bring, and how much of it to sell. */
export interface SaleRow {
  /** Its place in the order of selling; a refusal where selling it brings no excess. */
  readonly rank: Exact | Refusal;
  /** Excess after the shock that selling all of it gains. */
  readonly gained: Exact;
  /** Carry a year that it costs; negative: the position costs carry. */
  readonly lost: Exact;
  readonly lostPerGained: Exact | Refusal;
  readonly part: Exact;
  readonly face: Exact;
  readonly money: Exact;
}

/**
 * What to sell now, and how much, so that the excess after a shock is `buffer` of the positions' value:
 * in the order of carry lost per excess gained, a fractional knapsack, so that the least carry is lost.
 * @throws Refusal NA where selling all of it is not enough
 */
export function accountSale(account: Account, request: SaleRequest, view: View): SaleRow[] {
  const standing = standingOn(account, view);
  const { live } = standing;
  const after = counting(standing, view)(request.bp);
  const need = request.buffer.times(after.value).minus(after.excess);
  const rate = overYear(marginalRate(account.cash, request.funding));
  const offers = live.map((position) => offerOf(position, request, view, rate));
  const order = offers
    .map((offer, i) => ({ ...offer, i }))
    .filter(({ gained }) => gained.gt(0))
    .map((offer) => ({ ...offer, ratio: offer.lost.div(offer.gained) }))
    .sort((a, b) => a.ratio.cmp(b.ratio) || a.i - b.i);
  const rows: SaleRow[] = offers.map(({ gained, lost }) => ({ ...UNSOLD(need), gained, lost }));
  let left = need;
  order.forEach(({ i, gained, lost, ratio, full, value }, place) => {
    const zero = need.times(0);
    const wanted = left.lte(0) ? zero : left.div(gained);
    const part = wanted.gt(1) ? zero.plus(1) : wanted;
    left = left.minus(part.times(gained));
    rows[i] = {
      rank: zero.plus(place + 1),
      gained,
      lost,
      lostPerGained: ratio,
      part,
      face: part.times(live[i]!.face),
      money: part.times(full.minus(request.cost.times(value))),
    };
  });
  if (left.gt(0)) throw new Refusal("NA", "saleNotEnough", { short: left });
  return rows;
}

/** A position that it does not help to sell: what it would bring is known, and none of it is sold. */
const UNSOLD = (like: Exact) => {
  const none = new Refusal("NA", "notForSale");
  const zero = like.times(0);
  return { rank: none, lostPerGained: none, part: zero, face: zero, money: zero };
};

/**
 * Selling all of a position now spares the loss of the shock, its requirement and its share of the
 * buffer, and turns accrued interest into cash that counts.
 */
function offerOf(position: Live<Exact>, request: SaleRequest, view: View, rate: Exact) {
  const { face, coupon, years, yld } = position;
  const price = repricing(position)(request.bp);
  const then = atPrice(face, price);
  const full = fullValueOf(position);
  const value = full.minus(accruedOf(position));
  const kept = view.counted ? then.plus(accruedOf(position)) : then;
  return {
    full,
    value,
    gained: full
      .minus(request.cost.times(value))
      .minus(kept)
      .plus(requiring(face, coupon, years, view.margin)(price))
      .plus(request.buffer.times(then)),
    lost: full.times(yld.minus(request.friction).minus(rate)),
  };
}
