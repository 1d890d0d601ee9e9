import { useState } from "preact/hooks";
import { useToolWords } from "../tool-words";
import { takenFile, takenText, type Taken } from "./taken";

interface Props {
  readonly onTaken: (taken: readonly Taken[]) => void;
}

/** Where files are dropped or chosen, and figures pasted. */
export function DropZone({ onTaken }: Props) {
  const { data } = useToolWords();
  const [over, setOver] = useState(false);
  const takeFiles = (files: FileList | null | undefined) =>
    files && files.length > 0 && onTaken([...files].map(takenFile));
  return (
    <>
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
          takeFiles(event.dataTransfer?.files);
        }}
      >
        <span>{data.drop}</span>
        <input
          id="import-files"
          class="hidden-text"
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xml,.json,text/csv,text/plain,text/xml,application/json"
          aria-describedby="import-hint"
          onChange={({ currentTarget }) => {
            takeFiles(currentTarget.files);
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
            onTaken([takenText(event.clipboardData?.getData("text/plain") ?? "")]);
          }}
          onInput={(event) => (event.currentTarget.value = "")}
        />
      </div>
      <p class="note" id="import-hint">
        {data.importHint}
      </p>
    </>
  );
}
