import { gainsAndLosses, quoted, text, type Block, type BlockCell } from "../block";
import { statusColours } from "../status";
import { FORMATS } from "../style";
import { FIRST, TRACK, trackColumn } from "../tracks";
import { CHOSEN_CALL } from "./directions";
import { ANSWER_NAMES } from "./answer";
import type { AccountContext } from "./context";
import { WIDTH } from "./grid";
import { orOld, unlessOld } from "./portable/stale";
import {
  carryMeaning,
  carryWord,
  checkLine,
  known,
  rulesMeaning,
  rulesWord,
  sentence,
} from "./verdict-words";

const LIGHTS = ["word", "carry", "nearest"] as const;
const TILE = 2;

/** What a trader reads first: what the rules say, whether it pays, how far the nearest call is. */
export function verdict(context: AccountContext): Block {
  const { t, statuses, write } = context;
  const at = (i: number) => trackColumn(i as 0 | 1 | 2) - FIRST;
  const nearer = "MIN({behind.call},{verdict.shaped})";
  const nearest = known(t, `IF({behind.balance}>=0,${quoted(t.verdict.noLoan)},${nearer})`);
  const formulas = [rulesWord(context), carryWord(context), nearest];
  const meanings = [
    { formula: `=${rulesMeaning(context)}` },
    { formula: `=${carryMeaning(context)}` },
    write.dialect === "live"
      ? { text: t.verdict.callMeans }
      : { formula: `=${orOld(t, quoted(t.verdict.callMeans))}` },
  ];
  const tiles = tilesOf(context);
  const wide = (i: number, cell: Omit<BlockCell, "at" | "merge">): BlockCell => ({
    ...cell,
    at: i * TILE,
    merge: TILE,
  });
  return {
    key: "verdict",
    columns: WIDTH,
    heights: { 1: 34, 4: 24 },
    rows: [
      LIGHTS.map((_, i) => ({ ...text(at(i), t.verdict.lights[i]!, "tileLabel"), merge: TRACK })),
      LIGHTS.map((key, i) => ({
        at: at(i),
        key,
        formula: `=${formulas[i]}`,
        ...(key === "nearest" && { format: FORMATS.signedBp }),
        style: "verdict" as const,
        merge: TRACK,
      })),
      LIGHTS.map((key, i) => ({
        at: at(i),
        key: `${key}_meaning`,
        ...meanings[i],
        style: "tileNote" as const,
        merge: TRACK,
      })),
      tiles.map(({ label }, i) => wide(i, { text: label, style: "tileLabel" })),
      tiles.map(({ key, formula, format }, i) =>
        wide(i, { key, formula: `=${formula}`, format, style: "tileFigure" }),
      ),
      [{ at: 0, key: "sentence", formula: `=${sentence(context)}`, style: "strong" }],
      [text(0, t.verdict.liquidation, "note")],
      [{ at: 0, key: "check", formula: `=${checkLine(context)}`, style: "check" }],
    ],
    // Leverage has a name already: other sheets follow it.
    names: {
      [ANSWER_NAMES.rules]: "verdict.word",
      [ANSWER_NAMES.carry]: "verdict.carry",
      [ANSWER_NAMES.call]: "verdict.nearest",
      [ANSWER_NAMES.excess]: "verdict.excess",
      [ANSWER_NAMES.stop]: "verdict.stop",
      [ANSWER_NAMES.says]: "verdict.sentence",
    },
    conditional: [
      ...(["word", "carry"] as const).flatMap((key) =>
        statusColours(
          { statuses },
          "light",
          [`verdict.${key}`, `verdict.${key}`],
          `{verdict.${key}}`,
        ),
      ),
      ...gainsAndLosses(["verdict.excess", "verdict.excess"], "{verdict.excess}"),
      ...gainsAndLosses(["verdict.gain", "verdict.gain"], "{verdict.gain}"),
    ],
  };
}

function tilesOf({ t }: AccountContext) {
  const { tiles, noLoan, none } = t.verdict;
  const call = (formula: string) =>
    known(t, `IF({behind.balance}>=0,${quoted(noLoan)},${formula})`);
  return [
    ["excess", tiles.excess, known(t, "{behind.excess}"), FORMATS.money],
    ["cushion", tiles.cushion, known(t, "{behind.excess}/{money.equity}"), FORMATS.percent1],
    ["equity", tiles.equity, known(t, "{money.equity}"), FORMATS.money],
    ["leverage", tiles.leverage, known(t, "{lev}"), FORMATS.leverage4],
    ["parallel", tiles.parallel, call("{behind.call}"), FORMATS.signedBp],
    ["shaped", tiles.shaped, call(unlessOld(CHOSEN_CALL)), FORMATS.signedBp],
    [
      "stop",
      tiles.stop,
      known(t, `IF({behind.firststop}="",${quoted(none)},{behind.firststop})`),
      FORMATS.signedBp,
    ],
    [
      "whose",
      tiles.whose,
      `IFERROR(INDEX({held.symbol},{behind.firstrow}),${quoted(none)})`,
      undefined,
    ],
    ["gain", tiles.carry, known(t, "{money.carry}"), FORMATS.money],
    ["loan", tiles.loan, known(t, "{money.loan}"), FORMATS.money],
  ].map(([key, label, formula, format]) => ({
    key: key!,
    label: label!,
    formula: formula!,
    format,
  }));
}
