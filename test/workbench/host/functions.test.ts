import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import { registerAddinFunctions } from "../../support/addin-functions";

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
});
afterAll(() => book.close());

test("x", async () => {
  let t = Date.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A6").formulas = [["=CVS.CARRY(3,4.82%,4.14%)"], ["=CVS.CARRY(0.5,4.82%,4.14%)"], ["=CVS.SHOCKLOSS(F1:F3,13,{2,3})"], [""], [""],["=CVS.CARRY(3,4.82%,4.14%,)"]];
    sheet.getRange("F1:F3").values = [[10], ["x"], ["#DIV/0!"]];
    const r = sheet.getRange("A1:B6").load("values,valueTypes,text");
    await context.sync();
    console.log(JSON.stringify(r.values), JSON.stringify(r.valueTypes));
    const s = book.model.sheets()[0]!;
    console.log(s.errorMessage(1, 0), s.errorMessage(3, 1), s.errorMessage(0,0));
  });
  console.log(Date.now() - t);
});
