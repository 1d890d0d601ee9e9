import type { ToolWords } from "../../locales/tools.en";
import type { Dialect } from "../../sheet";
import type { Workbook } from "../actions/use-workbook";
import { useSpeech } from "../words";
import type { ReplayWishes, WishContext } from "./replay-wishes";
import { replaySheet } from "./replay-sheet";

interface Props {
  readonly workbook: Workbook;
  /** The imported sheet to go through. */
  readonly series: string;
  readonly context: WishContext;
  readonly start: string;
  readonly wishes: ReplayWishes;
  readonly data: ToolWords["data"];
}

const DIALECTS: readonly Dialect[] = ["live", "portable"];

/** Puts the replay on a sheet of its own: to follow its inputs, or to be passed on. */
export function ReplaySheetButtons({ workbook, ...order }: Props) {
  const { language } = useSpeech();
  const { data } = order;
  const write = (dialect: Dialect) =>
    void workbook.run("replay", replaySheet({ ...order, dialect, language }));
  return (
    <>
      {DIALECTS.map((dialect) => (
        <button
          key={dialect}
          type="button"
          class="button"
          data-replay={dialect}
          aria-disabled={workbook.state.phase === "running"}
          onClick={() => write(dialect)}
        >
          {data.replayOn[dialect]}
        </button>
      ))}
    </>
  );
}
