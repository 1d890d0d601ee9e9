import type { Exact, ReplayDay } from "../domain";
import type { Language } from "../locales/language";
import { replayWordsIn } from "../locales/replay";
import type { ReplayWords } from "../locales/replay.en";
import { oneCell, toFixedAddress } from "./area";
import { quoted } from "./block";
import type { Dialect, PlanCell, PlanChart, SheetPlan } from "./plan";
import { PATH_FORMATS, PATH_ROW, stampedPath } from "./replay-path";
import { FORMATS, STYLES, type StyleKey } from "./style";

/** A hidden name that every sheet of a replay carries: which build made it. */
export const REPLAY_MARK_NAME = "CVS_replay";

/** What is walked. Rates are fractions a year, `start` an Excel serial. */
export interface ReplayInputs {
  readonly start: number;
  readonly lev: number;
  readonly years: number;
  readonly fund: number;
  /** A rate, or by the years left what the broker's schedule of that name asks. */
  readonly margin: number | "IBKR";
  /** Undefined to go on through it. */
  readonly stop: number | undefined;
  readonly friction: number;
}

/** A replay and the imported series that it goes through. */
export interface ReplayRequest {
  readonly inputs: ReplayInputs;
  /** Its name, and its dates and yields as formulas refer to them. */
  readonly series: { readonly name: string; readonly dates: string; readonly yields: string };
  /** How many rows a path may have at most: the observations of the series. */
  readonly room: number;
  /** The path, for the portable dialect; the live one calls REPLAY. */
  readonly path: readonly ReplayDay<Exact>[];
  readonly dialect: Dialect;
  readonly language: Language;
  readonly namespace: string;
  readonly version: string;
  /** The moment that values are of, in words. */
  readonly stampedAt: string;
}

const INPUT_ROW = 3;
const RESULT_COLUMN = 4;
/** Above the path, with room between for the header that REPLAY spills itself. */
const HEAD_ROW = PATH_ROW - 2;
const VALUE = 2;
const CHART_COLUMN = 8;
const CHART_WIDTH = 8;
const WIDTH = CHART_COLUMN + CHART_WIDTH;

type Input = keyof ReplayInputs;
const INPUTS: readonly (readonly [Input, string])[] = [
  ["start", FORMATS.date],
  ["lev", FORMATS.leverage],
  ["years", FORMATS.years],
  ["fund", FORMATS.percent],
  ["margin", FORMATS.percent],
  ["stop", FORMATS.percent],
  ["friction", FORMATS.percent],
];
/** A stop that no yield reaches: what "go on through it" is to a formula, and a word to a reader. */
const NO_STOP = 0.4999;
const stopFormat = (none: string) => `[<${NO_STOP}]${FORMATS.percent};${quoted(none)}`;

const ENDS = [
  ["MARGIN CALL", "bad"],
  ["WIPED OUT", "bad"],
  ["STOP", "stop"],
  ["OPEN", "good"],
] as const;

/** A position walked through history: verdict first, its terms to change, its path and a picture of it. */
export function describeReplay(request: ReplayRequest): SheetPlan {
  const { dialect, language, version, room, path } = request;
  const words = replayWordsIn(language);
  const isLive = dialect === "live";
  const last = PATH_ROW + (isLive ? room : path.length) - 1;
  return {
    sheetName: words.sheetName,
    dialect,
    language,
    version,
    shocks: 0,
    rows: PATH_ROW + (isLive ? 0 : path.length),
    rowsBelow: isLive ? room : 0,
    columns: WIDTH,
    columnWidths: Array.from({ length: WIDTH }, () => 11),
    rowHeight: 14,
    rowHeights: { 0: 24, 1: 22 },
    cells: [
      ...heads(request, words),
      ...inputCells(request, words),
      ...results(words, last),
      verdict(words),
      ...(isLive ? [spilled(request)] : stampedPath(path)),
    ],
    merges: [],
    names: [],
    conditionalFormats: ENDS.map(([status, style]) => ({
      area: oneCell(1, 0),
      formula: `=${STATUS}=${quoted(status)}`,
      style,
    })),
    validations: [],
    charts: [chart(words, last)],
    frozenRows: 2,
    print: {
      area: { row: 0, column: 0, rows: PATH_ROW + path.length, columns: WIDTH },
      pageStarts: [],
    },
  };
}

const fixed = (row: number, column: number) => toFixedAddress(oneCell(row, column));
const STATUS = fixed(INPUT_ROW, RESULT_COLUMN + 2);
const LAST_DATE = fixed(INPUT_ROW + 1, RESULT_COLUMN + 2);
const DAYS = fixed(INPUT_ROW + 2, RESULT_COLUMN + 2);
const LEFT = fixed(INPUT_ROW + 3, RESULT_COLUMN + 2);

const text = (row: number, column: number, words: string, style: StyleKey): PlanCell => ({
  row,
  column,
  content: { text: words },
  style,
});

const heads = (
  { series, inputs, dialect, stampedAt }: ReplayRequest,
  words: ReplayWords,
): PlanCell[] => [
  text(0, 0, words.title(series.name, inputs.lev), "title"),
  text(2, 0, dialect === "live" ? words.note : `${words.note} ${words.stamped(stampedAt)}`, "note"),
  ...words.heads.map((head, column) => text(HEAD_ROW, column, head, "columnHead")),
];

function inputCells({ inputs, dialect }: ReplayRequest, words: ReplayWords): PlanCell[] {
  const isLive = dialect === "live";
  return INPUTS.flatMap(([input, format], i): PlanCell[] => [
    text(INPUT_ROW + i, 0, words.inputs[input], "label"),
    {
      row: INPUT_ROW + i,
      column: VALUE,
      content: contentOf(inputs[input] ?? NO_STOP),
      format: input === "stop" ? stopFormat(words.noStop) : format,
      // What does not recalculate must not look as if it could be changed.
      style: isLive ? "input" : "right",
      input: isLive,
    },
  ]);
}

const contentOf = (value: number | string): PlanCell["content"] =>
  typeof value === "number" ? { number: value } : { text: value };

/** Figures of the path's end, read from the path: they follow it. */
function results(words: ReplayWords, last: number): PlanCell[] {
  const column = (at: number) =>
    toFixedAddress({ row: PATH_ROW, column: at, rows: last - PATH_ROW + 1, columns: 1 });
  // The path's corner says that there is none; rows that it left may still be counted.
  const count = `IF(ISERROR(${fixed(PATH_ROW - 1, 0)}),0,COUNT(${column(0)}))`;
  const atEnd = (at: number) => `=IF(${count}=0,"–",INDEX(${column(at)},${count}))`;
  const figures: readonly (readonly [keyof ReplayWords["results"], string, string])[] = [
    ["status", atEnd(6), "General"],
    ["last", atEnd(0), FORMATS.date],
    ["days", `=IF(${count}=0,"–",${count}-1)`, FORMATS.count],
    ["left", atEnd(3), FORMATS.percent],
    ["lowest", `=IF(${count}=0,"–",MIN(${column(3)}))`, FORMATS.percent],
  ];
  return figures.flatMap(([key, formula, format], i): PlanCell[] => [
    text(INPUT_ROW + i, RESULT_COLUMN, words.results[key], "label"),
    {
      row: INPUT_ROW + i,
      column: RESULT_COLUMN + 2,
      content: { formula },
      format,
      style: "right",
    },
  ]);
}

/** "Called on 2022-09-26 after 221 trading days; 18% of the equity left". */
function verdict(words: ReplayWords): PlanCell {
  const word = Object.entries(words.verdicts).reduceRight(
    (otherwise, [status, said]) => `IF(${STATUS}=${quoted(status)},${quoted(said)},${otherwise})`,
    `""`,
  );
  const sentence = [
    word,
    `TEXT(${LAST_DATE},"yyyy-mm-dd")`,
    quoted(words.after),
    DAYS,
    quoted(words.days),
    `TEXT(${LEFT},"0%")`,
    quoted(words.left),
  ].join("&");
  const formula = `=IF(ISNUMBER(${LAST_DATE}),${sentence},${quoted(words.none)})`;
  return { row: 1, column: 0, content: { formula }, style: "strong" };
}

/** The whole path in one call, from the chosen day on. */
function spilled({ series, namespace, room }: ReplayRequest): PlanCell {
  const input = (name: Input) =>
    fixed(INPUT_ROW + INPUTS.findIndex(([one]) => one === name), VALUE);
  const { dates, yields } = series;
  const since = (range: string) => `FILTER(${range},${dates}>=${input("start")})`;
  const terms = (["lev", "years", "fund", "margin", "stop", "friction"] as const).map(input);
  const formula = `=${namespace}.REPLAY(${[since(dates), since(yields), ...terms].join(",")})`;
  return {
    row: PATH_ROW - 1,
    column: 0,
    content: { formula, spills: { rows: room + 1, columns: PATH_FORMATS.length } },
    style: "unit",
  };
}

const chart = (words: ReplayWords, last: number): PlanChart => ({
  name: "Replay",
  kind: "lines",
  title: words.chart,
  altText: words.chartAlt,
  place: { row: INPUT_ROW, column: CHART_COLUMN, rows: 20, columns: CHART_WIDTH },
  xTitle: "",
  yTitle: words.chart,
  xFormat: "yyyy-mm",
  yFormat: FORMATS.percent0,
  series: [
    {
      name: words.chart,
      x: { row: PATH_ROW, column: 0, rows: last - PATH_ROW + 1, columns: 1 },
      y: { row: PATH_ROW, column: 3, rows: last - PATH_ROW + 1, columns: 1 },
      color: STYLES.title.color,
    },
  ],
});
