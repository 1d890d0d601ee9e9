import { parseAddress } from "../../sheet";
import { OperationFailure } from "../job/failure";
import type { Job } from "../job/job";
import { loadTouchingTable } from "./touching-tables";

/** Whether cells are free to be written. */
export interface Occupancy {
  /**
   * After the sync; asks once more where the sheet has comments, notes or tables.
   * @throws OperationFailure occupied with the address of what is in the way, or locked
   */
  mustBeFree(job: Job): Promise<void>;
}

/**
 * Asks what stands in a range: a value, formula or spill, a table in it or touching it, a comment, and a
 * note where Excel tells of them. Merged areas are not asked for, since the question empties Excel's undo
 * list: what they swallow is seen once it is written.
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
  comments.load("items/content");
  const notes = tellsOfNotes() ? sheet.notes : undefined;
  notes?.load("items/content");
  return {
    async mustBeFree(job) {
      if (sheet.protection.protected) throw new OperationFailure("locked");
      const taken = firstAddress(filled) ?? (await amongOthers(job));
      if (taken !== undefined) throw new OperationFailure("occupied", { address: taken });
    },
  };

  async function amongOthers(job: Job): Promise<string | undefined> {
    const said = [...comments.items, ...(notes?.items ?? [])];
    if (said.length === 0 && tables.items.length === 0) return undefined;
    const touching = loadTouchingTable(tables.items);
    const hits = said.map((one) => one.getLocation().getIntersectionOrNullObject(range));
    for (const hit of hits) hit.load("address");
    await job.sync();
    const commented = hits.map(firstAddress).find((address) => address !== undefined);
    return commented ?? touching(parseAddress(range.address)!);
  }
}

const tellsOfNotes = (): boolean =>
  typeof Office !== "undefined" &&
  Office.context?.requirements?.isSetSupported("ExcelApi", "1.18") === true;

const firstAddress = (found: Excel.Range): string | undefined =>
  found.isNullObject ? undefined : found.address;
