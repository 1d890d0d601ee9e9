import type { Area } from "../model/area";
import { lastColumn, lastRow } from "../model/area";
import { parseArea, splitSheet } from "../model/address";
import type { Chart, ChartText, Font } from "../model/charts";
import type { SheetModel } from "../model/model";
import { HostError, invalidArgument } from "../protocol/errors";
import { instance, isInstance, type Kind } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { axes, text } from "./chart-axis";
import { chartFill, chartFont, chartLine, fontFormat } from "./chart-format";
import { fillFromRange } from "./chart-data";
import { seriesCollection } from "./chart-series";
import { fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { worksheet } from "./worksheet";

const title: Kind<Kept<ChartText>> = {
  name: "ChartTitle",
  scalars: { Text: text, ...fields<ChartText>("visible", "overlay") },
  children: { Format: (target) => instance(fontFormat, target) },
};

const place = fields<Chart["legend"]>("position").Position!;
/** "May fail" where the legend is not shown; here it does. */
const position: typeof place = {
  ...place,
  set: (target, value, session) => {
    if (!target.of.visible) throw new HostError("GeneralException", "There is no legend.");
    place.set!(target, value, session);
  },
};

const legend: Kind<Kept<Chart["legend"]>> = {
  name: "ChartLegend",
  scalars: { ...fields<Chart["legend"]>("visible", "position", "overlay"), Position: position },
  children: { Format: (target) => instance(fontFormat, target as Kept<{ font: Font }>) },
};

const areaFormat: Kind<Kept<Chart>> = {
  name: "ChartAreaFormat",
  children: {
    Fill: (target) => instance(chartFill, target),
    Font: ({ sheet, of, touch }) => instance(chartFont, { sheet, of: of.font, touch }),
    Border: ({ sheet, of, touch }) => instance(chartLine, { sheet, of: of.border, touch }),
  },
};

function cells(argument: unknown): Area {
  const area = isInstance(argument)
    ? (argument.target as RangeTarget).area
    : parseArea(splitSheet(String(argument)).rest);
  if (!area) throw invalidArgument(`${String(argument)} is no cell`);
  return area;
}

function sum(from: number, to: number, measure: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += measure(index);
  return total;
}

/** Lays a chart over the cells from one to another. */
function layOver(sheet: SheetModel, chart: Chart, start: Area, end: Area): void {
  const width = (column: number): number => sheet.columnWidth(column);
  const height = (row: number): number => sheet.rowHeight(row);
  chart.left = sum(0, start.column, width);
  chart.top = sum(0, start.row, height);
  chart.width = sum(start.column, lastColumn(end) + 1, width);
  chart.height = sum(start.row, lastRow(end) + 1, height);
}

export const chart: Kind<Kept<Chart>> = {
  name: "Chart",
  identity: ({ of }) => ({ Id: of.id }),
  alive: ({ sheet, of }) => sheet.charts.all().includes(of),
  scalars: {
    Id: { get: ({ of }) => of.id },
    ...fields<Chart>("name", "chartType", "left", "top", "width", "height"),
    ...fields<Chart>("displayBlanksAs", "plotVisibleOnly"),
  },
  children: {
    Axes: (target) => instance(axes, target),
    Format: (target) => instance(areaFormat, target),
    Legend: ({ sheet, of, touch }) => instance(legend, { sheet, of: of.legend, touch }),
    Series: (target) => instance(seriesCollection, target),
    Title: ({ sheet, of, touch }) => instance(title, { sheet, of: of.title, touch }),
    Worksheet: ({ sheet }) => instance(worksheet, sheet),
  },
  methods: {
    Activate: ({ sheet }) => sheet.activate(),
    Delete: ({ sheet, of }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.charts.remove(of);
    },
    SetData: ({ sheet, of, touch }, [source, seriesBy]: [unknown, string | null], session) => {
      mayChangeSheet(sheet, session);
      fillFromRange(of, source, seriesBy);
      touch();
    },
    SetPosition: ({ sheet, of, touch }, [start, end]: [unknown, unknown], session) => {
      mayChangeSheet(sheet, session);
      const first = cells(start);
      layOver(sheet, of, first, end == null ? first : cells(end));
      touch();
    },
  },
};
