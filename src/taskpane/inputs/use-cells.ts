import { useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../excel-room-type";
import { useLatest } from "../parts/use-latest";

type Values<V> = ReadonlyMap<string, V | undefined>;

type Read<V> = (room: ExcelRoom, references: readonly string[]) => Promise<Values<V>>;

/** Several changes at once, as a paste makes them, are one reason to look. */
const PAUSE = 100;

const NONE: Values<never> = new Map();
/** The numbers in them, as inputs follow them. */
export const readNumbers: Read<number> = (room, references) => room.readNumbers(references);

/**
 * What is read of the user's cells, kept up while the workbook changes. Nothing is asked of Excel while
 * nothing follows a cell.
 * @param read always the same function
 */
export function useCells<V>(
  references: readonly string[],
  room: ExcelRoom | undefined,
  read: Read<V>,
): Values<V> {
  const [values, setValues] = useState<Values<V>>(NONE);
  const key = references.join("\n");
  const latest = useLatest(references);

  useEffect(() => {
    if (!room || key === "") return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unwatch = () => {};
    const look = () =>
      void read(room, latest.current).then(
        (found) => !ended && setValues(found),
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
  }, [key, room, latest, read]);
  return values;
}
