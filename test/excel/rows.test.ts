import { buildSheet, updateSheet, type SheetRequest } from "../../src/excel";
import { describeSheet, MISSION_INPUTS } from "../../src/sheet";
import { bookForAll } from "../support/books";

/** Rows that the user added to the shock table, and what an update makes of them. */

const book = bookForAll();

const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const SHOCKS = [-50, 0, 50, 100];

describe.each(["live", "portable"] as const)("on a %s sheet", (dialect) => {
  const request: SheetRequest = {
    inputs,
    dialect,
    language: "en",
    namespace: "CVS",
    version: "1.0.0",
  };

  test("a shock typed in an inserted row, and one below the table, are computed by the next update", async () => {
    const { sheet } = await buildSheet({ ...request, shocks: SHOCKS });
    const { table } = describeSheet(inputs, { ...request, shocks: SHOCKS });
    const model = book.model.sheets().find(({ name }) => name === sheet)!;
    const cell = (row: number, column: number) =>
      model.read({ row, column, rows: 1, columns: 1 })[0]![0]!;
    const type = (row: number, column: number, value: number) =>
      model.write({ row, column, rows: 1, columns: 1 }, [[{ kind: "number", value }]]);
    const second = table.row + 2;
    await Excel.run(async (context) => {
      const row = `${second + 1}:${second + 1}`;
      context.workbook.worksheets.getItem(sheet).getRange(row).insert("Down");
      await context.sync();
    });
    type(second, table.column, 43);
    type(table.row + SHOCKS.length + 1, table.column, 200);
    const { shocks, trips } = await updateSheet(sheet, {
      ...request,
      inputs: { ...inputs, lev: 2 },
    });
    await book.model.settled();
    expect(trips).toBeLessThanOrEqual(3);
    expect(shocks).toBe(6);
    const rows = Array.from({ length: 6 }, (_, i) => table.row + i);
    expect(rows.map((row) => cell(row, table.column).value)).toEqual([-50, 0, 43, 50, 100, 200]);
    // The equity's loss is leverage × duration × shock.
    const losses = rows.map((row) => Number(cell(row, table.column + 3).value));
    const expected = [-50, 0, 43, 50, 100, 200].map((bp) => (-2 * 13 * bp) / 10_000);
    losses.forEach((loss, i) => expect(loss).toBeCloseTo(expected[i]!, 12));
  });

  test("a sheet whose stamped figures were none at its inputs is still known as ours", async () => {
    const { sheet } = await buildSheet({ ...request, shocks: SHOCKS });
    const unlevered = { ...request, inputs: { ...inputs, lev: 1 }, shocks: [0, 100] };
    const { shocks } = await updateSheet(sheet, unlevered);
    expect(shocks).toBe(2);
    await updateSheet(sheet, { ...request, shocks: SHOCKS });
  });
});
