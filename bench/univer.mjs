import { load } from "./typescript.mjs";

/** A Univer workbook holding rows of numbers and formulas, calculated once. */
export async function univerSheet(rows) {
  const { startUniver } = load("test/support/univer.ts");
  const { Engine } = load("workbench/host/univer/engine.ts");
  const { Calculation } = load("workbench/host/univer/calculation.ts");
  const { univer, api } = startUniver();
  const book = api.getActiveWorkbook();
  const sheet = book.getActiveSheet();
  sheet.setRowCount(rows.length + 1);
  const calculation = new Calculation(new Engine(api, book));
  sheet.getRange(0, 0, rows.length, rows[0].length).setValues(rows.map((row) => row.map(cellOf)));
  await calculation.settled();
  return {
    async recalculate() {
      calculation.recalculate();
      await calculation.settled();
    },
    value: (row, column) => sheet.getRange(row, column).getRawValue(),
    dispose: () => univer.dispose(),
  };
}

const cellOf = (input) =>
  typeof input === "string" && input.startsWith("=") ? { f: input } : { v: input };
