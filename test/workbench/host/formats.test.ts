import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

test("fonts, fills and alignment are set and read; what differs within a range is null", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("A1:B2");
    const { format } = range;
    format.font.set({
      bold: true,
      italic: true,
      size: 14,
      color: "#c00000",
      name: "Arial",
      underline: "Single",
    });
    format.fill.color = "yellow";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.indentLevel = 1;
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,font,fill/color");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 1,
      font: {
        bold: true,
        italic: true,
        size: 14,
        color: "#C00000",
        name: "Arial",
        underline: "Single",
      },
      fill: { color: "#FFFF00" },
    });

    sheet.getRange("B2").format.font.bold = false;
    sheet.getRange("B2").format.fill.clear();
    format.load("font/bold,font/italic,fill/color");
    await context.sync();
    expect([format.font.bold, format.font.italic, format.fill.color]).toEqual([null, true, ""]);
  });
});

test("a formatted cell keeps its formula", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.add().getRange("A1");
    cell.formulas = [["=6*7"]];
    cell.format.font.bold = true;
    cell.numberFormat = [["0.0"]];
    cell.format.protection.locked = false;
    cell.load("formulas,values,text");
    await context.sync();
    expect([cell.formulas, cell.values, cell.text]).toEqual([[["=6*7"]], [[42]], [["42.0"]]]);
  });
});

test("borders are drawn on the edges of a range and inside it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const { borders } = sheet.getRange("B2:D4").format;
    borders.getItem("EdgeBottom").style = "Double";
    borders
      .getItem("InsideVertical")
      .set({ style: "Continuous", weight: "Medium", color: "#808080" });
    const bottom = sheet.getRange("C4").format.borders.getItem("EdgeBottom").load("style");
    const inner = sheet
      .getRange("C3")
      .format.borders.getItem("EdgeRight")
      .load("style,weight,color");
    const none = sheet.getRange("D3").format.borders.getItem("EdgeRight").load("style");
    await context.sync();
    expect(bottom.style).toBe("Double");
    expect(inner.toJSON()).toMatchObject({
      style: "Continuous",
      weight: "Medium",
      color: "#808080",
    });
    expect(none.style).toBe("None");
    borders.getItem("EdgeBottom").style = "None";
    bottom.load("style");
    await context.sync();
    expect(bottom.style).toBe("None");
  });
});

test("columns and rows are measured in points, and fit what they hold", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("3:3").format.rowHeight = 30;
    sheet.getRange("B1").values = [["a text that needs room, more than the column has"]];
    sheet.getRange("B:B").format.autofitColumns();
    const widths = ["A1", "B1", "C1"].map((address) =>
      sheet.getRange(address).format.load("columnWidth"),
    );
    const height = sheet.getRange("A3").format.load("rowHeight");
    await context.sync();
    expect(widths[0]!.columnWidth).toBe(120);
    expect(widths[1]!.columnWidth).toBeGreaterThan(200);
    expect(widths[2]!.columnWidth).toBe(48);
    expect(height.rowHeight).toBe(30);
  });
});

test("number formats are kept cell by cell", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("A1:B1");
    range.values = [[0.0482, 12]];
    range.numberFormat = [["0.00%", '0 "bp"']];
    range.load("numberFormat,text");
    await context.sync();
    expect(range.numberFormat).toEqual([["0.00%", '0 "bp"']]);
    expect(range.text).toEqual([["4.82%", "12 bp"]]);
  });
});
