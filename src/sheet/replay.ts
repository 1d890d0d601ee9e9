import { MOST_DAYS, type Exact, type ReplayDay } from "../domain";
import type { Language } from "../locales/language";
import { replayWordsIn } from "../locales/replay";
import type { ReplayWords } from "../locales/replay.en";
import { toFixedAddress } from "./address";
import { oneCell } from "./area";
import { quoted } from "./block";
import { EPOCH } from "./date-system";
import type { Dialect } from "./formula/dialect";
import type { PlanCell, PlanChart, SheetPlan } from "./plan";
import { PATH, PATH_FORMATS, PATH_ROW, stampedPath } from "./replay-path";
import {
  byDay,
  INPUT_ROW,
  termAddress,
  termCells,
  type ReplayInputs,
  type ReplaySeries,
} from "./replay-terms";
import { FORMATS, STYLES } from "./style";
import { textCell } from "./text-cell";

/** A hidden name that every sheet of a replay carries: which build made it. */
export const REPLAY_MARK_NAME = "CVS_replay";

/** A replay and the imported series that it goes through. */
export interface ReplayRequest {
  readonly inputs: ReplayInputs;
  readonly series: ReplaySeries;
  /** The series that the loan follows; the funding rate of the inputs is then what it pays above it. */
  readonly funding: ReplaySeries | undefined;
  /** How many rows a path may have at most: the observations of the series. */
  readonly room: number;
  /** The path, for the portable dialect; the live one calls REPLAY. */
  readonly path: readonly ReplayDay<Exact>[];
  /** Days that the workbook counts less than from 1900, as all days here are counted. */
  readonly since: number;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly namespace: string;
  readonly version: string;
  /** The moment that values are of, in words. */
  readonly stampedAt: string;
}

const RESULT_COLUMN = 4;
/** The heads of the path, which REPLAY spills itself. */
const HEAD_ROW = PATH_ROW - 1;
const CHART_COLUMN = 9;
const CHART_WIDTH = 8;
const WIDTH = CHART_COLUMN + CHART_WIDTH;

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
    version,
    rows: PATH_ROW + (isLive ? 0 : path.length),
    rowsBelow: isLive ? room : 0,
    columns: WIDTH,
    // The longest status, a Chinese one with its code, is seen whole.
    columnWidths: Array.from({ length: WIDTH }, (_, at) => (at === PATH.status ? 18 : 11)),
    rowHeight: 14,
    rowHeights: { 0: 24, 1: 22, [HEAD_ROW]: 16 },
    cells: [
      ...heads(request, words),
      ...termCells(request, words),
      ...results(words, last),
      verdict(words),
      ...pathHeads(request, words),
      ...(isLive ? [] : stampedPath(path, request.since, words)),
    ],
    merges: [],
    names: [],
    conditionalFormats: ENDS.map(([status, style]) => ({
      area: { row: 1, column: 0, rows: 1, columns: WIDTH },
      formula: `=${STATUS}=${quoted(words.statuses[status])}`,
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

const heads = (
  { series, inputs, dialect, stampedAt }: ReplayRequest,
  words: ReplayWords,
): PlanCell[] => [
  textCell(0, 0, words.title(series.name, inputs.lev), "title"),
  textCell(
    2,
    0,
    dialect === "live" ? words.note : `${words.note} ${words.stamped(stampedAt)}`,
    "note",
  ),
];

/** Figures of the path's end, read from the path: they follow it. */
function results(words: ReplayWords, last: number): PlanCell[] {
  const column = (at: number) =>
    toFixedAddress({ row: PATH_ROW, column: at, rows: last - PATH_ROW + 1, columns: 1 });
  // The path's corner says where there is none: rows that an earlier path left may still be counted.
  const count = `IF(ISERROR(${fixed(HEAD_ROW, 0)}),0,COUNT(${column(PATH.date)}))`;
  const atEnd = (at: number) => `=IF(${count}=0,"–",INDEX(${column(at)},${count}))`;
  const figures: readonly (readonly [keyof ReplayWords["results"], string, string])[] = [
    ["status", atEnd(PATH.status), "General"],
    ["last", atEnd(PATH.date), FORMATS.date],
    ["days", `=IF(${count}=0,"–",${count}-1)`, FORMATS.count],
    ["left", atEnd(PATH.equity), FORMATS.percent],
    ["wealth", atEnd(PATH.wealth), FORMATS.percent],
    ["lowest", `=IF(${count}=0,"–",MIN(${column(PATH.equity)}))`, FORMATS.percent],
  ];
  return figures.flatMap(([key, formula, format], i): PlanCell[] => [
    textCell(INPUT_ROW + i, RESULT_COLUMN, words.results[key], "label"),
    {
      row: INPUT_ROW + i,
      column: RESULT_COLUMN + 2,
      content: { formula },
      format,
      style: "right",
    },
  ]);
}

/** "Called on 2022-09-26 after 221 trading days; 16% of the equity left" */
function verdict(words: ReplayWords): PlanCell {
  const word = ENDS.reduceRight(
    (otherwise, [status]) =>
      `IF(${STATUS}=${quoted(words.statuses[status])},${quoted(words.verdicts[status])},${otherwise})`,
    `""`,
  );
  const sentence = [
    word,
    isoText(LAST_DATE),
    quoted(words.after),
    DAYS,
    quoted(words.days),
    `ROUND(100*MAX(0,${LEFT}),0)`,
    quoted(`%${words.left}`),
  ].join("&");
  const formula = `=IF(ISNUMBER(${LAST_DATE}),${sentence},${quoted(words.none)})`;
  return { row: 1, column: 0, content: { formula }, style: "strong" };
}

/** A date as text in any country's settings: TEXT reads its pattern in the language of the machine. */
const isoText = (cell: string): string =>
  `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;

/** The heads of the path; the live one spills them with it. */
const pathHeads = (request: ReplayRequest, words: ReplayWords): PlanCell[] =>
  words.heads.map((head, column) => ({
    row: HEAD_ROW,
    column,
    content:
      request.dialect === "portable"
        ? { text: head }
        : column === 0
          ? spilled(request, words)
          : undefined,
    style: column === PATH.status ? "statusHead" : "columnHead",
  }));

/** The whole path in one call, from the chosen day on, under the sheet's words for its columns. */
function spilled(
  { series, funding, namespace, room }: ReplayRequest,
  { heads, statuses }: ReplayWords,
): PlanCell["content"] {
  const { dates, values } = series;
  const start = `${dates}>=${termAddress("start")}`;
  // Where its last figure is old, what money cost is not known: the path ends there.
  const wanted = funding ? `(${start})*(${dates}<=MAX(${funding.dates})+${MOST_DAYS})` : start;
  const walked = (range: string) => byDay(range, dates, wanted);
  const fund = funding ? rateOn(walked(dates), funding) : termAddress("fund");
  const terms = [
    ...(["lev", "years"] as const).map(termAddress),
    fund,
    ...(["margin", "stop", "friction", "maxlev"] as const).map(termAddress),
  ];
  const path = `${namespace}.REPLAY(${[`${walked(dates)}+epoch`, walked(values), ...terms].join(",")})`;
  const titles = `{${heads.map(quoted).join(",")}}`;
  const said = ENDS.filter(([status]) => statuses[status] !== status).reduceRight(
    (otherwise, [status]) => `IF(path=${quoted(status)},${quoted(statuses[status])},${otherwise})`,
    "path",
  );
  return {
    formula: `=LET(epoch,${EPOCH},path,${path},IF(SEQUENCE(ROWS(path))=1,${titles},IF(SEQUENCE(1,${PATH_FORMATS.length})=${PATH.date + 1},path-epoch,${said})))`,
    spills: { rows: room + 1, columns: PATH_FORMATS.length },
  };
}

/** The last figure on or before each date, and the spread. */
function rateOn(days: string, { dates, values }: ReplaySeries): string {
  const known = (range: string) => byDay(range, dates, `ISNUMBER(${values})`);
  return `LOOKUP(${days},${known(dates)},${known(values)})+${termAddress("fund")}`;
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
      y: { row: PATH_ROW, column: PATH.equity, rows: last - PATH_ROW + 1, columns: 1 },
      color: STYLES.title.color,
    },
  ],
});
