import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Area, SheetPlan } from "../../src/sheet";
import type { SheetModel, WorkbookModel } from "../../workbench/host/model/model";
import { ensureLibreOffice } from "../../scripts/ensure-libreoffice";

/** An .xlsx file as LibreOffice saves it once it has opened it. */
export function throughLibreOffice(xlsx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "carry-vs-shock-"));
  try {
    const file = join(folder, "sheet.xlsx");
    const out = join(folder, "out");
    writeFileSync(file, xlsx);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file];
    execFileSync(ensureLibreOffice(), args, { stdio: "ignore", timeout: 600_000 });
    return new Uint8Array(readFileSync(join(out, "sheet.xlsx")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first sheet of an .xlsx file. */
export const firstSheet = async (xlsx: Uint8Array): Promise<Worksheet> =>
  (await sheetsIn(xlsx))[0]!;

export async function sheetsIn(xlsx: Uint8Array): Promise<readonly Worksheet[]> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
  return workbook.worksheets;
}

/** How many figures of a plan stand in a file as well, and those that it has otherwise than the workbook. */
export function comparedWith(
  fresh: Worksheet,
  plan: Pick<SheetPlan, "cells">,
  shown: ReturnType<SheetModel["read"]>,
) {
  let compared = 0;
  const differing = plan.cells.flatMap(({ row, column, content, key }) => {
    const ours = shown[row]![column]!.value;
    if (!content || !("formula" in content) || typeof ours !== "number") return [];
    compared++;
    const found = fresh.getCell(row + 1, column + 1).value;
    const cell = found && typeof found === "object" && "formula" in found ? found.result : found;
    const theirs = cell instanceof Date ? cell.getTime() / 86_400_000 + 25_569 : cell;
    const isNear =
      typeof theirs === "number" && Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(ours));
    return isNear ? [] : [{ key, row, column, ours, theirs }];
  });
  return { compared, differing };
}

/** The formulas, entries and names of a workbook as a file, without a figure that was calculated. */
export async function fileOf(model: WorkbookModel, size: Area): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheets = model.sheets();
  for (const one of sheets) {
    const sheet = workbook.addWorksheet(one.name);
    one.read(size).forEach((cells, row) =>
      cells.forEach(({ formula, value }, column) => {
        const isFormula = typeof formula === "string" && formula.startsWith("=");
        if (!isFormula && value === "") return;
        sheet.getCell(row + 1, column + 1).value = isFormula
          ? {
              formula: formula.slice(1).replace(/\bFORMULATEXT\(/g, "_xlfn.FORMULATEXT("),
              result: undefined,
            }
          : value;
      }),
    );
  }
  workbook.definedNames.model = model.names.all().map(({ name, formula, scope }) => ({
    ...{ name, ranges: [], formulaExpression: formula.slice(1) },
    ...(scope !== undefined && { localSheetId: sheets.findIndex(({ id }) => id === scope) }),
  }));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
