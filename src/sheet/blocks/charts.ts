import type { Block, BlockContext } from "../block";
import { figure, heading, quoted, text } from "../block";
import { inColours } from "../gains";
import { STYLES, styleOf } from "../style";
import { TRACK } from "../tracks";
import { lossAfter } from "./whole";

const LOSSES = [10, 25, 50] as const;
const LINE = STYLES.title.color;
const STOP = "#C2541B";
const CALL = "#A61B1B";

/** Equity left against the shock, the stop and the first margin call marked. */
export function equityChart({ t }: BlockContext, rows: number): Block {
  return {
    key: "equityChart",
    columns: TRACK,
    rows: [heading(TRACK, t.charts.equityTitle), ...blank(rows - 1)],
    charts: [
      {
        name: "Equity left",
        kind: "lines",
        title: t.charts.equityTitle,
        altText: t.charts.equityAlt,
        place: { row: 1, column: 0, rows: rows - 1, columns: TRACK },
        xTitle: t.charts.shock,
        yTitle: t.charts.equityLeft,
        xFormat: "+0;-0;0",
        yFormat: "0%",
        series: [
          {
            name: t.charts.equityLeft,
            x: "table.shock",
            y: "table.left",
            color: LINE,
            markers: true,
          },
          { name: t.charts.stop, x: "marks.stops", y: "marks.heights", color: STOP, dashed: true },
          { name: t.charts.call, x: "marks.calls", y: "marks.heights", color: CALL, dashed: true },
        ],
      },
    ],
  };
}

/** What waiting earns, beside what small moves cost. */
export function carryChart({ t, gains }: BlockContext, rows: number): Block {
  const loss = styleOf(inColours("loss", gains)).color!;
  return {
    key: "carryChart",
    columns: TRACK,
    rows: [heading(TRACK, t.charts.carryTitle), ...blank(rows - 1)],
    charts: [
      {
        name: "Carry against loss",
        kind: "columns",
        title: t.charts.carryTitle,
        altText: t.charts.carryAlt,
        place: { row: 1, column: 0, rows: rows - 1, columns: TRACK },
        xTitle: "",
        yTitle: t.charts.ofEquity,
        xFormat: "General",
        yFormat: "0%",
        series: [
          {
            name: t.charts.ofEquity,
            x: "marks.labels",
            y: "marks.bars",
            color: LINE,
            pointColors: [LINE, ...LOSSES.map(() => loss)],
          },
        ],
      },
    ],
  };
}

/** The figures that the charts draw beyond the table's; below the printed pages. */
export function chartMarks(context: BlockContext): Block {
  const { t, write } = context;
  const mark = (of: string) => `IF(ISNUMBER({${of}}),{${of}},NA())`;
  const live = write.dialect === "live";
  const loss = (bp: string) => lossAfter(context, bp, "{haircut_used}");
  return {
    key: "marks",
    columns: TRACK,
    rows: [
      heading(TRACK, t.charts.marksTitle),
      [
        text(0, t.charts.stop),
        figure(2, undefined, mark("levels.stop"), "plain"),
        figure(3, undefined, mark("levels.stop"), "plain"),
      ],
      [
        text(0, t.charts.call),
        figure(2, undefined, mark("verdict.call"), "plain"),
        figure(3, undefined, mark("verdict.call"), "plain"),
      ],
      [
        text(0, t.charts.heights),
        figure(2, undefined, "MIN(0,MIN({table.left}))", "percent0"),
        figure(3, undefined, "MAX(1,MAX({table.left}))", "percent0"),
      ],
      [
        text(0, t.charts.earned),
        { at: 2, key: "label0", formula: `=${quoted(t.charts.earned)}`, style: "text" },
        figure(4, "bar0", "{carry.net}*{horizon_used}", "percent"),
      ],
      ...LOSSES.map((bp, i) => [
        { at: 1, key: `loss${i}`, number: bp, format: "0", style: "right" as const },
        {
          at: 2,
          formula: `=${quoted(t.charts.lossOf)}&{marks.loss${i}}&" bp"`,
          style: "text" as const,
        },
        ...(live && i > 0
          ? []
          : [
              {
                ...figure(
                  4,
                  `bar${i + 1}`,
                  loss(live ? "{marks.losses}" : `{marks.loss${i}}`),
                  "percent",
                ),
                ...(live && {
                  spills: { rows: LOSSES.length, columns: 1, along: ["{marks.losses}"] },
                }),
              },
            ]),
      ]),
    ],
    regions: {
      stops: { row: 1, column: 2, rows: 1, columns: 2 },
      calls: { row: 2, column: 2, rows: 1, columns: 2 },
      heights: { row: 3, column: 2, rows: 1, columns: 2 },
      labels: { row: 4, column: 2, rows: 1 + LOSSES.length, columns: 1 },
      bars: { row: 4, column: 4, rows: 1 + LOSSES.length, columns: 1 },
      losses: { row: 5, column: 1, rows: LOSSES.length, columns: 1 },
    },
  };
}

const blank = (rows: number) => Array.from({ length: rows }, () => []);
