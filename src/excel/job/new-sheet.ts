import { MARK_NAME, parseMark, type Mark } from "../../sheet";

/** Most letters in a sheet's name. */
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

/** A sheet and the mark it may carry, to be read after the next sync. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: () => Mark | undefined;
}

/** Asks for a sheet's mark. */
export function loadMark(sheet: Excel.Worksheet): MarkedSheet {
  const item = sheet.names.getItemOrNullObject(MARK_NAME);
  item.load("formula");
  return { sheet, mark: () => (item.isNullObject ? undefined : parseMark(String(item.formula))) };
}

/** Deletes the sheet of that name if this build made it; a user's sheet of that name is not ours. */
export async function deleteSheetOfBuild(
  context: Excel.RequestContext,
  name: string,
  build: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const { mark } = loadMark(sheet);
  await context.sync();
  if (!sheet.isNullObject && mark()?.build === build) sheet.delete();
  await context.sync();
}

/** Tells this build from any other in the workbook. */
export const newBuildId = (): string => Math.random().toString(36).slice(2, 12);
