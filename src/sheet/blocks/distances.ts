import { dailyMove, exact, HISTORY } from "../../domain";
import type { BlockContext } from "../block";
import type { Writer } from "../formula/dialect";
import { fullCall, type FullCall } from "./revaluation";
import { ofWhole } from "./whole";

type Revalued = Pick<BlockContext, "write" | "ofAccount">;

/**
 * How far danger is, in bp, as formulas over the inputs: the key levels of the sheet and the compact
 * table show the same figure by the same formula.
 */

/** The leverage cap as a margin: at it the equity is 1/maxlev of the position. */
const CAP_MARGIN = "1/{maxlev_used}";

/** The full revaluations that these distances need. */
const LEVELS: FullCall = { key: "levels", years: "{years_used}", margin: "{margin}" };
const CAP: FullCall = {
  ...{ key: "cap", years: "{years_used}", margin: `(${CAP_MARGIN})` },
  balance: "whole_equity-whole_value",
};

export const DISTANCE_CALLS: readonly FullCall[] = [LEVELS, CAP];

export const stopDistance = (write: Writer): string =>
  write.call("STOPDISTANCE", "{yld_used}", "{stopyld_used}");

/** Today's buffer ÷ duration: the quick reading of the margin call. */
export const QUICK_CALL = "(1/{lev_used}-{margin})/{dur}*10000";

/** By duration alone, whatever the convexity. */
export const linearCall = (write: Writer): string =>
  write.call("CALLSHOCK", "{dur}", "{lev_used}", "{margin}", 0, "{haircut_used}");

/** By full revaluation; a dash where no yield takes the price down so far. */
export function fullRevaluationCall(context: Revalued): string {
  const full = ofWhole(context, () => "whole_call", fullCall(context, LEVELS));
  return `IF(ISNUMBER({lev_used}+{yld_used}+{years_used}+{margin}),IFERROR(${full},"–"),NA())`;
}

/** The nearest of the three; a full revaluation out of reach says nothing. */
export const nearestCall = (quick: string, linear: string, full: string): string =>
  `IF(ISERROR(${full}),NA(),MIN(${quick},${linear},IF(ISNUMBER(${full}),${full},${quick})))`;

/**
 * The rise that takes the leverage to its cap: by second order and by full revaluation, whichever
 * comes first, or the one that gets there; a dash where none does.
 */
export function capDistance(context: Revalued): string {
  const { write } = context;
  const second = write.call(
    "CALLSHOCK",
    "{dur}",
    "{lev_used}",
    CAP_MARGIN,
    "{convexity}",
    "{haircut_used}",
  );
  const full = fullCall(context, CAP);
  const nearer = `MIN(IFERROR(${second},${full}),IFERROR(${full},${second}))`;
  const either = `IFERROR(${ofWhole(context, () => full, nearer)},"–")`;
  const known = "ISNUMBER({dur}+{convexity}+{haircut_used}+{yld_used}+{years_used}+{maxlev_used})";
  return `IF(${known},IF(ROUND({lev_used}-{maxlev_used},12)=0,0,${either}),NA())`;
}

/** The first and last day that moves are taken from; the last tenor has its own. */
export function samplePeriod({ stress }: BlockContext["t"]): string {
  const [{ first, last }, own] = [HISTORY[0]!, HISTORY.at(-1)!];
  return stress.period(first, last, own.tenor, own.first);
}

/** The rise that one day in a hundred exceeded, of the tenor nearest to the bond's years. */
export function dayMove(): string {
  const tenors = HISTORY.map(({ tenor }) => tenor);
  const move = (tenor: number) => String(dailyMove(exact(tenor)).toNumber());
  return tenors
    .slice(0, -1)
    .reduceRight(
      (longer, tenor, i) =>
        `IF({years_used}<=${(tenor + tenors[i + 1]!) / 2},${move(tenor)},${longer})`,
      move(tenors.at(-1)!),
    );
}
