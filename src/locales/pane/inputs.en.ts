import type { ArgumentKind, Limit } from "../../domain";

/** What is shown as a per cent. */
const SHARES: readonly ArgumentKind[] = ["margin", "haircut"];

/** The form: labels, what a field allows, what is wrong with it. */
export const inputs = {
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

export type InputsWords = typeof inputs;
