import { contains, intersection, without, type Area } from "./area";
import type { Comment, CommentList } from "./comments";
import { newId, type KeptList } from "./kept-list";
import type { SheetModel } from "./model";

const shifted = (area: Area, from: Area, to: Area): Area => ({
  ...area,
  row: area.row + to.row - from.row,
  column: area.column + to.column - from.column,
});

/** A rule over areas of a sheet. */
interface Rule {
  readonly id: string;
  areas: Area[];
}

/** Moves what a sheet keeps beside its grid along with cells that are moved on it, or to another. */
export function moveKept(
  sheets: readonly SheetModel[],
  [source, from]: readonly [SheetModel, Area],
  [target, to]: readonly [SheetModel, Area],
): void {
  moveRules([source.conditionalFormats, from], [target.conditionalFormats, to]);
  moveRules([source.validations, from], [target.validations, to]);
  moveComments([source.comments, from], [target.comments, to]);
  const { pageLayout } = source;
  if (source === target && pageLayout.printArea && contains(from, pageLayout.printArea))
    pageLayout.printArea = shifted(pageLayout.printArea, from, to);
  for (const sheet of sheets) moveSeries(sheet, [source.id, from], [target.id, to]);
}

/** The part of a rule that lies in the area goes along; what lay at the destination is gone. */
function moveRules<R extends Rule>(
  [source, from]: readonly [KeptList<R>, Area],
  [target, to]: readonly [KeptList<R>, Area],
): void {
  const moved = source.all().map((rule) => ({
    rule,
    areas: rule.areas.flatMap((area) => {
      const part = intersection(area, from);
      return part ? [shifted(part, from, to)] : [];
    }),
  }));
  const cut = (list: KeptList<R>, gone: Area) => {
    for (const rule of list.all()) rule.areas = rule.areas.flatMap((area) => without(area, gone));
  };
  cut(source, from);
  cut(target, to);
  for (const { rule, areas } of moved) {
    if (source === target) rule.areas.push(...areas);
    else if (areas.length > 0) target.add({ ...rule, id: newId(), areas });
  }
  for (const list of [source, target])
    for (const rule of [...list.all()]) if (rule.areas.length === 0) list.remove(rule);
}

function moveComments(
  [source, from]: readonly [CommentList, Area],
  [target, to]: readonly [CommentList, Area],
): void {
  const cell = (comment: Comment): Area => ({ ...comment, rows: 1, columns: 1 });
  const moved = source.all().filter((comment) => contains(from, cell(comment)));
  for (const comment of [...target.all()])
    if (!moved.includes(comment) && contains(to, cell(comment))) target.remove(comment);
  for (const comment of moved) {
    const { row, column } = shifted(cell(comment), from, to);
    if (source !== target) {
      source.remove(comment);
      target.add(comment);
    }
    Object.assign(comment, { row, column });
  }
}

function moveSeries(
  sheet: SheetModel,
  [source, from]: readonly [string, Area],
  [target, to]: readonly [string, Area],
): void {
  for (const chart of sheet.charts.all()) {
    for (const series of chart.series) {
      for (const key of ["values", "categories"] as const) {
        const at = series[key];
        if (at?.sheetId === source && contains(from, at.area))
          series[key] = { ...at, sheetId: target, area: shifted(at.area, from, to) };
      }
    }
  }
}
