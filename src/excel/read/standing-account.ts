import { MOST_POSITIONS } from "../../domain";
import { parseReference, type Area, type Dialect, type Mark } from "../../sheet";
import type { AccountInputs, FollowedSeries } from "../../sheet/account/account";
import { SHOWN_NAMES } from "../../sheet/account/answer";
import { ACCOUNT_MARK_NAME, describeAccount } from "../../sheet/account/describe";
import { ENTRIES, POSITIONS_NAME } from "../../sheet/account/held";
import type { PlanName, SheetPlan } from "../../sheet/plan";
import { OperationFailure } from "../job/failure";
import { loadMark } from "../job/new-sheet";
import { loadStanding, WHENEVER, type Standing } from "./footprint";

/** An Account sheet where it stands. */
export interface StandingAccount {
  readonly mark: Mark;
  readonly standing: Standing;
  /** As it was written, whatever has been entered since. */
  readonly from: SheetPlan;
  /** The same sheet in a form, its own lines in their own places. */
  plan(dialect: Dialect, stampedAt: string, series?: FollowedSeries): SheetPlan;
}

/**
 * Asks for an Account sheet; to be read after the next sync.
 * @throws OperationFailure noSuchSheet, notOurs, or rearranged where lines or columns were moved
 */
export function loadAccount(context: Excel.RequestContext, name: string, namespace: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const { mark: markAt } = loadMark(sheet, ACCOUNT_MARK_NAME);
  sheet.names.load("items/name, items/formula");
  const standingAt = loadStanding(sheet);
  const read = (): StandingAccount => {
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    const mark = markAt();
    if (mark === undefined) throw new OperationFailure("notOurs", { sheet: name });
    const named = new Map(
      sheet.names.items.map((item) => [item.name, parseReference(String(item.formula).slice(1))]),
    );
    const table = named.get(POSITIONS_NAME)?.area;
    if (!table || table.columns !== ENTRIES.length || table.rows > MOST_POSITIONS)
      throw new OperationFailure("rearranged", { sheet: name });
    const plan: StandingAccount["plan"] = (dialect, stampedAt, series) =>
      describeAccount(
        { ...NOTHING_ENTERED, ...(series && { series }) },
        {
          ...{ language: mark.language, version: mark.version, namespace },
          ...{ dialect, stampedAt, lines: table.rows },
        },
      );
    const from = plan(mark.dialect, WHENEVER);
    const stands = ({ name: one, area }: PlanName) =>
      // A sheet built before its answer had names does without.
      (SHOWN_NAMES.has(one) && !named.has(one)) || isSame(named.get(one)?.area, area);
    if (!from.names.every(stands)) throw new OperationFailure("rearranged", { sheet: name });
    return { mark, standing: standingAt(), from, plan };
  };
  return { sheet, read };
}

/** What is entered does not matter to what the formulas are: it stays as it stands. */
const NOTHING_ENTERED: AccountInputs = {
  ...{ statement: undefined, cash: undefined, asOf: 0, positions: [] },
  ...{ benchmark: 0, maxlev: 0, stop: 0, friction: 0 },
};

const isSame = (a: Area | undefined, b: Area): boolean =>
  a?.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
