import { readAddinFunctions } from "../../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import type { FunctionMetadata, ImplementationMap, Metadata } from "../../../workbench/host";
import { callByEvent } from "../../../workbench/host";

/*
 * The library's own path: the host tells it by event that a cell calls a function,
 * and the library answers by a batch. The engine's direct call must agree with it.
 */

let book: OpenWorkbook;
let metadata: Metadata;
let implementations: ImplementationMap;

beforeAll(async () => {
  book = openWorkbook();
  ({ metadata, implementations } = await readAddinFunctions());
  Object.assign(globalThis, { CustomFunctionMappings: implementations });
  book.model.registerFunctions(metadata, implementations, {
    error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
  });
});
afterAll(() => book.close());

const functionOf = (id: string): FunctionMetadata =>
  metadata.functions.find((one) => one.id === id)!;

/** What the cells of a formula's result show. */
async function inCells(formula: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("J1:P40").clear();
    sheet.getRange("J1").formulas = [[formula]];
    await context.sync();
    const spill = sheet.getRange("J1").getSpillingToRangeOrNullObject().load("values");
    const cell = sheet.getRange("J1").load("values");
    await context.sync();
    return spill.isNullObject ? cell.values : spill.values;
  });
}

test.each([
  ["CARRY", [[[3]], [[0.0482]], [[0.0414]], null], "=CVS.CARRY(3,4.82%,4.14%)"],
  ["SHOCKLOSS", [[[10], [20]], [[13]], [[2, 3]], null, null], "=CVS.SHOCKLOSS({10;20},13,{2,3})"],
  ["CARRY", [[[0.5]], [[0.0482]], [[0.0414]], null], "=CVS.CARRY(0.5,4.82%,4.14%)"],
  ["CARRY", [[[3], ["x"]], [[0.0482]], [[0.0414]], null], '=CVS.CARRY({3;"x"},4.82%,4.14%)'],
  ["CALLSHOCK", [[[13]], [[1]], [[0.09]], null, null], "=CVS.CALLSHOCK(13,1,9%)"],
])("%s by event gives what the cells show", async (id, args, formula) => {
  const result = await callByEvent(book.host, functionOf(id), args as never, "Sheet1!J1");
  const cells = Array.isArray(result) ? result : [[result]];
  const shown = cells.map((row) =>
    row.map((cell) => (cell.kind === "error" ? cell.code : cell.value)),
  );
  expect(shown).toEqual(await inCells(formula));
});

test("an error's message comes along", async () => {
  const result = await callByEvent(
    book.host,
    functionOf("CARRY"),
    [[[0.5]], [[0.0482]], [[0.0414]], null],
    "Sheet1!J1",
  );
  expect(result).toMatchObject({
    kind: "error",
    code: "#VALUE!",
    message: expect.stringContaining("lev must be at least 1"),
  });
});

test("an error among the arguments reaches the function", async () => {
  const error = { type: "CustomFunctionError", code: "#DIV/0!" };
  const result = await callByEvent(
    book.host,
    functionOf("CARRY"),
    [[[3], [error]], [[0.0482]], [[0.0414]], null],
    "Sheet1!J1",
  );
  expect(result).toMatchObject([[{ value: 0.0618 }], [{ kind: "error", code: "#DIV/0!" }]]);
});
