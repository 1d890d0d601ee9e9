import { useEffect, useState } from "preact/hooks";
import { Card } from "../parts/Card";
import type { KeyFigures, Position } from "../../domain";
import type { ViewedAccount } from "../../excel";
import type { JournalRow } from "../../sheet/journal";
import { VERSION } from "../about/release";
import type { Workbook } from "../actions/use-workbook";
import { WorkButton } from "../actions/WorkButton";
import type { ExcelRoom } from "../excel-room-type";
import { memo } from "../parts/memo";
import { useToolWords } from "../tool-words";
import { WatchSwitch } from "../watch/WatchSwitch";
import { useSpeech } from "../words";
import { changesSince, lastOf, rowsOf, writeFigure, writeTime } from "./changes";
import { Distances } from "./Distances";
import { rowOf, type Loggable } from "./row";
import "./journal.css";

export interface JournalProps {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  /** What the form comes to. */
  readonly figures: KeyFigures;
  readonly position: Position;
  /** Name of the sheet whose numbers these are; undefined for scratch numbers. */
  readonly sheet: string | undefined;
  /** The Account sheet in front: it is logged instead, as it answers itself. */
  readonly account: ViewedAccount | undefined;
}

/** Logs the day on a sheet of its own, and says what has changed since the last time. */
export const JournalCard = memo(function JournalCard(props: JournalProps) {
  const { workbook, room, account, figures, position } = props;
  const speech = useSpeech();
  const { journal: t } = useToolWords();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [rows, setRows] = useState<readonly JournalRow[]>([]);
  /** Rows that could not be written: they are written with the next. */
  const [kept, setKept] = useState<readonly JournalRow[]>([]);
  const of: Loggable = account ? { account } : { figures, position };
  const sheet = (account ? account.name : props.sheet) ?? t.scratch;
  useEffect(() => {
    if (!open || !room || workbook.state.phase === "running") return;
    let current = true;
    // A journal that can't be read now has nothing to compare with.
    room.readJournal().then(
      (read) => current && setRows(read),
      () => current && setRows([]),
    );
    return () => {
      current = false;
    };
  }, [open, room, workbook.state.phase]);

  const log = () => {
    const row = rowOf({ of, sheet, note }, speech, new Date());
    const waiting = [...kept, row];
    setKept(waiting);
    void workbook.run("log", async (excel) => {
      const written = await excel.logRows({
        rows: waiting,
        language: speech.language,
        version: VERSION,
      });
      setKept([]);
      setNote("");
      return { text: t.logged(written.sheet), address: written.address };
    });
  };
  const waits = workbook.state.phase !== "running" && kept.length > 0;
  return (
    <Card name="journal" title={t.title} open={open} onOpen={setOpen}>
      {open && <Since {...{ rows, of, sheet }} />}
      <div class="field journal-note">
        <label for="journal-note">{t.note}</label>
        <div class="field-box field-text">
          <input
            id="journal-note"
            type="text"
            maxLength={200}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      </div>
      <WorkButton workbook={workbook} id="log-today" onPress={log}>
        {t.log}
      </WorkButton>
      <WatchSwitch />
      {waits && (
        <p class="note" role="status" id="journal-kept">
          {t.kept(kept.length)}{" "}
          <button type="button" class="button button-quiet" onClick={() => setKept([])}>
            {t.drop}
          </button>
        </p>
      )}
    </Card>
  );
});

interface SinceProps {
  readonly of: Loggable;
  readonly rows: readonly JournalRow[];
  readonly sheet: string;
}

function Since({ rows, of, sheet }: SinceProps) {
  const speech = useSpeech();
  const { journal: t } = useToolWords();
  const last = lastOf(rows, sheet);
  if (!last) return <p class="note journal-since">{t.first}</p>;
  const now = rowOf({ of, sheet, note: "" }, speech, new Date(0));
  const changes = changesSince(last, now, (key, value) =>
    writeFigure(key, value, speech, t.unknown),
  );
  const since = writeTime(Number(last.time));
  return (
    <div class="journal-since">
      <p class="note">{changes.length === 0 ? t.same(since) : t.since(since)}</p>
      <ul>
        {changes.map(({ name, before, now: after }) => (
          <li key={name} data-change={name}>
            {t.change(t.names[name], before, after)}
          </li>
        ))}
      </ul>
      <Distances rows={rowsOf(rows, sheet)} />
    </div>
  );
}
