import { byWidth } from "../../../scripts/font-widths";
import { BOLD, REGULAR } from "../../../workbench/host/look/arial.generated";
import type { Look } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* What a person finally sees of a cell. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const RED = "#FFC7CE";
const GREEN = "#C6EFCE";

/** A new sheet, furnished in one batch; its name in front of an address. */
function furnish(work: (sheet: Excel.Worksheet) => void): Promise<(cell: string) => Promise<Look>> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add().load("name");
    work(sheet);
    await context.sync();
    return (cell) => book.host.look(`'${sheet.name}'!${cell}`);
  });
}

function rule(range: Excel.Range, formula: string, fill?: string, color?: string) {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  if (fill) format.custom.format.fill.color = fill;
  if (color) format.custom.format.font.color = color;
  return format;
}

test("a cell that nobody touched is black on nothing", async () => {
  const look = await furnish(() => undefined);
  expect(await look("B2")).toEqual({
    fill: null,
    color: "#000000",
    bold: false,
    format: "General",
    text: "",
    cut: false,
  });
});

test("styles and the number format are what is seen where no rule holds", async () => {
  const look = await furnish((sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [[-0.1677]];
    cell.numberFormat = [["0.00%"]];
    cell.format.font.bold = true;
    cell.format.font.color = "#123456";
    cell.format.fill.color = "#abcdef";
    rule(cell, "=A1>0", RED);
  });
  expect(await look("A1")).toEqual({
    fill: "#ABCDEF",
    color: "#123456",
    bold: true,
    format: "0.00%",
    text: "-16.77%",
    cut: false,
  });
});

test("of two rules that hold the one that was added last is seen, property by property", async () => {
  const look = await furnish((sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [[-0.4]];
    rule(cell, "=A1<0", RED, "#9C0006");
    rule(cell, "=A1<0.5", GREEN);
  });
  expect(await look("A1")).toMatchObject({ fill: GREEN, color: "#9C0006" });
});

test("a rule is asked relative to each cell, and of a text it takes no for an answer", async () => {
  const look = await furnish((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["OK", 1],
      ["STOP", 2],
      ["#N/A", 3],
    ];
    rule(sheet.getRange("A1:B3"), '=$A1="STOP"', RED);
  });
  const fills = await Promise.all(["A1", "B1", "A2", "B2", "A3"].map(look));
  expect(fills.map(({ fill }) => fill)).toEqual([null, null, RED, RED, null]);
});

test("a comparison of the cell and a name of the sheet are understood", async () => {
  const look = await furnish((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [5], [9]];
    sheet.getRange("C1").values = [[6]];
    sheet.names.add("most", sheet.getRange("C1"));
    const format = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=2", formula2: "=7", operator: "Between" };
    format.cellValue.format.fill.color = GREEN;
    rule(sheet.getRange("A1:A3"), "=A1>most", RED);
  });
  const fills = await Promise.all(["A1", "A2", "A3"].map(look));
  expect(fills.map(({ fill }) => fill)).toEqual([null, GREEN, RED]);
});

test("a rule that stops keeps those below it from being asked", async () => {
  const look = await furnish((sheet) => {
    const cells = sheet.getRange("A1:A2");
    cells.values = [[1], [2]];
    rule(cells, "=A1>0", RED, "#9C0006");
    rule(cells, "=A1>1", GREEN).stopIfTrue = true;
  });
  expect(await look("A1")).toMatchObject({ fill: RED, color: "#9C0006" });
  expect(await look("A2")).toMatchObject({ fill: GREEN, color: "#000000" });
});

test("a priority can be set, and the others make room", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add().load("name");
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    const [first, second, third] = [RED, GREEN, "#FFEB9C"].map((fill) =>
      rule(cell, "=TRUE", fill).load("id"),
    );
    const priorities = async (): Promise<number[]> => {
      const formats = cell.conditionalFormats.load("items/id,items/priority");
      await context.sync();
      const of = (id: string) => formats.items.find((item) => item.id === id)!.priority;
      return [first!, second!, third!].map(({ id }) => of(id));
    };
    await context.sync();
    const fill = async () => (await book.host.look(`${sheet.name}!A1`)).fill;
    expect(await priorities()).toEqual([2, 1, 0]);
    expect(await fill()).toBe("#FFEB9C");
    first!.priority = 0;
    expect(await priorities()).toEqual([0, 2, 1]);
    expect(await fill()).toBe(RED);
    first!.priority = -1;
    expect(await priorities()).toEqual([2, 1, 0]);
    first!.priority = 1;
    third!.priority = 99;
    expect(await priorities()).toEqual([0, 1, 2]);
  });
});

test("a rule's number format is the one that is read", async () => {
  const look = await furnish((sheet) => {
    sheet.getRange("A1").values = [[0.25]];
    rule(sheet.getRange("A1"), "=A1<1").custom.format.numberFormat = "0%";
  });
  expect(await look("A1")).toMatchObject({ format: "0%", text: "25%" });
});

test("merged cells look as their first", async () => {
  const look = await furnish((sheet) => {
    sheet.getRange("A1").values = [["STOP"]];
    sheet.getRange("A1:C2").merge();
    rule(sheet.getRange("A1"), '=A1="STOP"', RED);
  });
  expect(await look("C2")).toMatchObject({ fill: RED, text: "STOP" });
});

describe("a text is cut", () => {
  /** Column A as wide as said, in pixels; B is free unless it is told what it holds. */
  const cell = async (
    value: string | number,
    pixels: number,
    change: (range: Excel.Range, sheet: Excel.Worksheet) => void = () => undefined,
    cell = "A1",
  ): Promise<boolean> => {
    const look = await furnish((sheet) => {
      const range = sheet.getRange(cell);
      range.values = [[value]];
      range.format.font.name = "Arial";
      range.format.font.size = 9;
      range.format.columnWidth = pixels * 0.75;
      change(range, sheet);
    });
    return (await look(cell)).cut;
  };
  const occupied = (_range: Excel.Range, sheet: Excel.Worksheet): void => {
    sheet.getRange("B1").values = [["next"]];
  };

  /* Widths by Arial's published metrics, in em: M .833, A .667, R .722, G .778, I .278, N .722, a space .278, C .722, L .556 twice; bold A .722, L .611. */
  test.each([
    ["regular", 81.348, false],
    ["bold", 83.988, true],
  ])("MARGIN CALL in Arial 9 %s takes %f pixels and the edges", async (_weight, width, bold) => {
    const set = (range: Excel.Range, sheet: Excel.Worksheet): void => {
      range.format.font.bold = bold;
      occupied(range, sheet);
    };
    expect(await cell("MARGIN CALL", Math.ceil(width) + 4, set)).toBe(true);
    expect(await cell("MARGIN CALL", Math.ceil(width) + 5, set)).toBe(false);
  });

  test("by a neighbour that holds something, not by an empty one", async () => {
    expect(await cell("MARGIN CALL", 60, occupied)).toBe(true);
    expect(await cell("MARGIN CALL", 60)).toBe(false);
  });

  test("to the left where it stands on the right, on both sides where it is centred", async () => {
    const right = (range: Excel.Range): void => {
      range.format.horizontalAlignment = "Right";
    };
    expect(await cell("MARGIN CALL", 60, right, "B1")).toBe(false);
    const both = (range: Excel.Range, sheet: Excel.Worksheet): void => {
      range.format.horizontalAlignment = "Center";
      sheet.getRange("A1").values = [["before"]];
    };
    expect(await cell("MARGIN CALL", 60, both, "B1")).toBe(true);
  });

  test("where a number does not fit, whatever stands beside it", async () => {
    const percent = (range: Excel.Range): void => {
      range.numberFormat = [["0.00%"]];
    };
    // "-1234.56%": 7 figures of .556 em, a hyphen of .333, a dot of .278, a per cent of .889.
    const width = Math.ceil((6 * 0.556 + 0.333 + 0.278 + 0.889) * 12) + 5;
    expect(await cell(-12.3456, width, percent)).toBe(false);
    expect(await cell(-12.3456, width - 1, percent)).toBe(true);
    // In the General format Excel drops decimals first.
    expect(await cell(1 / 3, 30)).toBe(false);
    expect(await cell(123456789, 30)).toBe(true);
  });

  test("where a wrapped text takes more lines than the row is high", async () => {
    const wrapped =
      (points: number) =>
      (range: Excel.Range): void => {
        range.format.wrapText = true;
        range.format.rowHeight = points;
      };
    expect(await cell("equity left after the shock", 64, wrapped(36))).toBe(false);
    expect(await cell("equity left after the shock", 64, wrapped(24))).toBe(true);
    // Five letters of 12 pixels in 59: four and one.
    expect(await cell("維持保證金", 64, wrapped(24))).toBe(false);
    expect(await cell("維持保證金", 64, wrapped(15))).toBe(true);
  });

  test("where the row is lower than a line", async () => {
    const low = (range: Excel.Range): void => {
      range.format.rowHeight = 9;
    };
    expect(await cell("OK", 64, low)).toBe(true);
  });
});

test("the letters' widths are those of the font that is installed", () => {
  expect([REGULAR, BOLD]).toEqual([byWidth(400), byWidth(700)]);
});
