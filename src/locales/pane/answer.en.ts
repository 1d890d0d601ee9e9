import type { RulesWord } from "../../domain";

const verdicts: Record<RulesWord, string> = {
  OK: "OK",
  REDUCE: "REDUCE",
  STOP: "STOP",
  "MARGIN CALL": "MARGIN CALL",
  UNGUARDED: "UNGUARDED",
  "NO LOAN": "NO LOAN",
  UNKNOWN: "UNKNOWN",
};

/** The answer a trader reads first, and the picture below it. Figures come in formatted. */
export const answer = {
  title: "Verdict",
  verdicts,
  reasons: {
    ok: () => "Within the cap, below the stop and above maintenance.",
    reduce: (lev: string, cap: string) => `Leverage ${lev} is above the ${cap} cap.`,
    stop: (yld: string, stop: string) => `The yield, ${yld}, has reached the ${stop} stop.`,
    marginCall: (margin: string, short: string) =>
      `Equity is ${short} of the position below the ${margin} maintenance margin.`,
    unguarded: (call: string, stop: string) =>
      `The call comes at ${call} bp, the stop only at ${stop}: the stop protects nothing.`,
    noLoan: () => "Nothing is borrowed: no broker can call.",
    unknown: (inputs: readonly string[]) => `It cannot be judged without ${inputs.join(", ")}.`,
    alsoUnknown: (inputs: readonly string[]) =>
      ` Not all rules could be checked without ${inputs.join(", ")}.`,
  },
  netCarry: "Net carry",
  perYear: (money: string) => `${money} a year`,
  toStop: "To the stop",
  toCall: "To the call",
  atYield: (yld: string) => `at ${yld}`,
  yieldUnknown: "at an unknown yield",
  noCall: "none",
  noCallWhy: "nothing is borrowed",
  unknown: "unknown",
  bp: (n: string) => `${n} bp`,
  trade: (bp: string, loss: string, months: string) =>
    `The ${bp} bp to the stop cost ${loss} of the equity: ${months} months of net carry.`,
  tradeNoMonths: (bp: string, loss: string) =>
    `The ${bp} bp to the stop cost ${loss} of the equity, and no carry earns it back.`,
  tradeUnknown: "What the way to the stop costs is unknown.",
  stopped: "The stop is reached: there is no way left to it.",
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
    lossAtCall: "Loss at the linear call",
  },
  smallest: "The alarm takes the smallest of the three calls.",
  why: "Why",
};

export type Answer = typeof answer;
