import { insertFunction, selectedRange } from "../../src/excel";
import { FORMATS } from "../../src/sheet/style";
import { snapshot } from "../../workbench/host";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** A formula of ours at the selected cell, where nothing stands in its way. */

let book: OpenWorkbook;
beforeEach(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
});
afterEach(() => book.close());

const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });

const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("formulas, numberFormat, values");
    await context.sync();
    const { formulas, numberFormat, values } = range;
    return { formulas, formats: numberFormat as string[][], values };
  });

const CARRY = {
  formula: "=CVS.CARRY(3,4.82%,4.14%)",
  rows: 1,
  formats: [FORMATS.percent],
};
const TABLE = {
  formula: "=CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%,{43;100})",
  rows: 3,
  formats: [FORMATS.shock, ...Array<string>(9).fill(FORMATS.percent), FORMATS.general],
};

test("formula, number format and label", async () => {
  await onSheet((sheet) => sheet.getRange("C5").select());
  const done = await insertFunction({ ...CARRY, label: "Carry" });
  expect(done).toMatchObject({ address: "'Sheet1'!C5", labelled: true });
  await book.model.upToDate();
  const { values, formats } = await read("B5:C5");
  expect(values).toEqual([["Carry", 0.0618]]);
  expect(formats).toEqual([["General", "0.00%"]]);
  expect(done.trips).toBeLessThanOrEqual(3);
});

test("a label that has no place is left out, and said to be", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B5").values = [["mine"]];
    sheet.getRange("C5").select();
  });
  expect(await insertFunction({ ...CARRY, label: "Carry" })).toMatchObject({ labelled: false });
  expect((await read("B5")).values).toEqual([["mine"]]);
  await onSheet((sheet) => sheet.getRange("A9").select());
  expect(await insertFunction({ ...CARRY, label: "Carry" })).toMatchObject({ labelled: false });
  expect((await read("A9")).formulas).toEqual([[CARRY.formula]]);
});

test("a label is text, whatever it looks like", async () => {
  await onSheet((sheet) => sheet.getRange("C5").select());
  await insertFunction({ ...CARRY, label: "=1+1" });
  expect((await read("B5")).values).toEqual([["=1+1"]]);
});

test("a table spills into formats of its own", async () => {
  await onSheet((sheet) => sheet.getRange("B2").select());
  const { address } = await insertFunction(TABLE);
  expect(address).toBe("'Sheet1'!B2:L4");
  await book.model.upToDate();
  const { formats, values } = await read("B3:C4");
  expect(formats[1]).toEqual([FORMATS.shock, FORMATS.percent]);
  expect(values[0]![0]).toBe(43);
});

test.each([
  ["its own cell", "C5"],
  ["a cell that it spills into", "E6"],
])("something in %s: nothing is written", async (_, taken) => {
  await onSheet((sheet) => {
    sheet.getRange(taken).values = [[7]];
    sheet.getRange("C5").select();
  });
  await book.model.settled();
  const before = snapshot(book.model);
  await expect(insertFunction({ ...TABLE, label: "Table" })).rejects.toMatchObject({
    code: "occupied",
    details: { address: expect.stringContaining(taken) },
  });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("merged cells that swallow it: all is as it was", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B5:C5").merge(false);
    sheet.getRange("C5").select();
  });
  await book.model.settled();
  const before = snapshot(book.model);
  await expect(insertFunction(CARRY)).rejects.toMatchObject({ code: "merged" });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("a trip that fails after it was done is taken back", async () => {
  await onSheet((sheet) => sheet.getRange("C5").select());
  await book.model.settled();
  const before = snapshot(book.model);
  const last = book.host.trips.length + 3;
  book.host.intercept = (number) =>
    number === last ? { fail: "GeneralException", applied: true } : undefined;
  await expect(insertFunction({ ...CARRY, label: "Carry" })).rejects.toMatchObject({
    code: "unexpected",
  });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("a result that would reach past the sheet's edge", async () => {
  const asks = book.host.trips.length + 2;
  book.host.intercept = (number) =>
    number === asks ? { fail: "InvalidArgument", applied: false } : undefined;
  await expect(insertFunction(TABLE)).rejects.toMatchObject({ code: "noRoom" });
});

test("a protected sheet: nothing is written", async () => {
  await onSheet((sheet) => {
    sheet.getRange("C5").select();
    sheet.protection.protect();
  });
  await expect(insertFunction(CARRY)).rejects.toMatchObject({ code: "locked" });
});

test("the selected cells, as a formula names them", async () => {
  await onSheet((sheet) => sheet.getRange("B2:C9").select());
  expect(await selectedRange()).toBe("Sheet1!B2:C9");
});
