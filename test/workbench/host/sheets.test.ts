import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const names = async (): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

test("sheets are added at the end, without being activated, and found whatever the case", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Carry vs Shock");
    worksheets.add();
    const active = worksheets.getActiveWorksheet().load("name");
    const found = worksheets.getItem("carry VS shock").load("name,position,visibility,id");
    const missing = worksheets.getItemOrNullObject("no such sheet");
    const count = worksheets.getCount();
    await context.sync();
    expect(active.name).toBe("Sheet1");
    expect(found.toJSON()).toMatchObject({
      name: "Carry vs Shock",
      position: 1,
      visibility: "Visible",
    });
    expect(missing.isNullObject).toBe(true);
    expect(count.value).toBe(3);
    expect(await names()).toEqual(["Sheet1", "Carry vs Shock", "Sheet3"]);
  });
});

test("a taken name, a missing sheet and a bad name have Excel's error codes", async () => {
  const add = (name: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  const get = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("nowhere").load("name");
      await context.sync();
    });
  await expect(add("SHEET1")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  await expect(add("a/b")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(get()).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.",
      statement: "var worksheet = worksheets.getItem(...);",
    },
  });
});

test("a sheet is renamed, moved, hidden, activated and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Old name");
    sheet.name = "New name";
    sheet.position = 0;
    sheet.tabColor = "#00ff00";
    sheet.showGridlines = false;
    sheet.activate();
    sheet.load("name,position,tabColor,showGridlines");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({
      name: "New name",
      position: 0,
      tabColor: "#00FF00",
      showGridlines: false,
    });
    expect(active.name).toBe("New name");

    sheet.visibility = "Hidden";
    sheet.load("visibility");
    await context.sync();
    expect(sheet.visibility).toBe("Hidden");

    sheet.delete();
    const gone = worksheets.getItemOrNullObject("New name");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items.slice(1)) sheet.visibility = "Hidden";
    await context.sync();
    sheets.items[0]!.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    for (const sheet of sheets.items.slice(1)) sheet.visibility = "Visible";
    await context.sync();
  });
});

test("a deleted sheet's range is no longer a valid reference", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("A1").load("address");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("whole rows are inserted and removed, and formulas, names and what the sheet keeps move along", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A5:B6").formulas = [
      [1, "=A5*2"],
      [3, "=SUM(A5:A6)"],
    ];
    sheet.names.add("rate", sheet.getRange("A5"));
    sheet.tables.add("D5:E7", true);
    sheet.comments.add("A6", "Where from?");
    sheet.getRange("A5").dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThan" },
    };
    sheet.getRange("2:3").insert("Down");
    const cells = sheet.getRange("A7:B8").load("formulas,values");
    const name = sheet.names.getItem("rate").load("value");
    const table = sheet.tables.getItemAt(0).getRange().load("address");
    const comment = sheet.comments.getItemAt(0).getLocation().load("address");
    const validation = sheet.getRange("A7").dataValidation.load("type");
    await context.sync();
    expect(cells.formulas).toEqual([
      [1, "=A7*2"],
      [3, "=SUM(A7:A8)"],
    ]);
    expect(cells.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(name.value).toMatch(/!A7$/);
    expect(table.address).toMatch(/!D7:E9$/);
    expect(comment.address).toMatch(/!A8$/);
    expect(validation.type).toBe("Decimal");

    sheet.getRange("8:8").delete("Up");
    const comments = sheet.comments.getCount();
    await context.sync();
    expect(comments.value).toBe(0);
  });
});
