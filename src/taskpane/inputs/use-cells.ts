import { useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../excel-room-type";
import { useLatest } from "../parts/use-latest";
import type { CellValues } from "./inputs";

type Read<T> = (room: ExcelRoom, references: readonly string[]) => Promise<T>;

/** Several changes at once, as a paste makes them, are one reason to look. */
const PAUSE = 100;

const NONE: CellValues = new Map();
const readNumbers: Read<CellValues> = (room, references) => room.readNumbers(references);

/** The numbers in the user's cells that inputs follow. */
export const useCells = (references: readonly string[], room: ExcelRoom | undefined): CellValues =>
  useFollowed(references, room, readNumbers, NONE);

/**
 * What is read of the user's cells, kept up while the workbook changes. Nothing is asked of Excel while
 * nothing follows a cell.
 * @param read always the same function
 * @param none what is known while Excel does not answer, always the same
 */
export function useFollowed<T>(
  references: readonly string[],
  room: ExcelRoom | undefined,
  read: Read<T>,
  none: T,
): T {
  const [values, setValues] = useState(() => none);
  const key = references.join("\n");
  const latest = useLatest(references);

  useEffect(() => {
    if (!room || key === "") return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unwatch = () => {};
    const look = () =>
      void read(room, latest.current).then(
        (found) => !ended && setValues(() => found),
        // While Excel is busy nothing is known of the cells, and the fields say so.
        () => !ended && setValues(() => none),
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
  }, [key, room, latest, read, none]);
  return values;
}
