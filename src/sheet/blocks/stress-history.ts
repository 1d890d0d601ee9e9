import {
  nearestDouble,
  STRESS_PERCENTILES,
  Refusal,
  stressHistoryOf,
  type Figure,
  type Rise,
  type StressDistances,
  type StressFact,
  type TenorStress,
  serialOfIso,
} from "../../domain";
import type { Block, BlockCell, BlockContext } from "../block";
import { figure, heading, heads, text } from "../block";
import { levelDistances } from "../stamped";
import { FORMATS } from "../style";
import { overGutter, TWO_TRACKS } from "../tracks";
import { ofWhole } from "./whole";

const LEVELS = ["stop", "nearest", "full"] as const;

/** Columns, counted without the gutter. */
const DAYS = 0;
const SHOCKS = 1;
/** The first column of the sample's worst is the last of the percentiles: 100%. */
const SAMPLE = SHOCKS + STRESS_PERCENTILES.length - 1;
const RECORD = SAMPLE + 3;
const SHARES = RECORD + 3;

const LEVEL_ROW = 2;
const HEAD_ROW = 3;
const FIRST_ROW = 4;

/** The share from which on a cell is coloured; smaller ones are plain figures. */
const REDNESS = [
  [0.25, "heat0"],
  [0.1, "heat1"],
  [0.01, "heat2"],
] as const;

/** How far yields rose before, and how often they touched this position's own levels. */
export function stressHistory(context: BlockContext): Block {
  const { t } = context;
  let distances: StressDistances | undefined;
  // The live sheet counts by functions: only stamped values need the distances, which take a search.
  const tenors = stressHistoryOf(() => (distances ??= levelDistances(context.inputs)));
  const groupRows = tenors[0]!.facts.length + 1;
  const regions = tenors.flatMap(({ tenor, facts }, i) => {
    const area = (column: number, columns: number) => ({
      row: FIRST_ROW + i * groupRows + 1,
      column: overGutter(column),
      rows: facts.length,
      columns,
    });
    return [
      [`days_${tenor}`, area(DAYS, 1)],
      [`shares_${tenor}`, area(SHARES, LEVELS.length)],
    ] as const;
  });
  const [firstTenor, lastTenor] = [tenors[0]!.tenor, tenors.at(-1)!.tenor];
  return {
    key: "stress",
    columns: TWO_TRACKS,
    heights: { [HEAD_ROW]: 26 },
    rows: [
      heading(TWO_TRACKS, t.stress.title),
      groupRow(context, tenors),
      levelRow(context),
      headRow(context),
      ...tenors.flatMap((tenor) => tenorRows(context, tenor)),
      [text(0, t.stress.note, "note")],
    ],
    regions: {
      ...Object.fromEntries(regions),
      percentiles: { row: HEAD_ROW, column: SHOCKS, rows: 1, columns: STRESS_PERCENTILES.length },
      distances: {
        row: LEVEL_ROW,
        column: overGutter(SHARES),
        rows: 1,
        columns: LEVELS.length,
      },
    },
    conditional: REDNESS.map(([least, style]) => ({
      over: [`stress.shares_${firstTenor}`, `stress.shares_${lastTenor}`],
      formula: `IF(ISNUMBER({stress.shares_${firstTenor}@}),ROUND({stress.shares_${firstTenor}@},12)>=${least},FALSE)`,
      style,
    })),
  };
}

/** What the columns below show. */
function groupRow({ t }: BlockContext, tenors: readonly TenorStress[]): BlockCell[] {
  const year = (iso: string) => iso.slice(0, 4);
  const [one] = tenors as [TenorStress];
  return [
    text(overGutter(SHOCKS), t.stress.touched, "unit"),
    text(overGutter(SAMPLE), t.stress.sample(year(one.first)), "unit"),
    text(
      overGutter(RECORD),
      t.stress.record(year(one.recordFirst), year(tenors.at(-1)!.recordFirst)),
      "unit",
    ),
    text(overGutter(SHARES), t.stress.shares, "unit"),
  ];
}

/** This position's distances, above the shares of windows that touched them. */
function levelRow(context: BlockContext): BlockCell[] {
  const calls = "{levels.quick},{levels.linear},{levels.full}";
  const distances: Record<(typeof LEVELS)[number], string> = {
    stop: "{levels.stop}",
    // Where one of the three is unknown, so is the nearest.
    nearest: ofWhole(context, () => "{levels.full}", `IF(COUNT(${calls})=3,MIN(${calls}),"–")`),
    full: "{levels.full}",
  };
  return LEVELS.map((level, n) =>
    figure(overGutter(SHARES + n), undefined, distances[level], "signedBp", "right"),
  );
}

function headRow({ t }: BlockContext): BlockCell[] {
  const { window, worst, from, to } = t.stress;
  return [
    text(DAYS, window, "columnHead"),
    ...STRESS_PERCENTILES.map((percentile, n): BlockCell => ({
      at: overGutter(SHOCKS + n),
      number: percentile,
      // The number is the argument; the format says what it is.
      format: percentile === 1 ? `"${worst}"` : FORMATS.percent0,
      style: "columnHead",
    })),
    ...heads(overGutter(SAMPLE + 1), [from, to]),
    text(overGutter(RECORD) - 1, "", "columnHead"),
    ...heads(overGutter(RECORD), [worst, from, to]),
    ...heads(
      overGutter(SHARES),
      LEVELS.map((level) => t.stress[level]),
    ),
  ];
}

/** The first and last day, then a row for each window. */
function tenorRows(context: BlockContext, stress: TenorStress): BlockCell[][] {
  const { tenor, first, last, recordFirst, facts } = stress;
  const longest = facts.at(-1)!;
  const said = context.t.stress.tenor(tenor, first, last, longest, recordFirst);
  return [
    [text(DAYS, said, "strong")],
    ...facts.map((fact, i) => [
      { at: DAYS, number: fact.days, format: FORMATS.count, style: "right" } as const,
      ...dates(SAMPLE + 1, fact.sampleWorst),
      {
        at: overGutter(RECORD),
        number: fact.recordWorst.bp,
        format: FORMATS.bp1,
        style: "right",
      } as const,
      ...dates(RECORD + 1, fact.recordWorst),
      ...(context.write.dialect === "portable"
        ? stamped(tenor, fact)
        : i === 0
          ? spilled(context, stress)
          : []),
    ]),
  ];
}

const dates = (column: number, { from, to }: Rise): BlockCell[] =>
  [from, to].map((iso, n) => ({
    at: overGutter(column + n),
    number: serialOfIso(iso),
    format: FORMATS.date,
    style: "right",
  }));

function spilled({ write }: BlockContext, { tenor, facts }: TenorStress): BlockCell[] {
  const days = `{stress.days_${tenor}}`;
  const percentiles = "{stress.percentiles}";
  const levels = "{stress.distances}";
  const shocks = write.call("HISTSHOCK", tenor, days, percentiles, 1);
  // Noise of the arithmetic must not move a distance past a whole basis point, which history counts in.
  const distances = `ROUND(${levels},9)`;
  const share = write.call("HISTSHARE", tenor, days, distances, 1);
  // A level that is passed already is reached in every window, as the pane says.
  const shares = `IF(${distances}<=0,1,${share})`;
  return [
    {
      ...figure(SHOCKS, `shocks_${tenor}`, shocks, "bp1", "right"),
      spills: {
        rows: facts.length,
        columns: STRESS_PERCENTILES.length,
        along: [days, percentiles],
      },
    },
    {
      ...figure(overGutter(SHARES), `share_${tenor}`, `IFERROR(${shares},"–")`, "percent", "right"),
      spills: { rows: facts.length, columns: LEVELS.length, along: [days, levels] },
    },
  ];
}

/** The same as values: the counts behind them are no formula of Excel's. */
function stamped(tenor: number, { days, percentiles, shares }: StressFact): BlockCell[] {
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
    ...LEVELS.map((level, n) =>
      cell(overGutter(SHARES + n), level, shares[level], FORMATS.percent),
    ),
  ];
}
