import type { CurvePoint } from "../../domain";
import type { Scene } from "./scene";
import { ticks } from "./ticks";
import { polyline } from "./polyline";

export const MARGIN = { left: 40, right: 18, bottom: 38 };
const PLOT_HEIGHT = 132;
const LABEL_ROW = 14;

/** The picture's measures in pixels, and how bp and equity map to them. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly x: (bp: number) => number;
  readonly y: (equity: number) => number;
  readonly bpAt: (x: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly path: (points: readonly CurvePoint[]) => string;
}

/** Fits a scene into `width` pixels, with room above for `rows` rows of labels. */
export function frameOf(scene: Scene, width: number, rows: number): Frame {
  const top = 6 + rows * LABEL_ROW;
  const bottom = top + PLOT_HEIGHT;
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const x = linear([scene.from, scene.to], [left, right]);
  const y = linear([0, scene.most], [bottom, top]);
  const bpAt = linear([left, right], [scene.from, scene.to]);
  return {
    width,
    height: bottom + MARGIN.bottom,
    top,
    bottom,
    left,
    right,
    x: (bp) => x(clamped(bp, scene.from, scene.to)),
    y,
    bpAt: (at) => bpAt(clamped(at, left, right)),
    xTicks: ticks(scene.from, scene.to, width > 400 ? 8 : width > 200 ? 5 : 2),
    yTicks: ticks(0, scene.most, 4),
    path: (points) => polyline(aboveNothing(points).map(({ bp, equity }) => [x(bp), y(equity)])),
  };
}

/** The straight line through two points; all that a scale needs to be here. */
const linear =
  ([a, b]: [number, number], [from, to]: [number, number]) =>
  (value: number) =>
    from + ((value - a) / (b - a)) * (to - from);

const clamped = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

export const labelTop = (frame: Frame, row: number) => frame.top - 4 - row * LABEL_ROW;

/** The curve down to where the equity ends; debt below that is not drawn. */
function aboveNothing(points: readonly CurvePoint[]): CurvePoint[] {
  const end = points.findIndex(({ equity }) => equity < 0);
  if (end < 1) return end < 0 ? [...points] : [];
  const [before, after] = [points[end - 1]!, points[end]!];
  const part = before.equity / (before.equity - after.equity);
  const crossing = { bp: before.bp + part * (after.bp - before.bp), equity: 0 };
  return [...points.slice(0, end), crossing];
}
