import { snapshot } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Copies of sheets: what is on the copy is the copy's own, and the original stays as it is. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

/** A sheet with something of everything, called "Desk". */
async function furnish(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { workbook } = context;
  const sheet = workbook.worksheets.add("Desk");
  sheet.getRange("A1:B3").formulas = [
    ["lev", 3],
    ["twice", "=lev*2"],
    ["next door", "=Sheet1!A1+B1"],
  ];
  workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[10]];
  sheet.names.add("lev", sheet.getRange("B1"));
  workbook.names.add("total", sheet.getRange("B3"));
  workbook.names.add("other", "=Sheet1!$A$1");
  const mark = sheet.names.add("mark", '="Desk!B1"');
  mark.visible = false;
  sheet.getRange("B1").format.fill.color = "#FFC7CE";
  sheet.getRange("B1").numberFormat = [["0.00"]];
  sheet.getRange("A1").format.columnWidth = 90;
  const format = sheet.getRange("B1:B3").conditionalFormats.add("Custom");
  format.custom.rule.formula = "=B1>5";
  format.custom.format.fill.color = "#C6EFCE";
  sheet.getRange("B1").dataValidation.rule = {
    decimal: { formula1: 1, formula2: 9, operator: "Between" },
  };
  sheet.getRange("D1:D2").merge();
  sheet.getRange("F1:G3").values = [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ];
  sheet.tables.add("F1:G3", true).name = "Trades";
  const chart = sheet.charts.add("Line", sheet.getRange("B1:B3"), "Columns");
  chart.name = "Picture";
  workbook.comments.add("Desk!A1", "Ask about this one");
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.orientation = "Landscape";
  await context.sync();
  return sheet;
}

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly charts: { series: { values: { sheetId: string } }[] }[];
  readonly tables: { name: string }[];
}

/** The workbook's sheets as plain data, without what must differ between a sheet and its copy. */
async function state(): Promise<Record<string, Sheet>> {
  await book.model.settled();
  const sheets = snapshot(book.model).sheets as Sheet[];
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet]));
}

/** The same without the ids, and with the place of the sheet's own in charts. */
const withoutIds = (sheet: Sheet): unknown => {
  const { tables: _tables, ...rest } = sheet;
  const text = JSON.stringify({ ...rest, name: "" });
  return JSON.parse(
    text.replaceAll(sheet.id, "this sheet").replace(/"id":"\{[^"]*\}"/g, '"id":""'),
  );
};

test("a copy has the original's cells, looks, rules, comments, charts and page", async () => {
  await Excel.run(async (context) => {
    const copy = (await furnish(context)).copy("End").load("name,position");
    await context.sync();
    expect([copy.name, copy.position]).toEqual(["Desk (2)", 2]);
    copy.load("id");
    await context.sync();
  });
  const sheets = await state();
  expect(withoutIds(sheets["Desk (2)"]!)).toEqual(withoutIds(sheets.Desk!));
  expect(sheets["Desk (2)"]!.charts[0]!.series[0]!.values.sheetId).toBe(sheets["Desk (2)"]!.id);
  expect(sheets["Desk (2)"]!.tables.map(({ name }) => name)).toEqual(["Trades2"]);
});

test("its names are its own and refer to it, also those that the workbook has for the original", async () => {
  await Excel.run(async (context) => {
    const copy = (await furnish(context)).copy("End");
    copy.names.load("items/name,items/formula,items/visible,items/scope");
    context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const listed = copy.names.items.map(({ name, formula, visible }) => [name, formula, visible]);
    expect(listed.sort()).toEqual([
      ["lev", "='Desk (2)'!$B$1", true],
      ["mark", '="Desk!B1"', false],
      ["total", "='Desk (2)'!$B$3", true],
    ]);
    expect(context.workbook.names.items.map(({ name, formula }) => [name, formula]).sort()).toEqual(
      [
        ["other", "=Sheet1!$A$1"],
        ["total", "=Desk!$B$3"],
      ],
    );
  });
});

test("what is changed on the copy stays on the copy, and the other way round", async () => {
  await Excel.run(async (context) => {
    const sheet = await furnish(context);
    const copy = sheet.copy("After", sheet);
    copy.getRange("B1").values = [[7]];
    const [there, here] = [copy, sheet].map((one) => one.getRange("B1:B3").load("values"));
    await context.sync();
    expect(there!.values).toEqual([[7], [14], [17]]);
    expect(here!.values).toEqual([[3], [6], [13]]);
    const look = (name: string) => book.host.look(`${name}!B1`).then(({ fill }) => fill);
    expect([await look("Desk"), await look("'Desk (2)'")]).toEqual(["#FFC7CE", "#C6EFCE"]);
    sheet.getRange("B1:B3").conditionalFormats.clearAll();
    sheet.getRange("B1").values = [[9]];
    await context.sync();
    expect([await look("Desk"), await look("'Desk (2)'")]).toEqual(["#FFC7CE", "#C6EFCE"]);
  });
});

test("a copy goes where it is told to, first without a word, and is called by the next free number", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem("Sheet1");
    worksheets.add("Last");
    first.copy();
    first.copy("Before", worksheets.getItem("Last"));
    worksheets.getItem("Sheet1 (2)").copy("End");
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual([
      "Sheet1 (2)",
      "Sheet1",
      "Sheet1 (3)",
      "Last",
      "Sheet1 (4)",
    ]);
    expect(active.name).toBe("Sheet1");
  });
});

test("a protected sheet's copy is protected, a read-only workbook has none", async () => {
  await Excel.run(async (context) => {
    const sheet = await furnish(context);
    sheet.protection.protect(undefined, "secret");
    const copy = sheet.copy("End");
    const { protection } = copy;
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    copy.getRange("B1").values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    book.model.readOnly = true;
    sheet.copy();
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
