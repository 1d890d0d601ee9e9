import { sweepNames } from "../job/left-over-names";
import { endOf } from "./cells";

/** From now on the names of an imported sheet go with it when the user deletes it. @returns what ends it */
export async function sweepAfterDeletions(): Promise<() => void> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onDeleted.add(sweepNames);
    await context.sync();
    return endOf(handler);
  });
}
