import { newSeries, type Chart, type Filled, type Series, type Source } from "../model/charts";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { chartFill, chartLine, fontFormat } from "./chart-format";
import { field, fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { color } from "./range-format";

interface SeriesTarget extends Kept<Series> {
  readonly chart: Chart;
}

const asColor = (value: unknown): string => color(String(value));

function sourceOf(argument: unknown): Source {
  const target = isInstance(argument) ? (argument.target as RangeTarget) : undefined;
  if (!target || !("area" in target)) throw invalidArgument("a Range with the series' data");
  return { sheetId: target.sheet.id, area: target.area };
}

const seriesFormat: Kind<SeriesTarget> = {
  name: "ChartSeriesFormat",
  children: {
    Fill: (target) => instance(chartFill, target),
    Line: ({ sheet, of, touch }) => instance(chartLine, { sheet, of: of.line, touch }),
  },
};

const dataLabels: Kind<Kept<Series["labels"]>> = {
  name: "ChartDataLabels",
  scalars: fields<Series["labels"]>("numberFormat", "position", "showValue", "showSeriesName"),
  children: { Format: (target) => instance(fontFormat, target) },
};

const pointFormat: Kind<Kept<Filled>> = {
  name: "ChartPointFormat",
  children: { Fill: (target) => instance(chartFill, target) },
};

const point: Kind<Kept<Filled>> = {
  name: "ChartPoint",
  children: { Format: (target) => instance(pointFormat, target) },
};

/** One for each cell of the series' values. */
function pointsOf({ sheet, of, touch }: SeriesTarget): Kept<Filled>[] {
  const { rows, columns } = of.values?.area ?? { rows: 0, columns: 0 };
  return Array.from({ length: rows * columns }, (_, i) => ({
    sheet,
    of: (of.points[i] ??= { fill: "" }),
    touch,
  }));
}

const points: Kind<SeriesTarget> = {
  name: "ChartPointsCollection",
  items: (target) => pointsOf(target).map((one) => instance(point, one)),
  scalars: { Count: { get: (target) => pointsOf(target).length } },
  methods: {
    GetCount: (target) => pointsOf(target).length,
    GetItemAt: (target, [index]: [number]) => {
      const found = pointsOf(target)[index];
      if (!found) throw itemNotFound("the series' point");
      return instance(point, found);
    },
  },
};

const series: Kind<SeriesTarget> = {
  name: "ChartSeries",
  identity: ({ of }) => ({ Id: of.id }),
  scalars: {
    Name: field<Series, "name">("name", String),
    ...fields<Series>("chartType", "axisGroup", "smooth", "hasDataLabels", "gapWidth", "overlap"),
    ...fields<Series>("invertIfNegative"),
    ...fields<Series>("markerStyle", "markerSize"),
    MarkerBackgroundColor: field<Series, "markerBackgroundColor">("markerBackgroundColor", asColor),
    MarkerForegroundColor: field<Series, "markerForegroundColor">("markerForegroundColor", asColor),
  },
  children: {
    Format: (target) => instance(seriesFormat, target),
    Points: (target) => instance(points, target),
    DataLabels: ({ sheet, of, touch }) => instance(dataLabels, { sheet, of: of.labels, touch }),
  },
  methods: {
    SetValues: (target, [argument]: [unknown], session) => {
      mayChangeSheet(target.sheet, session);
      target.of.values = sourceOf(argument);
      target.touch();
    },
    SetXAxisValues: (target, [argument]: [unknown], session) => {
      mayChangeSheet(target.sheet, session);
      target.of.categories = sourceOf(argument);
      target.touch();
    },
    Delete: (target, _none: [], session) => {
      mayChangeSheet(target.sheet, session);
      target.chart.series = target.chart.series.filter((one) => one !== target.of);
      target.touch();
    },
  },
};

const all = ({ sheet, of: chart, touch }: Kept<Chart>): SeriesTarget[] =>
  chart.series.map((of) => ({ sheet, of, chart, touch }));

const required = (found: SeriesTarget | undefined): Instance => {
  if (!found) throw itemNotFound("the chart's series");
  return instance(series, found);
};

export const seriesCollection: Kind<Kept<Chart>> = {
  name: "ChartSeriesCollection",
  items: (target) => all(target).map((one) => instance(series, one)),
  scalars: { Count: { get: ({ of }) => of.series.length } },
  methods: {
    Add: (target, [name, index]: [string | null, number | null], session) => {
      mayChangeSheet(target.sheet, session);
      const { series: list } = target.of;
      const one = newSeries(target.of, name ?? `Series${list.length + 1}`);
      list.splice(index ?? list.length, 0, one);
      target.touch();
      return required(all(target).find(({ of }) => of === one));
    },
    GetCount: ({ of }) => of.series.length,
    GetItemAt: (target, [index]: [number]) => required(all(target)[index]),
  },
};
