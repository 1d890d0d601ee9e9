import { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { Refusal } from "../../numbers/refusal";
import { toBp } from "../../numbers/units";
import { callReprice, repriceRise } from "../bond/reprice";
import { callLoss, callShock, secondOrderRise } from "../margin";
import { bufferToday, capLoss } from "./today";
import { bondOf, given, type Position, type PositionInput } from "./position";

const ZERO = new Exact(0);

/** What the search of a full revaluation, or a rounded quotient, may leave over in a distance, in bp. */
const NOISE = 1e-9;

/** The ways to measure how far the call is. */
export const CALL_MEASURES = ["quick", "linear", "full"] as const;
export type CallMeasure = (typeof CALL_MEASURES)[number];

/** How far away the margin call is, in bp of rise in yield, by three measures. */
export interface CallDistances {
  /** Today's buffer ÷ duration: the mission's quick reading. */
  readonly quick: Figure;
  /** The root of the buffer by duration alone. */
  readonly linear: Figure;
  /** By full revaluation of the bond. */
  readonly full: Figure;
  /** The smallest of them; unknown where any of them is. */
  readonly nearest: Figure;
  /** Whose distance the nearest is; of two that only noise tells apart the first. */
  readonly nearestBy: CallMeasure | undefined;
}

/**
 * An account of several bonds, each revalued by itself: no one bond's figures are theirs. Distances in
 * bp, carry and loss fractions of equity, the loan in money; undefined is as of one bond.
 */
export interface Measured {
  readonly call: Exact;
  readonly cap: Exact;
  readonly stop: Exact;
  readonly net?: Exact | undefined;
  readonly even?: Exact | undefined;
  readonly stopLoss?: Exact | undefined;
  readonly loan?: Exact | undefined;
  /** What the last dollar of the loan costs, a fraction a year. */
  readonly rate?: Exact | undefined;
}

export function callDistances(position: Position, measured?: Measured): CallDistances {
  const of = (name: PositionInput) => given(position, name);
  const measures = {
    quick: figure(() => {
      callLoss(of("lev"), of("margin")); // refuses where nothing is borrowed
      return toBp(bufferToday(of("lev"), of("margin")).div(of("dur")));
    }),
    linear: figure(() => callShock(of("dur"), of("lev"), of("margin"), ZERO, of("haircut"))),
    full:
      measured?.call ??
      figure(() => callReprice(of("yld"), of("lev"), of("margin"), bondOf(position))),
  };
  // The quick and the linear measure of an account's averages say nothing of its call.
  const alarming = measured ? (["full"] as const) : CALL_MEASURES;
  const nearest = smallest(alarming.map((measure) => measures[measure]));
  const isNearest = (distance: Figure) =>
    !(nearest instanceof Refusal || distance instanceof Refusal) && comesBefore(distance, nearest);
  return {
    ...measures,
    nearest,
    nearestBy: alarming.find((measure) => isNearest(measures[measure])),
  };
}

/**
 * The rise in yield, in bp, at which the leverage after it stands at the cap; negative: it is above the
 * cap already, and yields would have to fall so much. By second order and by full revaluation, whichever
 * comes first; where the parabola never gets there, the revaluation alone.
 */
export function capDistance(position: Position): Figure {
  const of = (name: PositionInput) => given(position, name);
  const loss = figure(() => capLoss(of("lev"), of("maxlev")));
  return smallest([
    figure(() => secondOrderRise(known(loss).minus(of("haircut")), of("dur"), of("convexity"))),
    figure(() => revaluedRise(known(loss), position)),
  ]);
}

/** Exactly at the cap the distance is 0: the noise of a search may not hide that. */
const revaluedRise = (loss: Exact, position: Position): Exact => {
  const rise = repriceRise(loss, given(position, "yld"), bondOf(position));
  return loss.isZero() ? ZERO : rise;
};

/** Whether a distance is reached no later than another; where only noise tells them apart, it is. */
export const comesBefore = (distance: Exact, other: Exact): boolean =>
  distance.lte(other.plus(NOISE));

/** Reasons for which a measure says nothing of safety, and leaves the answer to the others. */
const SILENT: ReadonlySet<string> = new Set(["noSecondOrderRoot", "riseOutOfReach"]);

/** The smallest of some distances; unknown where one that is unknown could be smaller. */
function smallest(figures: readonly Figure[]): Figure {
  const telling = figures.filter((one) => !(one instanceof Refusal && SILENT.has(one.reason)));
  if (telling.length === 0) return figures.at(-1)!;
  return figure(() => telling.map(known).reduce((a, b) => (b.lt(a) ? b : a)));
}
