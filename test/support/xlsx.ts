import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
export async function firstSheet(xlsx: Uint8Array): Promise<Worksheet> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
}
