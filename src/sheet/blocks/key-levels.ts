import type { Block, BlockCell, BlockContext } from "../block";
import { figure, heading, heads, quoted, rule, text } from "../block";
import { fullCall } from "./revaluation";
import { LANE } from "../lanes";

const BP = 2;
const YIELD = 3;
const LOSS = 4;
const MONTHS = 5;

/** Stop, break-even and margin call by three measures: how far, at which yield, at what loss. */
export function keyLevels(context: BlockContext): Block {
  const { t, write } = context;
  const loss = (key: string) =>
    write.call("SHOCKLOSS", `{levels.${key}}`, "{dur}", "{lev}", "{convexity}", "{haircut}");
  const linearLoss = (key: string) =>
    write.call("SHOCKLOSS", `{levels.${key}}`, "{dur}", "{lev}", 0, "{haircut}");
  const callOrNoLoan = (formula: string) => `IF({lev}=1,${quoted(t.verdict.noLoan)},${formula})`;
  const levels: [string, string, string, string][] = [
    ["stop", t.levels.stop, "({stopyld}-{yld})*10000", loss("stop")],
    [
      "even",
      t.levels.even,
      write.call("BREAKEVEN", "{lev}", "{yld}", "{fund}", "{dur}", "{horizon}", "{friction}"),
      loss("even"),
    ],
    [
      "quick",
      t.levels.quickCall,
      callOrNoLoan("(1/{lev}-{margin})/{dur}*10000"),
      linearLoss("quick"),
    ],
    [
      "linear",
      t.levels.linearCall,
      callOrNoLoan(write.call("CALLSHOCK", "{dur}", "{lev}", "{margin}", 0, "{haircut}")),
      linearLoss("linear"),
    ],
    [
      "full",
      t.levels.fullCall,
      callOrNoLoan(fullCall(write, "levels", "{years}", "{margin}")),
      repriced(context),
    ],
  ];
  return {
    key: "levels",
    columns: LANE,
    heights: { 1: 26 },
    rows: [
      heading(LANE, t.levels.title),
      [...rule(0, BP), ...heads(BP, t.levels.heads)],
      ...levels.map(([key, label, bp, lost]) => row(key, label, bp, lost)),
      [text(0, t.levels.note1, "note")],
      [text(0, t.levels.note2, "note")],
    ],
    regions: { figures: { row: 2, column: BP, rows: levels.length, columns: 2 } },
  };
}

/** A distance of "no loan" has neither yield nor loss. */
function row(key: string, label: string, bp: string, lost: string): BlockCell[] {
  const there = (formula: string) => `IF(ISTEXT({levels.${key}}),"–",${formula})`;
  return [
    text(0, label),
    figure(BP, key, bp, "signedBp", "right"),
    figure(YIELD, `${key}_yield`, there(`{yld}+{levels.${key}}/10000`), "percent", "right"),
    figure(LOSS, `${key}_loss`, there(lost), "percent", "right"),
    figure(
      MONTHS,
      `${key}_months`,
      there(
        `IF(ROUND({levels.${key}_loss},12)<=0,0,IF(OR(ROUND({levels.${key}_loss},12)>=1,{carry.net}<=0),"–",{levels.${key}_loss}/({carry.net}/12)))`,
      ),
      "months",
      "right",
    ),
  ];
}

/** The loss at the full-revaluation call, revalued in full itself. */
const repriced = ({ write }: BlockContext): string =>
  write.call("REPRICELOSS", "{levels.full}", "{yld}", "{years}", "{lev}", "MAX({yld},0)", 2);
