import {
  buildSheet,
  convertSheet,
  importSeries,
  insertTable,
  installNames,
  readPositions,
  readSheet,
  show,
  updateSheet,
  type SheetRequest,
} from "../../../src/excel";
import { LABEL_NAME, MISSION_INPUTS } from "../../../src/sheet";
import { seriesOf } from "../../support/series";
import type { Cell } from "../../../workbench/host/model/cell";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import { FOREIGN_TEXTS } from "./texts";

/*
 * Whatever a text says, in a cell it is that text: no formula is made of it, and none of ours is
 * broken by it.
 */

const request = (label: string): SheetRequest => ({
  inputs: { ...MISSION_INPUTS, label },
  shocks: [0, 100],
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
});

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const sheetNamed = (name: string) => book.model.sheets().find((sheet) => sheet.name === name)!;
const cellsOf = (name: string): Cell[] => {
  const sheet = sheetNamed(name);
  return sheet.read(sheet.used(true)!).flat();
};
/** Text that looks like a formula is its own value. */
const formulasOf = (name: string) =>
  cellsOf(name).flatMap(({ formula, value }) =>
    String(formula).startsWith("=") && formula !== value ? [String(formula)] : [],
  );

test("a label on the sheet, however it is written there", async () => {
  const { sheet } = await buildSheet(request("plain"));
  const formulas = formulasOf(sheet);
  const label = async () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).names.getItem(LABEL_NAME).getRange();
      range.load("values, valueTypes");
      await context.sync();
      return { value: range.values[0]![0] as unknown, type: range.valueTypes[0]![0] };
    });
  for (const text of FOREIGN_TEXTS) {
    await updateSheet(sheet, request(text));
    expect(await label()).toEqual({ value: text, type: "String" });
    expect((await readSheet(sheet)).inputs.label).toBe(text);
  }
  expect(formulasOf(sheet)).toEqual(formulas);
  const last = FOREIGN_TEXTS[8]!;
  await updateSheet(sheet, request(last));
  await convertSheet(sheet, "portable", "CVS");
  expect(await label()).toEqual({ value: last, type: "String" });
  expect(formulasOf(sheet).join()).not.toContain("elsewhere");
});

test("a label from the first build on", async () => {
  const { sheet } = await buildSheet(request(FOREIGN_TEXTS[8]!));
  expect(formulasOf(sheet).join()).not.toContain("elsewhere");
  expect(cellsOf(sheet).some(({ value }) => value === FOREIGN_TEXTS[8])).toBe(true);
});

test("the name of an imported file, of its series and of its sheet", async () => {
  // A tab would be taken for what separates the columns.
  for (const text of FOREIGN_TEXTS.map((one) => one.trim())) {
    const heading = `"${text.replaceAll('"', '""')}"`;
    const sources = seriesOf(`observation_date,${heading}\n2025-11-18,4.69\n`, `${text}.csv`);
    const [result] = await importSeries({ sources, language: "en", version: "1.0.0" });
    expect(
      formulasOf(result!.sheet)
        .join()
        .replace(/'(?:[^']|'')*'!/g, ""),
    ).not.toMatch(/HYPERLINK|cmd\||1\+1|SUM\(A1|script|onerror/);
    expect(cellsOf(result!.sheet).some(({ type }) => type === "Error")).toBe(false);
  }
});

test("headings and labels of positions stay the user's", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").formulas = [
      ["'=1+1", "'Value <b>", "'Duration =HYPERLINK(1)", "'@Margin"],
    ];
    sheet.getRange("A2:D2").formulas = [["'=1+1", 100, 13, 0.09]];
    await context.sync();
  });
  await show("Sheet1!A1:D2");
  expect((await readPositions()).headings).toEqual([
    "=1+1",
    "Value <b>",
    "Duration =HYPERLINK(1)",
    "@Margin",
  ]);
});

test("a sheet whose name holds quotes, signs and a formula is quoted in ours", async () => {
  const odd = 'it\'s =1+1 @ "x" <b>';
  sheetNamed("Sheet1").name = odd;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(odd).getRange("B2").values = [[4]];
    await context.sync();
  });
  const cell = `'${odd.replaceAll("'", "''")}'!$B$2`;
  const { sheet } = await buildSheet({
    ...request("plain"),
    inputs: { ...MISSION_INPUTS, label: "plain", lev: { cell } },
  });
  await book.model.settled();
  // Of an empty cell no number is made.
  expect(formulasOf(sheet).filter((formula) => formula.includes("@"))).toEqual([
    `=IF(ISNUMBER(${cell}),${cell},NA())`,
  ]);
  await show(`${cell.slice(0, -4)}H3`);
  const { address } = await insertTable({ ...request("plain"), dialect: "portable" });
  expect(address.startsWith(cell.slice(0, -4))).toBe(true);
  expect(cellsOf(odd).some(({ type }) => type === "Error")).toBe(false);
});

test("a name of the user's that begins as a function of ours is respected, whatever it holds", async () => {
  await Excel.run(async (context) => {
    const text = '="=HYPERLINK(""https://elsewhere.example"")"';
    context.workbook.names.add("CARRY", text, "Carry vs Shock, says the user");
    await context.sync();
  });
  const { skipped } = await installNames();
  expect(skipped).toEqual(["CARRY"]);
  expect(book.model.names.find("CARRY", undefined)!.formula).toContain("HYPERLINK");
});
