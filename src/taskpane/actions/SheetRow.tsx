import { useState } from "preact/hooks";
import type { OurSheet, SheetRequest } from "../../excel";
import type { SheetInputs } from "../../sheet";
import { NAMESPACE } from "../about/release";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import type { Workbook } from "./use-workbook";
import { WorkButton } from "./WorkButton";
import { convertSheet, loadInputs, removeSheet, updateSheet } from "./works";

interface Props {
  readonly sheet: OurSheet;
  readonly workbook: Workbook;
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onLoad: (inputs: SheetInputs) => void;
}

/** A finished sheet of ours, and what can be done with it. Removing asks first, where it stands. */
export function SheetRow({ sheet, workbook, requestOrPoint, onLoad }: Props) {
  const { actions } = useToolWords();
  const [asking, setAsking] = useState(false);
  const { name, dialect } = sheet;
  const to = dialect === "live" ? "portable" : "live";
  const update = () => {
    const request = requestOrPoint();
    if (request) void workbook.run("update", updateSheet(name, { ...request, dialect }));
  };
  const remove = () => {
    setAsking(false);
    void workbook.run("remove", removeSheet(name));
  };
  const button = (label: string, onClick: () => void) => (
    <WorkButton workbook={workbook} small label={actions.ofSheet(label, name)} onPress={onClick}>
      {label}
    </WorkButton>
  );
  return (
    <div class="sheet-row" data-sheet={name}>
      <p class="sheet-name">
        {name} <span class="note">{actions.dialects[dialect]}</span>
      </p>
      {asking ? (
        <Question label={actions.removeAsk(name)}>
          <p>{actions.removeAsk(name)}</p>
          {button(actions.remove, remove)}
          {button(actions.no, () => setAsking(false))}
        </Question>
      ) : (
        <div class="row-buttons">
          {button(actions.update, update)}
          {button(actions.load, () => void workbook.run("load", loadInputs(name, onLoad)))}
          {button(
            actions.convert[dialect],
            () => void workbook.run("convert", convertSheet(name, to, NAMESPACE)),
          )}
          {button(actions.remove, () => setAsking(true))}
        </div>
      )}
    </div>
  );
}
