import type { Position } from "../../domain";
import type { Speech } from "../words";
import { isKnown } from "../answer/text";
import { readAt, type Scene } from "./scene";

const TOLD = [-100, 0, 50, 100, 150, 200, 300];

/** The picture in words: what is left at some shocks, and where the marks stand. */
export function describe(scene: Scene, position: Position, { words, formats }: Speech): string {
  const { picture } = words;
  const points = TOLD.flatMap((bp) => {
    const row = readAt(position, bp);
    if (!row || row.status instanceof Object || !isKnown(row.equityLeft)) return [];
    return [
      {
        bp: formats.signedBp(bp),
        equity: formats.percent(row.equityLeft.toNumber(), 1),
        status: picture.statuses[row.status],
      },
    ];
  });
  if (points.length === 0) return picture.describeUnknown;
  const marks = scene.marks.map(({ id, bp }) => ({
    mark: picture.marks[id],
    bp: formats.signedBp(bp),
  }));
  return picture.describe({ lev: formats.times(position.lev?.toNumber() ?? NaN), points, marks });
}
