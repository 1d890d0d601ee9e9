import { dailyMove, exact, nearestDouble } from "../../domain";
import type { Block, BlockCell, BlockContext } from "../block";
import { emptyEntry, entry, figure, follower, gainsAndLosses } from "../block";
import { heading, quoted, text, words } from "../block";
import { isReference } from "../inputs";
import { samplePeriod } from "./distances";
import { FORMATS } from "../style";
import { overGutter, TRACK, TWO_TRACKS } from "../tracks";
import { lossAfter, ofFirstStop } from "./whole";

const PROBABILITY = 3;
const MOVE = 4;
const MONTHS = 5;
const CARRY = 6;
const PRICE = 7;
const TOTAL = 8;
const WEIGHTED = 9;
const HEAD_ROWS = 2;

/** The least that a gap through the stop costs, in bp, and how bad a day makes it, as a percentile. */
const LEAST_GAP = 50;
const GAP_DAY = 0.95;

const STOP = "({stopyld_used}-{yld_used})*10000";
const stopOf = (context: BlockContext) => ofFirstStop(context, STOP);

/** A story: how its yield moves, in bp, and whether it ends at once, in a market that takes its haircut. */
interface Story {
  readonly key: "zero" | "soft" | "hard" | "stop" | "gap";
  readonly move: (at: number, context: BlockContext) => BlockCell;
  readonly endsAtOnce: boolean;
  /** The gap is the stop's story with a worse end, not a story of its own. */
  readonly isVariant?: true;
}

const moves =
  (key: string, formula: (context: BlockContext) => string) =>
  (at: number, context: BlockContext) =>
    figure(at, `${key}_move`, formula(context), "shock", "right");

const STORIES: readonly Story[] = [
  { key: "zero", move: moves("zero", () => "0"), endsAtOnce: false },
  {
    key: "soft",
    move: (at) => follower(at, "soft_move", "{premium.none_move}", "shock"),
    endsAtOnce: false,
  },
  { key: "hard", move: (at) => entry(at, "hard_move", -100, "shock"), endsAtOnce: false },
  // A stop that is passed already is left at today's price: nothing is gained on the way back to it.
  {
    key: "stop",
    move: moves("stop", (context) => `MAX(0,${stopOf(context)})`),
    endsAtOnce: true,
  },
  {
    key: "gap",
    move: moves("gap", (context) => `MAX(${LEAST_GAP},${stopOf(context)}+{stories.day})`),
    endsAtOnce: true,
    isVariant: true,
  },
];

/** What the position brings in each story, and what their odds must be for it to pay. */
export function scenarios(context: BlockContext): Block {
  const { t } = context;
  const right = overGutter(TOTAL);
  const odds = context.write.call("BREAKEVENPROB", GAIN, LOSS);
  return {
    key: "stories",
    columns: TWO_TRACKS,
    heights: { 1: 26 },
    rows: [
      heading(TWO_TRACKS, t.stories.title),
      [
        ...[0, 1, 2].map((at) => text(at, "", "columnHead")),
        ...t.stories.heads.map((head, n) => text(overGutter(PROBABILITY + n), head, "columnHead")),
        text(TRACK, "", "columnHead"),
        ...[10, 11].map((n) => text(overGutter(n), "", "columnHead")),
      ],
      ...STORIES.map((story) => row(context, story)),
      [text(0, t.stories.day), dayCell(context), text(MONTHS, samplePeriod(t), "note")],
      [
        text(0, t.stories.expected, "strong"),
        figure(right, "expected", expected(t.stories), "signedPercent", "right"),
      ],
      [
        text(0, t.stories.ratio),
        figure(right, "ratio", bet(`${GAIN}/(${LOSS})`), "ratio", "right"),
      ],
      [text(0, t.stories.evenOdds), figure(right, "odds", bet(odds), "percent1", "right")],
      [words(0, "note", note(t.stories.range), "note")],
    ],
    regions: {
      returns: {
        row: HEAD_ROWS,
        column: overGutter(CARRY),
        rows: STORIES.length,
        columns: WEIGHTED - CARRY + 1,
      },
    },
    conditional: [
      ...gainsAndLosses(["stories.returns", "stories.returns"], "{stories.returns@}"),
      ...gainsAndLosses(["stories.expected", "stories.expected"], "{stories.expected}"),
    ],
    validations: STORIES.filter(({ isVariant }) => !isVariant).map(({ key }) => ({
      on: `stories.${key}_p`,
      title: t.stories.heads[0]!,
      message: t.inputs.allowed("probability"),
      between: [0, 1] as const,
    })),
  };
}

function row(context: BlockContext, { key, move, endsAtOnce, isVariant }: Story): BlockCell[] {
  const { t } = context;
  const cell = (part: string) => `{stories.${key}_${part}}`;
  const haircut = endsAtOnce ? "{haircut_used}" : 0;
  const loss = lossAfter(context, cell("move"), haircut);
  const weighted = `IF(ISNUMBER(${cell("p")}),${cell("p")}*${cell("total")},"–")`;
  const returns = (column: number, part: string, formula: string) =>
    figure(overGutter(column), `${key}_${part}`, formula, "signedPercent", "right");
  return [
    text(0, t.stories.names[key]),
    isVariant ? text(PROBABILITY, "–", "right") : emptyEntry(PROBABILITY, `${key}_p`, "percent0"),
    move(MOVE, context),
    endsAtOnce
      ? entry(MONTHS, `${key}_months`, 0, "months")
      : follower(MONTHS, `${key}_months`, "MIN(12,{horizon_used}*12)", "months"),
    returns(CARRY, "carry", `{carry.net}*${cell("months")}/12`),
    returns(PRICE, "price", `-${loss}`),
    { ...returns(TOTAL, "total", `${cell("carry")}+${cell("price")}`), style: "strong" },
    ...(isVariant ? [] : [returns(WEIGHTED, "part", weighted)]),
  ];
}

/** How far such a yield rises on a bad day; no formula of Excel's, so that the portable sheet keeps it. */
function dayCell({ inputs, write }: BlockContext): BlockCell {
  const nearestTenor = "IF({years_used}<=15,10,IF({years_used}<=25,20,30))";
  if (write.dialect === "live") {
    const day = write.call("HISTSHOCK", nearestTenor, 1, GAP_DAY);
    return figure(MOVE, "day", day, "shock", "right");
  }
  const years = isReference(inputs.years) ? undefined : exact(inputs.years);
  return {
    at: MOVE,
    key: "day",
    number: nearestDouble(dailyMove(years, GAP_DAY)),
    format: FORMATS.shock,
    style: "right",
    stamp: true,
  };
}

/** The bet is the soft landing against the stop. */
const GAIN = "{stories.soft_total}";
const LOSS = "-{stories.stop_total}";
const bet = (formula: string) => `IFERROR(IF(AND(${GAIN}>0,${LOSS}>0),${formula},"–"),"–")`;

/** A probability is never made of an empty cell. */
function expected(t: BlockContext["t"]["stories"]): string {
  const probabilities = "{stories.zero_p}:{stories.stop_p}";
  const value = `SUMPRODUCT(${probabilities},{stories.zero_total}:{stories.stop_total})`;
  return `IF(COUNT(${probabilities})<4,${quoted(t.setThem)},IF(ROUND(SUM(${probabilities})-1,9)<>0,${quoted(t.notOne)},${value}))`;
}

/** How far the premium's way back moves the yield, as the premium stands now. */
const note = ([from, to, end]: readonly string[]): string =>
  [
    quoted(from!),
    "ROUND({premium.norm_move},0)",
    quoted(to!),
    "ROUND({premium.none_move},0)",
    quoted(end!),
  ].join("&");
