import { SetSelectionsOperation } from "@univerjs/sheets";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Where Excel is stricter, or does something else, than one would think. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

/** Runs on a new sheet. */
const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    await work(sheet, context);
  });

test.each(["A:C", "3:9"])("of the whole lines %s Excel says no values, and takes none", (address) =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    const whole = sheet.getRange(address).load("values,formulas,text,numberFormat,address");
    await context.sync();
    expect([whole.values, whole.formulas, whole.text, whole.numberFormat]).toEqual(
      Array(4).fill(null),
    );
    whole.values = 1 as unknown as number[][];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }),
);

test("where several areas are selected there is no selected range, but their areas", () =>
  onSheet(async (sheet, context) => {
    sheet.load("id");
    await context.sync();
    const { engine } = book.model;
    const range = (row: number) => ({
      range: { startRow: row, endRow: row + 1, startColumn: 0, endColumn: 1 },
      primary: null,
      style: null,
    });
    engine.run(SetSelectionsOperation.id, {
      unitId: engine.unitId,
      subUnitId: sheet.id,
      selections: [range(1), range(5)],
    });
    const areas = context.workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    expect(areas.areaCount).toBe(2);
    context.workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidSelection" });
    sheet.getRange("B2").select();
    const one = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(one.address).toMatch(/!B2$/);
  }));

test("quotes that a sheet's name does not need are gone from what comes back", () =>
  onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("SOFR");
    context.workbook.worksheets.add("My sheet");
    const cells = sheet.getRange("A1:A3");
    cells.formulas = [["='SOFR'!$E$10"], ["='My sheet'!A1"], [`="'SOFR'!A1"`]];
    const name = sheet.names.add("rate", "='SOFR'!$B$2").load("formula");
    cells.load("formulas");
    await context.sync();
    expect(cells.formulas).toEqual([["=SOFR!$E$10"], ["='My sheet'!A1"], [`="'SOFR'!A1"`]]);
    expect(name.formula).toBe("=SOFR!$B$2");
  }));

test("INDIRECT reads references, and nothing that only begins as one", () =>
  onSheet(async (sheet, context) => {
    const texts = ["B1", "$B$1:B2", "B:B", "99:99", "B1*1", "1.5*B1", "B1+1", "IF(B1", "1", ""];
    const asked = sheet.getRange("D1").getResizedRange(texts.length - 1, 0);
    asked.formulas = texts.map((text) => [`=ISERROR(INDIRECT("${text}"))`]);
    asked.load("values");
    await context.sync();
    const refused = texts.filter((_, i) => asked.values[i]![0] === true);
    expect(refused).toEqual(["B1*1", "1.5*B1", "B1+1", "IF(B1", "1", ""]);
  }));

test("a reference to an empty cell is 0, to whatever refers to it as well", () =>
  onSheet(async (sheet, context) => {
    const cells = sheet.getRange("B1:B5");
    cells.formulas = [["=A1"], ["=ISNUMBER(B1)"], ['=B1&""'], ["=COUNT(B1)"], ["=ISBLANK(A1)"]];
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[0], [true], ["0"], [1], [true]]);
  }));

describe("a table", () => {
  const table = (sheet: Excel.Worksheet): Excel.Table => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    return sheet.tables.add("A1:B2", true);
  };
  const addressAfter = (write: (sheet: Excel.Worksheet) => void): Promise<string> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const range = table(sheet).getRange();
      write(sheet);
      const after = sheet.tables.getItemAt(0).getRange().load("address");
      await context.sync();
      expect(range).toBeDefined();
      return after.address.replace(/^.*!/, "");
    });
  const written = (address: string, value: unknown[][] = [[3]]) =>
    addressAfter((sheet) => {
      sheet.getRange(address).values = value;
    });

  test("takes in what is written right below it", async () => {
    expect(await written("A3")).toBe("A1:B3");
    expect(
      await written("B3:C4", [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("A1:B4");
  });

  test("leaves what is written beside it, farther below, over something or as nothing", async () => {
    expect(await written("C3")).toBe("A1:B2");
    expect(await written("A4")).toBe("A1:B2");
    expect(await written("A3", [[""]])).toBe("A1:B2");
    const over = addressAfter((sheet) => {
      sheet.getRange("A4").values = [["mine"]];
      sheet.getRange("A3:A4").values = [[1], [2]];
    });
    expect(await over).toBe("A1:B2");
  });

  test("and a name of the workbook can't be called the same", () =>
    onSheet(async (sheet, context) => {
      table(sheet).name = "Buffer";
      await context.sync();
      context.workbook.names.add("BUFFER", "=1");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      sheet.names.add("buffer", "=1");
      context.workbook.names.add("Spread", "=1");
      await context.sync();
      sheet.tables.getItem("Buffer").name = "spread";
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    }));
});

test("merged cells swallow all that is written to them but the first", () =>
  onSheet(async (sheet, context) => {
    sheet.getRange("B1:B2").merge();
    const cells = sheet.getRange("A1:C2");
    cells.values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    cells.load("formulas");
    await context.sync();
    expect(cells.formulas).toEqual([
      [1, 2, 3],
      [4, "", 6],
    ]);
  }));

test.each<[what: string, set: (range: Excel.Range) => void]>([
  ["a word that there is not", (range) => (range.format.horizontalAlignment = "Centre" as never)],
  ["a text for a switch", (range) => (range.format.font.bold = "yes" as never)],
  ["a colour that is none", (range) => (range.format.fill.color = "#12")],
  ["a font of no size", (range) => (range.format.font.size = 0)],
])("%s is refused", (_what, set) =>
  onSheet(async (sheet, context) => {
    set(sheet.getRange("A1"));
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }),
);

test("a text for a chart's measure is refused", () =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.charts.add("Line", sheet.getRange("A1:A2")).width = "wide" as never;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

test("what can be undone is listed, and emptied by what empties it", () =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").load("values");
    await context.sync();
    expect(book.host.undoable().slice(0, 2)).toEqual(["RangeFont.bold", "Range.values"]);
    sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect(book.host.undoable()).toEqual([]);
    sheet.getRange("A2").values = [[1]];
    const other = context.workbook.worksheets.add();
    await context.sync();
    expect(book.host.undoable()).toEqual(["WorksheetCollection.add", "Range.values"]);
    other.delete();
    await context.sync();
    expect(book.host.undoable()).toEqual([]);
  }));
