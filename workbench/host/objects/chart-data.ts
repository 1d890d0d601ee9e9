import { newSeries, type Chart, type Source } from "../model/charts";
import type { Area } from "../model/area";
import { isInstance } from "../protocol/kinds";
import { invalidArgument } from "../protocol/errors";
import type { RangeTarget } from "./cells";

const isText = ({ sheet, area }: RangeTarget, row: number, column: number): boolean =>
  sheet.read({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 })[0]![0]!
    .type !== "Double";

const textAt = ({ sheet, area }: RangeTarget, row: number, column: number): string =>
  sheet.read({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 })[0]![0]!
    .text;

/**
 * Makes a chart's series from a block of cells, as Excel guesses them: a first row
 * of texts names the series, a first column of texts (or, for a scatter chart, the
 * first column) is the horizontal axis; "Auto" takes the longer side as the points.
 */
export function fillFromRange(chart: Chart, argument: unknown, seriesBy: string | null): void {
  const target = isInstance(argument) ? (argument.target as RangeTarget) : undefined;
  if (!target || !("area" in target)) throw invalidArgument("a Range with the chart's data");
  const { area, sheet } = target;
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && area.columns > area.rows);
  const count = byRows ? area.rows : area.columns;
  const points = byRows ? area.columns : area.rows;
  const text = (series: number, point: number): boolean =>
    byRows ? isText(target, series, point) : isText(target, point, series);
  const named = points > 1 && text(count - 1, 0);
  const xFirst = count > 1 && (/^XY/.test(chart.chartType) || text(0, points - 1));
  const source = (series: number): Source => ({
    sheetId: sheet.id,
    area: strip(area, byRows, series, named),
  });
  chart.series = [];
  for (let series = xFirst ? 1 : 0; series < count; series++) {
    const name = named
      ? byRows
        ? textAt(target, series, 0)
        : textAt(target, 0, series)
      : `Series${chart.series.length + 1}`;
    const one = newSeries(chart, name);
    one.values = source(series);
    if (xFirst) one.categories = source(0);
    chart.series.push(one);
  }
}

/** One row or column of a block, without its heading. */
function strip(area: Area, byRows: boolean, index: number, named: boolean): Area {
  const skip = named ? 1 : 0;
  return byRows
    ? { row: area.row + index, column: area.column + skip, rows: 1, columns: area.columns - skip }
    : { row: area.row + skip, column: area.column + index, rows: area.rows - skip, columns: 1 };
}
