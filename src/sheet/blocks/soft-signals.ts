import { SIGNAL_WINDOW, SIGNALS_TOGETHER, SOFT_SIGNALS, type SoftSignalKey } from "../../domain";
import type { Block, BlockCell, BlockContext, Format } from "../block";
import { entry, figure, heading, quoted, text, words } from "../block";
import { status, statusColours } from "../status";
import { FORMATS } from "../style";
import { overGutter, TRACK, TWO_TRACKS } from "../tracks";

/** Month-ends (or auctions) that a series has room for on the sheet. */
const ROOM = 36;

/** How each signal's figures and its slope a month show: rates move in bp, ten thousand to one. */
const RATE = { format: "percent", slopeFormat: "signedBp", scale: 10_000 } as const;
const SHOWN: Readonly<Record<SoftSignalKey, Shown>> = {
  premium: RATE,
  tail: { format: "bp1", slopeFormat: "signedBp", scale: 1 },
  cover: { format: "ratio", slopeFormat: "signedRatio", scale: 1 },
  sofr: RATE,
  cpi: RATE,
};

interface Shown {
  readonly format: Format;
  readonly slopeFormat: Format;
  readonly scale: number;
}

const SIGNALS = Object.entries(SOFT_SIGNALS).map(([key, rule]) => ({
  key: key as SoftSignalKey,
  ...SHOWN[key as SoftSignalKey],
  ...rule,
}));

type Signal = (typeof SIGNALS)[number];

const LATEST = 2;
const AS_OF = 3;
const SLOPE = 4;
const P = 5;
const RUN = 6;
const SLOPE_LIMIT = 7;
const RUN_LIMIT = 8;
const AGE = 9;
const STATE = 10;

/** The name of a signal's values on the sheet; importing may point it at a sheet of its own. */
export const signalName = (key: SoftSignalKey): string => `signal_${key}`;
export const signalDatesName = (key: SoftSignalKey): string => `signal_${key}_dates`;

/** The name of the cell that says HOLD, WATCH, REDUCE or UNKNOWN. */
export const VERDICT_NAME = "signal_verdict";

/** Soft judgements: which of five moods of the market deteriorate, and what that many mean. */
export function softSignals(context: BlockContext): Block {
  const { t } = context;
  const deteriorating = `COUNTIF({signals.states},${quoted(t.signals.deteriorating)})`;
  const unknown = `COUNTIF({signals.states},${quoted(t.signals.unknown)})`;
  const action = [
    `IF(${deteriorating}>={signals.atleast},${status(t, "REDUCE")}`,
    `IF(${deteriorating}>0,${status(t, "WATCH")}`,
    `IF(${unknown}>0,${status(t, "UNKNOWN")},${status(t, "HOLD")})))`,
  ].join(",");
  return {
    key: "signals",
    columns: TWO_TRACKS,
    heights: { 1: 26 },
    rows: [
      heading(TWO_TRACKS, t.signals.title),
      [
        ...[0, 1].map((at) => text(at, "", "columnHead")),
        ...t.signals.heads.map((head, n) => text(overGutter(LATEST + n), head, "columnHead")),
        text(TRACK, "", "columnHead"),
        text(overGutter(STATE + 1), t.signals.brokenAt, "columnHead"),
      ],
      ...SIGNALS.map((signal) => row(context, signal)),
      [
        text(0, t.signals.together, "strong"),
        entry(SLOPE, "atleast", SIGNALS_TOGETHER, "count"),
        text(P, t.signals.atLeast, "unit"),
        text(overGutter(AGE), t.signals.today, "unit"),
        {
          at: overGutter(STATE),
          key: "action",
          formula: `=${action}`,
          style: "strong",
          // A Chinese sheet has the word beside the code.
          merge: 2,
        },
      ],
      [
        text(0, t.signals.note1, "note"),
        { ...figure(overGutter(AGE), "today", "TODAY()", "date"), style: "unit" },
      ],
      [text(0, t.signals.note2, "note")],
    ],
    regions: {
      states: { row: 2, column: overGutter(STATE), rows: SIGNALS.length, columns: 1 },
    },
    names: { [VERDICT_NAME]: "signals.action" },
    conditional: [
      ...statusColours(t, "light", ["signals.action", "signals.action"], "{signals.action}"),
      {
        over: ["signals.states", "signals.states"],
        formula: `{signals.states@}=${quoted(t.signals.deteriorating)}`,
        style: "bad",
      },
      {
        over: ["signals.states", "signals.states"],
        formula: `{signals.states@}=${quoted(t.signals.unknown)}`,
        style: "unknown",
      },
    ],
  };
}

function row(context: BlockContext, signal: Signal): BlockCell[] {
  const { t } = context;
  const { key, broken, slope, slopeFormat, scale } = signal;
  const values = `{${signalName(key)}}`;
  const dates = `{${signalDatesName(key)}}`;
  // Of the newest figure; by its row, since a pasted list may have gaps.
  const latest = (of: string) =>
    `IF(COUNT(${values})=0,"–",INDEX(${of},MATCH(9.99E+307,${values})))`;
  // No product such as 0.0002·10000 may leave noise in a limit that a person reads and changes.
  const limit = Number((slope * scale).toPrecision(12));
  return [
    text(0, t.signals.names[key]),
    figure(LATEST, `${key}_latest`, latest(values), signal.format, "right"),
    figure(AS_OF, `${key}_date`, latest(dates), "date", "right"),
    ...statistics(context, signal),
    entry(overGutter(SLOPE_LIMIT), `${key}_limit`, limit, slopeFormat),
    entry(overGutter(RUN_LIMIT), `${key}_runs`, signal.run, "count"),
    entry(overGutter(AGE), `${key}_age`, signal.age, "count"),
    words(overGutter(STATE), `${key}_state`, stateOf(t.signals, signal)),
    ...(broken === undefined
      ? []
      : [entry(overGutter(STATE + 1), `${key}_broken`, broken, "percent1")]),
  ];
}

/** Slope, p-value and run. The portable dialect keeps the values of when it was made. */
function statistics({ write }: BlockContext, { key, scale, slopeFormat }: Signal): BlockCell[] {
  const values = `{${signalName(key)}}`;
  const series = `IF(ISBLANK(${values}),NA(),${values})`;
  const unlessFew = (call: () => string) => `IF(COUNT(${values})<4,"–",${call()})`;
  const cells: readonly [number, string, Format, () => string][] = [
    [SLOPE, "slope", slopeFormat, () => monthlySlope(values, `{${signalDatesName(key)}}`, scale)],
    [P, "p", "ratio", () => unlessFew(() => write.call("MANNKENDALL", series, SIGNAL_WINDOW))],
    [overGutter(RUN), "run", "shock", () => unlessFew(() => write.call("STREAK", series))],
  ];
  return cells.map(([at, part, format, formula]) =>
    write.dialect === "live"
      ? figure(at, `${key}_${part}`, formula(), format, "right")
      : {
          at,
          key: `${key}_${part}`,
          text: "–",
          format: FORMATS[format],
          style: "right",
          stamp: true,
        },
  );
}

/**
 * The median slope a month between all pairs of the newest figures. THEILSEN counts observations, so
 * that a missing month would make a trend steeper than it is: here each pair is as far apart as its
 * months are. Rounded to nine digits, which the noise of the arithmetic does not reach.
 */
const monthlySlope = (values: string, dates: string, scale: number): string =>
  [
    `LET(m,IF(ISNUMBER(${values})*ISNUMBER(${dates}),YEAR(${dates})*12+MONTH(${dates}),"")`,
    `n,TRANSPOSE(m)`,
    `first,LARGE(m,MIN(${SIGNAL_WINDOW},COUNT(m)))`,
    `IF(COUNT(m)<4,"–",ROUND(MEDIAN(IF(ISNUMBER(m)*ISNUMBER(n)*(n>m)*(m>=first),(TRANSPOSE(${values})-${values})/(n-m),""))*${scale},9)))`,
  ].join(",");

/** A signal's state: unknown where its figures are missing or too old, else by its level and its trend. */
function stateOf(t: BlockContext["t"]["signals"], { key, worse, broken }: Signal): string {
  const cell = (part: string) => `{signals.${key}_${part}}`;
  const worsening = (of: string) => (worse === "rise" ? of : `-${of}`);
  const beyond = `ROUND(${worsening(cell("slope"))},9)>ROUND(${cell("limit")},9)`;
  const trend = `AND(${beyond},${worsening(cell("run"))}>=${cell("runs")})`;
  const [unknown, bad, steady] = [t.unknown, t.deteriorating, t.steady].map(quoted);
  const byTrend = `IF(NOT(ISNUMBER(${cell("slope")})),${unknown},IF(${trend},${bad},${steady}))`;
  // A level that breaks the premise needs no trend, nor the months that make one.
  const fresh =
    broken === undefined
      ? byTrend
      : `IF(ROUND(${cell("latest")},9)>=ROUND(${cell("broken")},9),${bad},${byTrend})`;
  const old = `OR(NOT(ISNUMBER(${cell("date")})),{signals.today}-N(${cell("date")})>${cell("age")})`;
  return `IF(${old},${unknown},${fresh})`;
}

/** Where month-ends are pasted or imported, oldest first; below the printed pages. */
export function signalData({ t }: BlockContext): Block {
  const rows: BlockCell[][] = Array.from({ length: ROOM }, (_, i) =>
    SIGNALS.flatMap(({ key, format }, s): BlockCell[] => [
      {
        at: overGutter(2 * s),
        key: `${key}_d${i}`,
        text: "",
        format: FORMATS.date,
        style: "input",
        input: true,
      },
      {
        at: overGutter(2 * s + 1),
        key: `${key}_v${i}`,
        text: "",
        format: FORMATS[format],
        style: "input",
        input: true,
      },
    ]),
  );
  const area = (column: number) => ({ row: 3, column: overGutter(column), rows: ROOM, columns: 1 });
  return {
    key: "data",
    columns: TWO_TRACKS,
    rows: [
      heading(TWO_TRACKS, t.signals.dataTitle),
      SIGNALS.map(({ key }, s) => text(overGutter(2 * s), t.signals.names[key], "rowHead")),
      SIGNALS.flatMap((_, s) => [
        text(overGutter(2 * s), t.signals.date, "columnHead"),
        text(overGutter(2 * s + 1), t.signals.value, "columnHead"),
      ]),
      ...rows,
    ],
    regions: Object.fromEntries(
      SIGNALS.flatMap(({ key }, s) => [
        [`${key}_dates`, area(2 * s)],
        [`${key}_values`, area(2 * s + 1)],
      ]),
    ),
    names: Object.fromEntries(
      SIGNALS.flatMap(({ key }) => [
        [signalName(key), `data.${key}_values`],
        [signalDatesName(key), `data.${key}_dates`],
      ]),
    ),
  };
}
