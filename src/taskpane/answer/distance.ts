import type { CallDistances, Figure, KeyFigures, Position } from "../../domain";
import type { Speech } from "../words";
import { isKnown } from "./text";

/** A distance and what stands below it. */
export interface Said {
  readonly value: string;
  readonly note: string;
  /** Money or a return that is gained or lost. */
  readonly sign?: "gain" | "loss";
}

/** bp with a decimal only where few are left, since a tenth of one then matters. */
export const shortBp = (bp: number, write: Speech["formats"]["bp"]): string =>
  write(bp, Math.abs(bp) < 10 && !Number.isInteger(bp) ? 1 : 0);

/** The yield at a distance in bp from today's; empty where one of them is unknown. */
export const yieldAt = (distance: Figure, { yld }: Position, { formats }: Speech): string =>
  isKnown(distance) && yld ? formats.percent(yld.plus(distance.div(1e4)).toNumber()) : "";

/** Why there is no distance. */
export function noDistance(figure: Figure, { words: { answer } }: Speech): string {
  if (isKnown(figure)) return "";
  if (figure.reason === "noLoan") return answer.noCall;
  return figure.reason === "riseOutOfReach" ? answer.outOfReach : answer.unknown;
}

export function toStop({ stopDistance }: KeyFigures, position: Position, speech: Speech): Said {
  const { answer } = speech.words;
  const stop = position.stop && speech.formats.percent(position.stop.toNumber());
  return {
    value:
      isKnown(stopDistance) && stopDistance.lte(0) ? answer.reached : far(stopDistance, speech),
    note: stop === undefined ? "" : answer.atYield(stop),
  };
}

/** The nearest call, and by which measure it is. */
export function toCall({ calls }: KeyFigures, position: Position, speech: Speech): Said {
  const { answer } = speech.words;
  const { nearest } = calls;
  if (!isKnown(nearest)) {
    const isNoLoan = nearest.reason === "noLoan";
    return { value: noDistance(nearest, speech), note: isNoLoan ? answer.noCallWhy : "" };
  }
  if (nearest.lte(0)) return { value: answer.reached, note: byMeasure(calls, speech, "") };
  const at = yieldAt(nearest, position, speech);
  return {
    value: far(nearest, speech),
    note: byMeasure(calls, speech, at === "" ? "" : answer.atYield(at)),
  };
}

export function toCap(
  { capDistance }: KeyFigures,
  { lev, maxlev }: Position,
  speech: Speech,
): Said {
  const { answer } = speech.words;
  const note = maxlev === undefined ? "" : speech.formats.times(maxlev.toNumber());
  if (lev && maxlev && lev.gt(maxlev)) return { value: answer.exceeded, note };
  return { value: far(capDistance, speech), note };
}

const far = (figure: Figure, speech: Speech): string =>
  isKnown(figure)
    ? speech.words.answer.bp(shortBp(figure.toNumber(), speech.formats.signedBp))
    : noDistance(figure, speech);

function byMeasure(
  { nearestBy }: CallDistances,
  { words: { answer } }: Speech,
  at: string,
): string {
  return nearestBy === undefined ? at : at + answer.byMeasure(answer.measures[nearestBy]);
}
