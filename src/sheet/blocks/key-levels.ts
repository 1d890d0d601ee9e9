import type { Block, BlockCell, BlockContext } from "../block";
import { figure, gainsAndLosses, heading, heads } from "../block";
import { quoted, rule, text, words } from "../block";
import { TRACK } from "../tracks";
import {
  capDistance,
  dayMove,
  fullRevaluationCall,
  linearCall,
  QUICK_CALL,
  samplePeriod,
  stopDistance,
} from "./distances";
import { lossAfter, ofFirstStop, ofWhole, wholeEarns, wholeValue } from "./whole";

const BP = 2;
const YIELD = 3;
const LOSS = 4;
const MONTHS = 5;

interface Level {
  readonly key: string;
  readonly label: string;
  readonly bp: string;
  readonly loss: string;
}

/** Stop, break-even, margin call by three measures and leverage cap: how far, at which yield, at what loss. */
export function keyLevels(context: BlockContext): Block {
  const { t } = context;
  const levels = levelsOf(context);
  const losses = [`levels.${levels[0]!.key}_loss`, `levels.${levels.at(-1)!.key}_loss`] as const;
  return {
    key: "levels",
    columns: TRACK,
    heights: { 1: 26 },
    rows: [
      heading(TRACK, t.levels.title),
      [...rule(0, BP), ...heads(BP, t.levels.heads)],
      ...levels.map(row),
      [words(0, "note", tableNote(context), "note")],
      [text(0, t.levels.note, "note")],
      [text(0, t.levels.moveNote(samplePeriod(t)), "note")],
    ],
    regions: {
      figures: { row: 2, column: BP, rows: levels.length, columns: 2 },
      losses: { row: 2, column: LOSS, rows: levels.length, columns: 1 },
    },
    conditional: gainsAndLosses(losses, "-{levels.losses@}"),
  };
}

function levelsOf(context: BlockContext): Level[] {
  const { t, write } = context;
  const loss = (key: string) => lossAfter(context, `{levels.${key}}`, "{haircut_used}");
  const byDuration = (key: string) =>
    write.call("SHOCKLOSS", `{levels.${key}}`, "{dur}", "{lev_used}", 0, "{haircut_used}");
  const orNoLoan = (formula: string) => `IF({lev_used}=1,${quoted(t.verdict.noLoan)},${formula})`;
  const [lev, yld, fund, dur] = ["{lev_used}", "{yld_used}", "{fund}", "{dur}"];
  const even = `${write.call("BREAKEVEN", lev, yld, fund, dur, "{horizon_used}", "{friction_used}")}${moreEven(context)}`;
  const quick = orNoLoan(QUICK_CALL);
  const linear = orNoLoan(linearCall(write));
  const full = orNoLoan(fullRevaluationCall(context));
  return [
    {
      key: "stop",
      label: context.ofAccount ? t.levels.firstStop : t.levels.stop,
      bp: ofFirstStop(context, stopDistance(write)),
      loss: loss("stop"),
    },
    { key: "even", label: t.levels.even, bp: even, loss: loss("even") },
    { key: "quick", label: t.levels.quickCall, bp: quick, loss: byDuration("quick") },
    { key: "linear", label: t.levels.linearCall, bp: linear, loss: byDuration("linear") },
    { key: "full", label: t.levels.fullCall, bp: full, loss: repriced(context) },
    { key: "cap", label: t.levels.cap, bp: orNoLoan(capDistance(context)), loss: loss("cap") },
    { key: "move", label: t.levels.move, bp: dayMove(), loss: loss("move") },
  ];
}

/** What else an account earns over the horizon, in bp of rise. */
function moreEven(context: BlockContext): string {
  const terms = { yld: "{yld_used}", fund: "{fund}", friction: "{friction_used}" };
  const more = wholeEarns(context, terms);
  return more && `+(0${more})*{horizon_used}/({lev_used}*{dur})*10000`;
}

/** "No loan" and what is out of reach have neither yield nor loss. */
function row({ key, label, bp, loss }: Level): BlockCell[] {
  const there = (formula: string) => `IF(ISTEXT({levels.${key}}),"–",${formula})`;
  const lost = `ROUND({levels.${key}_loss},12)`;
  const months = `IF(${lost}<=0,0,IF(OR(${lost}>=1,ROUND({carry.net},12)<=0),"–",{levels.${key}_loss}/({carry.net}/12)))`;
  return [
    text(0, label),
    figure(BP, key, bp, "signedBp", "right"),
    figure(YIELD, `${key}_yield`, there(`{yld_used}+{levels.${key}}/10000`), "percent", "right"),
    figure(LOSS, `${key}_loss`, there(loss), "percent", "right"),
    figure(MONTHS, `${key}_months`, there(months), "months", "right"),
  ];
}

/** The loss at the full-revaluation call, revalued in full itself. */
function repriced(context: BlockContext): string {
  const call = [
    "{levels.full}",
    "{yld_used}",
    "{years_used}",
    "{lev_used}",
    "MAX({yld_used},0)",
    2,
  ] as const;
  return ofWhole(
    context,
    () => `(whole_value-${wholeValue(context, "{levels.full}")})/whole_equity`,
    context.write.call("REPRICELOSS", ...call),
  );
}

/**
 * The table reckons its buffer by duration and convexity: with convexity its call is none of the
 * three, and the note says where it is.
 */
function tableNote({ t, write, ofAccount }: BlockContext): string {
  const call = write.call(
    "CALLSHOCK",
    "{dur}",
    "{lev_used}",
    "{margin}",
    "{convexity}",
    "{haircut_used}",
  );
  const { tableCalls, tableNever, noLoanNote, ofPositions } = t.levels;
  const says = `IFERROR(${quoted(tableCalls[0])}&FIXED(${call},2,TRUE)&${quoted(tableCalls[1])},${quoted(tableNever)})`;
  const stands = "COUNT({dur},{lev_used},{margin},{convexity},{haircut_used})=5";
  const said = ofAccount ? `IF({whole.use},${quoted(ofPositions)},${says})` : says;
  return `IF(${stands},IF({lev_used}=1,${quoted(noLoanNote)},${said}),"")`;
}
