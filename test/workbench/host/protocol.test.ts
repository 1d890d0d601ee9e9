import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* How the library's objects load, fail and live on. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

test("what was not loaded can't be read", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1");
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    expect(() => range.values).toThrow(OfficeExtension.Error);
  });
});

test("nested properties and collections load together", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.load("worksheet/name,format/font/bold,format/fill/color");
    await context.sync();
    expect(sheets.items.map(({ name, protection }) => [name, protection.protected])).toEqual([
      ["Sheet1", false],
    ]);
    expect(range.worksheet.name).toBe("Sheet1");
    expect(range.format.font.bold).toBe(false);
  });
});

test("an object loads all its plain properties where none is named", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
  });
});

test("a null object's own objects are null objects as well", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("nowhere");
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
  });
});

test("the first error stops the batch, and what came before it stays", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["before"]];
    context.workbook.worksheets.getItem("nowhere").activate();
    sheet.getRange("A2").values = [["after"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    const cells = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(cells.values).toEqual([["before"], [""]]);
  });
});

test("what the host does not model fails by a code that is none of Excel's", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").removeDuplicates([0], false);
    await expect(context.sync()).rejects.toMatchObject({
      code: "HostGap",
      message: expect.stringContaining("Range.removeDuplicates"),
    });
    sheet.shapes.load("items");
    await expect(context.sync()).rejects.toMatchObject({
      code: "HostGap",
      message: expect.stringContaining("Worksheet.shapes"),
    });
  });
});

test("a tracked object lives on after its run, an untracked one does not", async () => {
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("C3");
    context.trackedObjects.add(range);
    range.load("address");
    await context.sync();
    return range;
  });
  await Excel.run(kept, async (context) => {
    kept.values = [["still here"]];
    kept.load("values");
    await context.sync();
    expect(kept.values).toEqual([["still here"]]);
    context.trackedObjects.remove(kept);
    await context.sync();
    kept.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("a run leaves no object kept in the host", async () => {
  await Excel.run(async (context) => {
    const ranges = ["A1", "B2", "C3"].map((address) =>
      context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values"),
    );
    await context.sync();
    expect(ranges).toHaveLength(3);
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(book.host.session.references.size).toBe(0);
});

test("suspending calculation or drawing until the next sync is accepted", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    await context.sync();
    expect(application.calculationMode).toBe("Automatic");
  });
});
