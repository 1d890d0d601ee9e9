import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

test("moved cells take references, names, looks, rules, comments and charts' sources along", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      [3, "=A2*2"],
    ];
    sheet.getRange("E1:E2").formulas = [["=B1+1"], ["=SUM(A1:B2)"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.names.add("both", sheet.getRange("A1:B2"));
    context.workbook.names.add("rate", sheet.getRange("B2"));
    sheet.comments.add("A1", "mine");
    sheet.charts.add("Line", sheet.getRange("A1:A2"));
    const rule = sheet.getRange("B1:B6").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=B1>0";
    await context.sync();
    sheet.getRange("A1:B2").moveTo("C11");
    await context.sync();
    const used = sheet.getRange("C11:D12").load("formulas");
    const left = sheet.getRange("A1:B2").load("values");
    const follows = sheet.getRange("E1:E2").load("formulas, values");
    const [both, rate] = [sheet.names.getItem("both"), context.workbook.names.getItem("rate")];
    both.load("formula");
    rate.load("formula");
    const bold = sheet.getRange("D11").load("format/font/bold");
    const comments = sheet.comments.load("items/id");
    await context.sync();
    expect(used.formulas).toEqual([
      [1, "=C11*2"],
      [3, "=C12*2"],
    ]);
    expect(left.values.flat()).toEqual(["", "", "", ""]);
    expect(follows.formulas).toEqual([["=D11+1"], ["=SUM(C11:D12)"]]);
    expect(follows.values).toEqual([[3], [12]]);
    expect([both.formula, rate.formula]).toEqual(["=Sheet1!$C$11:$D$12", "=Sheet1!$D$12"]);
    expect(bold.format.font.bold).toBe(true);
    const place = comments.items[0]!.getLocation().load("address");
    await context.sync();
    expect(place.address).toBe("Sheet1!C11");
    const model = book.model.sheets()[0]!;
    expect(model.conditionalFormats.all()[0]!.areas).toEqual([
      { row: 2, column: 1, rows: 4, columns: 1 },
      { row: 10, column: 3, rows: 2, columns: 1 },
    ]);
    expect(model.charts.all()[0]!.series[0]!.values!.area).toMatchObject({ row: 10, column: 2 });
  }));
