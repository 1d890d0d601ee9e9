import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

/** The address, without its sheet, of a range made from a new sheet; null for a null object. */
async function addressOf(make: (sheet: Excel.Worksheet) => Excel.Range): Promise<string | null> {
  return Excel.run(async (context) => {
    const range = make(context.workbook.worksheets.add()).load("address");
    await context.sync();
    return range.isNullObject ? null : range.address.replace(/^.*!/, "");
  });
}

test("ranges are reached by address, by index and from other ranges", async () => {
  expect(await addressOf((sheet) => sheet.getRange("$B$2:C3"))).toBe("B2:C3");
  expect(await addressOf((sheet) => sheet.getRange("A:C"))).toBe("A:C");
  expect(await addressOf((sheet) => sheet.getRangeByIndexes(1, 2, 3, 4))).toBe("C2:F4");
  expect(await addressOf((sheet) => sheet.getCell(0, 26))).toBe("AA1");
  expect(await addressOf((sheet) => sheet.getRange("B2:C3").getCell(1, 1))).toBe("C3");
  expect(await addressOf((sheet) => sheet.getRange("B2").getResizedRange(2, 3))).toBe("B2:E4");
  expect(await addressOf((sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1))).toBe("A3:B4");
  expect(await addressOf((sheet) => sheet.getRange("B2:C9").getLastRow())).toBe("B9:C9");
  expect(await addressOf((sheet) => sheet.getRange("B2").getEntireRow())).toBe("2:2");
  expect(
    await addressOf((sheet) => sheet.getRange("B2:C3").getBoundingRect("D9" as never)).catch(
      ({ code }) => code,
    ),
  ).toBe("InvalidArgument");
  expect(
    await addressOf((sheet) => sheet.getRange("B2:C3").getBoundingRect(sheet.getRange("D9"))),
  ).toBe("B2:D9");
});

test("an intersection is a range or a null object", async () => {
  expect(
    await addressOf((sheet) =>
      sheet.getRange("A1:C3").getIntersectionOrNullObject(sheet.getRange("B2:D4")),
    ),
  ).toBe("B2:C3");
  expect(
    await addressOf((sheet) =>
      sheet.getRange("A1").getIntersectionOrNullObject(sheet.getRange("B2")),
    ),
  ).toBeNull();
});

test("what lies off the grid or is no address is an invalid argument", async () => {
  await expect(
    addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(addressOf((sheet) => sheet.getRange("not an address"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("the used range knows values from formats, and spilled cells count", async () => {
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject(true))).toBeNull();
  const filled = (sheet: Excel.Worksheet): Excel.Worksheet => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(4)"]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    return sheet;
  };
  expect(await addressOf((sheet) => filled(sheet).getUsedRangeOrNullObject(true))).toBe("B2:B5");
  expect(await addressOf((sheet) => filled(sheet).getUsedRangeOrNullObject())).toBe("B2:D9");
  expect(
    await addressOf((sheet) => filled(sheet).getRange("B3:Z99").getUsedRangeOrNullObject(true)),
  ).toBe("B3:B5");
});

test("a region is bounded by empty rows and columns", async () => {
  const address = await addressOf((sheet) => {
    sheet.getRange("B2:C4").values = [
      [1, 2],
      [3, ""],
      ["", 6],
    ];
    sheet.getRange("E2").values = [[9]];
    return sheet.getRange("B3").getSurroundingRegion();
  });
  expect(address).toBe("B2:C4");
});

test("cells are merged and taken apart, and the merged areas of a range are told", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A3:B4").merge(true);
    const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address,areaCount");
    await context.sync();
    expect(merged.areaCount).toBe(3);
    expect(merged.address.replace(/[^,]*!/g, "")).toBe("A1:C1,A3:B3,A4:B4");
    sheet.getRange("A1:Z9").unmerge();
    const none = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("clear takes contents, formats, or both", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("A1:A3");
    range.values = [[1], [2], [3]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    const cells = [1, 2, 3].map((row) => sheet.getRange(`A${row}`).load("values,format/font/bold"));
    await context.sync();
    expect(cells.map(({ values, format }) => [values[0]![0], format.font.bold])).toEqual([
      ["", true],
      [2, false],
      ["", false],
    ]);
  });
});

test("a selection is made and read", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Selected here");
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("'Selected here'!B2:C3");
  });
});

test("special cells are formulas or constants, by the kind of their values", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Special");
    sheet.getRange("A1:C2").formulas = [
      [1, "=1/0", "=2"],
      ["a", "=NA()", ""],
    ];
    await context.sync();
    const found = (type: "Formulas" | "Constants", of?: "Errors" | "Text") => {
      const areas = sheet.getRange().getSpecialCellsOrNullObject(type, of);
      areas.load("address");
      return areas;
    };
    const asked = [found("Formulas"), found("Formulas", "Errors"), found("Constants", "Text")];
    const none = found("Formulas", "Text");
    await context.sync();
    expect(asked.map(({ address }) => address)).toEqual([
      "Special!B1:C1,Special!B2",
      "Special!B1,Special!B2",
      "Special!A2",
    ]);
    expect(none.isNullObject).toBe(true);
  }));
