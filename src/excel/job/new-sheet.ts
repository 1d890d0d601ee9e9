import { LAYOUT_NAME, layoutFormula, MARK_NAME, parseMark, type Mark } from "../../sheet";

/** Most characters in a sheet's name. */
const LONGEST = 31;

/** The wished name, or the first of "name 2", "name 3" … that no sheet has; case does not tell names apart. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` ${n}`;
    const name = wished.slice(0, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Asks for the names of the workbook's sheets and of the active one; to be read after the next sync. */
export function loadSheets({ workbook: { worksheets } }: Excel.RequestContext): {
  readonly worksheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
} {
  worksheets.load("items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  return { worksheets, active };
}

/** The order of sheets in which the active one is first, and the others stay as they are. */
export const activeFirst =
  ({ name }: Excel.Worksheet) =>
  (a: { readonly name: string }, b: { readonly name: string }): number =>
    Number(b.name === name) - Number(a.name === name);

/** A sheet and the mark it may carry, to be read after the next sync. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: () => Mark | undefined;
  /** Whether it was begun and never finished. */
  readonly isUnfinished: () => boolean;
}

/** Asks for a sheet's mark, that of a Carry-vs-Shock sheet if not another is named. */
export function loadMark(sheet: Excel.Worksheet, markName = MARK_NAME): MarkedSheet {
  const item = sheet.names.getItemOrNullObject(markName);
  item.load("formula");
  const wasBegun = loadUnfinished(sheet);
  const mark = () => (item.isNullObject ? undefined : parseMark(String(item.formula)));
  // Version 0.1 said it in the mark itself.
  return { sheet, mark, isUnfinished: () => wasBegun() || mark()?.finished === false };
}

/** Asks which blocks a sheet says it is made of. */
export function loadLayout(sheet: Excel.Worksheet): Excel.NamedItem {
  const item = sheet.names.getItemOrNullObject(LAYOUT_NAME);
  item.load("formula");
  return item;
}

/** Whether this version built it: its blocks are those that this version describes. */
export const isThisVersions = (layout: Excel.NamedItem, { language }: Mark): boolean =>
  !layout.isNullObject && layout.formula === layoutFormula(language);

/** A hidden name that a new sheet carries from its first write to its last. */
const UNFINISHED_NAME = "CVS_unfinished";

/** To be called with the first write to a new sheet, and `finish` with the last. */
export function begin(sheet: Excel.Worksheet): void {
  sheet.names.add(UNFINISHED_NAME, "=TRUE").visible = false;
}
export function finish(sheet: Excel.Worksheet): void {
  sheet.names.getItem(UNFINISHED_NAME).delete();
}

/** Asks whether a sheet was begun and never finished; to be read after the next sync. */
export function loadUnfinished(sheet: Excel.Worksheet): () => boolean {
  const item = sheet.names.getItemOrNullObject(UNFINISHED_NAME);
  return () => !item.isNullObject;
}
