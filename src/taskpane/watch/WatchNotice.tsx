import { useEffect, useState } from "preact/hooks";
import { VERSION } from "../about/release";
import type { Workbook } from "../actions/use-workbook";
import { WorkButton } from "../actions/WorkButton";
import { rowOf } from "../journal/row";
import type { ExcelRoom } from "../excel-room-type";
import { useToolWords } from "../tool-words";
import { nearness } from "../answer/Lights";
import type { DailyWords } from "../../locales/daily.en";
import { useSpeech, type Speech } from "../words";
import type { Said, Worsened } from "./state";
import { useWatchWanted } from "./wanted";
import type { Watching } from "./watch";
import "../parts/notice.css";

interface Props {
  readonly workbook: Workbook;
  readonly room: ExcelRoom;
}

/** Says which lights became worse, on whatever sheet of ours; it stands in a live region and takes no focus. */
export function WatchNotice({ workbook, room }: Props) {
  const speech = useSpeech();
  const { watch: t, journal } = useToolWords();
  const [wanted] = useWatchWanted();
  const [watching, setWatching] = useState<Watching>();
  useEffect(() => {
    if (!wanted) return setWatching(undefined);
    return room.openWatch(setWatching);
  }, [room, wanted]);
  if (!watching || watching.entries.length === 0) return null;
  const { entries, clear } = watching;
  const log = () =>
    void workbook.run("log", async (excel) => {
      const rows = [...entries]
        .sort((a, b) => a.at - b.at)
        .map(({ of, name, at }) => rowOf({ of, sheet: name, note: "" }, speech, new Date(at)));
      const written = await excel.logRows({ rows, language: speech.language, version: VERSION });
      clear();
      return { text: journal.logged(written.sheet), address: written.address };
    });
  return (
    <section class="card notice watch" aria-label={t.title}>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.light} ${entry.sheet}`} data-worse={entry.light}>
            {sentence(entry, speech, t.worse)}
          </li>
        ))}
      </ul>
      <div class="row-buttons">
        <WorkButton workbook={workbook} small id="log-worse" onPress={log}>
          {t.logThese(entries.length)}
        </WorkButton>
        <button type="button" class="button button-small" onClick={clear}>
          {t.dismiss}
        </button>
      </div>
    </section>
  );
}

/** What happened, and when: the light may have changed again since. */
function sentence(
  { name, light, before, now, of, at }: Worsened,
  speech: Speech,
  worse: DailyWords["watch"]["worse"],
): string {
  const { answer } = speech.words;
  const word = ({ word }: Said) =>
    (answer[light] as Readonly<Record<string, string>>)[word] ?? word;
  const near =
    light === "rules" && "figures" in of ? nearness(of.figures.lights.rules, speech) : "";
  const time = new Date(at).toTimeString().slice(0, 5);
  return worse(name, answer.lights[light], word(before), word(now) + near, time);
}
