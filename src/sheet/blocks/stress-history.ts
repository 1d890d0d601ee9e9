import {
  HISTORY,
  nearestDouble,
  STRESS_PERCENTILES,
  Refusal,
  stressFacts,
  type Figure,
  type StressFact,
} from "../../domain";
import type { Block, BlockCell, BlockContext } from "../block";
import { figure, heading, text } from "../block";
import { LANE, overGutter, TWO_LANES } from "../lanes";
import { levelDistances } from "../stamped";
import { FORMATS } from "../style";

/** Rises shown, as percentiles of all windows; 1 is the worst on record. */
const PERCENTILES = [...STRESS_PERCENTILES, 1];
const LEVELS = ["stop", "quick", "linear", "full"] as const;

const HEAD_ROWS = 3;
const SHOCKS = 2;
const FROM = 6;
const TO = 7;
const SHARES = 8;

/** Days since 1899-12-30, which a sheet counts dates from. */
const dateSerial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** How far yields rose before, and how often past this position's own levels. */
export function stressHistory(context: BlockContext): Block {
  const { t } = context;
  const facts = stressFacts(levelDistances(context.inputs));
  const { first, last } = HISTORY[0]!;
  const area = (column: number, columns = 1) => ({
    row: HEAD_ROWS,
    column: overGutter(column),
    rows: facts.length,
    columns,
  });
  return {
    key: "stress",
    columns: TWO_LANES,
    heights: { 2: 26 },
    rows: [
      heading(TWO_LANES, t.stress.title),
      levelRow(context),
      headRow(context),
      ...facts.map((fact, i) => row(context, fact, i, facts.length)),
      [text(0, t.stress.note(first, last), "note")],
    ],
    regions: {
      tenors: area(0),
      days: area(1),
      percentiles: { row: 2, column: SHOCKS, rows: 1, columns: PERCENTILES.length },
      distances: { row: 1, column: overGutter(SHARES), rows: 1, columns: LEVELS.length },
      shares: area(SHARES, LEVELS.length),
    },
    conditional: [
      {
        over: ["stress.shares", "stress.shares"],
        formula: "IF(ISNUMBER({stress.shares@}),{stress.shares@}>0,FALSE)",
        style: "loss",
      },
    ],
  };
}

/** This position's distances, above the shares of windows that went as far. */
const levelRow = ({ t }: BlockContext): BlockCell[] => [
  text(overGutter(SHARES - 1), t.stress.shares, "aside"),
  ...LEVELS.map((level, n) =>
    figure(overGutter(SHARES + n), undefined, `{levels.${level}}`, "signedBp", "right"),
  ),
];

function headRow({ t }: BlockContext): BlockCell[] {
  const words = [t.stress.from, t.stress.to, ...LEVELS.map((level) => t.stress[level])];
  return [
    text(0, t.stress.tenor, "columnHead"),
    text(1, t.stress.window, "columnHead"),
    ...PERCENTILES.map((percentile, n): BlockCell => ({
      at: SHOCKS + n,
      number: percentile,
      // The number is the argument; the format says what it is.
      format: percentile === 1 ? `"${t.stress.worst}"` : FORMATS.percent1,
      style: "columnHead",
    })),
    text(LANE, "", "columnHead"),
    ...words.map((head, n) => text(overGutter(FROM + n), head, "columnHead")),
  ];
}

function row(context: BlockContext, fact: StressFact, i: number, rows: number): BlockCell[] {
  const { tenor, days, worst } = fact;
  const known: BlockCell[] = [
    { at: 0, number: tenor, format: FORMATS.count, style: "right" },
    { at: 1, number: days, format: FORMATS.count, style: "right" },
    { at: overGutter(FROM), number: dateSerial(worst.from), format: FORMATS.date, style: "right" },
    { at: overGutter(TO), number: dateSerial(worst.to), format: FORMATS.date, style: "right" },
  ];
  if (context.write.dialect === "portable") return [...known, ...stamped(fact)];
  return i === 0 ? [...known, ...spilled(context, rows)] : known;
}

function spilled({ write }: BlockContext, rows: number): BlockCell[] {
  const shocks = write.call(
    "HISTSHOCK",
    "{stress.tenors}",
    "{stress.days}",
    "{stress.percentiles}",
  );
  // Noise of the arithmetic must not move a distance past a whole basis point, which history counts in.
  const distances = "ROUND({stress.distances},9)";
  const share = write.call("HISTSHARE", "{stress.tenors}", "{stress.days}", distances);
  // A level that is passed already is reached in every window, as the pane says.
  const shares = `IF(${distances}<=0,1,${share})`;
  return [
    {
      ...figure(SHOCKS, "shocks", shocks, "bp1", "right"),
      spills: { rows, columns: PERCENTILES.length },
    },
    {
      ...figure(overGutter(SHARES), "share", `IFERROR(${shares},"–")`, "percent", "right"),
      spills: { rows, columns: LEVELS.length },
    },
  ];
}

/** The same as values: the counts behind them are no formula of Excel's. */
function stamped({ tenor, days, percentiles, worst, shares }: StressFact): BlockCell[] {
  const cell = (at: number, part: string, value: Figure, format: string): BlockCell => ({
    at,
    key: `${part}_${tenor}_${days}`,
    ...(value instanceof Refusal ? { text: "–" } : { number: nearestDouble(value) }),
    format,
    style: "right",
    stamp: true,
  });
  return [
    ...percentiles.map((bp, n) => cell(SHOCKS + n, `rise${n}`, bp, FORMATS.bp1)),
    { at: SHOCKS + percentiles.length, number: worst.bp, format: FORMATS.bp1, style: "right" },
    ...LEVELS.map((level, n) =>
      cell(overGutter(SHARES + n), level, shares[level], FORMATS.percent),
    ),
  ];
}
