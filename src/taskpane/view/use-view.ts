import { useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../excel-room-type";
import type { View } from "./view";

/** The sheet that the pane is the view of, as it changes; undefined until it is known. */
export function useView(room: ExcelRoom | undefined): View | undefined {
  const [view, setView] = useState<View>();
  useEffect(() => room?.openView(setView), [room]);
  const look = view?.look;
  useEffect(() => {
    if (!look) return;
    const again = () => void look();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [look]);
  return view;
}
