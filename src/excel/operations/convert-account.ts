import {
  markFormula,
  oneCell,
  parseReference,
  toAddress,
  type Area,
  type Dialect,
} from "../../sheet";
import { MOST_POSITIONS, type AccountInputs } from "../../sheet/account/account";
import { ACCOUNT_MARK_NAME, describeAccount } from "../../sheet/account/describe";
import { ENTRIES, POSITIONS_NAME } from "../../sheet/account/held";
import type { SheetPlan } from "../../sheet/plan";
import { addressOn, wholeAddress } from "../address";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { loadMark } from "../job/new-sheet";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import { changesBetween } from "../read/differences";
import { at, loadStanding, WHENEVER } from "../read/footprint";
import type { ConvertedSheet, Watch } from "../types";
import { writeEntries } from "../write/contents";
import { clearLook, giveLook, without } from "./convert";

/**
 * Turns an Account sheet into the other dialect where it stands; what the user entered or changed stays.
 * @throws OperationFailure rearranged where lines were moved; followsRange where its positions are read
 * by the add-in's functions
 */
export function convertAccount(
  name: string,
  to: Dialect,
  namespace: string,
  watch?: Watch,
): Promise<ConvertedSheet> {
  return operate(async (job) => {
    const sheet = job.context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const { mark: markAt } = loadMark(sheet, ACCOUNT_MARK_NAME);
    sheet.names.load("items/name, items/formula");
    const standingAt = loadStanding(sheet);
    await job.sync();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    const mark = markAt();
    if (mark === undefined) throw new OperationFailure("notOurs", { sheet: name });
    const standing = standingAt();
    const named = new Map(
      sheet.names.items.map((item) => [item.name, parseReference(String(item.formula).slice(1))]),
    );
    const table = named.get(POSITIONS_NAME)?.area;
    if (!table || table.columns !== ENTRIES.length || table.rows > MOST_POSITIONS)
      throw new OperationFailure("rearranged", { sheet: name });
    const plan = (dialect: Dialect, stampedAt: string) =>
      describeAccount(NOTHING_ENTERED, {
        ...{ language: mark.language, version: mark.version, namespace },
        ...{ dialect, stampedAt, lines: table.rows },
      });
    const from = plan(mark.dialect, WHENEVER);
    if (!from.names.every(({ name: one, area }) => isSame(named.get(one)?.area, area)))
      throw new OperationFailure("rearranged", { sheet: name });
    const target = mark.dialect === to ? from : plan(to, stampNow(mark.language));
    if (to === "portable") refuseFunctions(target, standing, namespace);
    const { changes, kept, inTheWay } = changesBetween(standing, from, target);
    if (inTheWay) throw new OperationFailure("occupied", { address: cellOn(name, inTheWay) });
    if (
      target.cells.some(
        ({ stamp, row, column }) =>
          stamp && at(standing.values, standing, row, column) === "#BUSY!",
      )
    )
      throw new OperationFailure("busy");

    const [added, removed] = [
      without(target, from.cells),
      without(from, [...target.cells, ...kept]),
    ];
    job.onFailure(name, (context) =>
      takeBackOn(context, sheet.id, (again) => {
        clearLook(again, added);
        giveLook(again, removed);
        writeEntries(
          again,
          changes.map(({ before, ...place }) => ({ ...place, entry: before })),
        );
        again.names.getItem(ACCOUNT_MARK_NAME).formula = markFormula(mark);
      }),
    );
    giveLook(sheet, added);
    writeEntries(
      sheet,
      changes.map(({ after, ...place }) => ({ ...place, entry: after })),
    );
    clearLook(sheet, removed);
    sheet.names.getItem(ACCOUNT_MARK_NAME).formula = markFormula({ ...mark, dialect: to });
    await job.sync();
    return {
      sheet: name,
      address: wholeAddress(name, target),
      dialect: to,
      kept: kept.map(({ row, column }) => toAddress(oneCell(row, column))),
      trips: job.trips,
    };
  }, watch);
}

/** What is entered does not matter to what the formulas are: it stays as it stands. */
const NOTHING_ENTERED: AccountInputs = {
  ...{ statement: undefined, cash: undefined, asOf: 0, positions: [] },
  ...{ benchmark: 0, maxlev: 0, stop: 0, friction: 0 },
};

const isSame = (a: Area | undefined, b: Area): boolean =>
  a?.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const cellOn = (name: string, { row, column }: { row: number; column: number }): string =>
  addressOn(name, oneCell(row, column));

/** An entry that calls the add-in cannot be handed to somebody without it. */
function refuseFunctions(
  { cells }: SheetPlan,
  standing: ReturnType<ReturnType<typeof loadStanding>>,
  namespace: string,
): void {
  const calls = (cell: unknown) => String(cell).toUpperCase().includes(`${namespace}.`);
  for (const { row, column, input } of cells)
    if (input && calls(at(standing.formulas, standing, row, column)))
      throw new OperationFailure("followsRange");
}
