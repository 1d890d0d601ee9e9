import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

/** What reads A1:B2 or hangs on it: formulas, a look, names, a comment, a chart, a rule. */
function hangOn(sheet: Excel.Worksheet): void {
  sheet.getRange("E1:E2").formulas = [["=B1+1"], ["=SUM(A1:B2)"]];
  sheet.getRange("B1").format.font.bold = true;
  sheet.names.add("both", sheet.getRange("A1:B2"));
  sheet.context.workbook.names.add("rate", sheet.getRange("B2"));
  sheet.comments.add("A1", "mine");
  sheet.charts.add("Line", sheet.getRange("A1:A2"));
  const rule = sheet.getRange("B1:B6").conditionalFormats.add("Custom");
  rule.custom.rule.formula = "=B1>0";
}

test("moved cells take references, names, looks, rules, comments and charts' sources along", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      [3, "=A2*2"],
    ];
    hangOn(sheet);
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

test("moved to another sheet they do so as well, and what was there is gone", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const other = context.workbook.worksheets.add("Other sheet");
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2+$G$1"],
      [3, "=A2*2"],
    ];
    sheet.getRange("G1").values = [[100]];
    sheet.getRange("B2").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "EqualTo" },
    };
    other.getRange("C5:D6").values = [
      ["mine", "mine"],
      ["mine", "mine"],
    ];
    other.getRange("G1").formulas = [["=Sheet1!B1"]];
    other.comments.add("'Other sheet'!C6", "of what was there");
    hangOn(sheet);
    await context.sync();
    sheet.getRange("A1:B2").moveTo(other.getRange("C5"));
    await context.sync();
    const used = other.getRange("C5:D6").load("formulas, values");
    const left = sheet.getRange("A1:B2").load("values");
    const follows = sheet.getRange("E1:E2").load("formulas, values");
    const here = other.getRange("G1").load("values");
    const [both, rate] = [sheet.names.getItem("both"), context.workbook.names.getItem("rate")];
    both.load("formula");
    rate.load("formula");
    const bold = other.getRange("D5").load("format/font/bold");
    const comments = context.workbook.comments.load("items/content");
    await context.sync();
    expect(used.formulas).toEqual([
      [1, "=C5*2+Sheet1!$G$1"],
      [3, "=C6*2"],
    ]);
    expect(used.values).toEqual([
      [1, 102],
      [3, 6],
    ]);
    expect(left.values.flat()).toEqual(["", "", "", ""]);
    expect(follows.formulas).toEqual([["='Other sheet'!D5+1"], ["=SUM('Other sheet'!C5:D6)"]]);
    expect(follows.values).toEqual([[103], [112]]);
    expect(here.values).toEqual([[102]]);
    expect([both.formula, rate.formula]).toEqual([
      "='Other sheet'!$C$5:$D$6",
      "='Other sheet'!$D$6",
    ]);
    expect(bold.format.font.bold).toBe(true);
    expect(comments.items.map(({ content }) => content)).toEqual(["mine"]);
    const place = comments.items[0]!.getLocation().load("address");
    await context.sync();
    expect(place.address).toBe("'Other sheet'!C5");
    const [first, second] = book.model.sheets();
    expect(first!.conditionalFormats.all()[0]!.areas).toEqual([
      { row: 2, column: 1, rows: 4, columns: 1 },
    ]);
    expect(second!.conditionalFormats.all()[0]!.areas).toEqual([
      { row: 4, column: 3, rows: 2, columns: 1 },
    ]);
    expect(first!.validations.all()).toEqual([]);
    expect(second!.validations.all()[0]!.areas).toEqual([
      { row: 5, column: 3, rows: 1, columns: 1 },
    ]);
    expect(first!.charts.all()[0]!.series[0]!.values).toMatchObject({
      sheetId: second!.id,
      area: { row: 4, column: 2 },
    });
  }));
