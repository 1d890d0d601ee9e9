import type { Block, BlockCell, BlockContext } from "../block";
import { quoted, text } from "../block";
import { LANE, laneColumn, LAST, FIRST } from "../lanes";
import { FORMATS } from "../style";

const COLUMNS = LAST - FIRST + 1;
const TILE = LANE / 2;
/** The tiles stand in the second and third lane, two in each. */
const TILE_AT = [1, 1, 2, 2].map((lane, i) => laneColumn(lane as 1 | 2) - FIRST + (i % 2) * TILE);

/** What a trader reads first: what the rules say, what the position earns, and how far danger is. */
export function verdict({ t, write }: BlockContext): Block {
  const ruling = write.call("RULES", "{lev}", "{yld}", "{maxlev}", "{stopyld}", "{margin}");
  const nearest = "MIN({levels.quick},{levels.linear},{levels.full})";
  const unknown = quoted(t.verdict.unknown);
  const figures = [
    tile(0, "net", `IFERROR({carry.net},${unknown})`, FORMATS.signedPercent),
    tile(
      1,
      "stop",
      `IFERROR(${write.call("STOPDISTANCE", "{yld}", "{stopyld}")},${unknown})`,
      FORMATS.signedBp,
    ),
    tile(
      2,
      "call",
      `IF({lev}=1,${quoted(t.verdict.noLoan)},IFERROR(${nearest},${unknown}))`,
      FORMATS.signedBp,
    ),
    tile(
      3,
      "buffer",
      `IFERROR(${write.call("BUFFER", 0, "{dur}", "{lev}", "{margin}", "{convexity}", 0)},${unknown})`,
      FORMATS.percent,
    ),
  ];
  const sentence = [
    `IF({verdict.word}="UNKNOWN",${quoted(t.verdict.unknownWhy)},`,
    `{verdict.word}&${quoted(t.verdict.because)}&{verdict.meaning}&${quoted(t.verdict.netCarry)}&TEXT({verdict.net},"0.00%")`,
    `&${quoted(t.verdict.toStop)}&TEXT({verdict.stop},"0")&${quoted(t.verdict.toNext)}`,
    `&IF({lev}=1,${quoted(t.verdict.noCall)},${quoted(t.verdict.toCall)}`,
    `&IF(ISNUMBER({verdict.call}),TEXT({verdict.call},"0")&${quoted(t.verdict.unit)},{verdict.call}))&${quoted(t.verdict.end)})`,
  ].join("");
  return {
    key: "verdict",
    columns: COLUMNS,
    heights: { 1: 36 },
    rows: [
      [
        tileText(0, LANE, t.verdict.title, "tileLabel"),
        ...TILE_AT.map((at, i) => tileText(at, TILE, t.verdict.tiles[i]!, "tileLabel")),
      ],
      [
        {
          at: 0,
          key: "word",
          formula: `=IF({inputs.problems}>0,"UNKNOWN",IFERROR(${ruling},"UNKNOWN"))`,
          style: "verdict",
          merge: LANE,
        },
        ...figures,
      ],
      [
        {
          at: 0,
          key: "meaning",
          formula: `=${meanings(t.verdict.meanings)}`,
          style: "tileNote",
          merge: LANE,
        },
        tileText(TILE_AT[0]!, TILE, t.verdict.perYear, "tileNote"),
        {
          at: TILE_AT[1]!,
          formula: `=${quoted(t.verdict.stopAt)}&TEXT({stopyld},"0.00%")`,
          style: "tileNote",
          merge: TILE,
        },
        {
          at: TILE_AT[2]!,
          formula: `=IFERROR(${nearestMeasure(t.levels)},"")`,
          style: "tileNote",
          merge: TILE,
        },
        tileText(TILE_AT[3]!, TILE, t.verdict.overMaintenance, "tileNote"),
      ],
      [{ at: 0, key: "sentence", formula: `=${sentence}`, style: "strong" }],
      [{ at: 0, key: "check", formula: `=${checkLine(t.verdict, write.dialect)}`, style: "check" }],
    ],
    conditional: [
      coloured("OK", "good"),
      coloured("REDUCE", "warn"),
      coloured("STOP", "stop"),
      coloured("MARGIN CALL", "bad"),
    ],
  };
}

const coloured = (word: string, style: "good" | "warn" | "stop" | "bad") => ({
  over: ["verdict.word", "verdict.word"] as const,
  formula: `{verdict.word}=${quoted(word)}`,
  style,
});

const tile = (i: number, key: string, formula: string, format: string): BlockCell => ({
  at: TILE_AT[i]!,
  key,
  formula: `=${formula}`,
  format,
  style: "tileFigure",
  merge: TILE,
});

const tileText = (
  at: number,
  merge: number,
  words: string,
  style: "tileLabel" | "tileNote",
): BlockCell => ({
  ...text(at, words, style),
  merge,
});

/** Which measure the nearest call is by; of two that only noise tells apart, the first. */
const nearestMeasure = (names: Readonly<Record<"quick" | "linear" | "full", string>>): string =>
  (["quick", "linear", "full"] as const).reduceRight(
    (otherwise, key) =>
      `IF(ROUND({verdict.call}-{levels.${key}},9)=0,${quoted(names[key])},${otherwise})`,
    '""',
  );

const meanings = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of).reduceRight(
    (otherwise, [word, meaning]) =>
      `IF({verdict.word}=${quoted(word)},${quoted(meaning)},${otherwise})`,
    '""',
  );

/** Says in plain words what on the sheet does not compute, and what to do about it. */
function checkLine(t: BlockContext["t"]["verdict"], dialect: string): string {
  const errors = "SUMPRODUCT(--ISERROR({carry.figures}))+SUMPRODUCT(--ISERROR({levels.figures}))";
  const missing = `IF(ISERROR({carry.spread}),IF(ERROR.TYPE({carry.spread})=5,${quoted(t.needsAddIn)},${quoted(t.someErrors)}),${quoted(t.someErrors)})`;
  const computes = dialect === "live" ? t.allLive : t.allPortable;
  return `IF({inputs.problems}>0,{inputs.problems}&${quoted(t.problems)},IF(${errors}>0,${missing},${quoted(computes)}))`;
}
