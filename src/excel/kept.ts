/**
 * The form as the pane keeps it in a workbook. It goes with the write of a sheet: the document's own
 * settings, where version 0.1 kept it, can only be saved by a call that empties Excel's undo list.
 */
export const KEPT_KEY = "carryVsShock.inputs";

/** What a workbook kept before, to be put back where an operation fails. */
export interface Kept {
  /** After the sync. */
  before(): unknown;
}

/** Asks for what is kept. */
export function loadKept(context: Excel.RequestContext): Kept {
  const setting = context.workbook.settings.getItemOrNullObject(KEPT_KEY);
  setting.load("value");
  return { before: () => (setting.isNullObject ? undefined : (setting.value as unknown)) };
}

/** Queues a write of what is to be kept from now on; undefined keeps nothing. */
export async function writeKept(context: Excel.RequestContext, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value !== undefined) return void settings.add(KEPT_KEY, value);
  const setting = settings.getItemOrNullObject(KEPT_KEY);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
}

/** What the workbook keeps; undefined where it keeps nothing. */
export function readKept(): Promise<unknown> {
  return Excel.run(async (context) => {
    const kept = loadKept(context);
    await context.sync();
    return kept.before();
  });
}

export function forgetKept(): Promise<void> {
  return Excel.run(async (context) => {
    await writeKept(context, undefined);
    await context.sync();
  });
}
