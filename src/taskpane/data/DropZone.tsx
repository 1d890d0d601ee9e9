import { useState } from "preact/hooks";
import { takenFile, takenText, type Taken } from "./taken";

interface Words {
  readonly drop: string;
  readonly choose: string;
  readonly pasteLabel: string;
  readonly importHint: string;
}

interface Props {
  /** What its elements' ids begin with. */
  readonly id: string;
  readonly words: Words;
  readonly onTaken: (taken: readonly Taken[]) => void;
}

/** Where files are dropped or chosen, and figures pasted. */
export function DropZone({ id, words, onTaken }: Props) {
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
        <span>{words.drop}</span>
        <input
          id={`${id}-files`}
          class="hidden-text"
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xml,.json,text/csv,text/plain,text/xml,application/json"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            takeFiles(currentTarget.files);
            currentTarget.value = ""; // the same file may be chosen again once it was mended
          }}
        />
        <label class="button" for={`${id}-files`}>
          {words.choose}
        </label>
        <textarea
          class="paste"
          rows={2}
          value=""
          placeholder={words.pasteLabel}
          aria-label={words.pasteLabel}
          onPaste={(event) => {
            event.preventDefault();
            onTaken([takenText(event.clipboardData?.getData("text/plain") ?? "")]);
          }}
          onInput={(event) => (event.currentTarget.value = "")}
        />
      </div>
      <p class="note" id={`${id}-hint`}>
        {words.importHint}
      </p>
    </>
  );
}
