import type { OurSheet, SeriesSheet } from "../../excel";
import { SheetRow } from "../actions/SheetRow";
import type { Workbook } from "../actions/use-workbook";
import { tenorIn } from "./tenor";
import { addLines, convertAccount, followSeries } from "./build-account";
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

function AccountRow({ workbook, series, sheet }: RowProps) {
  const { actions, account } = useToolWords();
  const { name, dialect } = sheet;
  const to = dialect === "live" ? "portable" : "live";
  const follows = series.flatMap(({ sheet: of, source, columns }) => {
    const years = tenorIn(source);
    if (!years || columns[0]?.kind !== "value") return [];
    const follow = () => void workbook.run("link", followSeries(name, of, years, account));
    return { label: account.follow(of, years), onPress: follow };
  });
  const convert = {
    label: actions.convert[dialect],
    onPress: () => void workbook.run("convert", convertAccount(name, to)),
  };
  const more = {
    label: account.more,
    onPress: () => void workbook.run("account", addLines(name, account)),
  };
  const deeds = [convert, ...(dialect === "live" ? [more] : []), ...follows];
  return <SheetRow {...{ sheet, workbook, deeds }} />;
}
