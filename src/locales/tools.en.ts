import { accountCard as account } from "./account-card.en";
import { englishDaily } from "./daily.en";
import { functionsCard } from "./functions-card.en";

/** What the texts speak of, without knowing the rooms that do it. */
type SheetDialect = "live" | "portable";
type BookField = "value" | "duration" | "margin" | "yield" | "convexity";

/** "1 cell", "2 cells". */
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What can be done to the workbook besides a build, what it asks first, and what all of it reports. */
const actions = {
  title: "Workbook",
  no: "Leave it",
  formulas: "Formulas",
  dialects: {
    live: "live (this add-in)",
    portable: "portable (Excel's own)",
  } satisfies Record<SheetDialect, string>,
  sheets: "Sheets in this workbook",
  noSheets: "None yet: Build sheet makes one.",
  unfinished: (sheet: string) =>
    `'${sheet}' was never finished: a failure left it behind. Remove it? Excel may empty its undo list.`,
  update: "Update",
  load: "Take its inputs",
  renew: "Build it anew",
  convert: { live: "Make portable", portable: "Make live" } satisfies Record<SheetDialect, string>,
  remove: "Remove",
  ofSheet: (action: string, sheet: string) => `${action}: ${sheet}`,
  removeAsk: (sheet: string) => `Remove '${sheet}'? Excel may empty its undo list.`,
  insert: "Insert a table at the selection",
  names: "Names without a prefix",
  namesHint:
    "=CARRY(3,4.82%,4.14%) then works here, without the add-in too: plain numbers, no messages.",
  installNames: "Install names",
  removeNames: "Remove names",
  book: "Book from the selection",
  bookHint: "Positions in a range or table, with headings: value, duration, margin, yield.",
  bookFound: (n: number, address: string) =>
    `${count(n, "position", "positions")} in ${address}. Which column is which?`,
  bookColumns: {
    value: "Value",
    duration: "Duration",
    margin: "Margin",
    yield: "Yield",
    convexity: "Convexity",
  } satisfies Record<BookField, string>,
  bookNoColumn: "none",
  bookHidden: (rows: string) => `Hidden rows count as well: ${rows}.`,
  bookNeeds: "Choose the columns of value, duration and margin.",
  bookWrite: "Write the book beside it",
  repair: "Repair #NAME?",
  repairHint: "Finds formulas of this add-in that Excel no longer knows, and enters them again.",
  repairFound: (n: number) => `${count(n, "formula", "formulas")} stuck at #NAME?:`,
  repairLocked: "protected sheet, left as it is",
  repairDo: (n: number) => `Enter ${count(n, "formula", "formulas")} again`,
  results: {
    helpKept: "The browser kept the help from opening by itself: press here for it.",
    forgotten: "Forgotten: nothing of yours is kept.",
    built: (sheet: string, shocks: number) =>
      `Built '${sheet}': ${count(shocks, "shock", "shocks")}.`,
    inserted: (address: string) => `Inserted the table at ${address}.`,
    updated: (sheet: string, kept: readonly string[]) => `Updated '${sheet}'.${keptText(kept)}`,
    renewed: (sheet: string, old: string) =>
      `Built '${sheet}' with the inputs and shocks of '${old}', which stays as it was.`,
    converted: (sheet: string, to: SheetDialect, kept: readonly string[]) =>
      `'${sheet}' is ${to} now.${keptText(kept)}`,
    removed: (sheet: string) => `Removed '${sheet}'.`,
    loaded: (sheet: string) => `The inputs are those of '${sheet}'.`,
    names: (installed: readonly string[], skipped: readonly string[]) =>
      `Installed ${count(installed.length, "name", "names")}.` +
      (skipped.length > 0 ? ` Your own stay as they are: ${skipped.join(", ")}.` : ""),
    namesRemoved: (n: number) => `Removed ${count(n, "name", "names")}.`,
    booked: (address: string) => `Wrote the book at ${address}.`,
    fed: (series: string, sheet: string) => `The signal on '${sheet}' follows '${series}' now.`,
    fedAll: (n: number) =>
      `${count(n, "signal follows its series", "signals follow their series")} now.`,
    nothingBroken: "No formula of this add-in is stuck.",
    repaired: (n: number, locked: readonly string[]) =>
      `Entered ${count(n, "formula", "formulas")} again.` +
      (locked.length > 0 ? ` On protected sheets, left as they are: ${locked.join(", ")}.` : ""),
  },
};

const keptText = (kept: readonly string[]) =>
  kept.length > 0 ? ` Your own cells stay as they are: ${kept.join(", ")}.` : "";

/** What a preview says of a column. */
export interface Summary {
  readonly rows: number;
  readonly first: string;
  readonly last: string;
  readonly min: string;
  readonly max: string;
  readonly weekends: number;
}

/** Importing series, and walking the position through them. */
const data = {
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
  unitOf: (name: string) => `Unit of ${name}`,
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
  feedAll: (n: number) => `Feed ${n} signals, on all sheets`,
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

/** Why a cell shows an error. */
const explain = {
  title: "Explain this cell",
  ask: "Explain the selected cell",
  notOurs: (cell: string) => `${cell} calls no function of this add-in.`,
  unknownName: (cell: string) =>
    `${cell}: Excel does not know the function. Use Repair #NAME? under Workbook.`,
  noRoom: (cell: string, fn: string) =>
    `${cell}: the result of ${fn} needs more cells, and some of them are taken: clear what stands below and to the right of it.`,
  fine: (cell: string, fn: string) => `${cell}: ${fn} finds nothing wrong.`,
  fault: (cell: string, fn: string, code: string, message: string) =>
    `${cell} shows ${code} because of ${fn}: ${message}.`,
  hidden: (cell: string, fn: string, text: string) =>
    `${cell}: ${fn} is given ${text}, which only Excel can compute. Put that into a cell of its own and refer to it.`,
  of: (args: readonly string[]) => `With ${args.join("; ")}.`,
  given: (name: string, text: string) => `${name} ${text}`,
  givenBy: (name: string, value: string, text: string) => `${name} ${value} (${text})`,
  empty: (cell: string, name: string) => `${cell} (${name}) is empty.`,
  emptyOmitted: (cell: string, name: string) =>
    `${cell} (${name}) is empty, which counts as omitted.`,
  emptyMore: (n: number) => (n === 1 ? "1 more cell is empty." : `${n} more cells are empty.`),
  help: (fn: string) => `Help on ${fn}`,
  close: "Close the explanation",
};

/** The pane's own affairs: settings, help, about. */
const page = {
  settings: "Settings",
  language: "Language",
  languages: { office: "As Office", en: "English", "zh-TW": "繁體中文" },
  theme: "Theme",
  themes: { office: "As Office", light: "Light", dark: "Dark" },
  gains: "Gain and loss",
  gainColours: { green: "Green up, red down", red: "Red up, green down" },
  gainsHint: "Holds for the pane and for what is built from now on. Alarms stay red.",
  forgetHint:
    "Removes what this add-in keeps in this workbook and on this machine. It empties Excel's undo list.",
  about: "Help and about",
  help: {
    start: "Getting started",
    functions: "Functions",
    method: "How it is computed",
    privacy: "Privacy",
    support: "Support",
  },
  version: (version: string) => `Carry vs Shock ${version}.`,
  disclaimer: "Not investment advice. It computes from what you enter and knows no market price.",
  private: "Nothing leaves this machine.",
};

/** What if: the leverage slider and the trades that a shock asks for. */
const whatif = {
  title: "What if",
  leverage: "Leverage",
  use: (lev: string) => `Use ${lev}`,
  back: (lev: string) => `Back to ${lev}`,
  survive: (bp: string, most: string) =>
    `A leverage of at most ${most} survives ${bp} bp without a margin call.`,
  surviveUnknown: (bp: string) => `The largest leverage that survives ${bp} bp is unknown.`,
  surviveAny: (bp: string) => `No leverage is called at ${bp} bp.`,
  tradeUnknown: " What to trade now is unknown.",
  sell: (money: string, part: string) => ` Sell ${money} now (${part} of the position).`,
  room: (money: string) => ` That leaves room for ${money} more.`,
  capFirst: (cap: string) => ` The cap of ${cap} comes first.`,
  exitNow: "The stop is reached: the rule is to sell all.",
  capNow: (cap: string, money: string, part: string) =>
    `Over the ${cap} cap now: sell ${money} (${part} of the position).`,
  after: (bp: string) => `After ${bp} bp: `,
  afterStop: (bp: string) => `After ${bp} bp the stop is reached: sell all. If you hold on: `,
  maintain: (money: string, part: string) => `sell ${money} (${part}) to meet maintenance`,
  noMaintain: "maintenance is met without a sale",
  /** Past buffer ÷ duration, and before the call by any other measure. */
  onlyAlarmed: (measure: string) =>
    `maintenance is just met without a sale, past the alarm (${measure})`,
  maintainUnknown: "what to sell to meet maintenance is unknown",
  cap: (cap: string, money: string, part: string) =>
    `sell ${money} (${part}) to be back at the ${cap} cap`,
  noCap: (cap: string) => `the leverage stays within the ${cap} cap`,
  capUnknown: "what to sell to be back at the cap is unknown",
  and: "; ",
  end: ".",
  gone: "nothing is left of the equity: all is sold",
  unknown: "What to trade is unknown until the position is complete.",
};

/** What the past did to this position's levels. */
const past = {
  title: (days: number) => `The past: within ${days} trading days`,
  stop: (bp: string | undefined) => (bp === undefined ? "stop" : `stop, ${bp} bp`),
  call: (bp: string | undefined) => (bp === undefined ? "nearest call" : `nearest call, ${bp} bp`),
  share: (share: string) => `touched in ${share} of windows`,
  worst: (since: string) => `worst rise since ${since}`,
  rise: (bp: string, from: string, to: string) => `${bp} bp, ${from} to ${to}`,
  sample: (tenor: number, first: string, last: string, apart: number) =>
    `${tenor}-year yields at daily closes, ${first} to ${last}. Shares of what was, no probabilities: only ${apart} windows of that length do not overlap.`,
  outdated: (last: string) =>
    `These yields end on ${last}, more than six months ago: what came since is not in them.`,
};

/** The texts of what is loaded after the answer has been drawn, by topic. */
export const englishTools = {
  account,
  actions,
  data,
  explain,
  functionsCard,
  page,
  past,
  whatif,
  ...englishDaily,
};

export type ToolWords = typeof englishTools;
