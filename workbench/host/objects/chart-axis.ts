import type { Axis, Chart, ChartText } from "../model/charts";
import { hostGap } from "../protocol/errors";
import { instance, type Kind, type Instance, type Scalar } from "../protocol/kinds";
import { chartFont, chartLine, fontFormat, lineFormat } from "./chart-format";
import { field, fields, type Kept } from "./fields";

const of =
  <O, P>(pick: (whole: O) => P) =>
  ({ sheet, of: whole, touch }: Kept<O>): Kept<P> => ({ sheet, of: pick(whole), touch });

/** A text that is given is shown. */
export const text: Scalar<Kept<ChartText>> = {
  ...field<ChartText, "text">("text", String),
  set: (target, value, session) => {
    field<ChartText, "text">("text", String).set!(target, value, session);
    target.of.visible = true;
  },
};

const axisTitle: Kind<Kept<ChartText>> = {
  name: "ChartAxisTitle",
  scalars: { Text: text, ...fields<ChartText>("visible") },
  children: { Format: (target) => instance(fontFormat, target) },
};

const gridlines: Kind<Kept<Axis["majorGridlines"]>> = {
  name: "ChartGridlines",
  scalars: fields<Axis["majorGridlines"]>("visible"),
  children: { Format: (target) => instance(lineFormat, target) },
};

const axisFormat: Kind<Kept<Axis>> = {
  name: "ChartAxisFormat",
  children: {
    Font: (target) => instance(chartFont, of((axis: Axis) => axis.font)(target)),
    Line: (target) => instance(chartLine, of((axis: Axis) => axis.line)(target)),
  },
};

const axisOf: Kind<Kept<Axis>> = {
  name: "ChartAxis",
  scalars: {
    ...fields<Axis>("visible", "numberFormat", "minimum", "maximum", "majorUnit", "minorUnit"),
    ...fields<Axis>("tickLabelPosition", "reversePlotOrder", "scaleType", "position"),
  },
  children: {
    Title: (target) => instance(axisTitle, of((axis: Axis) => axis.title)(target)),
    Format: (target) => instance(axisFormat, target),
    MajorGridlines: (target) =>
      instance(gridlines, of((axis: Axis) => axis.majorGridlines)(target)),
    MinorGridlines: (target) =>
      instance(gridlines, of((axis: Axis) => axis.minorGridlines)(target)),
  },
};

const axisInstance = (target: Kept<Chart>, pick: (chart: Chart) => Axis): Instance =>
  instance(axisOf, of(pick)(target));

export const axes: Kind<Kept<Chart>> = {
  name: "ChartAxes",
  children: {
    CategoryAxis: (target) => axisInstance(target, (chart) => chart.category),
    ValueAxis: (target) => axisInstance(target, (chart) => chart.value),
  },
  methods: {
    GetItem: (target, [type, group]: [string, string | null]) => {
      const secondary = group === "Secondary";
      if (type === "Value")
        return axisInstance(target, (chart) => (secondary ? chart.secondaryValue : chart.value));
      if (type === "Category" && !secondary) return axisInstance(target, (chart) => chart.category);
      throw hostGap(`the chart axis ${type} ${group ?? ""}`);
    },
  },
};
