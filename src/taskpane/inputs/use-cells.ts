import { useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../excel-room-type";
import { useLatest } from "../parts/use-latest";
import type { CellValues } from "./inputs";

/** Several changes at once, as a paste makes them, are one reason to look. */
const PAUSE = 100;

const NONE: CellValues = new Map();

/**
 * The numbers in the user's cells that inputs follow, kept up while the workbook changes. Nothing is
 * asked of Excel while no input follows a cell.
 */
export function useCells(references: readonly string[], room: ExcelRoom | undefined): CellValues {
  const [values, setValues] = useState(NONE);
  const key = references.join("\n");
  const latest = useLatest(references);

  useEffect(() => {
    if (!room || key === "") return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unwatch = () => {};
    const look = () =>
      void room.readNumbers(latest.current).then(
        (read) => !ended && setValues(read),
        // While Excel is busy nothing is known of the cells, and the fields say so.
        () => !ended && setValues(NONE),
      );
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    look();
    void room.watchChanges(soon).then(
      (end) => (ended ? end() : (unwatch = end)),
      () => {}, // not heard of changes then: the cells are still read whenever the pane gets the focus
    );
    window.addEventListener("focus", look);
    return () => {
      ended = true;
      clearTimeout(timer);
      window.removeEventListener("focus", look);
      unwatch();
    };
  }, [key, room, latest]);
  return values;
}
