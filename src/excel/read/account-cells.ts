import { fixedOn, parseReference } from "../../sheet";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { ACCOUNT_RESULTS, type AccountResult } from "../../sheet/account/results";
import { WHOLE_NAMES, type WholeFormulas } from "../../sheet/account/whole";
import { OperationFailure } from "../job/failure";
import { loadSheets } from "../job/new-sheet";

/** The cells of an Account sheet that another sheet may follow, each as `'Account'!$B$5`. */
export interface AccountCells {
  readonly sheet: string;
  readonly cells: Readonly<Record<AccountResult, string>>;
  /** What the other sheet revalues the account by; undefined on a sheet of an earlier build. */
  readonly whole: WholeFormulas | undefined;
}

/**
 * The results of the account on the open sheet, else of the last one built.
 * @throws OperationFailure noAccount where there is none, or one of its cells is gone
 */
export function readAccountCells(): Promise<AccountCells> {
  return Excel.run(async (context) => {
    const { worksheets, active } = loadSheets(context);
    await context.sync();
    const asked = worksheets.items.map((sheet) => {
      const named = (name: string) => {
        const item = sheet.names.getItemOrNullObject(name);
        item.load("formula");
        return item;
      };
      const [results, whole] = [ACCOUNT_RESULTS.map(named), WHOLE_NAMES.map(named)];
      return { sheet, mark: named(ACCOUNT_MARK_NAME), results, whole };
    });
    await context.sync();
    const accounts = asked.filter(({ mark }) => !mark.isNullObject);
    const found = accounts.find(({ sheet }) => sheet.name === active.name) ?? accounts.at(-1);
    if (found === undefined) throw new OperationFailure("noAccount");
    const placeOf = (item: Excel.NamedItem) => {
      const at = item.isNullObject ? undefined : parseReference(String(item.formula).slice(1));
      return at && fixedOn(at.sheet, at.area);
    };
    const cells = found.results.map((item, i) => {
      const cell = placeOf(item);
      if (cell === undefined) throw new OperationFailure("noAccount");
      return [ACCOUNT_RESULTS[i]!, cell] as const;
    });
    const whole = found.whole.map((item, i) => [WHOLE_NAMES[i]!, placeOf(item)] as const);
    const isThere = whole.every(([, place]) => place !== undefined);
    return {
      sheet: found.sheet.name,
      cells: Object.fromEntries(cells) as AccountCells["cells"],
      whole: isThere
        ? Object.fromEntries(whole.map(([name, place]) => [name, `=${place!}`]))
        : undefined,
    };
  });
}
