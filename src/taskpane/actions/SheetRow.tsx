import { useState } from "preact/hooks";
import type { OurSheet } from "../../excel";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import type { Workbook } from "./use-workbook";
import { WorkButton } from "./WorkButton";
import { removeSheet } from "./works";

/** What can be done with a sheet, and the words on its button. */
export interface Deed {
  readonly label: string;
  readonly onPress: () => void;
}

interface Props {
  readonly sheet: OurSheet;
  readonly workbook: Workbook;
  readonly deeds: readonly Deed[];
}

/** A finished sheet of ours, and what can be done with it. Removing asks first, where it stands. */
export function SheetRow({ sheet: { name, dialect }, workbook, deeds }: Props) {
  const { actions } = useToolWords();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setAsking(false);
    void workbook.run("remove", removeSheet(name));
  };
  const button = ({ label, onPress }: Deed) => (
    <WorkButton
      key={label}
      small
      workbook={workbook}
      label={actions.ofSheet(label, name)}
      onPress={onPress}
    >
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
          {button({ label: actions.remove, onPress: remove })}
          {button({ label: actions.no, onPress: () => setAsking(false) })}
        </Question>
      ) : (
        <div class="row-buttons">
          {deeds.map(button)}
          {button({ label: actions.remove, onPress: () => setAsking(true) })}
        </div>
      )}
    </div>
  );
}
