import type { SeriesReading } from "../../files";
import { mergeSeries } from "../../files/place-files";
import type { SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import type { ExcelRoom } from "../excel-room-type";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { DropZone } from "./DropZone";
import { importSources } from "./import-sources";
import { ImportPreview } from "./ImportPreview";
import { useImport } from "./use-import";

interface Props {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  readonly series: readonly SeriesSheet[];
}

/** Takes files or a paste, shows what would be written and asks what it cannot know, then writes all. */
export function ImportTool({ workbook, room, series: known }: Props) {
  const { words, language } = useSpeech();
  const { data } = useToolWords();
  const { state, take, answer, tick, clear } = useImport(room, known);
  const busy = workbook.state.phase === "running";
  const files = state.phase === "read" ? state.files : [];
  const series = mergeSeries(files.flatMap(({ reading }) => reading.series));
  const isOpen = files.some(({ questions }) => questions.length > 0);
  const ready = series.length > 0 && !isOpen && !busy;
  const write = (sources: readonly SeriesReading[]) => {
    clear();
    void workbook.run("import", importSources(sources, language));
  };
  return (
    <div class="tool">
      <h3>{data.importTitle}</h3>
      <DropZone id="import" words={data} onTaken={take} />
      <div role="status">
        {state.phase === "failed" && <p class="status-bad">{state.sentence}</p>}
        {state.phase === "reading" && (
          <>
            <progress max={1} value={state.part} aria-label={data.readingFiles} />
            <button type="button" class="button button-quiet" onClick={clear}>
              {words.bar.cancel}
            </button>
          </>
        )}
      </div>
      {state.phase === "read" && (
        <Question label={data.importTitle}>
          {files.map((file, i) => (
            <ImportPreview
              key={i}
              file={file}
              onAnswer={(id, choice) => answer(i, id, choice)}
              onTick={(names) => tick(i, names)}
            />
          ))}
          {series.length > 0 && (
            <button
              type="button"
              class="button"
              id="import-now"
              aria-disabled={!ready}
              onClick={() => ready && write(series)}
            >
              {isOpen ? data.answerFirst : data.importNow(series.length)}
            </button>
          )}
          <button type="button" class="button button-quiet" onClick={clear}>
            {words.bar.cancel}
          </button>
        </Question>
      )}
    </div>
  );
}
