import {
  equityCurves,
  shocked,
  type CurvePoint,
  type Figure,
  type KeyFigures,
  type Position,
  Exact,
  Refusal,
  type ShockRow,
  type TenorWorst,
} from "../../domain";
import { isKnown } from "../answer/text";
import { pastRises, type PastRise } from "./past";
import type { AlarmDistances } from "./alarm";

/** A shock that the picture names. */
export interface Mark {
  readonly id: "today" | "breakEven" | "stop" | "call" | "full";
  readonly bp: number;
}

/** What there is to draw, in bp and fractions of equity. */
export interface Scene {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly secondOrder: readonly CurvePoint[];
  readonly revalued: readonly CurvePoint[];
  readonly marks: readonly Mark[];
  /** The worst rises of the past; some may lie beyond the right edge. */
  readonly past: readonly PastRise[];
  readonly distances: AlarmDistances;
  /** From here on the rules say stop, and from there the broker calls. */
  readonly stopFrom: number | undefined;
  readonly callFrom: number | undefined;
}

const LEAST_RANGE = { from: -100, to: 300 };
/** Levels further away are left out, so that the near ones stay readable. */
const MOST_RANGE = { from: -300, to: 800 };
const GRID = 50;
const POINTS = 60;

/** Composes the picture of a position. */
export function sceneOf(
  position: Position,
  figures: KeyFigures,
  worst: TenorWorst | undefined,
): Scene {
  const marks = marksOf(figures);
  const past = worst ? pastRises(worst) : [];
  // The rises of the eighties would press what is near into a corner: the words tell of them.
  const recent = past.filter(({ onRecord }) => !onRecord);
  const levels = [...marks, ...recent].map(({ bp }) => bp);
  const from = Math.max(MOST_RANGE.from, gridDown(Math.min(LEAST_RANGE.from, ...levels)));
  const to = Math.min(MOST_RANGE.to, -gridDown(-Math.max(LEAST_RANGE.to, ...levels)));
  const shocks = Array.from({ length: POINTS + 1 }, (_, i) => from + ((to - from) * i) / POINTS);
  const curves = equityCurves(position, shocks);
  const equities = [...curves.secondOrder, ...curves.revalued].map(({ equity }) => equity);
  return {
    from,
    to,
    most: Math.max(1.2, ...equities),
    ...curves,
    past,
    marks: marks.filter(({ bp }) => bp >= from && bp <= to),
    distances: figures,
    stopFrom: numberOf(figures.stopDistance),
    callFrom: numberOf(figures.calls.nearest),
  };
}

function marksOf({ breakEven, stopDistance, calls }: KeyFigures): Mark[] {
  const marks: [Mark["id"], Figure][] = [
    ["breakEven", breakEven],
    ["stop", stopDistance],
    ["call", calls.nearest],
    ["full", calls.full],
  ];
  const known = marks.flatMap(([id, at]) => (isKnown(at) ? [{ id, bp: at.toNumber() }] : []));
  return [{ id: "today", bp: 0 }, ...known];
}

const numberOf = (figure: Figure) => (isKnown(figure) ? figure.toNumber() : undefined);
const gridDown = (bp: number) => Math.floor(bp / GRID) * GRID;

/** Equity left by full revaluation, at some shocks. */
export const revaluedAt = (position: Position, shocks: readonly number[]): readonly CurvePoint[] =>
  equityCurves(position, shocks).revalued;

/** The position after a shock, or undefined where nothing is known of it. */
export function readAt(position: Position, bp: number): ShockRow<Exact> | undefined {
  const row = shocked(position, new Exact(bp));
  return row instanceof Refusal ? undefined : row;
}
