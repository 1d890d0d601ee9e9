import { oneCell, quoteSheet, toAddress } from "../../sheet";
import { operate, type Job } from "../job/job";
import { loadStanding } from "../read/footprint";
import type { BrokenFormula, RepairResult } from "../types";

/** How Excel may write a function of an add-in that was missing when the workbook was opened. */
const missingForm = (namespace: string): RegExp =>
  new RegExp(`(?:_xlfn\\.)?_xldudf_${namespace}_`, "gi");

/** Finds our formulas that Excel shows as #NAME?, anywhere in the workbook. */
export function findBroken(namespace: string): Promise<readonly BrokenFormula[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const asked = worksheets.items.map((sheet) => {
      sheet.protection.load("protected");
      return { sheet, standing: loadStanding(sheet) };
    });
    await context.sync();
    return asked.flatMap(({ sheet, standing }) => brokenOn(sheet, standing, namespace));
  });
}

function brokenOn(
  sheet: Excel.Worksheet,
  standing: ReturnType<typeof loadStanding>,
  namespace: string,
): BrokenFormula[] {
  const { formulas, values, types, area } = standing();
  const calls = new RegExp(`\\b${namespace}\\.[A-Z][A-Z\\d]*\\(`, "i");
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (typeof formula !== "string" || types[r]![c] !== "Error") return [];
      const form = missingForm(namespace);
      const stuck = form.test(formula) || (calls.test(formula) && values[r]![c] === "#NAME?");
      if (!stuck) return [];
      const address = `${quoteSheet(sheet.name)}!${toAddress(oneCell(area.row + r, area.column + c))}`;
      return [
        { address, sheet: sheet.name, formula, locked: sheet.protection.protected, namespace },
      ];
    }),
  );
}

/** Enters the formulas again, so that Excel looks for the add-in's functions anew. */
export function repair(broken: readonly BrokenFormula[]): Promise<RepairResult> {
  return operate(async (job) => {
    const free = broken.filter(({ locked }) => !locked);
    job.onFailure(free.map(({ address }) => address).join(", "), async (context) => {
      for (const { sheet, address, formula } of free)
        cell(context, sheet, address).formulas = [[formula]];
      await context.sync();
    });
    for (const { sheet, address, formula, namespace } of free) {
      const mended = formula.replace(missingForm(namespace), `${namespace}.`);
      cell(job.context, sheet, address).formulas = [[mended]];
    }
    await sent(job, free.length);
    return {
      repaired: free.map(({ address }) => address),
      locked: broken.filter(({ locked }) => locked).map(({ address }) => address),
      trips: job.trips,
    };
  });
}

const sent = (job: Job, count: number): Promise<void> =>
  count > 0 ? job.sync() : Promise.resolve();

const cell = (context: Excel.RequestContext, sheet: string, address: string): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address.slice(address.lastIndexOf("!") + 1));
