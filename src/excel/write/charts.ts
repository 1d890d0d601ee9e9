import type { ChartSeries, PlanChart } from "../../sheet";
import { rangeAt } from "./look";

const TYPES = { lines: "XYScatterLinesNoMarkers", columns: "ColumnClustered" } as const;

const GRID = "#E4E8EC";
const WORDS = "#66727F";

export function writeChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const [first, ...others] = plan.series;
  const chart = sheet.charts.add(TYPES[plan.kind], rangeAt(sheet, first!.y), "Columns");
  chart.name = plan.name;
  // The heading of the block above says it already.
  chart.title.visible = false;
  writeSeries(sheet, plan, chart.series.getItemAt(0), first!);
  for (const series of others) writeSeries(sheet, plan, chart.series.add(series.name), series);
  chart.legend.visible = others.length > 0;
  // Of a legend that is not there Excel may refuse to set the place.
  if (others.length > 0) chart.legend.position = "Bottom";
  writeAxis(chart.axes.categoryAxis, plan.xTitle, plan.xFormat);
  writeAxis(chart.axes.valueAxis, plan.yTitle, plan.yFormat);
  chart.axes.categoryAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.majorGridlines.format.line.color = GRID;
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(
    sheet.getCell(row, column),
    sheet.getCell(row + rows - 1, column + columns - 1),
  );
}

function writeSeries(
  sheet: Excel.Worksheet,
  { kind }: PlanChart,
  series: Excel.ChartSeries,
  plan: ChartSeries,
) {
  series.name = plan.name;
  series.setXAxisValues(rangeAt(sheet, plan.x));
  series.setValues(rangeAt(sheet, plan.y));
  if (kind === "columns") {
    series.format.fill.setSolidColor(plan.color);
    // A loss has its colour; Excel would paint what is below 0 white.
    series.invertIfNegative = false;
    plan.pointColors?.forEach((color, at) => {
      series.points.getItemAt(at).format.fill.setSolidColor(color);
    });
    series.gapWidth = 60;
    series.hasDataLabels = true;
    return;
  }
  series.format.line.color = plan.color;
  series.format.line.weight = plan.dashed ? 1.5 : 2;
  if (plan.dashed) series.format.line.lineStyle = "Dash";
  series.markerStyle = plan.markers ? "Circle" : "None";
  if (plan.markers) series.markerSize = 4;
}

function writeAxis(axis: Excel.ChartAxis, title: string, format: string) {
  if (title) axis.title.text = title;
  else axis.title.visible = false;
  axis.numberFormat = format;
  axis.format.font.color = WORDS;
  // Below the plot, not across it where values fall under 0.
  axis.tickLabelPosition = "Low";
}
