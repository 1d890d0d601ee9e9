/**
 * Takes back what was written on a sheet, by its id: the user may have renamed it. One that is gone
 * needs nothing.
 */
export async function takeBackOn(
  context: Excel.RequestContext,
  id: string,
  undo: (sheet: Excel.Worksheet) => void | Promise<void>,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return;
  await undo(sheet);
  await context.sync();
}

/** A sheet that an operation makes, and how it is told from the user's own. */
interface OwnSheet {
  /** The hidden name on it, whose text ends in `build`. */
  readonly markName: string;
  readonly build: string;
  /** Names of the workbook that were made with it. */
  readonly keys?: readonly string[];
  /** The sheet that was open before. */
  readonly active: string;
}

/**
 * Deletes the sheet that this very operation made, whatever it is called by now, and shows the one
 * that was open.
 */
export async function deleteMadeSheet(
  context: Excel.RequestContext,
  { markName, build, keys = [], active }: OwnSheet,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  const items = keys.map((key) => names.getItemOrNullObject(key));
  const before = worksheets.getItemOrNullObject(active);
  await context.sync();
  const marked = worksheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(markName);
    mark.load("formula");
    return { sheet, mark };
  });
  await context.sync();
  const made = marked.find(
    ({ mark }) => !mark.isNullObject && String(mark.formula).endsWith(`${build}"`),
  );
  if (!made) return;
  for (const item of items) if (!item.isNullObject) item.delete();
  if (!before.isNullObject) before.activate();
  made.sheet.delete();
  await context.sync();
}
