import { useState } from "preact/hooks";
import { hasUnits, withUnit, type Source } from "../../sheet/import";
import type { Workbook } from "../actions/use-workbook";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { importSources } from "./import-sources";
import { readTexts, textsOf, type Read, type Text } from "./read-texts";
import { UnitQuestion } from "./UnitQuestion";

interface Props {
  readonly workbook: Workbook;
}

/** Takes series from files or a paste, asks what it cannot know, and makes sheets of them. */
export function ImportTool({ workbook }: Props) {
  const { words, language } = useSpeech();
  const { data } = useToolWords();
  const [read, setRead] = useState<Read>();
  const [over, setOver] = useState(false);
  const busy = workbook.state.phase === "running";
  const take = (texts: readonly Text[]) => {
    const found = readTexts(texts, language);
    setRead(found);
    // While something else is at work it waits, in sight, for its button.
    if ("sources" in found && found.sources.every(hasUnits) && !busy) write(found.sources);
  };
  const takeFiles = async (files: FileList | null | undefined) =>
    files && files.length > 0 && take(await textsOf([...files]));
  const write = (sources: readonly Source[]) => {
    const known = sources.filter(hasUnits);
    setRead(undefined);
    void workbook.run("import", importSources(known, language));
  };
  const answer = (source: Source, unit: Parameters<typeof withUnit>[1]) =>
    setRead((current) =>
      current && "sources" in current
        ? { sources: current.sources.map((one) => (one === source ? withUnit(one, unit) : one)) }
        : current,
    );
  return (
    <div class="tool">
      <h3>{data.importTitle}</h3>
      <div
        class="drop"
        data-over={over ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void takeFiles(event.dataTransfer?.files);
        }}
      >
        <span>{data.drop}</span>
        <input
          id="import-files"
          class="hidden-text"
          type="file"
          multiple
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby="import-hint"
          onChange={async ({ currentTarget }) => {
            await takeFiles(currentTarget.files);
            currentTarget.value = ""; // the same file may be chosen again once it was mended
          }}
        />
        <label class="button" for="import-files">
          {data.choose}
        </label>
        <textarea
          class="paste"
          rows={2}
          value=""
          placeholder={data.pasteLabel}
          aria-label={data.pasteLabel}
          onPaste={(event) => {
            event.preventDefault();
            take([{ from: "", text: event.clipboardData?.getData("text/plain") ?? "" }]);
          }}
          onInput={(event) => (event.currentTarget.value = "")}
        />
      </div>
      <p class="note" id="import-hint">
        {data.importHint}
      </p>
      <div role="status">
        {read && "fault" in read && (
          <p class="status-bad">
            {data.fault(read.fault.from || data.pasted, read.fault.sentence)}
          </p>
        )}
      </div>
      {read && "sources" in read && (
        <Question label={data.importTitle}>
          {read.sources
            .filter((source) => source.columns.some(({ unit }) => unit === "unknown"))
            .map((source) => (
              <UnitQuestion key={source.name} source={source} onAnswer={answer} />
            ))}
          <button
            type="button"
            class="button"
            aria-disabled={busy || !read.sources.every(hasUnits)}
            onClick={() => !busy && read.sources.every(hasUnits) && write(read.sources)}
          >
            {data.importNow(read.sources.length)}
          </button>
          <button type="button" class="button button-quiet" onClick={() => setRead(undefined)}>
            {words.bar.cancel}
          </button>
        </Question>
      )}
    </div>
  );
}
