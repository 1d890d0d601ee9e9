import { useState } from "preact/hooks";
import type { BookColumn, BookSelection, SheetRequest } from "../../excel";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { Workbook } from "./use-workbook";
import { Tool } from "./Tool";
import { insertBook } from "./works";

interface Props {
  readonly workbook: Workbook;
  readonly requestOrPoint: () => SheetRequest | undefined;
}

const COLUMNS: readonly BookColumn[] = ["value", "duration", "margin", "yield", "convexity"];
const NEEDED: readonly BookColumn[] = ["value", "duration", "margin"];

/** Makes a book of the selected positions: shows which columns it uses, then writes. */
export function BookTool({ workbook, requestOrPoint }: Props) {
  const { words } = useSpeech();
  const { actions } = useToolWords();
  const [selection, setSelection] = useState<BookSelection>();
  const read = () =>
    void workbook.run("book", async (excel) => {
      setSelection(await excel.readPositions());
      return { text: "" };
    });
  const choose = (column: BookColumn, heading: string) =>
    setSelection((current) => current && withColumn(current, column, heading));
  const complete = selection && NEEDED.every((column) => selection.columns[column] !== undefined);
  const write = () => {
    const request = requestOrPoint();
    if (!request || !selection || !complete) return;
    setSelection(undefined);
    void workbook.run("book", insertBook({ ...request, selection }));
  };
  return (
    <Tool workbook={workbook} id="book" label={actions.book} hint={actions.bookHint} onPress={read}>
      {selection && (
        <Question label={actions.bookFound(selection.positions, selection.address)}>
          <p>{actions.bookFound(selection.positions, selection.address)}</p>
          {selection.hidden && <p class="note">{actions.bookHidden(listed(selection.hidden))}</p>}
          {COLUMNS.map((column) => (
            <div class="setting" key={column}>
              <label for={`book-${column}`}>{actions.bookColumns[column]}</label>
              <select
                id={`book-${column}`}
                value={selection.columns[column] ?? ""}
                onChange={(event) => choose(column, event.currentTarget.value)}
              >
                <option value="">{actions.bookNoColumn}</option>
                {selection.headings.map((heading, index) => (
                  <option key={index} value={index}>
                    {heading}
                  </option>
                ))}
              </select>
            </div>
          ))}
          {!complete && <p class="status-bad">{actions.bookNeeds}</p>}
          <button type="button" class="button" aria-disabled={!complete} onClick={write}>
            {actions.bookWrite}
          </button>
          <button type="button" class="button button-quiet" onClick={() => setSelection(undefined)}>
            {words.bar.cancel}
          </button>
        </Question>
      )}
    </Tool>
  );
}

const MOST_LISTED = 8;

const listed = (rows: readonly number[]): string =>
  rows.slice(0, MOST_LISTED).join(", ") + (rows.length > MOST_LISTED ? " …" : "");

function withColumn(selection: BookSelection, column: BookColumn, heading: string): BookSelection {
  const index = heading === "" ? undefined : Number(heading);
  return { ...selection, columns: { ...selection.columns, [column]: index } };
}
