import type { Block, BlockCell, BlockContext } from "../block";
import { emptyEntry, entry, figure, heading, heads, quoted, rule, text, words } from "../block";
import { LANE } from "../lanes";

/** What long bonds earned and money cost in 2022-24, when carry was negative. */
const NEGATIVE_CARRY = { lev: 3, yld: 0.04, fund: 0.054 } as const;

const MOVES = [-100, -50, -25, 25, 50, 100] as const;

/** A case in a column: where its leverage, yield, funding rate and friction stand. */
interface Case {
  readonly at: number;
  readonly suffix: string;
  readonly lev: string;
  readonly yld: string;
  readonly fund: string;
  readonly friction: string;
}

const CASES: readonly Case[] = [
  { at: 3, suffix: "", lev: "{lev}", yld: "{yld}", fund: "{fund}", friction: "{friction}" },
  {
    at: 4,
    suffix: "_tiers",
    lev: "{lev}",
    yld: "{yld}",
    fund: "{carry.fund_tiers}",
    friction: "{friction}",
  },
  {
    at: 5,
    suffix: "_2022",
    lev: "{carry.lev_2022}",
    yld: "{carry.yld_2022}",
    fund: "{carry.fund_2022}",
    friction: "0",
  },
];

/** What the position is paid to wait, beside the same at the broker's tiers and in 2022-24. */
export function carry(context: BlockContext): Block {
  const { t, write } = context;
  const column = (
    formula: (of: Case) => string,
    key: string,
    format: Parameters<typeof figure>[3],
  ) => CASES.map((of) => figure(of.at, `${key}${of.suffix}`, formula(of), format));
  const net = (of: Case) => write.call("CARRY", of.lev, of.yld, of.fund, of.friction);
  const rows: BlockCell[][] = [
    heading(LANE, t.carry.title),
    [...rule(0, 3), ...heads(3, [t.carry.yours, t.carry.tiers, t.carry.then])],
    [
      text(0, t.carry.yield),
      figure(3, undefined, "{yld}", "percent"),
      figure(4, undefined, "{yld}", "percent"),
      entry(5, "yld_2022", NEGATIVE_CARRY.yld, "percent"),
    ],
    [
      text(0, t.carry.funding),
      figure(3, undefined, "{fund}", "percent"),
      figure(
        4,
        "fund_tiers",
        write.call("FUNDINGRATE", "{equity}*({lev}-1)", "{benchmark}"),
        "percent",
      ),
      entry(5, "fund_2022", NEGATIVE_CARRY.fund, "percent"),
    ],
    [
      text(0, t.carry.leverage),
      figure(3, undefined, "{lev}", "leverage"),
      figure(4, undefined, "{lev}", "leverage"),
      entry(5, "lev_2022", NEGATIVE_CARRY.lev, "leverage"),
    ],
    [
      text(0, t.carry.spread),
      ...column((of) => write.call("CARRYSPREAD", of.yld, of.fund), "spread", "signedPercent"),
    ],
    [
      text(0, t.carry.levered),
      ...column(
        (of) => write.call("CARRY", of.lev, of.yld, of.fund, 0),
        "levered",
        "signedPercent",
      ),
    ],
    [
      text(0, t.carry.net, "totalLabel"),
      text(1, "", "total"),
      text(2, "", "total"),
      ...CASES.map((of) => figure(of.at, `net${of.suffix}`, net(of), "signedPercent", "total")),
    ],
    [
      text(0, t.carry.perYear),
      ...column((of) => `{equity}*{carry.net${of.suffix}}`, "money", "money"),
    ],
    [
      text(0, t.carry.perMonth),
      ...column((of) => `{carry.money${of.suffix}}/12`, "month", "money"),
    ],
    [
      text(0, t.carry.breakEven),
      ...column(
        (of) => write.call("BREAKEVEN", of.lev, of.yld, of.fund, "{dur}", 1, 0),
        "even",
        "plain",
      ),
    ],
    [
      text(0, t.carry.breakEvenNet),
      ...column(
        (of) => write.call("BREAKEVEN", of.lev, of.yld, of.fund, "{dur}", 1, of.friction),
        "evennet",
        "plain",
      ),
    ],
    [
      text(0, t.carry.adds),
      ...CASES.map((of) => ({
        ...words(
          of.at,
          `adds${of.suffix}`,
          `IF(ROUND(${of.yld},12)>ROUND(${of.fund},12),${quoted(t.carry.yes)},${quoted(t.carry.no)})`,
          "right",
        ),
      })),
    ],
    [text(0, t.carry.moves, "rowHead"), ...rule(1, LANE)],
    MOVES.map((move, i) => ({
      ...entry(i, `move${i}`, move, "shock"),
      style: "columnHead" as const,
      input: false,
    })),
    sensitivity(context),
    [text(0, t.carry.later), emptyEntry(3, "later", "percent"), text(4, t.carry.laterNote, "unit")],
    [
      text(0, t.carry.rollDown),
      figure(
        3,
        "rolldown",
        `IF(ISNUMBER({carry.later}),${write.call("ROLLDOWN", "{lev}", "{yld}", "{carry.later}", "{dur}")},"–")`,
        "signedPercent",
        "right",
      ),
    ],
  ];
  return {
    key: "carry",
    columns: LANE,
    rows,
    regions: {
      figures: { row: 2, column: 3, rows: 10, columns: 1 },
      moves: { row: 14, column: 0, rows: 1, columns: LANE },
    },
    conditional: CASES.map((of) => ({
      over: [`carry.net${of.suffix}`, `carry.net${of.suffix}`] as const,
      formula: `{carry.net${of.suffix}}<0`,
      style: "bad" as const,
    })),
  };
}

/** Net carry when the funding rate moves: it thickens when short rates fall. */
function sensitivity({ write }: BlockContext): BlockCell[] {
  const netAt = (move: string) =>
    write.call("CARRY", "{lev}", "{yld}", `{fund}+${move}/10000`, "{friction}");
  if (write.dialect === "live") {
    return [
      {
        ...figure(0, "moved0", netAt("{carry.moves}"), "signedPercent"),
        spills: { rows: 1, columns: LANE },
      },
    ];
  }
  return MOVES.map((_, i) => figure(i, `moved${i}`, netAt(`{carry.move${i}}`), "signedPercent"));
}
