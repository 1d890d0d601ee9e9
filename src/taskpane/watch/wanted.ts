import { useEffect, useState } from "preact/hooks";
import { forgetStored, readStored, store } from "../memory/storage";

const NAME = "watch";
const OFF = "off";
/** Told within the page when the switch was pressed. */
const PRESSED = "carry-vs-shock-watch";

/** Whether the lights are watched, as a person last chose; and what chooses. */
export function useWatchWanted(): [wanted: boolean, choose: (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => readStored(NAME) !== OFF);
  useEffect(() => {
    const follow = (event: Event) => setWanted((event as CustomEvent<boolean>).detail);
    window.addEventListener(PRESSED, follow);
    return () => window.removeEventListener(PRESSED, follow);
  }, []);
  const choose = (next: boolean) => {
    if (next) forgetStored(NAME);
    else store(NAME, OFF);
    window.dispatchEvent(new CustomEvent(PRESSED, { detail: next }));
  };
  return [wanted, choose];
}
