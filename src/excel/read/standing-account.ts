import { MOST_POSITIONS } from "../../domain";
import { parseReference, type Area, type Dialect, type Mark } from "../../sheet";
import type { AccountInputs, FollowedSeries } from "../../sheet/account/account";
import { SHOWN_NAMES } from "../../sheet/account/answer";
import { ACCOUNT_MARK_NAME, describeAccount } from "../../sheet/account/describe";
import { followedByNames, type FollowedRange } from "../../sheet/account/followed";
import { ENTRIES, POSITIONS_NAME } from "../../sheet/account/held";
import { WHOLE } from "../../sheet/account/whole";
import type { PlanCell, PlanName, SheetPlan } from "../../sheet/plan";
import { OperationFailure } from "../job/failure";
import { loadMark } from "../job/new-sheet";
import { loadStanding, WHENEVER, type Standing } from "./footprint";

/** In what a plan of an existing Account sheet may differ from the sheet itself. */
export interface OtherAccount {
  readonly dialect?: Dialect;
  readonly stampedAt?: string;
  readonly series?: FollowedSeries;
  readonly follows?: FollowedRange | undefined;
  readonly lines?: number;
}

/** An Account sheet where it stands. */
export interface StandingAccount {
  readonly mark: Mark;
  readonly standing: Standing;
  /** Its own names, and what each stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly lines: number;
  /** The range that its lines follow, if they do. */
  readonly follows: FollowedRange | undefined;
  /** As it was written, whatever has been entered since. */
  readonly from: SheetPlan;
  /** Its cell of a key that the plan has. */
  cell(key: string): PlanCell;
  /** The same sheet in another form. */
  plan(other: OtherAccount): SheetPlan;
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
    const names = new Map(sheet.names.items.map((item) => [item.name, String(item.formula)]));
    const areaOf = (one: string) => parseReference((names.get(one) ?? "").slice(1))?.area;
    const table = areaOf(POSITIONS_NAME);
    if (!table || table.columns !== ENTRIES.length || table.rows > MOST_POSITIONS)
      throw new OperationFailure("rearranged", { sheet: name });
    const follows = followedByNames((one) => names.get(one));
    const own = { dialect: mark.dialect, stampedAt: WHENEVER, lines: table.rows, follows };
    const plan: StandingAccount["plan"] = (other) => {
      const { series, follows, ...form } = { ...own, ...other };
      return describeAccount(
        { ...NOTHING_ENTERED, ...(series && { series }), ...(follows && { follows }) },
        { language: mark.language, version: mark.version, namespace, ...form },
      );
    };
    const from = plan({});
    const stands = ({ name: one, area }: PlanName) =>
      (isLater(one) && !names.has(one)) || isSame(areaOf(one), area);
    if (!from.names.every(stands)) throw new OperationFailure("rearranged", { sheet: name });
    const byKey = new Map(from.cells.map((cell) => [cell.key, cell]));
    return {
      ...{ mark, standing: standingAt(), names, lines: table.rows, follows, from, plan },
      cell: (key) => byKey.get(key)!,
    };
  };
  return { sheet, read };
}

/** A sheet that was built before its answer had names, or other sheets revalued it, does without. */
const isLater = (name: string): boolean => SHOWN_NAMES.has(name) || name in WHOLE;

/** The formulas do not depend on what is entered, which stays as it is. */
const NOTHING_ENTERED: AccountInputs = {
  ...{ statement: undefined, cash: undefined, asOf: 0, positions: [] },
  ...{ benchmark: 0, maxlev: 0, stop: 0, friction: 0 },
};

const isSame = (a: Area | undefined, b: Area): boolean =>
  a?.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
