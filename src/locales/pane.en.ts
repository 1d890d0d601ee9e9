import type {
  ArgumentKind,
  CallMeasure,
  CarryWord,
  Limit,
  RulesWord,
  SignalVerdict,
} from "../domain";

/** The answer a trader reads first, and the levels behind it. Figures come in formatted. */
const answer = {
  title: "Verdict",
  /** What is judged, and each light's words. In English a status is its own name. */
  lights: { rules: "Rules", carry: "Carry", signals: "Signals" },
  rules: {
    OK: "OK",
    REDUCE: "REDUCE",
    STOP: "STOP",
    "MARGIN CALL": "MARGIN CALL",
    UNGUARDED: "UNGUARDED",
    "NO LOAN": "NO LOAN",
    UNKNOWN: "UNKNOWN",
  } satisfies Record<RulesWord, string>,
  carry: {
    PAYS: "PAYS",
    THIN: "THIN",
    COSTS: "COSTS",
    UNKNOWN: "UNKNOWN",
  } satisfies Record<CarryWord, string>,
  signals: {
    HOLD: "HOLD",
    WATCH: "WATCH",
    REDUCE: "REDUCE",
    UNKNOWN: "UNKNOWN",
  } satisfies Record<SignalVerdict, string>,
  /** After a word that is kept, where it is amber. */
  near: { cap: ", at the cap", nearCap: ", near the cap", stop: ", near the stop" },
  carryNotes: {
    PAYS: "leverage adds to it",
    THIN: "leverage adds nothing",
    COSTS: "holding costs money",
    UNKNOWN: "an input is missing",
  } satisfies Record<CarryWord, string>,
  signalNotes: {
    HOLD: "none worsens",
    WATCH: "one worsens",
    REDUCE: "several worsen",
    UNKNOWN: "some lack data",
  } satisfies Record<SignalVerdict, string>,
  noSignals: "build a sheet and feed them there",
  onSheet: (note: string, sheet: string) => `${note}, on '${sheet}'`,
  reasons: {
    ok: () => "Below the cap and the stop, above maintenance; the stop comes before the call.",
    atCap: (cap: string) => `Exactly at the ${cap} cap: any rise in yield lifts leverage above it.`,
    day: (bp: string, first: string, last: string) =>
      `one day in a hundred brought ${bp} bp (closes ${first} to ${last})`,
    nearCap: (bp: string, cap: string, day: string) =>
      `A rise of ${bp} bp lifts leverage to the ${cap} cap; ${day}.`,
    nearStop: (bp: string, stop: string, day: string) =>
      `The ${stop} stop is ${bp} bp away; ${day}.`,
    reduce: (lev: string, cap: string) => `Leverage ${lev} is above the ${cap} cap.`,
    stop: (yld: string, stop: string) => `The yield, ${yld}, has reached the ${stop} stop: exit.`,
    marginCall: (margin: string, short: string) =>
      `Equity is ${short} of the position below the ${margin} maintenance margin.`,
    unguarded: (call: string, measure: string, stop: string) =>
      `The call comes at ${call} bp (${measure}), the stop only at ${stop} bp: the stop protects nothing.`,
    noLoan: () => "Nothing is borrowed: no broker can call.",
    unknown: (inputs: readonly string[]) => `It cannot be judged without ${inputs.join(", ")}.`,
    unknownAnyway: () => "It cannot be judged from these inputs.",
    alsoUnknown: (inputs: readonly string[]) =>
      `Not all rules could be checked without ${inputs.join(", ")}.`,
  },
  /** Whose distance the nearest call is. */
  measures: {
    quick: "buffer ÷ duration",
    linear: "linear",
    full: "full revaluation",
  } satisfies Record<CallMeasure, string>,
  netCarry: "Net carry",
  perYear: (money: string) => `${money} a year`,
  toStop: "To the stop",
  toCall: "To the call",
  toCap: "To the cap",
  position: "Position",
  loan: (money: string) => `loan ${money}`,
  dv01: "DV01",
  perBp: "a basis point",
  atYield: (yld: string) => `at ${yld}`,
  byMeasure: (measure: string) => `, ${measure}`,
  reached: "reached",
  exceeded: "exceeded",
  outOfReach: "out of reach",
  noCall: "none",
  noCallWhy: "nothing is borrowed",
  unknown: "unknown",
  bp: (n: string) => `${n} bp`,
  trial: (lev: string, entered: string) => `A trial at ${lev}; entered is ${entered}.`,
  /** Carry against shock, in one sentence. */
  trade: {
    months: (bp: string, loss: string, months: string) =>
      `The ${bp} bp to the stop cost ${loss} of the equity: ${months} months of net carry.`,
    noMonths: (bp: string, loss: string) =>
      `The ${bp} bp to the stop cost ${loss} of the equity, and no carry earns it back.`,
    monthsUnknown: (bp: string, loss: string) =>
      `The ${bp} bp to the stop cost ${loss} of the equity; in months of carry that is unknown.`,
    all: (bp: string) => `The ${bp} bp to the stop take all of the equity.`,
    stopped: "The stop is reached: there is no way left to it.",
    called: "The broker may sell at once: the stop is no longer the exit.",
    unguarded: (loss: string) =>
      `At the call ${loss} of the equity is gone, before the stop sells.`,
    unknown: "What the way to the stop costs is unknown.",
  },
};

/** The bar with the main action, and how it is going. */
const bar = {
  build: "Build sheet",
  building: "Building…",
  working: "Working…",
  cancel: "Cancel",
  show: "Show me",
  dismiss: "Dismiss",
  notTheTrial: (entered: string) =>
    `A sheet is built with the entered ${entered}, not with the trial.`,
  notExcel: "Open this page as an add-in in Excel to build sheets.",
};

/** What is shown as a per cent. */
const SHARES: readonly ArgumentKind[] = ["margin", "haircut"];

/** The form: labels, what a field allows, what is wrong with it. */
const inputs = {
  title: "Inputs",
  example: "An example: a 20-year Treasury at three times leverage.",
  useMine: "Use my numbers",
  backToExample: "Back to the example",
  label: "Name",
  labelOf: (years: string) => `${years}Y U.S. Treasury, par`,
  labelAny: "U.S. Treasury, par",
  groups: { position: "Position", funding: "Funding", rules: "Rules" },
  fields: {
    equity: "Equity",
    lev: "Leverage",
    yld: "Yield",
    years: "Years to maturity",
    dur: "Modified duration",
    convexity: "Convexity",
    haircut: "Haircut in a shock",
    fund: "Funding rate",
    benchmark: "Benchmark rate",
    friction: "Friction a year",
    stop: "Stop yield",
    maxlev: "Leverage cap",
    margin: "Maintenance margin",
    horizon: "Horizon",
  },
  units: { percent: "%", bp: "bp", money: "", times: "×", years: "yr", "years²": "yr²" },
  hints: {
    equity: "The account's money, in its own currency.",
    lev: "Position ÷ equity.",
    haircut: "What a bad market takes off the price on top: wide bid-ask, a forced sale.",
    friction: "Cost of holding the position: slippage, bid-ask.",
    benchmark: "The broker's tiers stand on it.",
    stop: "The position's own yield, touched.",
  } as Readonly<Record<string, string>>,
  actual360: "Interest on actual/360",
  actual360Hint: "A year costs 365/360 of the quoted rate.",
  computed: {
    dur: "from yield and years",
    convexity: "from yield and years",
    margin: "from the IBKR schedule",
    fund: "from the loan's tiers",
  } as Readonly<Record<string, string>>,
  compute: (field: string) => `auto: compute ${field}`,
  automatic: "auto",
  more: (field: string) => `Raise ${field}`,
  less: (field: string) => `Lower ${field}`,
  useSelection: (field: string) => `Take ${field} from the selected cell`,
  follows: (cell: string) => `follows ${cell}`,
  understood: (value: string) => `= ${value}`,
  /** Below a field that nothing has been entered in yet, elsewhere and while it is worked on. */
  asked: "still to be entered",
  ask: (name: string, example: string) =>
    `${name}: enter a number such as ${example}, or a cell such as =Book!C5.`,
  /** Each names its field: a screen reader may meet it alone. */
  problems: {
    unreadable: (name: string, example: string) =>
      `${name} must be a number such as ${example}, or a cell such as =Book!C5.`,
    cell: (name: string, cell: string) =>
      `${name}: ${cell} holds no number. Fix that cell, or enter a number here.`,
    perCent: (name: string, cell: string) =>
      `${name}: ${cell} holds no rate, unless it is in per cent: then enter =${cell}/100.`,
    notComputed: (name: string) =>
      `${name} cannot be computed from the other inputs: fix those, or enter it here.`,
    limit: (name: string, kind: ArgumentKind, limit: Limit, example: string) => {
      if (kind === "rate") return `${name} must lie between −50% and 50%, such as ${example}.`;
      const show = (n: number) => (SHARES.includes(kind) ? `${n * 100}%` : `${n}`);
      const least = limit.min ?? limit.above;
      const most = limit.max ?? limit.below;
      if (most === undefined) return `${name} must be above ${show(least ?? 0)}.`;
      return `${name} must be between ${show(least ?? 0)} and ${show(most)}.`;
    },
  },
  faulty: (n: number) =>
    n === 1 ? "Fix the marked field first." : `Fix the ${n} marked fields first.`,
  missing: (n: number) =>
    n === 1 ? "Fill in the empty field first." : `Fill in the ${n} empty fields first.`,
};

/** The picture of equity against the shock, and what-if. */
const picture = {
  title: "Equity left after a shock",
  xAxis: "shock, bp",
  marks: {
    today: "today",
    breakEven: "break-even",
    stop: "stop",
    call: "call",
    full: "call at full revaluation",
  },
  worst: (d: { days: number; bp: string; from: string; to: string; since: string }) =>
    `Worst rise within ${d.days} trading ${d.days === 1 ? "day" : "days"} since ${d.since}: ${d.bp} bp, ${d.from} to ${d.to}`,
  worstRow: (since: string) => `worst rises since ${since}`,
  linear: "duration",
  secondOrder: "duration and convexity",
  revalued: "full revaluation",
  /** The same as the picture, for who cannot see it. */
  describe: (d: {
    lev: string;
    points: readonly string[];
    revalued: readonly { bp: string; equity: string }[];
    marks: readonly { mark: string; bp: string }[];
    worst: readonly string[];
  }) =>
    `Equity left against the rise in yield, at ${d.lev} leverage. ${d.points.join("; ")}. ` +
    `By full revaluation: ${d.revalued.map((p) => `${p.bp} bp: ${p.equity}`).join("; ")}. ` +
    `Marked: ${d.marks.map((m) => `${m.mark} at ${m.bp} bp`).join(", ")}.` +
    d.worst.map((rise) => ` ${rise}.`).join(""),
  point: (bp: string, equity: string, status: string) => `${bp} bp: ${equity} left, ${status}`,
  /** Where the status, which stands on the buffer, does not say it. */
  alarm: {
    call: (bp: string, measure: string) => `past the nearest call, ${bp} bp (${measure})`,
    cap: (bp: string) => `past the cap, ${bp} bp (full revaluation)`,
  },
  also: ", ",
  pointGone: (bp: string, status: string) => `${bp} bp: nothing left, ${status}`,
  describeUnknown: "The picture cannot be drawn until the position is complete.",
  statuses: {
    OK: "OK",
    STOP: "STOP",
    REDUCE: "REDUCE",
    "MARGIN CALL": "MARGIN CALL",
    "WIPED OUT": "WIPED OUT",
  },
  readout: {
    shock: "Shock",
    yieldAfter: "Yield",
    equityLeft: "Equity left",
    profit: "Gain or loss",
    buffer: "Buffer",
    leverage: "Leverage",
    none: "–",
  },
};

/** Said where the pane cannot be drawn. */
const start = {
  failed: (what: string) =>
    `The pane cannot be shown (${what}). What it keeps in this workbook or on this machine may be damaged: forget it, and the pane starts anew.`,
  notForgotten: (why: string) =>
    `The workbook did not take it (${why}). Close it, open it again and try once more.`,
  forget: "Forget my inputs and settings",
};

/** The texts that the pane is first drawn with, by topic. */
export const english = { answer, bar, inputs, picture, start };

export type PaneWords = typeof english;
