import { newId } from "./kept-list";
import type { SheetModel, WorkbookModel } from "./model";
import { quoteSheet } from "./address";

const LONGEST = 31;

/** "Book (2)", or the next number that is free, as Excel calls a copy. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  // A copy's copy counts on.
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = base.slice(0, LONGEST - suffix.length) + suffix;
    if (!lower.has(free.toLowerCase())) return free;
  }
}

/** A thing of its own: with new ids for itself and all that is in it. */
function twin<T>(thing: T): T {
  if (Array.isArray(thing)) return thing.map(twin) as T;
  if (typeof thing !== "object" || thing === null) return thing;
  const entries = Object.entries(thing).map(([key, value]) => [
    key,
    key === "id" ? newId() : twin(value as unknown),
  ]);
  return Object.fromEntries(entries) as T;
}

/** A formula whose references to one sheet are to another; what stands in quotes is text. */
function retargeted(formula: string, from: string, to: string): string {
  const written = [quoteSheet(from), `'${from.replace(/'/g, "''")}'`].map((name) => `${name}!`);
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!|[^\s'"!(),:;+\-*/^&=<>]+!/g, (token) =>
    written.some((one) => one.toLowerCase() === token.toLowerCase()) ? `${quoteSheet(to)}!` : token,
  );
}

/**
 * The names that a copied sheet gets: its own, and a local one of each name of the workbook that
 * refers to it. They refer to the copy.
 */
export function copyNames({ names }: WorkbookModel, from: SheetModel, to: SheetModel): void {
  const refersToIt = (formula: string): boolean =>
    retargeted(formula, from.name, to.name) !== formula;
  const own = names.all().filter(({ scope }) => scope === from.id);
  const shared = names
    .all()
    .filter(
      ({ scope, name, formula }) =>
        scope === undefined && refersToIt(formula) && !names.find(name, from.id),
    );
  for (const { name, formula, comment, visible } of [...own, ...shared]) {
    const copy = names.add(name, retargeted(formula, from.name, to.name), to.id, comment);
    if (!visible) names.update({ ...copy, visible });
  }
}

function freeTableName({ name }: { name: string }, sheets: readonly SheetModel[]): string {
  const taken = new Set(sheets.flatMap(({ tables }) => tables.all().map((one) => one.name)));
  let number = 2;
  while (taken.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

/** What a sheet keeps beside its grid, for a copy of it; its charts draw the copy's cells. */
export function copyKept(from: SheetModel, to: SheetModel, sheets: readonly SheetModel[]): void {
  for (const format of from.conditionalFormats.all()) to.conditionalFormats.add(twin(format));
  for (const validation of from.validations.all()) to.validations.add(twin(validation));
  for (const comment of from.comments.all()) to.comments.add(twin(comment));
  for (const table of from.tables.all())
    to.tables.add({ ...twin(table), name: freeTableName(table, sheets) });
  for (const original of from.charts.all()) {
    const chart = twin(original);
    for (const source of chart.series.flatMap(({ values, categories }) => [values, categories]))
      if (source?.sheetId === from.id) source.sheetId = to.id;
    to.charts.add(chart);
  }
  Object.assign(to.pageLayout, structuredClone({ ...from.pageLayout }));
  to.protection.copy(from.protection);
}
