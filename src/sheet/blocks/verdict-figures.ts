import type { BlockCell, BlockContext } from "../block";
import { quoted, text } from "../block";
import { FORMATS } from "../style";
import { FIRST, TRACK, trackColumn } from "../tracks";
import { nearestCall } from "./distances";
import { ofWhole } from "./whole";

/** Three tiles in each track. */
const TILE = TRACK / 3;
const at = (i: number): number =>
  trackColumn(Math.floor(i / 3) as 0 | 1 | 2) - FIRST + (i % 3) * TILE;

interface Tile {
  readonly key: string;
  readonly label: string;
  readonly formula: string;
  readonly format: string;
  /** What stands below it: words, or a formula for them. */
  readonly note: string | { readonly formula: string };
}

/** Figures in tiles: distances to stop, call and cap; what is earned; how large the position is. */
export function tiles(context: BlockContext): BlockCell[][] {
  const all = [...distances(context), ...earned(context), ...size(context)];
  return [
    all.map(({ label }, i) => ({ ...text(at(i), label, "tileLabel"), merge: TILE })),
    all.map(({ key, formula, format }, i) => ({
      at: at(i),
      key,
      formula: `=${formula}`,
      format,
      style: "tileFigure" as const,
      merge: TILE,
    })),
    all.map(({ note }, i) => ({
      at: at(i),
      ...(typeof note === "string" ? { text: note } : { formula: `=${note.formula}` }),
      style: "tileNote" as const,
      merge: TILE,
    })),
  ];
}

/** Each bond of an account has a stop of its own: the sheet's is not everyone's. */
const ofFirstBond = ({ ofAccount, t }: BlockContext, one: string): string =>
  ofAccount ? `IF(ISNUMBER({whole.stop}),${quoted(t.verdict.notes.firstStop)},${one})` : one;

function distances(context: BlockContext): Tile[] {
  const { t } = context;
  const { tiles, notes, unknown, noLoan } = t.verdict;
  const known = (formula: string) => `IFERROR(${formula},${quoted(unknown)})`;
  const format = FORMATS.signedBp;
  // Of an account the averages' quick and linear measures are no measure of its call.
  const nearest = ofWhole(
    context,
    () => "{levels.full}",
    nearestCall("{levels.quick}", "{levels.linear}", "{levels.full}"),
  );
  return [
    {
      key: "stop",
      label: tiles.stop,
      formula: known("{levels.stop}"),
      format,
      note: {
        formula: ofFirstBond(
          context,
          `IF(ISNUMBER({stopyld_used}),${quoted(notes.stopAt)}&FIXED(100*{stopyld_used},2)&"%","")`,
        ),
      },
    },
    {
      key: "call",
      label: tiles.call,
      formula: known(`IF({lev_used}=1,${quoted(noLoan)},${nearest})`),
      format,
      note: {
        formula: `IFERROR(${ofWhole(context, () => quoted(notes.eachBond), nearestMeasure(t.levels))},"")`,
      },
    },
    {
      key: "cap",
      label: tiles.cap,
      formula: known("{levels.cap}"),
      format,
      note: { formula: `${quoted(notes.amberWithin)}&FIXED({levels.move},0)&" bp"` },
    },
  ];
}

function earned({ t, write }: BlockContext): Tile[] {
  const { tiles, notes, unknown } = t.verdict;
  const known = (formula: string) => `IFERROR(${formula},${quoted(unknown)})`;
  return [
    {
      key: "net",
      label: tiles.net,
      formula: known("{carry.net}"),
      format: FORMATS.signedPercent,
      note: notes.perYear,
    },
    {
      key: "money",
      label: tiles.money,
      formula: known("{carry.money}"),
      format: FORMATS.money,
      note: notes.moneyPerYear,
    },
    {
      key: "buffer",
      label: tiles.buffer,
      formula: known(write.call("BUFFER", 0, "{dur}", "{lev_used}", "{margin}", "{convexity}", 0)),
      format: FORMATS.percent,
      note: notes.overMaintenance,
    },
  ];
}

function size({ t, write, ofAccount }: BlockContext): Tile[] {
  const { tiles, notes, unknown } = t.verdict;
  const money = (formula: string) => ({
    formula: `IFERROR(${formula},${quoted(unknown)})`,
    format: FORMATS.money,
  });
  return [
    { key: "value", label: tiles.value, ...money("{equity_used}*{lev_used}"), note: notes.value },
    {
      key: "loan",
      label: tiles.loan,
      ...money(`{equity_used}*${ofAccount ? "{whole.loan}" : "({lev_used}-1)"}`),
      note: notes.loan,
    },
    {
      key: "dv01",
      label: tiles.dv01,
      ...money(write.call("PVBP", "{equity_used}*{lev_used}", "{dur}")),
      note: notes.dv01,
    },
  ];
}

/** Which measure the nearest call is by; of two that only noise tells apart, the first. */
const nearestMeasure = (names: Readonly<Record<"quick" | "linear" | "full", string>>): string =>
  (["quick", "linear", "full"] as const).reduceRight(
    (otherwise, key) =>
      `IF(ROUND({verdict.call}-{levels.${key}},9)=0,${quoted(names[key])},${otherwise})`,
    '""',
  );
