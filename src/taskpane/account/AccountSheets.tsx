import { useState } from "preact/hooks";
import type { OurSheet, SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import { WorkButton } from "../actions/WorkButton";
import { removeSheet } from "../actions/works";
import { tenorIn } from "./tenor";
import { convertAccount, followSeries } from "./build-account";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";

interface Props {
  readonly workbook: Workbook;
  readonly accounts: readonly OurSheet[];
  readonly series: readonly SeriesSheet[];
}

/** The Account sheets of the workbook, and what can be done with each. Removing asks first. */
export function AccountSheets({ workbook, accounts, series }: Props) {
  const { account } = useToolWords();
  if (accounts.length === 0) return null;
  return (
    <div class="tool">
      <h3>{account.sheets}</h3>
      {accounts.map((sheet) => (
        <AccountRow key={sheet.name} {...{ workbook, sheet, series }} />
      ))}
    </div>
  );
}

interface RowProps extends Pick<Props, "workbook" | "series"> {
  readonly sheet: OurSheet;
}

function AccountRow({ workbook, series, sheet: { name, dialect } }: RowProps) {
  const { actions, account } = useToolWords();
  const [asking, setAsking] = useState(false);
  const yields = series.flatMap(({ sheet: of, source, columns }) => {
    const years = tenorIn(source);
    return years && columns[0]?.kind === "value" ? [{ series: of, years }] : [];
  });
  const to = dialect === "live" ? "portable" : "live";
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
    <div class="sheet-row" data-account={name}>
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
          {button(
            actions.convert[dialect],
            () => void workbook.run("convert", convertAccount(name, to)),
          )}
          {yields.map(({ series: of, years }) =>
            button(
              account.follow(of, years),
              () => void workbook.run("link", followSeries(name, of, years, account)),
            ),
          )}
          {button(actions.remove, () => setAsking(true))}
        </div>
      )}
    </div>
  );
}
