import { OperationFailure } from "../job/failure";

/** Days by which a workbook that counts from 1904 counts less than others. */
const SINCE_1904 = 1462;

/**
 * Asks the same for what writes dates, which would be four years off.
 * @returns after the next sync. @throws OperationFailure dates1904
 */
export function loadDatesMustFit(context: Excel.RequestContext): () => void {
  const days = loadDateSystem(context);
  return () => {
    if (days() !== 0) throw new OperationFailure("dates1904");
  };
}

/**
 * Asks from when the workbook counts its days; nothing is written.
 * @returns after the next sync: the days to add to its serials for those that count from 1900
 */
export function loadDateSystem(context: Excel.RequestContext): () => number {
  const asked = context.workbook.functions.date(2000, 1, 1);
  asked.load("value");
  return () => (asked.value === 35_064 ? SINCE_1904 : 0);
}
