import type { Mark } from "../../sheet";
import type { OurSheet, SheetContents, UnfinishedSheet } from "../types";
import { activeFirst, isThisVersions, loadLayout, loadMark, loadSheets } from "../job/new-sheet";
import { loadEntries } from "./entries";
import { loadSignals } from "./signals";

/** Sheets of ours in the workbook, the active one first; imports and replays only while unfinished. */
export function findSheets(): Promise<readonly (OurSheet | UnfinishedSheet)[]> {
  return Excel.run(async (context) => {
    const { worksheets, active } = loadSheets(context);
    await context.sync();
    const marked = worksheets.items.map((sheet) => ({
      ...loadMark(sheet),
      layout: loadLayout(sheet),
      signals: loadSignals(sheet),
    }));
    await context.sync();
    const ours = marked.flatMap<OurSheet | UnfinishedSheet>(
      ({ sheet: { name }, mark: markAt, layout, isUnfinished, signals }) => {
        const mark = markAt();
        if (isUnfinished()) return [{ name, unfinished: true }];
        if (!mark) return [];
        const older = isThisVersions(layout, mark) ? {} : ({ older: true } as const);
        return [{ ...describe(name, mark), ...older, signals: signals() }];
      },
    );
    return ours.sort(activeFirst(active));
  });
}

const describe = (name: string, { dialect, language, version }: Mark): OurSheet => ({
  name,
  dialect,
  language,
  version,
  unfinished: false,
});

/** What the user entered on a sheet of ours. */
export function readSheet(name: string): Promise<SheetContents> {
  return Excel.run(async (context) => {
    const loaded = loadEntries(context, name);
    await context.sync();
    const { mark, inputs, shocks } = loaded.entries();
    return { ...describe(name, mark), inputs, shocks };
  });
}
