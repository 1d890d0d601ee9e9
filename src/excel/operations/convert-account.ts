import {
  addressOn,
  markFormula,
  oneCell,
  toAddress,
  wholeAddress,
  type Dialect,
} from "../../sheet";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { seriesByNames } from "../../sheet/account/series";
import type { SheetPlan } from "../../sheet/plan";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import { changesBetween, stampOf, type Change } from "../read/differences";
import { at, entryAt, type Standing } from "../read/footprint";
import { loadAccount } from "../read/standing-account";
import type { ConvertedSheet, Watch } from "../types";
import { writeEntries } from "../write/contents";
import { clearLook, giveLook, without } from "./convert";

/**
 * Turns an Account sheet into the other dialect where it stands; what the user entered or changed stays.
 * @throws OperationFailure rearranged where lines were moved; callsAddIn where an entry of the owner's
 * calls the add-in's functions
 */
export function convertAccount(
  name: string,
  to: Dialect,
  namespace: string,
  watch?: Watch,
): Promise<ConvertedSheet> {
  return operate(async (job) => {
    const { sheet, read } = loadAccount(job.context, name, namespace);
    await job.sync();
    const { mark, standing, from, plan, names } = read();
    // A link to a series becomes a figure in the portable form, and a link again on the way back.
    const series = to === "live" ? seriesByNames((one) => names.get(one)) : undefined;
    const target =
      mark.dialect === to
        ? from
        : plan({ dialect: to, stampedAt: stampNow(mark.language), ...(series && { series }) });
    if (to === "portable") refuseFunctions(name, target, standing, namespace);
    const { changes: found, kept: users, inTheWay } = changesBetween(standing, from, target);
    const linked = linkedStamps(standing, from, target);
    const changes = [...found, ...linked];
    const kept = users.filter(
      ({ row, column }) => !linked.some((one) => one.row === row && one.column === column),
    );
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

/** Entries that a link filled with the add-in's functions, which the portable form keeps as values. */
function linkedStamps(standing: Standing, from: SheetPlan, target: SheetPlan): Change[] {
  const entries = new Set(from.cells.filter(({ input }) => input).map(({ key }) => key));
  return target.cells.flatMap((cell): Change[] => {
    const { row, column, key, stamp } = cell;
    const before = entryAt(standing, row, column);
    if (!stamp || !key || !entries.has(key) || before === "") return [];
    return [{ row, column, before, after: stampOf(standing, cell) }];
  });
}

const cellOn = (name: string, { row, column }: { row: number; column: number }): string =>
  addressOn(name, oneCell(row, column));

/** An entry that calls the add-in cannot be handed to somebody without it. */
function refuseFunctions(
  name: string,
  { cells }: SheetPlan,
  standing: Standing,
  namespace: string,
): void {
  const calls = (cell: unknown) => String(cell).toUpperCase().includes(`${namespace}.`);
  const found = cells.find(
    ({ row, column, input }) => input && calls(at(standing.formulas, standing, row, column)),
  );
  if (found) throw new OperationFailure("callsAddIn", { cell: cellOn(name, found) });
}
