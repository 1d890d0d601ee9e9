import type { Area } from "./area";
import { KeptList, newId } from "./kept-list";

/** Cells a series reads; on any sheet of the workbook. */
export interface Source {
  sheetId: string;
  area: Area;
}

export interface Line {
  color: string;
  /** In points. */
  weight: number;
  style: string;
  visible: boolean;
}

export interface Font {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
}

export interface ChartText {
  text: string;
  visible: boolean;
  overlay: boolean;
  font: Font;
}

/** Something with a fill: "" is none. */
export interface Filled {
  fill: string;
}

export interface Series {
  readonly id: string;
  name: string;
  chartType: string;
  axisGroup: string;
  values?: Source;
  categories?: Source;
  fill: string;
  /** By their place; a fill of "" is the series'. */
  points: Filled[];
  invertIfNegative: boolean;
  line: Line;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  smooth: boolean;
  hasDataLabels: boolean;
  gapWidth: number;
  overlap: number;
  labels: {
    numberFormat: string;
    position: string;
    showValue: boolean;
    showSeriesName: boolean;
    font: Font;
  };
}

export interface Axis {
  visible: boolean;
  title: ChartText;
  numberFormat: string;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  minorUnit: number | "";
  tickLabelPosition: string;
  reversePlotOrder: boolean;
  scaleType: string;
  position: string;
  line: Line;
  font: Font;
  majorGridlines: { visible: boolean; line: Line };
  minorGridlines: { visible: boolean; line: Line };
}

/** A chart as Excel's API sees it; the page draws it from this. Measures in points. */
export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: ChartText;
  legend: { visible: boolean; position: string; overlay: boolean; font: Font };
  category: Axis;
  value: Axis;
  secondaryValue: Axis;
  series: Series[];
  fill: string;
  border: Line;
  font: Font;
  altText: string;
  displayBlanksAs: string;
  plotVisibleOnly: boolean;
}

const font = (size: number): Font => ({
  bold: false,
  italic: false,
  color: "#595959",
  name: "Calibri",
  size,
});
const line = (visible: boolean): Line => ({
  color: "#D9D9D9",
  weight: 0.75,
  style: "Automatic",
  visible,
});
const text = (size: number): ChartText => ({
  text: "",
  visible: false,
  overlay: false,
  font: font(size),
});

const axis = (gridlines: boolean): Axis => ({
  visible: true,
  title: text(10),
  numberFormat: "General",
  minimum: "",
  maximum: "",
  majorUnit: "",
  minorUnit: "",
  tickLabelPosition: "NextToAxis",
  reversePlotOrder: false,
  scaleType: "Linear",
  position: "Automatic",
  line: line(true),
  font: font(9),
  majorGridlines: { visible: gridlines, line: line(gridlines) },
  minorGridlines: { visible: false, line: line(false) },
});

const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A series as Excel adds it; the colour is the theme's next one. */
export function newSeries(chart: Pick<Chart, "series" | "chartType">, name: string): Series {
  const color = PALETTE[chart.series.length % PALETTE.length]!;
  return {
    id: newId(),
    name,
    chartType: chart.chartType,
    axisGroup: "Primary",
    fill: color,
    points: [],
    // As Excel makes a series through its API.
    invertIfNegative: true,
    line: { color, weight: 2.25, style: "Automatic", visible: true },
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackgroundColor: color,
    markerForegroundColor: color,
    smooth: false,
    hasDataLabels: false,
    gapWidth: 150,
    overlap: 0,
    labels: {
      numberFormat: "General",
      position: "Automatic",
      showValue: true,
      showSeriesName: false,
      font: font(9),
    },
  };
}

/** A chart without series, of Excel's usual size. */
export function newChart(name: string, chartType: string): Chart {
  return {
    id: newId(),
    name,
    chartType,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    title: { ...text(14), text: "Chart Title", visible: true },
    legend: { visible: true, position: "Bottom", overlay: false, font: font(9) },
    category: axis(false),
    value: axis(true),
    secondaryValue: axis(false),
    series: [],
    fill: "#FFFFFF",
    border: line(true),
    font: font(10),
    altText: "",
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
  };
}

export class ChartList extends KeptList<Chart> {}
