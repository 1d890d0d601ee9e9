import { PROFILES, profileNamed, type Metadata } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* One host, several Excels: what differs from one to the other. */

let book: OpenWorkbook;
afterEach(() => book.close());

const passed: unknown[][] = [];
const METADATA: Metadata = {
  functions: [
    { id: "PROBE", name: "TEST.PROBE", parameters: [{ name: "x", dimensionality: "matrix" }] },
  ],
};

function open(name: string): void {
  book = openWorkbook(profileNamed(name));
  passed.length = 0;
  const probe = (...args: unknown[]) => {
    passed.push(args);
    return 7;
  };
  book.model.registerFunctions(METADATA, { PROBE: probe });
}

const inExcel = <T>(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => {
  open(name);
  return Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
};

/** What a formula gives, read after the batch that wrote it. */
const valueOf = (name: string, formula: string): Promise<unknown> =>
  inExcel(name, async (sheet, context) => {
    const cell = sheet.getRange("B1");
    cell.formulas = [[formula]];
    await context.sync();
    cell.load("values");
    await context.sync();
    return cell.values[0]![0];
  });

test("each profile has a name of its own, and no other name is taken for one", () => {
  open("desktop");
  expect(PROFILES.map(({ name }) => name)).toEqual([
    ...["desktop", "web", "mac", "office2021", "blanks0", "german", "zh-TW", "date1904", "r1c1"],
  ]);
  expect(profileNamed(null).name).toBe("desktop");
  expect(() => profileNamed("lotus")).toThrow(/There is no Excel "lotus" here/);
});

test.each([
  ["desktop", null],
  ["web", null],
  ["blanks0", 0],
  ["office2021", 0],
])("in %s a blank cell is %p to a function", async (name, blank) => {
  await valueOf(name, "=TEST.PROBE(A1)");
  expect(passed.at(-1)![0]).toEqual([[blank]]);
});

test("the web takes and gives no more than 5 MB", () =>
  inExcel("web", async (sheet, context) => {
    const rows = (count: number) => Array.from({ length: count }, () => ["x".repeat(1000)]);
    sheet.getRange("A1:A5300").values = rows(5300);
    await expect(context.sync()).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    sheet.getRange("A1:A2700").values = rows(2700);
    await context.sync();
    sheet.getRange("A2701:A5400").values = rows(2700);
    await context.sync();
    sheet.getRange("A1:A5400").load("values");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  }));

test("on the web functions answer after their batch; a chart over them has no series yet", () =>
  inExcel("web", async (sheet, context) => {
    const cell = sheet.getRange("B1");
    cell.formulas = [["=TEST.PROBE(1)"]];
    cell.load("values,valueTypes,text");
    await context.sync();
    expect([cell.values, cell.valueTypes, cell.text]).toEqual([
      [["#BUSY!"]],
      [["Error"]],
      [["#BUSY!"]],
    ]);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[7]]);
    sheet.getRange("B2").formulas = [["=TEST.PROBE(2)"]];
    sheet.charts.add("Line", sheet.getRange("B1:B2"));
    await expect(context.sync()).rejects.toMatchObject({ code: "EmptyChartSeries" });
    sheet.charts.add("Line", sheet.getRange("B1:B2"));
    await context.sync();
  }));

test.each([
  ["desktop", 4],
  ["office2021", "#NAME?"],
])("LAMBDA in %s gives %p, in a cell and behind a name", async (name, value) => {
  expect(await valueOf(name, "=LAMBDA(x,[y],IF(ISOMITTED(y),x,y))(4)")).toBe(value);
  await book.close();
  await inExcel(name, async (sheet, context) => {
    context.workbook.names.add("SAME", "=LAMBDA(x,x)");
    const cell = sheet.getRange("B1:B2");
    cell.formulas = [["=SAME(4)"], ['="LAMBDA("&LET(a,1,a)']];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[value], ["LAMBDA(1"]]);
  });
});

test("with a decimal comma TEXT reads another format, and dates have other letters", async () => {
  const shown = (name: string, formula: string) =>
    valueOf(name, formula).finally(() => book.close());
  expect(await shown("desktop", '=TEXT(0.0482,"0.00%")')).toBe("4.82%");
  expect(await shown("german", '=TEXT(0.0482,"0,00%")')).toBe("4,82%");
  expect(await shown("german", '=TEXT(0.0482,"0.00%")')).not.toBe("4.82%");
  expect(await shown("german", '=TEXT(45964,"yyyy-mm")')).toBe("yyyy-11");
  await inExcel("german", async (_sheet, context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    await context.sync();
    expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([",", "."]);
  });
});

test("a workbook of 1904 counts 1,462 days less", async () => {
  expect(await valueOf("date1904", "=DATE(2025,11,3)")).toBe(45964 - 1462);
  await book.close();
  expect(await valueOf("date1904", "=EOMONTH(DATE(2025,11,3),0)")).toBe(45991 - 1462);
  await book.close();
  expect(await valueOf("date1904", "=DAY(DATE(2025,11,3))+100*MONTH(DATE(2025,11,3))")).toBe(1103);
  await book.close();
  expect(await valueOf("desktop", "=DATE(2025,11,3)")).toBe(45964);
});

test("in R1C1 a name's formula comes in R1C1, and is taken in it", () =>
  inExcel("r1c1", async (sheet, context) => {
    const name = sheet.names.add("rate", sheet.getRange("B2:C9")).load("formula");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!R2C2:R9C3");
    name.formula = "=Sheet1!R5C28";
    const range = name.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!AB5");
  }));
