import { exact, type Exact } from "../../numbers/arithmetic";
import { SIGNAL_WINDOW, type SoftSignalRule } from "../data/soft-signals";
import { figure, type Figure } from "../../numbers/figure";
import { monthEnds, monthOf, type Observation } from "./month-ends";
import { monthlySlope } from "./monthly-slope";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { signal, type SignalVerdict } from "./signal";
import { mannKendall, streak } from "./trend";

/**
 * - `broken`: at or above the level that breaks the premise
 * - `trend`: the slope is beyond its threshold, and the final run long enough
 * - `steady`: neither
 * - `missing`, `stale`, `few`: unknown, since there are no month-ends, none of late, or under 4
 */
export type SignalReason = "broken" | "trend" | "steady" | "missing" | "stale" | "few";

/** A soft signal as it stands. */
export interface SignalReading {
  /** The newest month-end and its date; undefined where there is none. */
  readonly latest: Observation<Exact> | undefined;
  /** Theil-Sen slope a month, a month that is missing counted as one. */
  readonly slope: Figure;
  /** Two-sided p-value of the Mann-Kendall test: shown, never decisive. */
  readonly p: number | Refusal;
  /** Signed length of the final run of rises (+) or falls (−). */
  readonly run: number | Refusal;
  readonly reason: SignalReason;
  /** True where it deteriorates, undefined where that is unknown. */
  readonly deteriorates: boolean | undefined;
}

/**
 * Reads a soft signal: a daily series by its month-ends, as {@link monthEnds} takes them.
 * @param today Excel serial, for what is stale and which month is over
 */
export function readSignal(
  observations: readonly Observation<Exact>[],
  rule: SoftSignalRule,
  today: number,
): SignalReading {
  const ends = monthEnds(observations, today);
  const values = ends.map(({ value }) => value);
  const latest = ends.at(-1);
  const slope = figure(() => monthlySlope(ends, SIGNAL_WINDOW));
  const p = orRefusal(() => mannKendall(values, SIGNAL_WINDOW));
  const run = orRefusal(() => streak(values));
  const reason = reasonOf({ latest, slope, run }, rule, today);
  return { latest, slope, p, run, reason, deteriorates: VERDICTS[reason] };
}

const VERDICTS: Readonly<Record<SignalReason, boolean | undefined>> = {
  broken: true,
  trend: true,
  steady: false,
  missing: undefined,
  stale: undefined,
  few: undefined,
};

function reasonOf(
  { latest, slope, run }: Pick<SignalReading, "latest" | "slope" | "run">,
  rule: SoftSignalRule,
  today: number,
): SignalReason {
  if (latest === undefined) return "missing";
  if (today - latest.date > rule.age) return "stale";
  if (rule.broken !== undefined && latest.value.gte(exact(rule.broken))) return "broken";
  if (slope instanceof Refusal || run instanceof Refusal) return "few";
  const [steepness, length] = rule.worse === "rise" ? [slope, run] : [slope.neg(), -run];
  return steepness.gt(exact(rule.slope)) && length >= rule.run ? "trend" : "steady";
}

/** What the signals together ask for. */
export function signalsVerdict(
  readings: readonly SignalReading[],
  together: number,
): SignalVerdict {
  return signal(
    readings.map(({ deteriorates }) => deteriorates),
    together,
  );
}

/**
 * Change over a year, a fraction: what a price index says of inflation. Dated as the later month; months
 * without one a year before are left out.
 */
export function changeOnYear(levels: readonly Observation<Exact>[]): Observation<Exact>[] {
  const byMonth = new Map(levels.map((level) => [monthOf(level.date), level.value]));
  return levels.flatMap(({ date, value }) => {
    const before = byMonth.get(monthOf(date) - 12);
    return before === undefined ? [] : [{ date, value: value.div(before).minus(1) }];
  });
}
