import type { BlockContext } from "./block";
import { carry } from "./blocks/carry";
import { carryChart, chartMarks, equityChart } from "./blocks/charts";
import { header } from "./blocks/header";
import { inputs } from "./blocks/inputs";
import { DISTANCE_CALLS } from "./blocks/distances";
import { keyLevels } from "./blocks/key-levels";
import { leverageGrid } from "./blocks/leverage-grid";
import { MATURITY_CALLS, nineteenVsTwenty } from "./blocks/nineteen-vs-twenty";
import { marginRaised, RAISED_CALLS } from "./blocks/margin-raised";
import { workings } from "./blocks/revaluation";
import { scenarios } from "./blocks/scenarios";
import { shockTable } from "./blocks/shock-table";
import { signalData, softSignals } from "./blocks/soft-signals";
import { stressHistory } from "./blocks/stress-history";
import { termPremium } from "./blocks/term-premium";
import { thesis } from "./blocks/thesis";
import { used } from "./blocks/used";
import { verdict } from "./blocks/verdict";
import { whole } from "./blocks/whole";
import type { Band } from "./layout";

/** The larger chart is never higher than the table beside it: rows of the table move all below. */
const MOST_CHART_ROWS = 18;

/**
 * Two pages. The first answers (verdict, inputs, carry, levels, the table); the second asks further
 * (other leverage and maturity, a higher margin, stories, moods, history, the thesis). Below them,
 * unprinted, stand the figures behind figures.
 */
export function bandsOf(context: BlockContext): Band[] {
  const inputBlock = inputs(context);
  const levels = keyLevels(context);
  const table = shockTable(context);
  const chartRows = Math.min(table.rows.length, MOST_CHART_ROWS);
  const besideInputs = inputBlock.rows.length - levels.rows.length - 1;
  const calls = [...DISTANCE_CALLS, ...MATURITY_CALLS, ...RAISED_CALLS];
  return [
    { tracks: [[header(context), verdict(context)]] },
    { tracks: [[inputBlock], [carry(context)], [levels, carryChart(context, besideInputs)]] },
    { tracks: [[table], [], [equityChart(context, chartRows)]] },
    { tracks: [[leverageGrid(context)], [], [nineteenVsTwenty(context)]], startsPage: true },
    { tracks: [[scenarios(context)], [], [marginRaised(context)]] },
    { tracks: [[softSignals(context)], [], [termPremium(context)]] },
    { tracks: [[stressHistory(context)], [], [thesis(context)]] },
    { tracks: [[signalData(context)], [], [chartMarks(context), used(context)]], endsPrint: true },
    ...(context.ofAccount ? [{ tracks: [[whole(context)]] }] : []),
    ...(context.write.dialect === "portable" ? [{ tracks: [[workings(context, calls)]] }] : []),
  ];
}
