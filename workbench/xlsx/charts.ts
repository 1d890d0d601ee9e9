import type { Worksheet } from "@cj-tech-master/excelts";
import {
  quoteSheet,
  toFixedAddress,
  type Area,
  type ChartSeries,
  type PlanChart,
  type SheetPlan,
} from "../../src/sheet";

/** The plan's charts as native ones: lines over numbers as a scatter, columns as bars. */
export function writeCharts(sheet: Worksheet, plan: SheetPlan): void {
  for (const chart of plan.charts) {
    const { row, column, rows, columns } = chart.place;
    sheet.addChart(chart.kind === "lines" ? lines(plan, chart) : bars(plan, chart), {
      tl: { col: column, row },
      br: { col: column + columns, row: row + rows },
      editAs: "oneCell",
    });
  }
}

const reference = ({ sheetName }: SheetPlan, area: Area): string =>
  `${quoteSheet(sheetName)}!${toFixedAddress(area)}`;

const axes = ({ xTitle, yTitle, xFormat, yFormat }: PlanChart) => ({
  categoryAxis: {
    title: xTitle || undefined,
    numFmt: xFormat,
    tickLblPos: "low",
    majorGridlines: false,
  } as const,
  valueAxis: { title: yTitle, numFmt: yFormat, majorGridlines: true, tickLblPos: "low" } as const,
});

function lines(plan: SheetPlan, chart: PlanChart) {
  return {
    type: "scatter",
    scatterStyle: "lineMarker",
    title: null,
    showLegend: true,
    legendPosition: "b",
    series: chart.series.map((series) => line(plan, series)),
    ...axes(chart),
  } as const;
}

const line = (plan: SheetPlan, { name, x, y, color, dashed, markers }: ChartSeries) => ({
  name,
  xValues: reference(plan, x),
  values: reference(plan, y),
  line: color,
  lineWidth: dashed ? 1.5 : 2.25,
  lineDash: dashed ? ("dash" as const) : undefined,
  marker: markers
    ? { symbol: "circle" as const, size: 5, fill: color }
    : { symbol: "none" as const },
  smooth: false,
});

function bars(plan: SheetPlan, chart: PlanChart) {
  return {
    type: "bar",
    barDir: "col",
    grouping: "clustered",
    title: null,
    showLegend: false,
    gapWidth: 60,
    dataLabels: { showVal: true, showSerName: false, showCatName: false, showLegendKey: false },
    series: chart.series.map(({ name, x, y, color, pointColors }) => ({
      name,
      categories: reference(plan, x),
      values: reference(plan, y),
      fill: color,
      // A column below 0 keeps its colour: Excel would paint it white.
      invertIfNegative: false,
      dataPoints: pointColors?.map((fill, index) => ({ index, fill, invertIfNegative: false })),
    })),
    ...axes(chart),
  } as const;
}
