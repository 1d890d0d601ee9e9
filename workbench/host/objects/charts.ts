import { newChart, type Chart } from "../model/charts";
import type { SheetModel } from "../model/model";
import { HostError, itemNotFound } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import { chart } from "./chart";
import { fillFromRange } from "./chart-data";
import type { Kept } from "./fields";
import type { RangeTarget } from "./cells";
import { mayChangeSheet } from "./guard";

const kept = (sheet: SheetModel, of: Chart): Kept<Chart> => ({
  sheet,
  of,
  touch: () => sheet.charts.touch(),
});

function freeName(sheet: SheetModel): string {
  const names = new Set(sheet.charts.all().map(({ name }) => name));
  let number = names.size + 1;
  while (names.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

function find(sheet: SheetModel, key: string): Instance | null {
  const found = sheet.charts.all().find(({ id, name }) => id === key || name === key);
  return found ? instance(chart, kept(sheet, found)) : null;
}

function required(sheet: SheetModel, key: string): Instance {
  const found = find(sheet, key);
  if (!found) throw itemNotFound(`the chart "${key}"`);
  return found;
}

export const charts: Kind<SheetModel> = {
  name: "ChartCollection",
  items: (sheet) => sheet.charts.all().map((one) => instance(chart, kept(sheet, one))),
  indexer: (sheet, [key]: [string]) => required(sheet, key),
  scalars: { Count: { get: (sheet) => sheet.charts.all().length } },
  methods: {
    Add: (sheet, [type, source, seriesBy]: [string, unknown, string | null], session) => {
      mayChangeSheet(sheet, session);
      const { target } = source as { target?: Partial<RangeTarget> };
      if (target?.sheet && target.area && session.busy.within(target.sheet, target.area))
        throw new HostError("EmptyChartSeries", "The chart series is empty.");
      const one = newChart(freeName(sheet), type);
      fillFromRange(one, source, seriesBy);
      return instance(chart, kept(sheet, sheet.charts.add(one)));
    },
    GetCount: (sheet) => sheet.charts.all().length,
    GetItem: (sheet, [key]: [string]) => required(sheet, key),
    GetItemAt: (sheet, [index]: [number]) => {
      const one = sheet.charts.all()[index];
      if (!one) throw itemNotFound("the chart");
      return instance(chart, kept(sheet, one));
    },
    GetItemOrNullObject: (sheet, [key]: [string]) => find(sheet, key),
  },
};
