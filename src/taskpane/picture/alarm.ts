import {
  comesBefore,
  Exact,
  type Figure,
  type KeyFigures,
  type ShockRow,
  type ShockStatus,
} from "../../domain";
import { shortBp } from "../answer/distance";
import { isKnown } from "../answer/text";
import type { Speech } from "../words";

/** Distances that the alarm is raised by. */
export type AlarmDistances = Pick<KeyFigures, "calls" | "capDistance">;

/**
 * The status after a shock stands on duration and convexity alone; the alarm on the nearest of the
 * calls, and on the cap by full revaluation too. Past one of those, where the status does not say so,
 * this does.
 */
export function alarmAt(
  bp: number,
  status: ShockStatus,
  { calls: { nearest, nearestBy }, capDistance }: AlarmDistances,
  { words: { picture, answer }, formats }: Speech,
): string | undefined {
  if (status === "MARGIN CALL" || status === "WIPED OUT") return undefined;
  const at = (distance: Exact) => shortBp(distance.toNumber(), formats.signedBp);
  if (nearestBy !== undefined && isKnown(nearest) && isPast(nearest, bp))
    return picture.alarm.call(at(nearest), answer.measures[nearestBy]);
  if (status === "OK" && isKnown(capDistance) && !comesBefore(new Exact(bp), capDistance))
    return picture.alarm.cap(at(capDistance));
  return undefined;
}

/** The status of a row; unknown where it would be fine but for an input that is missing. */
export function statusOf(
  row: ShockRow<Exact> | undefined,
  { calls: { nearest } }: AlarmDistances,
): ShockStatus | undefined {
  const status = row && typeof row.status === "string" ? row.status : undefined;
  const isHalfKnown = !isKnown(nearest) && nearest.reason === "inputMissing";
  return isHalfKnown && (status === "OK" || status === "REDUCE") ? undefined : status;
}

/** Whether a shock of `bp` reaches a distance. */
export const isPast = (distance: Figure, bp: number): boolean =>
  isKnown(distance) && comesBefore(distance, new Exact(bp));
