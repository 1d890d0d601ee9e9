import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

/** Writes formulas to A1 downwards on a new sheet and reads the cells back. */
async function written(
  inputs: (string | number | boolean)[],
  format = "General",
): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .add()
      .getRange("A1")
      .getResizedRange(inputs.length - 1, 0);
    range.numberFormat = [[format]].concat(inputs.slice(1).map(() => [format]));
    range.formulas = inputs.map((input) => [input]);
    range.load("values,formulas,valueTypes,text,numberFormat");
    await context.sync();
    return range;
  });
}

const column = <T>(matrix: T[][]): T[] => matrix.map(([first]) => first!);

test("each kind of value comes back with its type, an empty cell as empty text", async () => {
  const range = await written([1.5, "text", true, "#N/A", "=1/0", ""]);
  expect(column(range.values)).toEqual([1.5, "text", true, "#N/A", "#DIV/0!", ""]);
  expect(column(range.valueTypes)).toEqual([
    "Double",
    "String",
    "Boolean",
    "Error",
    "Error",
    "Empty",
  ]);
});

test("formulas come back as written, constants as their value", async () => {
  const range = await written(["=1+1", "=A1*2", 7]);
  expect(column(range.formulas)).toEqual(["=1+1", "=A1*2", 7]);
  expect(column(range.values)).toEqual([2, 4, 7]);
});

test("text is read as if it were typed: a per cent to its nearest double, TRUE as a boolean", async () => {
  const range = await written(["4.82%", "1,234.5", "TRUE", "1e3"]);
  expect(column(range.values)).toEqual([0.0482, 1234.5, true, 1000]);
  expect(range.numberFormat[0]).toEqual(["0.00%"]);
});

test("an apostrophe keeps a formula, a number and an error as text", async () => {
  const range = await written(["'=1+1", "'12", "'#N/A"]);
  expect(column(range.values)).toEqual(["=1+1", "12", "#N/A"]);
  expect(column(range.valueTypes)).toEqual(["String", "String", "String"]);
});

test("a cell formatted as text keeps everything as text", async () => {
  const range = await written(["=1+1", "12"], "@");
  expect(column(range.values)).toEqual(["=1+1", "12"]);
  expect(column(range.valueTypes)).toEqual(["String", "String"]);
});

test("text shows a value by its number format", async () => {
  expect(column((await written([0.0482], "0.00%")).text)).toEqual(["4.82%"]);
  expect(column((await written([1234.5], "#,##0.00")).text)).toEqual(["1,234.50"]);
  expect(column((await written([45000], "yyyy-mm-dd")).text)).toEqual(["2023-03-15"]);
  expect(column((await written([true, "=NA()"])).text)).toEqual(["TRUE", "#N/A"]);
});

test("a single value fills the range, null leaves a cell, a wrong shape changes nothing", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("A1:B2");
    range.values = 5 as never;
    range.values = [
      [null, 1],
      ["", null],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [5, 1],
      ["", 5],
    ]);

    range.values = [[1, 2, 3]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [5, 1],
      ["", 5],
    ]);
  });
});

test("values keep all digits that a double has", async () => {
  const range = await written(["=1/3", "=68/3", "=SQRT(2)", "=SEQUENCE(2)/3"]);
  expect(column(range.values)).toEqual([1 / 3, 68 / 3, Math.SQRT2, 1 / 3]);
});

test("a formula that can't be read is an invalid argument", async () => {
  for (const formula of ["=1+", "=SUM(1", '="a', "=*2"]) {
    await expect(written([formula])).rejects.toMatchObject({ code: "InvalidArgument" });
  }
});

test("an array spills, its cells have values and types, and what stands in its way blocks it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)*2"]];
    const cells = sheet.getRange("A1:A4").load("values,formulas,valueTypes");
    const spill = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
    const parent = sheet.getRange("A3").getSpillParentOrNullObject().load("address");
    const none = sheet.getRange("A2").getSpillingToRangeOrNullObject();
    const has = sheet.getRange("A1:A3").load("hasSpill");
    await context.sync();
    expect(column(cells.values)).toEqual([2, 4, 6, ""]);
    expect(column(cells.valueTypes)).toEqual(["Double", "Double", "Double", "Empty"]);
    expect(cells.formulas[1]).toEqual([4]);
    expect(spill.address).toMatch(/!A1:A3$/);
    expect(parent.address).toMatch(/!A1$/);
    expect(none.isNullObject).toBe(true);
    expect(has.hasSpill).toBe(true);

    sheet.getRange("A2").values = [["in the way"]];
    cells.load("values");
    await context.sync();
    expect(column(cells.values)).toEqual(["#SPILL!", "in the way", "", ""]);
  });
});

test("cells far beyond the grid's first size can be written", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.add().getRange("BZ20001");
    cell.values = [[42]];
    cell.load("values,address");
    await context.sync();
    expect(cell.values).toEqual([[42]]);
    expect(cell.address).toMatch(/!BZ20001$/);
  });
});
