import { scaleBand, scaleLinear, type ScaleLinear } from "d3-scale";
import { numfmt } from "@univerjs/core";
import type { Axis, Chart } from "../../host";
import type { ChartData } from "./data";

/** Excel's charts measure in points, a screen in pixels. */
export const PIXELS_PER_POINT = 96 / 72;

const CHARACTER = 5.8;
const LINE = 18;
const PADDING = 12;

export interface Tick {
  at: number;
  label: string;
}

/** The plot's rectangle inside a chart, its scales and its ticks, in pixels. */
export interface PlotFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(value: number): number;
  /** Width of a category's band; 0 where the horizontal axis is numeric. */
  band: number;
  y: ScaleLinear<number, number>;
  xTicks: Tick[];
  yTicks: Tick[];
  legendAt: "none" | "top" | "bottom" | "right";
}

/** Lays a chart out: title, legend and axis titles take their room, the plot takes the rest. */
export function layOut(chart: Chart, data: ChartData): PlotFrame {
  const width = chart.width * PIXELS_PER_POINT;
  const height = chart.height * PIXELS_PER_POINT;
  const legendAt = legendPosition(chart);
  const y = valueScale(chart, data);
  const yLabels = y.ticks(6).map((at) => ({ at, label: formatted(at, chart.value) }));
  const labelWidth = Math.max(...yLabels.map(({ label }) => label.length)) * CHARACTER;

  const labelled = chart.series.some(({ hasDataLabels }) => hasDataLabels);
  const top =
    PADDING +
    (titled(chart.title) ? 24 : 0) +
    (legendAt === "top" ? LINE : 0) +
    (labelled ? LINE / 2 : 0);
  const left = PADDING + labelWidth + 6 + (titled(chart.value.title) ? LINE : 0);
  const right = width - PADDING - (legendAt === "right" ? legendWidth(data) : 4);
  const bottom =
    height -
    PADDING -
    LINE -
    (titled(chart.category.title) ? LINE : 0) -
    (legendAt === "bottom" ? LINE + 2 : 0);
  y.range(chart.value.reversePlotOrder ? [top, bottom] : [bottom, top]);

  const horizontal = data.categories
    ? categoryAxis(data.categories, left, right)
    : numberAxis(chart, data, left, right);
  return { width, height, left, right, top, bottom, y, yTicks: yLabels, legendAt, ...horizontal };
}

const titled = (title: { visible: boolean; text: string }) => title.visible && title.text !== "";

function legendPosition(chart: Chart): PlotFrame["legendAt"] {
  if (!chart.legend.visible) return "none";
  const position = chart.legend.position.toLowerCase();
  return position === "right" || position === "top" ? position : "bottom";
}

const legendWidth = ({ plots }: ChartData) =>
  34 + Math.max(0, ...plots.map(({ name }) => name.length)) * CHARACTER;

function valueScale(chart: Chart, { plots }: ChartData): ScaleLinear<number, number> {
  const values = plots.flatMap(({ points }) =>
    points.flatMap(({ y }) => (y === undefined ? [] : [y])),
  );
  // Columns stand on zero; Excel also starts there wherever zero is not far off.
  return scaleLinear(domain([0, ...values], chart.value), [0, 1]);
}

function numberAxis(chart: Chart, { plots }: ChartData, left: number, right: number) {
  const values = plots.flatMap(({ points }) => points.map(({ x }) => x));
  const scale = scaleLinear(domain(values, chart.category), [left, right]);
  const xTicks = scale.ticks(Math.max(3, Math.round((right - left) / 60)));
  return {
    x: (value: number) => scale(value),
    band: 0,
    xTicks: xTicks.map((at) => ({ at: scale(at), label: formatted(at, chart.category) })),
  };
}

function categoryAxis(categories: string[], left: number, right: number) {
  const scale = scaleBand(
    categories.map((_, index) => index),
    [left, right],
  ).padding(0.1);
  const middle = (index: number) => (scale(index) ?? left) + scale.bandwidth() / 2;
  const longest = Math.max(1, ...categories.map(({ length }) => length));
  const every = Math.max(1, Math.ceil((longest * CHARACTER + 6) / scale.step()));
  const xTicks = categories
    .map((label, index) => ({ at: middle(index), label }))
    .filter((_, i) => i % every === 0);
  return { x: middle, band: scale.bandwidth(), xTicks };
}

function domain(values: number[], axis: Axis): [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = axis.minimum === "" ? Math.min(...finite) : axis.minimum;
  const high = axis.maximum === "" ? Math.max(...finite) : axis.maximum;
  if (!(high > low))
    return [Number.isFinite(low) ? low - 1 : 0, Number.isFinite(high) ? high + 1 : 1];
  const [niceLow, niceHigh] = scaleLinear([low, high], [0, 1]).nice(6).domain() as [number, number];
  return [axis.minimum === "" ? niceLow : low, axis.maximum === "" ? niceHigh : high];
}

export function formatted(value: number, axis: { numberFormat: string }): string {
  const pattern = axis.numberFormat || "General";
  // Ticks such as 0.30000000000000004 are 0.3 for a reader.
  return numfmt.format(pattern, Number(value.toPrecision(12)));
}

/** Where the horizontal axis crosses: at zero, or at the nearest edge when zero is outside. */
export function crossing({ y, top, bottom }: PlotFrame): number {
  return Math.min(bottom, Math.max(top, y(0)));
}
