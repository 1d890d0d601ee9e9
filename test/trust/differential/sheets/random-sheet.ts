import { LIMITS, within, type ArgumentKind } from "../../../../src/domain";
import type { NumericInput, SheetInputs } from "../../../../src/sheet";
import type { Random } from "../../fuzz/random";

/** What a trader would put on a sheet: its inputs, shocks, and what is typed into it afterwards. */
export interface RandomSheet {
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
  readonly language: "en" | "zh-TW";
  /** Numbers by the keys of the cells that they are typed into. */
  readonly typed: Readonly<Record<string, number>>;
}

/** Month-ends of a signal that the sheet has room for. */
const MONTHS = 36;
/** A day that both sheets believe it is, so that midnight makes no difference between them. */
const TODAY = 46_200;

export function randomSheet(random: Random): RandomSheet {
  const inputs = { ...plainInputs(random), ...atBound(random) };
  for (const [input, kind] of Object.entries(KINDS)) {
    const value = inputs[input as NumericInput] as number;
    if (!within(LIMITS[kind], value)) throw new Error(`${input} cannot be ${value}`);
  }
  return {
    inputs,
    shocks: someShocks(random),
    language: random.pick(["en", "zh-TW"]),
    typed: { "signals.today": TODAY, ...someTyped(random) },
  };
}

const KINDS: Readonly<Record<NumericInput, ArgumentKind>> = {
  equity: "positive",
  lev: "leverage",
  yld: "rate",
  fund: "rate",
  friction: "rate",
  years: "years",
  dur: "duration",
  convexity: "convexity",
  haircut: "haircut",
  margin: "margin",
  maxlev: "leverage",
  stop: "rate",
  horizon: "horizonAhead",
  benchmark: "rate",
};

const decimal = (random: Random, low: number, high: number, places: number): number =>
  Number(random.between(low, high).toFixed(places));

function plainInputs(random: Random): SheetInputs {
  const yld = decimal(random, 0.005, 0.09, 4);
  return {
    label: random.pick(["20Y U.S. Treasury, par", "長天期公債", "=1+1", 'a "quoted" bond']),
    equity: random.pick([1_000_000, random.whole(20_000, 9_000_000)]),
    lev: random.pick([2, 3, decimal(random, 1, 8, 2)]),
    yld,
    fund: decimal(random, 0, 0.08, 4),
    computeFund: random.chance(0.3),
    actual360: random.chance(0.5),
    friction: random.pick([0, 0.005, decimal(random, 0, 0.02, 4)]),
    years: random.pick([10, 20, 30, decimal(random, 1, 35, 2)]),
    dur: decimal(random, 1, 22, 2),
    computeDur: random.chance(0.5),
    convexity: random.pick([0, random.whole(0, 500)]),
    computeConvexity: random.chance(0.5),
    haircut: random.pick([0, 0, decimal(random, 0, 0.05, 3)]),
    margin: random.pick([0.09, decimal(random, 0, 0.4, 3)]),
    computeMargin: random.chance(0.3),
    maxlev: random.pick([3, decimal(random, 1, 6, 1)]),
    stop: Number((yld + decimal(random, -0.002, 0.02, 4)).toFixed(4)),
    horizon: random.pick([1, decimal(random, 0.1, 5, 1)]),
    benchmark: decimal(random, -0.005, 0.07, 4),
  };
}

const OWN_LOAN = { friction: 0.005, computeFund: false, actual360: false } as const;

/** Now and then inputs that stand on the very bound of a rule, where noise would tip them over. */
function atBound(random: Random): Partial<SheetInputs> {
  return random.pick<Partial<SheetInputs>>([
    {},
    {},
    {},
    // Nothing borrowed: no call.
    { lev: 1 },
    // At the cap, at the stop, and a hair below it.
    { lev: 3.3, maxlev: 3.3 },
    { yld: 0.0525, stop: 0.0525 },
    { yld: 0.0524, stop: 0.0525 },
    // Equity is just the maintenance margin of the position.
    { lev: 2.5, margin: 0.4, computeMargin: false },
    { lev: 8, margin: 0.125, computeMargin: false },
    // A net carry of nothing, which doubles reckon to be ±7e-18.
    { lev: 2, yld: 0.025, fund: 0.04, ...OWN_LOAN },
    { lev: 3, yld: 0.0482, fund: 0.0648, ...OWN_LOAN },
    // A rise of 100 bp takes all of the equity.
    { lev: 5, dur: 20, convexity: 0, haircut: 0, computeDur: false, computeConvexity: false },
  ]);
}

function someShocks(random: Random): number[] {
  if (random.chance(0.2)) return [100];
  const shocks = Array.from({ length: random.whole(2, 24) }, () =>
    random.chance(0.2) ? decimal(random, -150, 400, 1) : 5 * random.whole(-30, 90),
  );
  return [...new Set([0, 100, ...shocks])].sort((a, b) => a - b);
}

/** What the sheet leaves to its reader: the odds of the stories, a yield to roll down to. */
function someTyped(random: Random): Record<string, number> {
  if (random.chance(0.3)) return {};
  const [soft, hard] = [random.whole(0, 50), random.whole(0, 50)];
  return {
    "stories.soft_p": soft / 100,
    "stories.hard_p": hard / 100,
    "stories.stop_p": (100 - soft - hard) / 100,
    "carry.later": decimal(random, 0.01, 0.06, 4),
    "raised.rate1": decimal(random, 0.05, 0.3, 3),
    "years.years0": decimal(random, 2, 19, 1),
    "premium.beta": decimal(random, 0.2, 2, 1),
  };
}

/** Month-ends of the soft signals, typed where the sheet keeps them; of some there are none. */
export function randomSignals(random: Random): Record<string, number> {
  const pairs = ["premium", "tail", "cover", "sofr", "cpi"].flatMap((signal) => {
    const months = random.pick([0, random.whole(1, MONTHS)]);
    return Array.from({ length: months }, (_, i) => [
      [`data.${signal}_d${i}`, TODAY - 31 * (months - i)] as const,
      [`data.${signal}_v${i}`, decimal(random, 0, 0.06, 4)] as const,
    ]).flat();
  });
  return Object.fromEntries(pairs);
}

/** Positions under their headings, as a bank's or broker's statement lists them. */
export function randomPositions(random: Random): (string | number)[][] {
  const rows = Array.from({ length: random.whole(1, 30) }, (_, i) => [
    `T ${2030 + i}`,
    random.whole(0, 900_000),
    decimal(random, 0.5, 22, 2),
    decimal(random, 0, 0.4, 3),
    decimal(random, -0.005, 0.09, 4),
    random.whole(0, 500),
  ]);
  const headings = ["Bond", "Market value", "Mod. duration", "Margin", "Yield", "Convexity"];
  // Some statements know neither yield nor convexity.
  const known = random.pick([4, 5, 6]);
  return [headings, ...rows].map((row) => row.slice(0, known));
}
