import { useState } from "preact/hooks";
import type { OurSheet, SheetRequest, UnfinishedSheet } from "../../excel";
import type { Dialect, SheetInputs } from "../../sheet";
import { NAMESPACE } from "../about/release";
import { useToolWords } from "../tool-words";
import type { Workbook } from "./use-workbook";
import { convertSheet, loadInputs, removeSheet, updateSheet } from "./works";

interface Props {
  readonly sheet: OurSheet | UnfinishedSheet;
  readonly workbook: Workbook;
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onBuilt: () => Promise<void>;
  readonly onLoad: (inputs: SheetInputs) => void;
}

/** A sheet of ours, and what can be done with it. Removing asks first, where it stands. */
export function SheetRow({ sheet, workbook, requestOrPoint, onBuilt, onLoad }: Props) {
  const { actions } = useToolWords();
  const [asking, setAsking] = useState(false);
  const { name } = sheet;
  const update = (dialect: Dialect) => {
    const request = requestOrPoint();
    if (request) void workbook.run("update", updateSheet(name, { ...request, dialect }, onBuilt));
  };
  const convert = (from: Dialect) => {
    const to = from === "live" ? "portable" : "live";
    void workbook.run("convert", convertSheet(name, to, NAMESPACE));
  };
  const remove = () => {
    setAsking(false);
    void workbook.run("remove", removeSheet(name));
  };
  const button = (label: string, onClick: () => void) => (
    <button
      type="button"
      class="button button-small"
      aria-label={actions.ofSheet(label, name)}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <div class="sheet-row" data-sheet={name}>
      <p class="sheet-name">
        {name} {!sheet.unfinished && <span class="note">{actions.dialects[sheet.dialect]}</span>}
      </p>
      {sheet.unfinished && <p class="status-bad">{actions.unfinished}</p>}
      {asking ? (
        <div class="ask" role="group" aria-label={actions.removeAsk(name)}>
          <p>{actions.removeAsk(name)}</p>
          {button(actions.remove, remove)}
          {button(actions.no, () => setAsking(false))}
        </div>
      ) : (
        <div class="row-buttons">
          {!sheet.unfinished && (
            <>
              {button(actions.update, () => update(sheet.dialect))}
              {button(actions.load, () => void workbook.run("load", loadInputs(name, onLoad)))}
              {button(actions.convert[sheet.dialect], () => convert(sheet.dialect))}
            </>
          )}
          {button(actions.remove, () => setAsking(true))}
        </div>
      )}
    </div>
  );
}
