import { LATEST_COMMENT, SERIES_MARK_NAME } from "../../sheet/import";

/** A name of the workbook as it was loaded: `name, formula, comment`. */
type LoadedName = Pick<Excel.NamedItem, "name" | "formula" | "comment">;

/** Whether a name of ours is all that is left of an imported sheet which the user deleted. */
export const isLeftOver = ({ name, formula, comment }: LoadedName): boolean =>
  String(formula).includes("#REF!") &&
  (comment === LATEST_COMMENT || name.startsWith(`${SERIES_MARK_NAME}_`));

/** Queues the removal of what deleted sheets left behind. */
export function sweep(names: Excel.NamedItemCollection): void {
  for (const item of names.items) if (isLeftOver(item)) item.delete();
}

/** Takes away what deleted sheets of ours left behind; nothing else is touched. */
export function sweepNames(): Promise<void> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name, items/formula, items/comment");
    await context.sync();
    sweep(names);
    await context.sync();
  });
}
