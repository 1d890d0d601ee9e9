import { insertBook, readPositions } from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

jest.setTimeout(60_000);

/** Positions as people keep them: with a title above, totals below, and gaps. */
let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const HEADS = ["Bond", "Market value", "Mod. duration", "Margin", "Yield"];
const BONDS = [
  ["T 4.75 Aug-45", 2_000_000, 12.9, 0.09, 0.0483],
  ["T 4.25 Aug-35", 1_000_000, 7.9, 0.07, 0.0411],
];
const request = {
  inputs: { ...MISSION_INPUTS, label: "" },
  shocks: [0, 100],
  dialect: "live",
  namespace: "CVS",
  language: "en",
  version: "1.0.0",
} as const;

/** Writes rows from B2 on and selects them. */
async function select(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(1, 1, rows.length, rows[0]!.length);
    range.formulas = rows.map((row) => [...row]);
    range.select();
    await context.sync();
  });
  await book.model.settled();
}

const wide = (...cells: (string | number)[]) => [...cells, ...Array(5 - cells.length).fill("")];

it("takes rows below the headings for positions", async () => {
  await select([HEADS, ...BONDS]);
  expect(await readPositions()).toEqual({
    address: "Sheet1!B2:F4",
    headings: HEADS,
    positions: 2,
    columns: { value: 1, duration: 2, margin: 3, yield: 4, convexity: undefined },
  });
});

it("looks for the headings below a title, and keeps the first row where none is known", async () => {
  await select([wide("My book, December", 2026), HEADS, ...BONDS]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B3:F5", headings: HEADS });
  await select([["Bond", "a", "b", "c", "d"], ...BONDS]);
  expect(await readPositions()).toMatchObject({
    address: "Sheet1!B2:F4",
    headings: ["Bond", "a", "b", "c", "d"],
    positions: 2,
    columns: { value: undefined },
  });
});

it.each([
  ["Total", wide("Total", 3_000_000, 11.2)],
  ["Grand Total:", wide("Grand Total:", 3_000_000)],
  ["合計", wide("合計", 3_000_000)],
  ["a sum of the column", wide("", "=SUM(C3:C4)", 11.2)],
  ["a fixed sum of the column", wide("Book", "=SUM($C$3:$C$4)", 11.2)],
  ["a subtotal", wide("", "=SUBTOTAL(109,C3:C4)")],
  ["blank rows and a note", wide()],
])("leaves %s below the positions away", async (_, last) => {
  await select([HEADS, ...BONDS, last, wide("as of yesterday's close")]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F4", positions: 2 });
});

it.each([
  ["a name that begins so", ["Total Return Trust", 500_000, 5, 0.25, 0.05]],
  ["a value made of lots", ["T 4.75 Aug-45", "=SUM(J1:J3)", 12.9, 0.09, 0.0483]],
  ["a product written as a sum", ["T 4.75 Aug-45", "=SUM(C3*D3)", 12.9, 0.09, 0.0483]],
])("counts a position with %s", async (_, position) => {
  await select([HEADS, ...BONDS, position]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F5", positions: 3 });
});

it("refuses a total among the positions, which would count twice", async () => {
  await select([HEADS, BONDS[0]!, wide("Subtotal", "=C3"), BONDS[1]!, wide("Total", "=C3+C5")]);
  await expect(readPositions()).rejects.toMatchObject({
    code: "totalAmong",
    details: { row: "4" },
  });
});

it.each([
  ["nothing but headings", [HEADS, wide()]],
  ["nothing but totals", [HEADS, wide("Total", 5)]],
  ["one column", [["Market value"], [5]]],
])("finds no positions in %s", async (_, rows) => {
  await select(rows);
  await expect(readPositions()).rejects.toMatchObject({ code: "noPositions" });
});

it("writes no book while a position's figure is empty, which would count as 0", async () => {
  const [long, short] = BONDS as [(string | number)[], (string | number)[]];
  await select([HEADS, long, wide("sold"), wide("cash", 0), [...short.slice(0, 3), "", 0.0411]]);
  const selection = await readPositions();
  await expect(insertBook({ ...request, selection })).rejects.toMatchObject({
    code: "positionEmpty",
    details: { cell: "E6" },
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("E6").values = [[0.07]];
    await context.sync();
  });
  const noYields = { ...selection, columns: { ...selection.columns, yield: undefined } };
  expect((await insertBook({ ...request, selection: noYields })).address).toBe("'Sheet1'!H2:O8");
});
