import { useRef, useState } from "preact/hooks";
import type { checkEquity, CheckedPosition, TypedLine } from "../../files";
import { faultSentence } from "../../files/fault";
import { filesWords } from "../../locales/files";
import { inSlices } from "../data/in-slices";
import { loadFiles } from "../data/read-taken";
import type { Taken } from "../data/taken";
import type { SelectedTable } from "../../excel";
import type { ExcelRoom } from "../excel-room-type";
import { todaySerial } from "../parts/today";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { followedRange } from "./follow";
import type { ReadAccount } from "./request";

/** The account as read, each position compared with what else the statement says of it. */
export interface CheckedAccount extends ReadAccount {
  readonly checked: readonly CheckedPosition[];
  /** The check comes with the code that reads files: it is loaded with that. */
  readonly equity: typeof checkEquity;
  /** It was read from cells of the workbook. */
  readonly selected?: boolean;
}

export type AccountState =
  | { readonly phase: "idle" }
  | { readonly phase: "reading" }
  | { readonly phase: "failed"; readonly sentence: string }
  | { readonly phase: "read"; readonly read: CheckedAccount };

const NO_YIELDS: ReadonlyMap<number, number> = new Map();

/** Takes a statement, a table or a typed line, and shows what an account would be built from. */
export function useAccount(room: ExcelRoom | undefined) {
  const { language } = useSpeech();
  const { account, data } = useToolWords();
  const [state, setState] = useState<AccountState>({ phase: "idle" });
  const reading = useRef<AbortController>(undefined);

  const take = (taken: readonly Taken[], selected?: SelectedTable) => {
    const [one] = taken;
    reading.current?.abort();
    if (!room || !one) return;
    const controller = (reading.current = new AbortController());
    setState({ phase: "reading" });
    readAccount(one, controller.signal, selected).then(
      (read) => {
        if (controller.signal.aborted) return;
        setState(
          typeof read === "string" ? { phase: "failed", sentence: read } : { phase: "read", read },
        );
      },
      (reason: unknown) => {
        if (controller.signal.aborted) return;
        setState({ phase: "failed", sentence: room.failureSentence(reason, language) });
      },
    );
  };

  const readAccount = async (
    one: Taken,
    signal: AbortSignal,
    selected: SelectedTable | undefined,
  ): Promise<CheckedAccount | string> => {
    const files = await loadFiles();
    const context = {
      ...{ today: todaySerial(), answers: new Map(), units: new Map() },
      hidden: new Set(one.hidden),
    };
    const named = { file: one.file, bytes: await one.bytes() };
    const found = await inSlices(files.readFile(named, context), () => {}, signal);
    const name = one.file || account.pasted;
    if (found.refused) {
      return data.fault(name, faultSentence(found.refused, filesWords(language)));
    }
    if (found.positions.length === 0) return account.notPositions(name);
    return {
      reading: found,
      yields: NO_YIELDS,
      equity: files.checkEquity,
      selected: selected !== undefined,
      follows: selected && followedRange(selected, found, files.isSymbol),
      checked: found.positions.map((position) =>
        files.checkPosition(position, found.account?.date),
      ),
    };
  };

  const typed = async (line: TypedLine) => {
    const files = await loadFiles();
    const read = files.typedPosition(line);
    if (typeof read === "string") return read;
    const { position, yld } = read;
    const checked = files.checkPosition(position, todaySerial());
    setState({
      phase: "read",
      read: {
        reading: { ...files.nothing(""), kind: "positions", positions: [position] },
        yields: yld === undefined ? NO_YIELDS : new Map([[position.line, yld]]),
        equity: files.checkEquity,
        checked: [
          yld === undefined
            ? checked
            : { ...checked, yld, doubts: checked.doubts.filter((doubt) => doubt !== "price") },
        ],
      },
    });
    return undefined;
  };

  const clear = () => {
    reading.current?.abort();
    setState({ phase: "idle" });
  };
  return { state, take, typed, clear };
}
