import { useRef, useState } from "preact/hooks";
import type { PlacedReading } from "../../files";
import type { SeriesSheet } from "../../excel";
import { importWords } from "../../locales/files";
import type { ExcelRoom } from "../excel-room-type";
import { useSpeech } from "../words";
import { NO_CHOICES, readTaken, type Choices } from "./read-taken";
import type { Taken } from "./taken";

/** What was taken and how far it is read. */
export type ImportState =
  | { readonly phase: "idle" }
  | { readonly phase: "reading"; readonly part: number }
  | { readonly phase: "failed"; readonly sentence: string }
  | { readonly phase: "read"; readonly files: readonly PlacedReading[]; readonly choices: Choices };

/** Takes files, reads them anew at every answer, and shows what would be written. */
export function useImport(room: ExcelRoom | undefined, series: readonly SeriesSheet[]) {
  const { language } = useSpeech();
  const [state, setState] = useState<ImportState>({ phase: "idle" });
  const taken = useRef<readonly Taken[]>([]);
  const reading = useRef<AbortController>(undefined);

  const read = async (choices: Choices) => {
    reading.current?.abort();
    if (!room) return;
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    setState({ phase: "reading", part: 0 });
    try {
      const files = await readTaken(taken.current, choices, {
        room,
        series,
        untitled: importWords(language).untitled,
        onProgress: (part) => !signal.aborted && setState({ phase: "reading", part }),
        signal,
      });
      if (!signal.aborted) setState({ phase: "read", files, choices });
    } catch (reason) {
      if (signal.aborted) return;
      setState({ phase: "failed", sentence: room.failureSentence(reason, language) });
    }
  };
  const clear = () => {
    reading.current?.abort();
    taken.current = [];
    setState({ phase: "idle" });
  };
  const take = (files: readonly Taken[]) => {
    taken.current = files;
    void read(NO_CHOICES);
  };
  const answer = (file: number, id: string, choice: string) => {
    if (state.phase !== "read") return;
    const own = new Map(state.choices.answers.get(file)).set(id, choice);
    void read({ ...state.choices, answers: new Map(state.choices.answers).set(file, own) });
  };
  const tick = (file: number, names: ReadonlySet<string>) => {
    if (state.phase !== "read") return;
    void read({ ...state.choices, ticked: new Map(state.choices.ticked).set(file, names) });
  };
  return { state, take, answer, tick, clear };
}
