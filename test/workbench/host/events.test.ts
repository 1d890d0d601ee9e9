import type { NativeBridge } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** What the user does in the grid, without the library. */
const type = (address: string, value: string | number): void =>
  void book.model.engine.facade("sheet-1").getRange(address).setValue(value);

test("a change of cells is told until the handler is removed, whoever made it", async () => {
  const told: [string, string, string | undefined][] = [];
  const registration = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.load("id");
    const added = sheet.onChanged.add(async ({ address, worksheetId, triggerSource }) => {
      told.push([worksheetId, address, triggerSource]);
    });
    await context.sync();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("C1").format.font.bold = true;
    await context.sync();
    return added;
  });
  type("D4", 5);
  await soon();
  expect(told).toEqual([
    ["sheet-1", "A1:B2", "ThisLocalAddin"],
    ["sheet-1", "D4", "Unknown"],
  ]);

  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  type("D5", 6);
  await soon();
  expect(told).toHaveLength(2);
});

test("a recalculated cell is no change", async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1").formulas = [["=E1*2"]];
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
  });
  type("E1", 21);
  await book.model.settled();
  await soon();
  expect(told).toEqual(["E1"]);
});

test("a calculation is told of each sheet whose formulas it reached", async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onCalculated.add(async ({ worksheetId }) => void told.push(worksheetId));
    await context.sync();
    worksheets.getItem("Sheet1").getRange("H1").formulas = [["=G1*2"]];
    await context.sync();
  });
  await book.model.settled();
  await soon();
  told.length = 0;
  type("G1", 4);
  await book.model.settled();
  await soon();
  expect(told).toEqual(["sheet-1"]);
});

test("selection, activation, adding and deleting are told for all sheets", async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`));
    worksheets.onActivated.add(async () => void told.push("activated"));
    worksheets.onAdded.add(async () => void told.push("added"));
    worksheets.onDeleted.add(async () => void told.push("deleted"));
    await context.sync();
    const sheet = worksheets.add("Short-lived");
    sheet.activate();
    sheet.getRange("B2:B3").select();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await soon();
  expect(told).toEqual(expect.arrayContaining(["added", "activated", "selected B2:B3", "deleted"]));
  expect(told.indexOf("added")).toBeLessThan(told.indexOf("deleted"));
});

test("a page that is left takes its handlers and kept objects along", async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    context.trackedObjects.add(range);
    context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
  });
  const { registrations, references } = book.host.session;
  expect(registrations.size).toBeGreaterThan(0);
  expect(references.size).toBe(1);
  (globalThis as unknown as { _richApiNativeBridge: NativeBridge })._richApiNativeBridge.close();
  type("A2", 7);
  await soon();
  expect([registrations.size, references.size, told]).toEqual([0, 0, []]);
});
