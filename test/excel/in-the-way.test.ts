import { insertTable, installNames, readPositions, type SheetRequest } from "../../src/excel";
import { LAMBDA_NAMES } from "../../src/sheet";
import { snapshot } from "../../workbench/host";
import { smallSheet } from "../support/small-sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* What stands in the way of a table or a name, and what is said of it. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const request: SheetRequest = { ...smallSheet, dialect: "portable" };

const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });

test("merged cells are in the way: nothing is written, and they stay merged", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B1:B9").merge(false);
    sheet.getRange("A1").select();
  });
  await book.model.settled();
  const before = snapshot(book.model);
  await expect(insertTable(request)).rejects.toMatchObject({ code: "merged" });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("an insert leaves what can be undone before it, refused or not", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1").values = [[7]];
    sheet.getRange("A1").select();
  });
  const before = book.host.undoable();
  expect(before).toContain("Range.values");
  await expect(insertTable(request)).rejects.toMatchObject({ code: "occupied" });
  expect(book.host.undoable()).toEqual(before);
  await onSheet((sheet) => sheet.getRange("C3").select());
  await insertTable(request);
  expect(book.host.undoable().slice(-before.length)).toEqual(before);
});

test("whole columns are asked to be narrowed down", async () => {
  // The grid's own selection ends with its rows; Excel's goes on to the sheet's end.
  const selected = jest
    .spyOn(Excel.Workbook.prototype, "getSelectedRange")
    .mockImplementation(function (this: Excel.Workbook) {
      return this.worksheets.getFirst().getRange("A:F");
    });
  await expect(readPositions()).rejects.toMatchObject({ code: "wholeLines" });
  selected.mockRestore();
});

test("of several areas one is asked for", async () => {
  book.host.intercept = () => ({ fail: "InvalidSelection", applied: false });
  await expect(readPositions()).rejects.toMatchObject({ code: "severalAreas" });
});

test.each([
  ["right below", "A3", "occupied"],
  ["right beside", "C1", "occupied"],
  ["one row farther below", "A4", undefined],
])("%s a table nothing is inserted that would become part of it", async (_, at, code) => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "Rates";
    sheet.getRange(at).select();
  });
  const insert = insertTable(request).then(
    () => undefined,
    (reason: { code: string; details: { address?: string } }) => reason,
  );
  expect(await insert).toEqual(
    code && expect.objectContaining({ code, details: { address: "Rates" } }),
  );
  expect(book.model.sheets()[0]!.tables.all()[0]!.area).toMatchObject({ rows: 2, columns: 2 });
});

test("below a table's totals there is room", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      ["sum", 2],
    ];
    sheet.tables.add("A1:B3", true);
    sheet.getRange("A4").select();
  });
  book.model.sheets()[0]!.tables.all()[0]!.showTotals = true;
  await expect(insertTable(request)).resolves.toMatchObject({ sheet: "Sheet1" });
});

test("a table called as one of the names keeps its name; the others are installed", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "Buffer";
  });
  const { installed, skipped } = await installNames();
  expect(skipped).toEqual(["BUFFER"]);
  expect(installed).toEqual(LAMBDA_NAMES.filter((name) => name !== "BUFFER"));
});

test.each<[trip: number, code: string]>([
  [2, "namesRefused"],
  [3, "noLambda"],
])("a name refused in trip %i is %s, and none is left", async (trip, code) => {
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + trip ? { fail: "InvalidArgument", applied: false } : undefined;
  await expect(installNames()).rejects.toMatchObject({ code });
  expect(book.model.names.all()).toEqual([]);
});

test("a note is in the way where Excel tells of notes", async () => {
  // The pinned library has none: a comment stands for the note, and other comments are on a sheet without any.
  const { prototype } = Excel.Worksheet;
  const comments = Object.getOwnPropertyDescriptor(prototype, "comments")!;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Empty");
    context.workbook.worksheets.getFirst().comments.add("B3", "a note");
    context.workbook.worksheets.getFirst().getRange("A1").select();
    await context.sync();
  });
  const requirements = { isSetSupported: (_set: string, least: string) => least === "1.18" };
  Object.assign(globalThis, { Office: { context: { requirements } } });
  Object.defineProperty(prototype, "notes", { configurable: true, get: comments.get });
  Object.defineProperty(prototype, "comments", {
    configurable: true,
    get(this: Excel.Worksheet) {
      return comments.get!.call(this.context.workbook.worksheets.getItem("Empty")) as unknown;
    },
  });
  try {
    await expect(insertTable(request)).rejects.toMatchObject({
      code: "occupied",
      details: { address: "Sheet1!B3" },
    });
  } finally {
    Object.defineProperty(prototype, "comments", comments);
    Reflect.deleteProperty(prototype, "notes");
    Reflect.deleteProperty(globalThis, "Office");
  }
});
