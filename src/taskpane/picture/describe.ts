import type { Exact, Position, ShockRow } from "../../domain";
import type { Speech } from "../words";
import { isKnown } from "../answer/text";
import type { PastRise } from "./past";
import { alarmAt, statusOf, type AlarmDistances } from "./alarm";
import { readAt, revaluedAt, type Scene } from "./scene";

const TOLD = [0, 50, 100, 150, 200, 300];

/**
 * The picture in words: what is left at some shocks from its left edge to its right one, where the
 * marks stand, and the worst rises.
 */
export function describe(scene: Scene, position: Position, speech: Speech): string {
  const {
    words: { picture },
    formats,
  } = speech;
  const told = [...new Set([scene.from, ...TOLD, scene.to])];
  const points = told.flatMap(
    (bp) => sayPoint(bp, readAt(position, bp), scene.distances, speech) ?? [],
  );
  if (points.length === 0) return picture.describeUnknown;
  return picture.describe({
    lev: formats.times(position.lev?.toNumber() ?? NaN),
    points,
    revalued: revaluedAt(position, told).map(({ bp, equity }) => ({
      bp: formats.signedBp(bp),
      equity: formats.percent(Math.max(0, equity), 1),
    })),
    marks: scene.marks.map(({ id, bp }) => ({ mark: picture.marks[id], bp: formats.signedBp(bp) })),
    worst: scene.past.map((rise) => sayRise(rise, speech)),
  });
}

/** A worst rise of the past in words. */
export const sayRise = (
  { days, bp, from, to, since }: PastRise,
  { words: { picture }, formats }: Speech,
): string => picture.worst({ days, bp: formats.bp(bp), from, to, since: since.slice(0, 4) });

/** One point of the picture in words; undefined where nothing is known of it. */
export function sayPoint(
  bp: number,
  row: ShockRow<Exact> | undefined,
  distances: AlarmDistances,
  speech: Speech,
): string | undefined {
  const {
    words: { picture, answer },
    formats,
  } = speech;
  const status = statusOf(row, distances);
  if (!row || !isKnown(row.equityLeft)) return undefined;
  if (status === "WIPED OUT")
    return picture.pointGone(formats.signedBp(bp), picture.statuses[status]);
  const equity = formats.percent(row.equityLeft.toNumber(), 1);
  const point = picture.point(
    formats.signedBp(bp),
    equity,
    status ? picture.statuses[status] : answer.unknown,
  );
  const alarm = status && alarmAt(bp, status, distances, speech);
  return alarm === undefined ? point : `${point}${picture.also}${alarm}`;
}
