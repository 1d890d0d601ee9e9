import type { CellValue, Chart, Series, Source, WorkbookModel } from "../../host";

/** A series ready to be drawn: numbers, gaps where a cell holds none. */
export interface Plot {
  series: Series;
  /** What the legend and labels call it. */
  name: string;
  points: Point[];
}

export interface Point {
  x: number;
  y: number | undefined;
  /** The value as its cell shows it: what a label shows that has no format of its own. */
  text: string;
}

export interface ChartData {
  plots: Plot[];
  /** The labels of a category axis by position; undefined where x is a number of its own. */
  categories?: string[];
}

/** Reads a chart's series from the cells they point at. */
export function readChart(chart: Chart, workbook: WorkbookModel): ChartData {
  const plots = chart.series.map((series, index) => readSeries(chart, series, index, workbook));
  if (isScatter(chart)) return { plots };
  const source = chart.series.find((series) => series.categories)?.categories;
  const longest = Math.max(0, ...plots.map(({ points }) => points.length));
  const labels = source ? cells(source, workbook).map((cell) => cell.text) : [];
  return {
    plots,
    categories: Array.from({ length: longest }, (_, i) => labels[i] ?? String(i + 1)),
  };
}

const isScatter = (chart: Chart) => chart.chartType.startsWith("XYScatter");

function readSeries(chart: Chart, series: Series, index: number, workbook: WorkbookModel): Plot {
  const ys = series.values ? cells(series.values, workbook) : [];
  const xs = isScatter(chart) && series.categories ? cells(series.categories, workbook) : undefined;
  const points = ys.map((cell, i) => ({
    x: (xs ? number(xs[i]?.value) : i) ?? NaN,
    y: number(cell.value),
    text: cell.text,
  }));
  return {
    series,
    name: series.name || `Series${index + 1}`,
    points: points.filter(({ x }) => !Number.isNaN(x)),
  };
}

function cells({ sheetId, area }: Source, workbook: WorkbookModel) {
  const sheet = workbook.sheets().find(({ id }) => id === sheetId);
  return sheet ? sheet.read(area).flat() : [];
}

const number = (value: CellValue | undefined) => (typeof value === "number" ? value : undefined);
