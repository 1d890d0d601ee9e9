import { FIRST_SERIAL, LAST_SERIAL } from "./calendar";

/** The values that a kind of argument may take. `min` and `max` belong to it, `above` and `below` don't. */
export interface Limit {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  /** The only values allowed. */
  readonly oneOf?: readonly number[];
}

/**
 * Every kind of argument and its range. Rates are fractions per year, `bp` basis points, times
 * years, convexity years², dates Excel's serials. The rates end at ±50% so that 4.82 typed for 4.82% is caught.
 */
export const LIMITS = {
  leverage: { min: 1, max: 1000 },
  rate: { above: -0.5, below: 0.5 },
  coupon: { min: 0, below: 0.5 },
  bp: { min: -10_000, max: 10_000 },
  duration: { above: 0, max: 100 },
  convexity: { min: 0, max: 10_000 },
  haircut: { min: 0, below: 1 },
  margin: { min: 0, below: 1 },
  buffer: { min: 0, below: 1 },
  years: { above: 0, max: 100 },
  horizon: { min: 0, max: 100 },
  horizonAhead: { above: 0, max: 100 },
  frequency: { oneOf: [1, 2, 4, 12] },
  probability: { min: 0, max: 1 },
  money: {},
  amount: { min: 0 },
  positive: { above: 0 },
  holdingDuration: { min: 0, max: 100 },
  count: { min: 1, max: 1_000_000 },
  date: { min: FIRST_SERIAL, max: LAST_SERIAL },
  tenor: { oneOf: [10, 20, 30] },
  observations: { oneOf: [1, 5, 21, 63, 126, 252] },
  flag: { oneOf: [0, 1] },
  quote: { above: 0, max: 1000 },
  weight: { min: -5, max: 5 },
  months: { min: 0, max: 120 },
  cost: { min: 0, below: 1 },
} as const satisfies Record<string, Limit>;

export type ArgumentKind = keyof typeof LIMITS;

/** Whether `value` lies within the limit. NaN and infinities never do. */
export function within(limit: Limit, value: number): boolean {
  return Number.isFinite(value) && outside(limit, value) === undefined;
}

/** Which bound of the limit a finite `value` breaks, if any. */
export function outside(limit: Limit, value: number): keyof Limit | undefined {
  if (limit.oneOf !== undefined && !limit.oneOf.includes(value)) return "oneOf";
  if (limit.min !== undefined && !(value >= limit.min)) return "min";
  if (limit.above !== undefined && !(value > limit.above)) return "above";
  if (limit.max !== undefined && !(value <= limit.max)) return "max";
  if (limit.below !== undefined && !(value < limit.below)) return "below";
  return undefined;
}
