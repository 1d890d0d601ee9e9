import { parseAddress } from "../../sheet";
import { OperationFailure } from "../job/failure";
import type { Job } from "../job/job";
import { loadTouchingTable } from "./touching-tables";

/** Whether cells are free to be written. */
export interface Occupancy {
  /**
   * After the sync; asks once more where the sheet has comments or tables.
   * @throws OperationFailure occupied with the address of what is in the way, or locked
   */
  mustBeFree(job: Job): Promise<void>;
}

/**
 * Asks what stands in a range: a value, formula or spill, a table in it or touching it, a comment. Whether a cell is filled
 * is told by its value's type, since a formula may show nothing. Merged areas are not asked for, since
 * the question empties Excel's undo list: what they swallow is seen once it is written.
 */
export function loadOccupancy(range: Excel.Range): Occupancy {
  const sheet = range.worksheet;
  const { tables } = sheet;
  const filled = range.getUsedRangeOrNullObject(true);
  const { comments } = sheet;
  tables.load("items/name, items/showTotals");
  range.load("address");
  filled.load("address");
  sheet.protection.load("protected");
  comments.load("items/id");
  return {
    async mustBeFree(job) {
      if (sheet.protection.protected) throw new OperationFailure("locked");
      const taken = firstAddress(filled) ?? (await amongOthers(job));
      if (taken !== undefined) throw new OperationFailure("occupied", { address: taken });
    },
  };

  async function amongOthers(job: Job): Promise<string | undefined> {
    if (comments.items.length === 0 && tables.items.length === 0) return undefined;
    const touching = loadTouchingTable(tables.items);
    const hits = comments.items.map((one) => one.getLocation().getIntersectionOrNullObject(range));
    for (const hit of hits) hit.load("address");
    await job.sync();
    const commented = hits.map(firstAddress).find((address) => address !== undefined);
    return commented ?? touching(parseAddress(range.address)!);
  }
}

const firstAddress = (found: Excel.Range): string | undefined =>
  found.isNullObject ? undefined : found.address;
