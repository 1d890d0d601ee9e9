import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Conditional formats and data validation: kept in Excel's words, shown by the grid. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const shownFormats = (sheetId: string): unknown[] =>
  book.model.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules("book", sheetId) ??
  [];

test("conditional formats are read back as they were set, the newest first", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("B2:B9");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=$C2="STOP"';
    custom.custom.format.fill.color = "#ffc7ce";
    custom.custom.format.font.bold = true;
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    value.cellValue.format.font.color = "#9c0006";
    const formats = range.conditionalFormats.load("items/type,items/priority,items/id");
    custom.load("custom/rule/formula,custom/format/fill/color,custom/format/font/bold");
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["CellValue", 0],
      ["Custom", 1],
    ]);
    expect(custom.custom.rule.formula).toBe('=$C2="STOP"');
    expect(custom.custom.format.toJSON()).toMatchObject({
      fill: { color: "#FFC7CE" },
      font: { bold: true },
    });
    sheet.load("id");
    await context.sync();
    expect(shownFormats(sheet.id)).toMatchObject([
      {
        rule: { subType: "formula", value: "=B2<0" },
        ranges: [{ startRow: 1, endRow: 8, startColumn: 1, endColumn: 1 }],
      },
      {
        rule: {
          subType: "formula",
          value: '=$C2="STOP"',
          style: { bg: { rgb: "#FFC7CE" }, bl: 1 },
        },
      },
    ]);
  });
});

test("colour scales and data bars reach the grid", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load("id");
    const scale = sheet.getRange("A1:C3").conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Number", formula: "0", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    const bar = sheet.getRange("E1:E9").conditionalFormats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#4472c4";
    bar.dataBar.showDataBarOnly = true;
    await context.sync();
    expect(shownFormats(sheet.id)).toMatchObject([
      { rule: { type: "dataBar", isShowValue: false, config: { positiveColor: "#4472C4" } } },
      {
        rule: {
          type: "colorScale",
          config: [
            { value: { type: "min" } },
            { value: { type: "num", value: 0 } },
            { color: "#63BE7B" },
          ],
        },
      },
    ]);
  });
});

test("formats are cleared from a part of their cells, and a kind that is not modelled is a gap", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("A4:A6").conditionalFormats.clearAll();
    const above = sheet.getRange("A1").conditionalFormats.getCount();
    const within = sheet.getRange("A5").conditionalFormats.getCount();
    await context.sync();
    expect([above.value, within.value]).toEqual([1, 0]);

    sheet.getRange("A1").conditionalFormats.add("IconSet");
    await expect(context.sync()).rejects.toMatchObject({ code: "HostGap" });
  });
});

test("data validation has a rule, an alert and a prompt, and reaches the grid", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load("id");
    const { dataValidation } = sheet.getRange("C3:C5");
    dataValidation.rule = { decimal: { formula1: 1, formula2: 1000, operator: "Between" } };
    dataValidation.errorAlert = {
      message: "Leverage is 1 to 1000",
      showAlert: true,
      style: "Stop",
      title: "Leverage",
    };
    dataValidation.prompt = { message: "Position ÷ equity", showPrompt: true, title: "Leverage" };
    const one = sheet
      .getRange("C4")
      .dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    const none = sheet.getRange("C6").dataValidation.load("type");
    await context.sync();
    expect(one.toJSON()).toMatchObject({
      type: "Decimal",
      rule: { decimal: { formula1: 1, formula2: 1000, operator: "Between" } },
      errorAlert: { message: "Leverage is 1 to 1000", style: "Stop" },
      prompt: { message: "Position ÷ equity" },
      ignoreBlanks: true,
    });
    expect(none.type).toBe("None");
    const shown = (): unknown[] =>
      book.model.engine.injector.get(SheetDataValidationModel).getRules("book", sheet.id);
    expect(shown()).toMatchObject([
      {
        type: "decimal",
        operator: "between",
        formula1: "1",
        formula2: "1000",
        error: "Leverage is 1 to 1000",
      },
    ]);

    dataValidation.clear();
    await context.sync();
    expect(shown()).toEqual([]);
  });
});
