import { buildSheet, readAccountCells } from "../../src/excel";
import { describeSheet, type Dialect } from "../../src/sheet";
import { inputsOfAccount } from "../../src/sheet/account/results";
import type { OpenWorkbook } from "./workbook";

/** The Carry-vs-Shock sheet of the account that was built last, read by the plan's keys. */
export async function carryOfAccount(book: OpenWorkbook, dialect: Dialect = "live") {
  const { cells, whole } = await readAccountCells();
  const inputs = inputsOfAccount(cells, "Account");
  const options = { language: "en", namespace: "CVS", version: "1.0.0" } as const;
  const { sheet } = await buildSheet({ ...options, dialect, inputs, whole });
  await book.model.settled();
  const plan = describeSheet(inputs, { ...options, dialect, ofAccount: true });
  const on = () => book.model.sheets().find(({ name }) => name === sheet)!;
  const placeOf = (key: string) => {
    const found = plan.cells.find((cell) => cell.key === key);
    if (!found) throw new Error(`no cell ${key}`);
    return found;
  };
  const value = (key: string) => {
    const { row, column } = placeOf(key);
    return on().read({ row, column, rows: 1, columns: 1 })[0]![0]!.value;
  };
  /** The table's row of a shock, from the shock to the status. */
  const row = (shock: number) => {
    const { table } = plan;
    const all = on()
      .read(table)
      .map((line) => line.map((cell) => cell.value));
    return all.find(([bp]) => bp === shock)!.filter((cell) => cell !== "");
  };
  const type = (key: string, entry: string | number) =>
    Excel.run(async (context) => {
      const { row: r, column } = placeOf(key);
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(r, column, 1, 1).formulas = [
        [entry],
      ];
      await context.sync();
    }).then(() => book.model.settled());
  return { sheet, plan, value, row, type };
}
