import type { Block, BlockCell, BlockContext, Format } from "../block";
import {
  emptyEntry,
  entry,
  figure,
  gainsAndLosses,
  heading,
  heads,
  quoted,
  rule,
  text,
  words,
} from "../block";
import { TRACK } from "../tracks";
import { loanRate, perYear } from "./inputs";
import { wholeEarns } from "./whole";
import type { StyleKey } from "../style";

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
  {
    at: 3,
    suffix: "",
    lev: "{lev_used}",
    yld: "{yld_used}",
    fund: "{fund}",
    friction: "{friction_used}",
  },
  {
    at: 4,
    suffix: "_tiers",
    lev: "{lev_used}",
    yld: "{yld_used}",
    fund: "{carry.fund_tiers}",
    friction: "{friction_used}",
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
  const { t } = context;
  return {
    key: "carry",
    columns: TRACK,
    rows: [
      heading(TRACK, t.carry.title),
      [...rule(0, 3), ...heads(3, [t.carry.yours, t.carry.tiers, t.carry.then])],
      ...assumptions(context),
      ...earned(context),
      ...paidForWaiting(context),
      ...whenFundingMoves(context),
      ...rollDown(context),
    ],
    regions: {
      figures: { row: 2, column: 3, rows: 11, columns: 1 },
      earned: { row: 5, column: 3, rows: 5, columns: CASES.length },
      moves: { row: 15, column: 0, rows: 1, columns: TRACK },
      moved: { row: 16, column: 0, rows: 1, columns: TRACK },
    },
    conditional: ["earned", "moved", "rolldown"].flatMap((key) =>
      gainsAndLosses([`carry.${key}`, `carry.${key}`], `{carry.${key}@}`),
    ),
  };
}

/** Yield, funding rate and leverage of each case; those of 2022-24 can be changed. */
function assumptions({ t, write }: BlockContext): BlockCell[][] {
  const atTiers = perYear(t, loanRate(write));
  return [
    [
      text(0, t.carry.yield),
      figure(3, undefined, "{yld_used}", "percent"),
      figure(4, undefined, "{yld_used}", "percent"),
      entry(5, "yld_2022", NEGATIVE_CARRY.yld, "percent"),
    ],
    [
      text(0, t.carry.funding),
      figure(3, undefined, "{fund}", "percent"),
      figure(4, "fund_tiers", atTiers, "percent"),
      entry(5, "fund_2022", NEGATIVE_CARRY.fund, "percent"),
    ],
    [
      text(0, t.carry.leverage),
      figure(3, undefined, "{lev_used}", "leverage"),
      figure(4, undefined, "{lev_used}", "leverage"),
      entry(5, "lev_2022", NEGATIVE_CARRY.lev, "leverage"),
    ],
  ];
}

/** A figure in the column of each case, under the case's key. */
const perCase = (
  key: string,
  formula: (of: Case) => string,
  ...look: [format: Format, style?: StyleKey]
): BlockCell[] => CASES.map((of) => figure(of.at, `${key}${of.suffix}`, formula(of), ...look));

/** From the spread to net carry, as a rate on equity and in money. */
function earned(context: BlockContext): BlockCell[][] {
  const { t, write } = context;
  const spread = ({ yld, fund }: Case) => write.call("CARRYSPREAD", yld, fund);
  const levered = (of: Case) =>
    `${write.call("CARRY", of.lev, of.yld, of.fund, 0)}${more(context, { ...of, friction: "0" })}`;
  const net = (of: Case) =>
    `${write.call("CARRY", of.lev, of.yld, of.fund, of.friction)}${more(context, of)}`;
  const money = ({ suffix }: Case) => `{equity_used}*{carry.net${suffix}}`;
  const month = ({ suffix }: Case) => `{carry.money${suffix}}/12`;
  return [
    [text(0, t.carry.spread), ...perCase("spread", spread, "signedPercent")],
    [text(0, t.carry.levered), ...perCase("levered", levered, "signedPercent")],
    [
      text(0, t.carry.net, "totalLabel"),
      text(1, "", "total"),
      text(2, "", "total"),
      ...perCase("net", net, "signedPercent", "total"),
    ],
    [text(0, t.carry.perYear), ...perCase("money", money, "money")],
    [text(0, t.carry.perMonth), ...perCase("month", month, "money")],
  ];
}

/** What an account earns besides, where the case has its leverage. */
const more = (context: BlockContext, of: Case): string =>
  of.lev === "{lev_used}" ? wholeEarns(context, of) : "";

/** The rise in yield that a year's carry pays for, and whether leverage adds to it at all. */
function paidForWaiting(context: BlockContext): BlockCell[][] {
  const { t, write } = context;
  const even = (of: Case, friction: string) => {
    const also = more(context, { ...of, friction });
    const bond = write.call("BREAKEVEN", of.lev, of.yld, of.fund, "{dur}", 1, friction);
    return also ? `${bond}+(0${also})/({lev_used}*{dur})*10000` : bond;
  };
  const unlevered = ({ yld, fund, friction }: Case) => write.call("CARRY", 1, yld, fund, friction);
  const adds = ({ yld, fund, friction, suffix }: Case) =>
    `IF(ISNUMBER({carry.net${suffix}}),IF(ROUND(${yld}-${friction},12)>ROUND(${fund},12),${quoted(t.carry.yes)},${quoted(t.carry.no)}),"–")`;
  return [
    [text(0, t.carry.breakEven), ...perCase("even", (of) => even(of, "0"), "plain")],
    [text(0, t.carry.breakEvenNet), ...perCase("evennet", (of) => even(of, of.friction), "plain")],
    [text(0, t.carry.unlevered), ...perCase("unlevered", unlevered, "signedPercent")],
    [
      text(0, t.carry.adds),
      ...CASES.map((of) => words(of.at, `adds${of.suffix}`, adds(of), "right")),
    ],
  ];
}

/** Net carry when the funding rate moves: it thickens when short rates fall. */
function whenFundingMoves(context: BlockContext): BlockCell[][] {
  const { t, write } = context;
  const head = MOVES.map((move, i) => ({
    ...entry(i, `move${i}`, move, "shock"),
    style: "columnHead" as const,
    input: false,
  }));
  const netAt = (move: string) => {
    const fund = `{fund}+${move}/10000`;
    const terms = { yld: "{yld_used}", fund, friction: "{friction_used}" };
    const bond = write.call("CARRY", "{lev_used}", terms.yld, fund, terms.friction);
    return `${bond}${wholeEarns(context, terms)}`;
  };
  const spilling = {
    ...figure(0, "moved0", netAt("{carry.moves}"), "signedPercent"),
    spills: { rows: 1, columns: TRACK, along: ["{carry.moves}"] },
  };
  const each = MOVES.map((_, i) =>
    figure(i, `moved${i}`, netAt(`{carry.move${i}}`), "signedPercent"),
  );
  return [
    [text(0, t.carry.moves, "rowHead"), ...rule(1, TRACK)],
    head,
    write.dialect === "live" ? [spilling] : each,
  ];
}

/** What the curve adds as the bond grows shorter, once the yield of a shorter one is entered. */
function rollDown({ t, write }: BlockContext): BlockCell[][] {
  const gain = write.call("ROLLDOWN", "{lev_used}", "{yld_used}", "{carry.later}", "{dur}");
  const known = `IF(ISNUMBER({carry.later}),${gain},"–")`;
  return [
    [text(0, t.carry.later), emptyEntry(3, "later", "percent"), text(4, t.carry.laterNote, "unit")],
    [text(0, t.carry.rollDown), figure(3, "rolldown", known, "signedPercent", "right")],
  ];
}
