import { SIGNAL_WINDOW, SIGNALS_TOGETHER, SOFT_SIGNALS, type SoftSignalKey } from "../../domain";
import type { Block, BlockCell, BlockContext } from "../block";
import { entry, figure, heading, quoted, text, words } from "../block";
import { LANE, overGutter, TWO_LANES } from "../lanes";
import { FORMATS } from "../style";

/** Month-ends (or auctions) that a series has room for on the sheet. */
const ROOM = 36;

/** How each signal's figures show. */
const SIGNAL_FORMATS: Readonly<Record<SoftSignalKey, keyof typeof FORMATS>> = {
  premium: "percent",
  tail: "bp1",
  cover: "ratio",
  sofr: "percent",
  cpi: "percent",
};

const SIGNALS = Object.entries(SOFT_SIGNALS).map(([key, rule]) => ({
  key: key as SoftSignalKey,
  format: SIGNAL_FORMATS[key as SoftSignalKey],
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

/** Soft judgements: which of five moods of the market deteriorate, and what that many mean. */
export function softSignals(context: BlockContext): Block {
  const { t } = context;
  const deteriorating = `COUNTIF({signals.states},${quoted(t.signals.deteriorating)})`;
  const unknown = `COUNTIF({signals.states},${quoted(t.signals.unknown)})`;
  const action = `IF(${deteriorating}>={signals.atleast},"REDUCE",IF(${deteriorating}>0,"WATCH",IF(${unknown}>0,"UNKNOWN","HOLD")))`;
  const word = (of: string, style: "good" | "warn" | "bad" | "unknown") => ({
    over: ["signals.action", "signals.action"] as const,
    formula: `{signals.action}=${quoted(of)}`,
    style,
  });
  return {
    key: "signals",
    columns: TWO_LANES,
    heights: { 1: 26 },
    rows: [
      heading(TWO_LANES, t.signals.title),
      [
        ...[0, 1].map((at) => text(at, "", "columnHead")),
        ...t.signals.heads.map((head, n) => text(overGutter(LATEST + n), head, "columnHead")),
        text(LANE, "", "columnHead"),
        text(overGutter(STATE + 1), "", "columnHead"),
      ],
      ...SIGNALS.map((signal) => row(context, signal)),
      [
        text(0, t.signals.together, "strong"),
        entry(SLOPE, "atleast", SIGNALS_TOGETHER, "count"),
        text(P, t.signals.atLeast, "unit"),
        text(overGutter(AGE), t.signals.today, "unit"),
        { at: overGutter(STATE), key: "action", formula: `=${action}`, style: "strong" },
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
    conditional: [
      word("HOLD", "good"),
      word("WATCH", "warn"),
      word("REDUCE", "bad"),
      word("UNKNOWN", "unknown"),
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

function row({ t, write }: BlockContext, signal: Signal): BlockCell[] {
  const { key, worse, broken } = signal;
  const values = `{${signalName(key)}}`;
  const dates = `{${signalDatesName(key)}}`;
  const cell = (part: string) => `{signals.${key}_${part}}`;
  const enough = `COUNT(${values})<4`;
  const last = `MATCH(9.99E+307,${values})`;
  const worsening = (of: string) => (worse === "rise" ? of : `-${of}`);
  const trend = `AND(${worsening(cell("slope"))}>${cell("limit")},${worsening(cell("run"))}>=${cell("runs")})`;
  const old = `OR(NOT(ISNUMBER(${cell("date")})),{signals.today}-N(${cell("date")})>${cell("age")})`;
  const word = {
    unknown: quoted(t.signals.unknown),
    bad: quoted(t.signals.deteriorating),
    steady: quoted(t.signals.steady),
  };
  const byTrend = `IF(NOT(ISNUMBER(${cell("slope")})),${word.unknown},IF(${trend},${word.bad},${word.steady}))`;
  // A level that breaks the premise needs no trend, nor the months that make one.
  const fresh =
    broken === undefined
      ? byTrend
      : `IF(${cell("latest")}>={signals.${key}_broken},${word.bad},${byTrend})`;
  const state = `IF(${old},${word.unknown},${fresh})`;
  // Not in Excel's own functions: the portable dialect keeps the values of when it was made.
  const live = (...call: Parameters<typeof write.call>) =>
    write.dialect === "live" ? write.call(...call) : "";
  const series = `IF(ISBLANK(${values}),NA(),${values})`;
  // Not in Excel's own functions: the portable dialect keeps the values of when it was made.
  const statistic = (
    at: number,
    part: string,
    call: string,
    format: keyof typeof FORMATS,
  ): BlockCell =>
    write.dialect === "live"
      ? figure(at, `${key}_${part}`, `IF(${enough},"–",${call})`, format, "right")
      : {
          at,
          key: `${key}_${part}`,
          text: "–",
          format: FORMATS[format],
          style: "right",
          stamp: true,
        };
  return [
    text(0, t.signals.names[key]),
    figure(
      LATEST,
      `${key}_latest`,
      `IF(COUNT(${values})=0,"–",INDEX(${values},${last}))`,
      signal.format,
      "right",
    ),
    figure(
      AS_OF,
      `${key}_date`,
      `IF(COUNT(${values})=0,"–",INDEX(${dates},${last}))`,
      "date",
      "right",
    ),
    statistic(SLOPE, "slope", live("THEILSEN", series, SIGNAL_WINDOW), "slope"),
    statistic(P, "p", live("MANNKENDALL", series, SIGNAL_WINDOW), "ratio"),
    statistic(overGutter(RUN), "run", live("STREAK", series), "shock"),
    entry(overGutter(SLOPE_LIMIT), `${key}_limit`, signal.slope, "slope"),
    entry(overGutter(RUN_LIMIT), `${key}_runs`, signal.run, "count"),
    entry(overGutter(AGE), `${key}_age`, signal.age, "count"),
    words(overGutter(STATE), `${key}_state`, state),
    ...(broken === undefined
      ? []
      : [entry(overGutter(STATE + 1), `${key}_broken`, broken, "percent1")]),
  ];
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
    columns: TWO_LANES,
    rows: [
      heading(TWO_LANES, t.signals.dataTitle),
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
