import { fixedOn, parseReference } from "../../sheet";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { ACCOUNT_RESULTS, type AccountResult } from "../../sheet/account/results";
import { OperationFailure } from "../job/failure";
import { loadSheets } from "../job/new-sheet";

/** The cells of an Account sheet that another sheet may follow, each as `'Account'!$B$5`. */
export interface AccountCells {
  readonly sheet: string;
  readonly cells: Readonly<Record<AccountResult, string>>;
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
      const named = [ACCOUNT_MARK_NAME, ...ACCOUNT_RESULTS].map((name) => {
        const item = sheet.names.getItemOrNullObject(name);
        item.load("formula");
        return item;
      });
      return { sheet, mark: named[0]!, results: named.slice(1) };
    });
    await context.sync();
    const accounts = asked.filter(({ mark }) => !mark.isNullObject);
    const found = accounts.find(({ sheet }) => sheet.name === active.name) ?? accounts.at(-1);
    if (found === undefined) throw new OperationFailure("noAccount");
    const cells = found.results.map((item, i) => {
      const area = item.isNullObject ? undefined : parseReference(String(item.formula).slice(1));
      if (area === undefined) throw new OperationFailure("noAccount");
      const cell = fixedOn(area.sheet, area.area);
      return [ACCOUNT_RESULTS[i]!, cell] as const;
    });
    return {
      sheet: found.sheet.name,
      cells: Object.fromEntries(cells) as AccountCells["cells"],
    };
  });
}
