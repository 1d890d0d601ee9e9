import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* What formulas refer to is read once and kept: until what they refer to is something else. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

async function enter(address: string, content: string | number, on = "Sheet1"): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(on);
    sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
  await book.model.settled();
}

const value = async (address: string, on = "Sheet1"): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(on).getRange(address).load("values");
    await context.sync();
    return range.values[0]![0];
  });

test("a whole column reaches as far as the grid has grown", async () => {
  await enter("B1", "=SUM(A:A)");
  await enter("A1", 1);
  expect(await value("B1")).toBe(1);
  await enter("A1500", 10);
  expect(await value("B1")).toBe(11);
  await enter("A1500", 20);
  expect(await value("B1")).toBe(21);
});

test("the same formula on two sheets follows the cells of its own", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    await context.sync();
  });
  for (const on of ["Sheet1", "Other"]) await enter("B1", "=SUM(A1:A3)*2", on);
  await enter("A2", 3, "Other");
  expect([await value("B1"), await value("B1", "Other")]).toEqual([0, 6]);
  await enter("A3", 4);
  expect([await value("B1"), await value("B1", "Other")]).toEqual([8, 6]);
});

test("a formula that is entered anew follows its new cells, and no longer its old ones", async () => {
  await enter("B1", "=SUM(A1:A2)");
  await enter("B1", "=SUM(C1:C2)");
  await enter("C2", 5);
  expect(await value("B1")).toBe(5);
  await enter("A1", 7);
  expect(await value("B1")).toBe(5);
});

test("a sheet that comes back under the name of another is followed", async () => {
  const replace = (content: number) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject("Data").delete();
      const data = worksheets.add("Data");
      data.getRange("A1:A2").values = [[content], [content]];
      await context.sync();
    });
  await replace(1);
  await enter("B1", "=SUM(Data!A1:A2)");
  await replace(2);
  await enter("B1", "=SUM(Data!A1:A2)");
  expect(await value("B1")).toBe(4);
  await enter("A2", 10, "Data");
  expect(await value("B1")).toBe(12);
});

test("a cell that is looked up follows both the place and what stands there", async () => {
  await enter("A1", 1);
  await enter("A2", 2);
  await enter("C1", 1);
  await enter("B1", "=SUM(A1:INDEX(A1:A3,C1))+OFFSET(A1,C1,0)");
  expect(await value("B1")).toBe(3);
  await enter("C1", 2);
  expect(await value("B1")).toBe(3);
  await enter("A3", 30);
  expect(await value("B1")).toBe(33);
  await enter("A1", 5);
  expect(await value("B1")).toBe(37);
});

test("a text in place of a number is read as the number that it is, each time", async () => {
  await enter("A1", "'12");
  await enter("A2", "'x");
  await enter("B1", "=A1+1");
  await enter("B2", "=A2+1");
  await enter("B3", "=A1*A1");
  expect([await value("B1"), await value("B2"), await value("B3")]).toEqual([13, "#VALUE!", 144]);
});

test("constants of a formula stay what they are, however often they are read", async () => {
  await enter("A1", '=2&"x"&"1/2"&TRUE&"50%"');
  await enter("A3", '=SUM({1,2;3,4})*"50%"');
  await enter("A4", '=IFERROR(#N/A,"none")&2');
  for (let round = 0; round < 2; round += 1) {
    book.model.recalculate();
    await book.model.settled();
    const shown = [];
    for (const cell of ["A1", "A3", "A4"]) shown.push(await value(cell));
    expect(shown).toEqual(["2x1/2TRUE50%", 5, "none2"]);
  }
});
