import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/** Lines of a sheet that is not the one in front come and go, and nothing else of the workbook does. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

test("deleting rows of a sheet behind leaves formulas and the selection of the one in front alone", async () => {
  const formulas = Array.from({ length: 9 }, (_, i) => [`=$F$${40 + i}*2`]);
  await Excel.run(async (context) => {
    const front = context.workbook.worksheets.getItem("Sheet1");
    front.getRange("O40:O48").formulas = formulas;
    const behind = context.workbook.worksheets.add("Behind");
    behind.getRange("O43:O46").formulas = [["=B3"], ["=C3"], ["=D3"], ["=D3*2"]];
    front.activate();
    front.getRange("C3").select();
    await context.sync();
    behind.getRange("44:45").delete("Up");
    behind.getRange("B:B").insert("Right");
    await context.sync();
    const left = front.getRange("O40:O48");
    const moved = behind.getRange("P43:P44");
    const selected = context.workbook.getSelectedRange();
    left.load("formulas");
    moved.load("formulas");
    selected.load("address");
    await context.sync();
    expect(left.formulas).toEqual(formulas);
    expect(moved.formulas).toEqual([["=C3"], ["=E3*2"]]);
    expect(selected.address).toBe("Sheet1!C3");
  });
});

test("lines of a hidden sheet change, and it stays hidden", async () => {
  await Excel.run(async (context) => {
    const hidden = context.workbook.worksheets.add("Hidden");
    hidden.getRange("A1:A2").formulas = [[1], ["=A1"]];
    hidden.visibility = "Hidden";
    hidden.getRange("1:1").insert("Down");
    await context.sync();
    const cell = hidden.getRange("A3");
    cell.load("formulas");
    hidden.load("visibility");
    await context.sync();
    expect([cell.formulas, hidden.visibility]).toEqual([[["=A2"]], "Hidden"]);
  });
});
