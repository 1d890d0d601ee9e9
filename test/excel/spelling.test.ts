import { buildSheet, convertSheet, updateSheet, type SheetRequest } from "../../src/excel";
import { INPUT_NAMES, MISSION_INPUTS } from "../../src/sheet";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* Excel gives formulas back in its own spelling: without the quotes that a sheet's name does not need. */

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange("B2:B3");
    cells.values = [[0.0414], [0.0482]];
    await context.sync();
  });
});
afterAll(() => book.close());

const request: SheetRequest = {
  inputs: {
    ...MISSION_INPUTS,
    label: "20Y",
    fund: { cell: "Sheet1!B2" },
    yld: { cell: "'Sheet1'!$B$3" },
  },
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
};

test("an input that follows a cell is nobody's own entry, whatever quotes come back", async () => {
  const { sheet } = await buildSheet(request);
  const more = { ...request, inputs: { ...request.inputs, lev: 4 } };
  expect((await updateSheet(sheet, more)).kept).toEqual([]);
  expect((await convertSheet(sheet, "portable", "CVS")).kept).toEqual([]);
  expect((await convertSheet(sheet, "live", "CVS")).kept).toEqual([]);
  await Excel.run(async (context) => {
    const name = context.workbook.worksheets.getItem(sheet).names.getItem(INPUT_NAMES.fund);
    const cell = name.getRange().load("formulas, values");
    await context.sync();
    expect(cell.formulas).toEqual([["=IF(ISNUMBER(Sheet1!$B$2),Sheet1!$B$2,NA())"]]);
    expect(cell.values).toEqual([[0.0414]]);
  });
});
