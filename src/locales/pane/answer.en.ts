import type { CallMeasure, CarryWord, RulesWord, SignalVerdict } from "../../domain";

/** The answer a trader reads first, and the levels behind it. Figures come in formatted. */
export const answer = {
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
    nearCap: (bp: string, cap: string, day: string) =>
      `A rise of ${bp} bp lifts leverage to the ${cap} cap; one day in a hundred brings ${day} bp.`,
    nearStop: (bp: string, stop: string, day: string) =>
      `The ${stop} stop is ${bp} bp away; one day in a hundred brings ${day} bp.`,
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
  levels: "Key levels",
  figures: {
    spread: "Carry spread",
    leveredCarry: "Levered carry",
    moneyPerMonth: "Net carry a month",
    breakEven: "Break-even, net",
    buffer: "Buffer today",
    quick: "Call, buffer ÷ duration",
    linear: "Call, linear",
    full: "Call at full revaluation",
    lossAtCall: "Loss at the call",
  },
  smallest: "The alarm takes the smallest of the three calls.",
  why: "Why",
};

export type Answer = typeof answer;
