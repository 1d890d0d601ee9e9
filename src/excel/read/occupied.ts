import { OperationFailure } from "../job/failure";
import type { Job } from "../job/job";

/** Whether cells are free to be written. */
export interface Occupancy {
  /**
   * After the sync; asks once more where the sheet has comments.
   * @throws OperationFailure occupied with the address of what is in the way, or locked
   */
  mustBeFree(job: Job): Promise<void>;
}

/**
 * Asks what stands in a range: a value, formula or spill, a table, a comment. Whether a cell is filled
 * is told by its value's type, since a formula may show nothing. Merged areas are not asked for, since
 * the question empties Excel's undo list: what they swallow is seen once it is written.
 */
export function loadOccupancy(range: Excel.Range): Occupancy {
  const sheet = range.worksheet;
  const tables = range.getTables(false);
  const filled = range.getUsedRangeOrNullObject(true);
  const { comments } = sheet;
  tables.load("items/name");
  filled.load("address");
  sheet.protection.load("protected");
  comments.load("items/id");
  return {
    async mustBeFree(job) {
      if (sheet.protection.protected) throw new OperationFailure("locked");
      const taken = firstAddress(filled) ?? tables.items[0]?.name ?? (await commented(job));
      if (taken !== undefined) throw new OperationFailure("occupied", { address: taken });
    },
  };

  async function commented(job: Job): Promise<string | undefined> {
    if (comments.items.length === 0) return undefined;
    const hits = comments.items.map((one) => one.getLocation().getIntersectionOrNullObject(range));
    for (const hit of hits) hit.load("address");
    await job.sync();
    return hits.map(firstAddress).find((address) => address !== undefined);
  }
}

const firstAddress = (found: Excel.Range): string | undefined =>
  found.isNullObject ? undefined : found.address;
