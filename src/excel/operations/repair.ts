import { missingForm, openingOfCall } from "../../sheet/formula/scan";
import { addressOn, cellsIn, oneCell, parseAddress } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import type { BrokenFormula, RepairResult } from "../types";

/**
 * Finds our formulas that Excel shows as #NAME?, anywhere in the workbook. Only formulas with errors
 * are asked for: Excel on the web gives no more than 5 MB at once.
 */
export function findBroken(namespace: string): Promise<readonly BrokenFormula[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const asked = worksheets.items.map((sheet) => {
      sheet.protection.load("protected");
      const errors = sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors");
      errors.areas.load("items/address, items/formulas, items/values");
      return { sheet, errors };
    });
    await context.sync();
    return asked.flatMap(({ sheet, errors }) =>
      errors.isNullObject
        ? []
        : errors.areas.items.flatMap((area) => brokenIn(area, sheet, namespace)),
    );
  });
}

function brokenIn(
  { address: place, formulas, values }: Excel.Range,
  sheet: Excel.Worksheet,
  namespace: string,
): BrokenFormula[] {
  const area = parseAddress(place)!;
  return (formulas as string[][]).flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const form = missingForm(namespace);
      const stuck =
        form.test(formula) ||
        (openingOfCall(namespace).test(formula) && values[r]![c] === "#NAME?");
      if (!stuck) return [];
      const address = addressOn(sheet.name, oneCell(area.row + r, area.column + c));
      return [
        { address, sheet: sheet.name, formula, locked: sheet.protection.protected, namespace },
      ];
    }),
  );
}

/**
 * Enters the formulas again, so that Excel looks for the add-in's functions anew.
 * @throws OperationFailure changedMeanwhile where a cell no longer holds the formula that was found
 */
export function repair(broken: readonly BrokenFormula[]): Promise<RepairResult> {
  return operate(async (job) => {
    const free = broken.filter(({ locked }) => !locked);
    const found = free.map((one) => ({ ...one, ...loadCell(job.context, one) }));
    if (found.length > 0) await job.sync();
    if (found.some(({ cell, formula }) => cell.formulas[0]![0] !== formula)) {
      throw new OperationFailure("changedMeanwhile");
    }
    job.onFailure(free.map(({ address }) => address).join(", "), (context) =>
      enterOnWhatIsLeft(
        context,
        found.map(({ sheet, address, formula }) => ({ id: sheet.id, address, formula })),
      ),
    );
    for (const { cell, formula, namespace } of found) {
      cell.formulas = [[formula.replace(missingForm(namespace), `${namespace}.`)]];
    }
    if (found.length > 0) await job.sync();
    return {
      repaired: free.map(({ address }) => address),
      locked: broken.filter(({ locked }) => locked).map(({ address }) => address),
      trips: job.trips,
    };
  });
}

function loadCell(context: Excel.RequestContext, { sheet: name, address }: BrokenFormula) {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load("id");
  const cell = sheet.getRange(cellsIn(address));
  cell.load("formulas");
  return { sheet, cell };
}

/** A sheet that was deleted meanwhile needs nothing. */
async function enterOnWhatIsLeft(
  context: Excel.RequestContext,
  cells: readonly { id: string; address: string; formula: string }[],
): Promise<void> {
  const asked = cells.map((one) => ({
    ...one,
    sheet: context.workbook.worksheets.getItemOrNullObject(one.id),
  }));
  await context.sync();
  for (const { sheet, address, formula } of asked) {
    if (!sheet.isNullObject) sheet.getRange(cellsIn(address)).formulas = [[formula]];
  }
  await context.sync();
}
