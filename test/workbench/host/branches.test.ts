import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Of an IF, Excel calculates the branch that it takes and no other. */

let book: OpenWorkbook;
let called: string[];

beforeAll(() => {
  book = openWorkbook();
  const of = (id: string) => ({ id, name: `TEST.${id}`, parameters: [] });
  const note = (id: string, value: number) => () => {
    called.push(id);
    return value;
  };
  book.model.registerFunctions(
    { functions: ["THEN", "ELSE"].map(of) },
    { THEN: note("THEN", 1), ELSE: note("ELSE", 2) },
    { error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode) },
  );
});
afterAll(() => book.close());

/** What a formula in J1 beside these cells in column A comes to, in J1:J3, and what it called. */
const calculated = (formula: string, cells: unknown[][] = [[""]]) =>
  Excel.run(async (context) => {
    called = [];
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange().clear();
    sheet.getRange("A1").getResizedRange(cells.length - 1, 0).values = cells;
    sheet.getRange("J1").formulas = [[formula]];
    const range = sheet.getRange("J1:J3").load("values");
    await context.sync();
    return { values: range.values.flat(), called: [...new Set(called)] };
  });

test.each([
  ["a condition that holds", "IF(TRUE,TEST.THEN(),TEST.ELSE())", 1, ["THEN"]],
  ["one that doesn't", "IF(1>2,TEST.THEN(),TEST.ELSE())", 2, ["ELSE"]],
  ["a cell's", "IF(A1,TEST.THEN(),TEST.ELSE())", 1, ["THEN"]],
  ["a blank cell's", "IF(B1,TEST.THEN(),TEST.ELSE())", 2, ["ELSE"]],
  ["no branch to take", "IF(FALSE,TEST.THEN())", false, []],
  ["an error", "IF(1/0,TEST.THEN(),TEST.ELSE())", "#DIV/0!", []],
  ["an error in the other branch", "IF(A1,TEST.THEN(),1/0)", 1, ["THEN"]],
  ["one within another", "IF(A1,IF(A1>5,TEST.THEN(),7),TEST.ELSE())", 7, []],
  ["one in a LET", "LET(x,A1,IF(x=3,TEST.THEN(),TEST.ELSE()))", 1, ["THEN"]],
])("%s", async (_, formula, value, expected) => {
  const { values, called } = await calculated(`=${formula}`, [[3]]);
  expect({ value: values[0], called }).toEqual({ value, called: expected });
});

test("a list of conditions takes of both branches", async () => {
  const { values, called } = await calculated("=IF(A1:A3>1,TEST.THEN(),TEST.ELSE())", [
    [1],
    [2],
    [3],
  ]);
  expect({ values, called: called.sort() }).toEqual({
    values: [2, 1, 1],
    called: ["ELSE", "THEN"],
  });
});

test("the branch changes with its condition, and back", async () => {
  await calculated("=IF(A1>1,TEST.THEN(),TEST.ELSE())", [[2]]);
  const after = (value: number) =>
    Excel.run(async (context) => {
      called = [];
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[value]];
      const range = sheet.getRange("J1").load("values");
      await context.sync();
      return [range.values[0]![0] as unknown, ...called];
    });
  expect(await after(0)).toEqual([2, "ELSE"]);
  expect(await after(5)).toEqual([1, "THEN"]);
});
