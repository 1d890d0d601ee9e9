import type { Num } from "../../numbers/arithmetic";
import { Float } from "../../numbers/float";
import { Refusal } from "../../numbers/refusal";
import type { Account } from "./account";
import {
  counting,
  standingOn,
  viewAs,
  type Counted,
  type Live,
  type Standing,
  type View,
} from "./standing";

/** How far and in which steps the search goes, in bp. */
const FARTHEST = 10_000;
const STEP = 10;
/** Within this part of the positions' value a double does not decide the sign of the excess. */
const UNDECIDED = 1e-6;
/** Halvings that bring a step of 10 bp down to what a double can tell. */
const HALVINGS = 44;
/** How many decimal places the root goes on with, and how many digits its slope. */
const ROOT_PLACES = 1e11;
const SLOPE_DIGITS = 12;
/** Half of the distance over which the slope of the excess is taken, in bp. */
const NEARBY = 0.5;

/**
 * The shock along the view's shape, in bp, at which the excess is 0: the first change of its sign on
 * multiples of 10 bp, upwards where there is excess, else downwards (negative: below maintenance
 * already). Doubles search; decimals decide what is close and set the last digits.
 * @throws Refusal NA where nothing is borrowed, and where no call lies within 10,000 bp
 */
export function accountCall<N extends Num<N>>(account: Account<N>, view: View<N>): N {
  return callOf(standingOn(account, view), view);
}

/** {@link accountCall} of an account whose standing is known. */
export function callOf<N extends Num<N>>(standing: Standing<N>, view: View<N>): N {
  const zero = standing.cash.times(0);
  if (standing.cash.gte(0)) throw new Refusal("NA", "accountNoLoan");
  const excess = new ExcessBy(standing, view);
  const start = excess.signAt(0);
  if (start === undefined || start === 0) return zero;
  const step = start > 0 ? STEP : -STEP;
  for (let bp = step; Math.abs(bp) <= FARTHEST; bp += step) {
    const sign = excess.signAt(bp);
    if (sign === undefined) break;
    if (sign === 0) return zero.plus(bp);
    if (sign !== start) return excess.rootBetween(bp - step, bp);
  }
  throw new Refusal("NA", "accountCallOutOfReach");
}

/** The excess as a function of the shock: in doubles where they decide, else in decimals. */
class ExcessBy<N extends Num<N>> {
  private readonly zero: N;
  private readonly count: (bp: N) => Counted<N>;
  private readonly about: (bp: Float) => Counted<Float>;

  constructor(standing: Standing<N>, view: View<N>) {
    const { live, cash, owed } = standing;
    this.zero = cash.times(0);
    this.count = counting(standing, view);
    const doubles = { live: live.map(liveInDoubles), cash: double(cash), owed: double(owed) };
    this.about = counting(doubles, viewAs(view, double));
  }

  /** -1, 0 or 1; undefined where a yield is at or below -100% a period. */
  signAt(bp: number): number | undefined {
    const about = this.inDoubles(bp);
    if (about === undefined) return undefined;
    const { value } = about.excess;
    if (Math.abs(value) >= UNDECIDED * about.value.value) return Math.sign(value);
    const { excess } = this.count(this.zero.plus(bp));
    return excess.lt(0) ? -1 : excess.gt(0) ? 1 : 0;
  }

  /**
   * Where it is 0 between two shocks at which its signs differ: by halving in doubles, then one Newton
   * step in decimals.
   */
  rootBetween(from: number, to: number): N {
    let [low, high] = [from, to];
    const excessAt = (bp: number) => this.inDoubles(bp)!.excess.value;
    const sign = Math.sign(excessAt(low));
    for (let count = 0; count < HALVINGS; count++) {
      const middle = (low + high) / 2;
      if (Math.sign(excessAt(middle)) === sign) low = middle;
      else high = middle;
    }
    const root = this.zero.plus(Math.round(low * ROOT_PLACES)).div(ROOT_PLACES);
    const slope = (excessAt(low + NEARBY) - excessAt(low - NEARBY)) / (2 * NEARBY);
    const places =
      10 ** Math.min(22, Math.max(0, Math.ceil(SLOPE_DIGITS - Math.log10(Math.abs(slope)))));
    const rest = this.count(root)
      .excess.times(places)
      .div(Math.round(slope * places));
    return root.minus(rest);
  }

  private inDoubles(bp: number): Counted<Float> | undefined {
    try {
      return this.about(new Float(bp));
    } catch (reason) {
      if (reason instanceof Refusal) return undefined;
      throw reason;
    }
  }
}

const double = (value: { toNumber(): number }) => new Float(value.toNumber());

const liveInDoubles = <N extends Num<N>>(of: Live<N>): Live<Float> =>
  Object.fromEntries(
    Object.entries(of).map(([name, figure]: [string, N | undefined]) => [
      name,
      figure && double(figure),
    ]),
  ) as unknown as Live<Float>;
