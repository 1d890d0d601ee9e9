import { useEffect, useState } from "preact/hooks";
import type { OurSheet, SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import type { ExcelRoom } from "../excel-room-type";

interface Found {
  readonly accounts: readonly OurSheet[];
  readonly series: readonly SeriesSheet[];
}

const NOTHING: Found = { accounts: [], series: [] };

/**
 * The Account sheets and imported series of the workbook, looked up again after everything that is done
 * to it.
 */
export function useAccounts(room: ExcelRoom | undefined, workbook: Workbook, isOpen: boolean) {
  const [found, setFound] = useState(NOTHING);
  const atWork = workbook.state.phase === "running";
  useEffect(() => {
    if (!room || atWork || !isOpen) return;
    let current = true;
    Promise.all([room.findAccounts(), room.listSeries()]).then(
      ([accounts, series]) => current && setFound({ accounts, series }),
      // A workbook that cannot be read now has nothing to list; the next look may find it again.
      () => current && setFound(NOTHING),
    );
    return () => {
      current = false;
    };
  }, [room, atWork, isOpen]);
  return found;
}
