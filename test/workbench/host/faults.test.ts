import { snapshot } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* What tests can do to a trip, and how they see that a workbook is as it was. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());
afterEach(() => {
  book.host.intercept = undefined;
  book.host.cellEditMode = false;
  book.host.payloadLimit = undefined;
  book.model.readOnly = false;
});

const write = (value: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });

const written = (): unknown =>
  book.model.sheets()[0]!.read({ row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value;

test("a trip fails before its work is done, or after", async () => {
  await write("first");
  book.host.intercept = () => ({ fail: "ActivityLimitReached", applied: false });
  await expect(write("second")).rejects.toMatchObject({ code: "ActivityLimitReached" });
  expect(written()).toBe("first");
  book.host.intercept = () => ({ fail: "GeneralException", applied: true });
  await expect(write("third")).rejects.toMatchObject({ code: "GeneralException" });
  expect(written()).toBe("third");
});

test("the connection is lost before the work is done, or after, and comes back", async () => {
  await write("first");
  book.host.intercept = () => ({ drop: true, applied: false });
  await expect(write("second")).rejects.toBeInstanceOf(OfficeExtension.Error);
  expect(written()).toBe("first");
  book.host.intercept = () => ({ drop: true, applied: true });
  await expect(write("third")).rejects.toBeInstanceOf(OfficeExtension.Error);
  expect(written()).toBe("third");
  book.host.intercept = undefined;
  await write("fourth");
  expect(written()).toBe("fourth");
});

test("one trip among several can be chosen", async () => {
  const first = book.host.trips.length + 1;
  book.host.intercept = (trip) =>
    trip === first + 1 ? { fail: "AccessDenied", applied: false } : undefined;
  await write("one");
  await expect(write("two")).rejects.toMatchObject({ code: "AccessDenied" });
  await write("three");
  expect(written()).toBe("three");
});

test("a cell being edited, a read-only workbook and a payload too large are refused as Excel does", async () => {
  await write("before");
  book.host.cellEditMode = true;
  await expect(write("x")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  book.host.cellEditMode = false;
  book.model.readOnly = true;
  await expect(write("x")).rejects.toMatchObject({ code: "AccessDenied" });
  book.model.readOnly = false;
  book.host.payloadLimit = 2000;
  await expect(write("x".repeat(3000))).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  expect(written()).toBe("before");
});

test("trips are counted with their bytes; the library's clean-up is no trip", async () => {
  const before = book.host.trips.length;
  await write("counted");
  await new Promise((resolve) => setTimeout(resolve, 30));
  const [trip, ...more] = book.host.trips.slice(before);
  expect(more).toEqual([]);
  expect(trip!.bytes).toBeGreaterThan(300);
});

test("a snapshot shows every kind of change, and none where all was taken back", async () => {
  const taken = async (): Promise<ReturnType<typeof snapshot>> => {
    await book.model.settled();
    return snapshot(book.model);
  };
  const before = await taken();
  const changes: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (sheet) => void (sheet.getRange("B2").values = [[1]]),
    (sheet) => void (sheet.getRange("B2").format.font.italic = true),
    (sheet) => void (sheet.getRange("C:C").format.columnWidth = 99),
    (sheet) => sheet.getRange("D1:E1").merge(),
    (sheet) => void sheet.names.add("something", "=1"),
    (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
    (sheet) => void sheet.comments.add("F6", "Why?"),
    (sheet) => void (sheet.getRange("G7").dataValidation.rule = { custom: { formula: "=TRUE" } }),
    (sheet) => void sheet.getRange("H8").conditionalFormats.add("Custom"),
    (sheet) => sheet.freezePanes.freezeRows(1),
    (sheet) => void (sheet.pageLayout.orientation = "Landscape"),
    (sheet) => sheet.getRange("J9").select(),
    (_sheet, context) => void context.workbook.worksheets.add(),
  ];
  let last = JSON.stringify(before);
  for (const change of changes) {
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    });
    const now = JSON.stringify(await taken());
    expect(now).not.toBe(last);
    last = now;
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:H8").clear();
    sheet.getRange("D1:E1").unmerge();
    sheet.getRange("C:C").format.columnWidth = 48;
    sheet.names.getItem("something").delete();
    sheet.charts.getItemAt(0).delete();
    sheet.comments.getItemAt(0).delete();
    sheet.freezePanes.unfreeze();
    sheet.pageLayout.orientation = "Portrait";
    sheet.getRange("A1").select();
    context.workbook.worksheets.getItem("Sheet2").delete();
    await context.sync();
  });
  expect(await taken()).toEqual(before);
});
