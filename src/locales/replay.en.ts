import type { Exact, ReplayDay } from "../domain";

/** The sheet of a replay: a position walked through imported yields. */
export const replayWords = {
  sheetName: "Replay",
  title: (series: string, lev: number) => `Replay through ${series}, ${lev}x`,
  note: "Equity is clean value less debt, as the broker counts it. Closes only: no intraday moves, gaps between closes, liquidity, taxes or roll-down.",
  stamped: (when: string) => `Values as of ${when}: Excel has no function of its own for this.`,
  inputs: {
    start: "Bought on or after",
    lev: "Leverage",
    years: "Years to maturity",
    fund: "Funding rate",
    margin: "Maintenance margin",
    distance: "Stop distance",
    stop: "Stop yield",
    friction: "Friction a year",
    maxlev: "Sold back to",
  },
  spreadOver: (series: string) => `Loan: ${series} plus`,
  noStop: "none",
  results: {
    status: "How it ended",
    last: "Last close",
    days: "Trading days",
    left: "Equity left",
    wealth: "with accrued",
    lowest: "Lowest equity",
  },
  heads: ["Date", "Yield", "Price", "Equity", "Leverage", "Buffer", "Status", "Wealth"],
  chart: "Equity, as a part of the start's",
  chartAlt: "The position's equity from the day it was bought to the day it ended.",
  none: "No path: enter a date that the series reaches, and see that no day stands in it twice.",
  /** Each is followed by the date, then `after`, the number of days, `days`, the part left and `left`. */
  verdicts: {
    "MARGIN CALL": "Called on ",
    "WIPED OUT": "Wiped out on ",
    STOP: "Stopped on ",
    OPEN: "Still open on ",
  },
  /** How each day of a path, and its end, is called. */
  statuses: {
    "MARGIN CALL": "MARGIN CALL",
    "WIPED OUT": "WIPED OUT",
    STOP: "STOP",
    OPEN: "OPEN",
  } as Readonly<Record<ReplayDay<Exact>["status"], string>>,
  after: " after ",
  days: " trading days; ",
  left: " of the equity left",
};

export type ReplayWords = typeof replayWords;
