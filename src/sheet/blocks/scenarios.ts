import type { Block, BlockCell, BlockContext } from "../block";
import { emptyEntry, entry, figure, heading, quoted, text } from "../block";
import { overGutter, TWO_LANES, LANE } from "../lanes";
import { FORMATS } from "../style";

const PROBABILITY = 3;
const MOVE = 4;
const MONTHS = 5;
const CARRY = 6;
const PRICE = 7;
const TOTAL = 8;
const WEIGHTED = 9;

/** A move of the yield in bp: entered, or the distance to the stop, where the rule sells. */
const CASES = [
  { key: "soft", move: -53 },
  { key: "hard", move: -100 },
  { key: "stop", move: undefined },
  { key: "gap", move: 50 },
] as const;

/** What the position brings in the three stories, and what their odds must be for it to pay. */
export function scenarios(context: BlockContext): Block {
  const { t } = context;
  const column = (n: number) => overGutter(n);
  const probabilities = "{stories.soft_p}:{stories.stop_p}";
  const totals = "{stories.soft_total}:{stories.stop_total}";
  const expected = `IF(COUNT(${probabilities})<3,${quoted(t.stories.setThem)},IF(ROUND(SUM(${probabilities})-1,9)<>0,${quoted(t.stories.notOne)},SUMPRODUCT(${probabilities},${totals})))`;
  const gain = "{stories.soft_total}";
  const loss = "-{stories.stop_total}";
  const bet = (formula: string) => `IFERROR(IF(AND(${gain}>0,${loss}>0),${formula},"–"),"–")`;
  return {
    key: "stories",
    columns: TWO_LANES,
    heights: { 1: 26 },
    rows: [
      heading(TWO_LANES, t.stories.title),
      [
        ...[0, 1, 2].map((at) => text(at, "", "columnHead")),
        ...t.stories.heads.map((head, n) => text(column(PROBABILITY + n), head, "columnHead")),
        text(LANE, "", "columnHead"),
        ...[10, 11].map((n) => text(column(n), "", "columnHead")),
      ],
      ...CASES.map((story) => row(context, story)),
      [
        text(0, t.stories.expected, "strong"),
        { ...figure(column(TOTAL), "expected", expected, "signedPercent", "right") },
      ],
      [
        text(0, t.stories.ratio),
        figure(column(TOTAL), "ratio", bet(`${gain}/(${loss})`), "ratio", "right"),
      ],
      [
        text(0, t.stories.evenOdds),
        figure(
          column(TOTAL),
          "odds",
          bet(context.write.call("BREAKEVENPROB", gain, loss)),
          "percent1",
          "right",
        ),
      ],
      [text(0, t.stories.note, "note")],
    ],
    validations: CASES.slice(0, 3).map(({ key }) => ({
      on: `stories.${key}_p`,
      title: t.stories.heads[0]!,
      message: t.inputs.allowed("probability"),
      between: [0, 1] as const,
    })),
  };
}

function row({ t, write }: BlockContext, { key, move }: (typeof CASES)[number]): BlockCell[] {
  const cell = (part: string) => `{stories.${key}_${part}}`;
  const column = (n: number) => overGutter(n);
  const years = `${cell("months")}/12`;
  const total = write.call(
    "SCENARIO",
    "{lev}",
    "{yld}",
    "{fund}",
    cell("move"),
    "{dur}",
    years,
    "{friction}",
    "{convexity}",
  );
  return [
    text(0, t.stories.names[key]),
    ...(key === "gap"
      ? [text(PROBABILITY, "–", "right")]
      : [emptyEntry(PROBABILITY, `${key}_p`, "percent0")]),
    move === undefined
      ? figure(MOVE, `${key}_move`, "({stopyld}-{yld})*10000", "shock", "right")
      : entry(MOVE, `${key}_move`, move, "shock"),
    {
      ...figure(MONTHS, `${key}_months`, "MIN(12,{horizon}*12)", "months"),
      style: "input",
      input: true,
    },
    figure(column(CARRY), `${key}_carry`, `{carry.net}*${years}`, "signedPercent"),
    figure(column(PRICE), `${key}_price`, `${cell("total")}-${cell("carry")}`, "signedPercent"),
    {
      at: column(TOTAL),
      key: `${key}_total`,
      formula: `=${total}`,
      format: FORMATS.signedPercent,
      style: "strong",
    },
    ...(key === "gap"
      ? []
      : [
          figure(
            column(WEIGHTED),
            `${key}_part`,
            `IF(ISNUMBER(${cell("p")}),${cell("p")}*${cell("total")},"–")`,
            "signedPercent",
            "right",
          ),
        ]),
  ];
}
