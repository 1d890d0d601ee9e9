/** A sheet that an operation makes, and how it is told from the user's own. */
export interface MadeSheet {
  readonly name: string;
  /** The hidden name on it, whose text ends in `build`. */
  readonly markName: string;
  readonly build: string;
  /** A name of the workbook that was made with it. */
  readonly key?: string;
  /** The sheet that was open before. */
  readonly active: string;
}

/** Deletes the sheet of that name if this very operation made it, and shows the one that was open. */
export async function deleteMadeSheet(
  context: Excel.RequestContext,
  { name, markName, build, key, active }: MadeSheet,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(name);
  const mark = sheet.names.getItemOrNullObject(markName);
  mark.load("formula");
  const item = key === undefined ? undefined : names.getItemOrNullObject(key);
  const before = worksheets.getItemOrNullObject(active);
  await context.sync();
  if (sheet.isNullObject || mark.isNullObject) return;
  if (!String(mark.formula).endsWith(`${build}"`)) return;
  if (item && !item.isNullObject) item.delete();
  if (!before.isNullObject) before.activate();
  sheet.delete();
  await context.sync();
}
