import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/** Rows of a table, as the library's reference and Excel's calculated columns have them. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const run = <R>(work: (sheet: Excel.Worksheet, table: Excel.Table) => R, then?: () => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const result = work(sheet, sheet.tables.getItemAt(0));
    await context.sync();
    then?.();
    return result;
  });

const made = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").formulas = [
      ["a", "b", "c"],
      [1, "=A2*2", "=A2+1"],
      [2, "=A3*2", 7],
    ];
    sheet.getRange("A5:D5").values = [["below", "", "", "beside"]];
    sheet.tables.add("A1:C3", true);
    await context.sync();
  });

const cells = (rows = 6) =>
  book.model
    .activeSheet()
    .read({ row: 0, column: 0, rows, columns: 4 })
    .map((row) => row.map(({ formula }) => formula));
const area = () => book.model.activeSheet().tables.all()[0]!.area;

test("one that is added has what each cell of its column calculates, and moves what is below down", async () => {
  await made();
  await run((_, table) => table.rows.add());
  expect(area()).toMatchObject({ row: 0, rows: 4, columns: 3 });
  // The third column calculates not alike in every row; what stands beside the table stays.
  expect(cells().slice(3)).toEqual([
    ["", "=A4*2", "", ""],
    ["", "", "", "beside"],
    ["below", "", "", ""],
  ]);
});

test("one that is deleted takes what is below up again; the last one stays, emptied", async () => {
  await made();
  await run((_, table) => {
    table.rows.add();
    table.rows.getItemAt(2).delete();
  });
  expect([area().rows, cells()[4]]).toEqual([3, ["below", "", "", "beside"]]);
  await run((_, table) => {
    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(0).delete();
  });
  expect([area().rows, cells()[1]!.slice(0, 3)]).toEqual([2, ["", "", ""]]);
});

test("a row of totals stays the last", async () => {
  await made();
  const [table] = book.model.activeSheet().tables.all();
  Object.assign(table!, { showTotals: true });
  await run((_, one) => one.rows.add());
  expect(cells()[3]).toEqual([2, "=A4*2", 7, ""]);
  expect(cells()[2]!.slice(0, 3)).toEqual(["", "=A3*2", "=A3+1"]);
});

test("there is no row beyond the last, and none is added to a protected sheet", async () => {
  await made();
  await expect(run((_, table) => table.rows.getItemAt(2).delete())).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await run((sheet) => sheet.protection.protect());
  await expect(run((_, table) => table.rows.add())).rejects.toMatchObject({ code: "AccessDenied" });
});
