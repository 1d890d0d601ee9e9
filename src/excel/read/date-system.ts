import { failureOf } from "../job/translate";
import { DAY_2000_SINCE_1904, SINCE_1904 } from "../../sheet/date-system";

/**
 * Asks from when the workbook counts its days; nothing is written.
 * @returns after the next sync: the days to add to its serials for those that count from 1900
 */
export function loadDateSystem(context: Excel.RequestContext): () => number {
  const asked = context.workbook.functions.date(2000, 1, 1);
  asked.load("value");
  return () => (asked.value === DAY_2000_SINCE_1904 ? SINCE_1904 : 0);
}

/** The first day that the workbook holds, counted from 1900: 1 January 1904, or 0 where it counts from 1900. */
export async function readFirstDay(): Promise<number> {
  try {
    return await Excel.run(async (context) => {
      const first = loadDateSystem(context);
      await context.sync();
      return first();
    });
  } catch (reason) {
    throw failureOf(reason);
  }
}
