import { useEffect, useState } from "preact/hooks";
import type { OurSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import type { ExcelRoom } from "../later";

/** The Account sheets of the workbook, looked for anew after each thing that was done to it. */
export function useAccounts(room: ExcelRoom | undefined, workbook: Workbook, isOpen: boolean) {
  const [accounts, setAccounts] = useState<readonly OurSheet[]>([]);
  const atWork = workbook.state.phase === "running";
  useEffect(() => {
    if (!room || atWork || !isOpen) return;
    let current = true;
    room.findAccounts().then(
      (found) => current && setAccounts(found),
      // A workbook that cannot be read now has nothing to list; the next look may find it again.
      () => current && setAccounts([]),
    );
    return () => {
      current = false;
    };
  }, [room, atWork, isOpen]);
  return accounts;
}
