import { formatResults } from "../../src/excel";
import { FORMATS } from "../../src/sheet/style";
import { formatsIn } from "../../src/taskpane/functions/formats-of";
import { snapshot } from "../../workbench/host";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** Results of our functions among the selected cells get their number formats, and nothing else does. */

let book: OpenWorkbook;
beforeEach(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
});
afterEach(() => book.close());

const onSheet = async (work: (sheet: Excel.Worksheet) => void) => {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  await book.model.upToDate();
};

const formats = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat as string[][];
  });

const format = () => formatResults(formatsIn("CVS"));

test("each by its own function; what is no function of ours alone stays as it is", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B2:B8").formulas = [
      ["=CVS.CARRY(3,4.82%,4.14%)"],
      ["=CVS.STOPDISTANCE(4.82%)"],
      ["=CVS.MAXLEVERAGE(200,13,9%)"],
      ["=2*CVS.CARRY(3,4.82%,4.14%)"],
      ["=1/3"],
      ["=INDEX(CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%),2,6)"],
      ["=CVS.RULES(3,4.82%)"],
    ];
    sheet.getRange("B8").numberFormat = [["@@"]];
    sheet.getRange("B2:B8").select();
  });
  expect(await format()).toMatchObject({ formulas: 5, address: "'Sheet1'!B2", trips: 3 });
  expect((await formats("B2:B8")).flat()).toEqual([
    FORMATS.percent,
    FORMATS.bp,
    FORMATS.leverage,
    "General",
    "General",
    FORMATS.leverage,
    "@@",
  ]);
});

test("a table gets a format a column, selected at its corner or within", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B2").formulas = [["=CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%,{43;100})"]];
    sheet.getRange("B2").select();
  });
  await format();
  expect((await formats("B4:G4"))[0]!.slice(0, 2)).toEqual([FORMATS.shock, FORMATS.percent]);
  expect((await formats("G4"))[0]).toEqual([FORMATS.leverage]);
  await onSheet((sheet) => {
    sheet.getRange("B2:L4").numberFormat = Array.from({ length: 3 }, () => Array(11).fill("0"));
    sheet.getRange("D3").select();
  });
  await format();
  expect((await formats("B4:C4"))[0]).toEqual([FORMATS.shock, FORMATS.percent]);
});

test("nothing of ours is selected: nothing is written", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B2").formulas = [["=1+1"]];
    sheet.getRange("A1:C9").select();
  });
  const before = snapshot(book.model);
  expect(await format()).toMatchObject({ formulas: 0 });
  expect(snapshot(book.model)).toEqual(before);
});

test("a write that fails after it was done is taken back", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B2:B3").formulas = [["=CVS.CARRY(3,4.82%,4.14%)"], ["=CVS.CARRY(2,4%,3%)"]];
    sheet.getRange("B2:B3").numberFormat = [["0.0"], ["0.000"]];
    sheet.getRange("B2:B3").select();
  });
  const before = snapshot(book.model);
  const last = book.host.trips.length + 3;
  book.host.intercept = (number) =>
    number === last ? { fail: "GeneralException", applied: true } : undefined;
  await expect(format()).rejects.toMatchObject({ code: "unexpected" });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("a protected sheet: nothing is written", async () => {
  await onSheet((sheet) => {
    sheet.getRange("B2").formulas = [["=CVS.CARRY(3,4.82%,4.14%)"]];
    sheet.getRange("B2").select();
    sheet.protection.protect();
  });
  await expect(format()).rejects.toMatchObject({ code: "locked" });
  expect(await formats("B2")).toEqual([["General"]]);
});
