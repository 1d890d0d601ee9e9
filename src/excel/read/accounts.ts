import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { activeFirst, loadMark, loadSheets } from "../job/new-sheet";
import type { OurSheet } from "../types";

/** The Account sheets of the workbook that were finished, the active one first. */
export function findAccounts(): Promise<readonly OurSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets, active } = loadSheets(context);
    await context.sync();
    const marked = worksheets.items.map((sheet) => loadMark(sheet, ACCOUNT_MARK_NAME));
    await context.sync();
    return marked
      .flatMap(({ sheet: { name }, mark, isUnfinished }): OurSheet[] => {
        const { dialect, language, version } = mark() ?? {};
        if (!dialect || !language || version === undefined || isUnfinished()) return [];
        return [{ name, dialect, language, version, unfinished: false }];
      })
      .sort(activeFirst(active));
  });
}
