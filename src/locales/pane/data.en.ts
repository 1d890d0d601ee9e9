import type { SheetDialect } from "./kinds";

/** What a preview says of a column. */
interface Summary {
  readonly rows: number;
  readonly first: string;
  readonly last: string;
  readonly min: string;
  readonly max: string;
  readonly weekends: number;
}

/** Importing series, and walking the position through them. */
export const data = {
  title: "History: import and replay",
  importTitle: "Import a series",
  drop: "Drop CSV files here, paste figures, or",
  choose: "Choose files",
  pasteLabel: "Paste figures with their dates",
  importHint:
    "Series of FRED, the Treasury, the Federal Reserve, Yahoo or BLS, auction results, or your own dates and figures. You see what would be written before it is; a second import adds what is new.",
  fault: (file: string, sentence: string) => `${file}: ${sentence}.`,
  pasted: "pasted text",
  readingFiles: "Reading",
  answerFirst: "Answer the questions first",
  /** Between a source and its unit. */
  between: " · ",
  summary: (of: Summary) =>
    `${of.rows === 1 ? "1 row" : `${of.rows} rows`}, ${of.first} to ${of.last}, ${of.min} to ${of.max}` +
    (of.weekends > 0 ? `; ${of.weekends} on weekends` : ""),
  newSheet: "Goes to a new sheet.",
  appended: (sheet: string, added: number, last: string, differ: number) =>
    `Goes below '${sheet}': ${added} new after ${last}` +
    (differ > 0 ? `; ${differ} differ and stay as they are.` : "."),
  unticked: (n: number) => (n === 1 ? "1 more column" : `${n} more columns`),
  leftOut: (n: number) => (n === 1 ? "1 line left out" : `${n} lines left out`),
  leftOutLine: (line: number, why: string) => `Line ${line}: ${why}`,
  positionsRead: (n: number) =>
    n === 1 ? "1 position read; nothing is written." : `${n} positions read; nothing is written.`,
  importNow: (n: number) => (n === 1 ? "Import 1 series" : `Import ${n} series`),
  signalTitle: "Feed a soft signal",
  signal: "Signal",
  signals: {
    premium: "Term premium",
    tail: "Auction tail",
    cover: "Bid-to-cover",
    sofr: "SOFR − OIS",
    cpi: "CPI trend",
  },
  figures: {
    value: (source: string) => source,
    cover: (source: string) => `${source}: bid-to-cover`,
    tail: (source: string) => `${source}: tail`,
    highYield: (source: string) => `${source}: high yield`,
    cusip: (source: string) => `${source}: CUSIP`,
  },
  feed: (sheet: string) => `Feed it on '${sheet}'`,
  chooseSignal: "choose",
  feedWhich: "Choose the signal that this series feeds",
  feedNeeds: "Build a sheet first",
  replayTitle: "Replay the position",
  replayNeeds: "Import a daily yield series first, such as DGS20.",
  series: "Series",
  start: "Bought on",
  run: "Replay",
  running: "Replaying…",
  replayOn: {
    live: "On a sheet that follows its inputs",
    portable: "On a sheet of values",
  } satisfies Record<SheetDialect, string>,
  walkedOn: (sheet: string) => `Wrote the path to '${sheet}'.`,
  range: (first: string, last: string) => `${first} to ${last}`,
  noStart: "There is no figure on or after that date: choose an earlier one.",
  noFunding:
    "The funding series has no rate for these days: choose a later start, or import more of it.",
  incomplete: "Complete the position first.",
  unknown: "unknown",
  funding: "Funding",
  fundAt: (rate: string) => `${rate}, as today`,
  fundBy: (source: string) => `${source} plus a spread`,
  spread: "Spread",
  stop: "Stop",
  stopAt: {
    level: (yld: string) => `at ${yld}`,
    distance: (bp: string) => `${bp} bp from the yield bought`,
    none: "none: go on through it",
  },
  heedCap: (cap: string) => `Sell back to the leverage cap of ${cap}`,
  verdicts: {
    OPEN: (date: string, days: string, left: string, wealth: string) =>
      `Still open on ${date} after ${days} trading days; ${left} of the equity left, ${wealth} with accrued interest.`,
    STOP: (date: string, days: string, left: string, wealth: string) =>
      `Stopped on ${date} after ${days} trading days; ${left} of the equity left, ${wealth} with accrued interest.`,
    "MARGIN CALL": (date: string, days: string, left: string, wealth: string) =>
      `Called on ${date} after ${days} trading days; ${left} of the equity left, ${wealth} with accrued interest.`,
    "WIPED OUT": (date: string, days: string) =>
      `Wiped out on ${date} after ${days} trading days: nothing is left.`,
  },
  chart: (verdict: string) => `Equity through the replay. ${verdict}`,
  rollingTitle: "Bought on every date",
  rollingNote: (starts: string) =>
    `How ${starts} starts ended within 252 trading days. These are shares of overlapping years, no probabilities: in brackets the separate episodes.`,
  shareOf: (share: string, episodes: number) => `${share} (${episodes})`,
  runs: (lev: string, spans: readonly { readonly first: string; readonly last: string }[]) =>
    `The calls at ${lev} are of starts from ${spans.map(({ first, last }) => `${first} to ${last}`).join(", ")}.`,
  rolling: {
    leverage: "Leverage",
    called: "Called, no stop",
    calledWithStop: "Called, with stop",
    stopped: "Stopped",
  },
  tooShort: "The series is shorter than a year of trading days.",
  method:
    "The broker counts clean value; accrued interest is yours and counts once it is paid. Closes only: no intraday moves, no taxes, no roll-down.",
};

export type DataWords = typeof data;
