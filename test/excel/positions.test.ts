import { insertBook, readPositions } from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

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

test("takes rows below the headings for positions", async () => {
  await select([HEADS, ...BONDS]);
  expect(await readPositions()).toEqual({
    address: "Sheet1!B2:F4",
    headings: HEADS,
    positions: 2,
    columns: { value: 1, duration: 2, margin: 3, yield: 4, convexity: undefined },
  });
});

test("looks for the headings below a title, and keeps the first row where none is known", async () => {
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

test.each([
  ["Total", wide("Total", 3_000_000, 11.2)],
  ["Grand Total:", wide("Grand Total:", 3_000_000)],
  ["合計", wide("合計", 3_000_000)],
  ["a sum of the column", wide("", "=SUM(C3:C4)", 11.2)],
  ["a fixed sum of the column", wide("Book", "=SUM($C$3:$C$4)", 11.2)],
  ["a subtotal", wide("", "=SUBTOTAL(109,C3:C4)")],
  ["Total (USD)", wide("Total (USD)", 3_000_000, 11.2, 0.08, 0.046)],
  ["a spaced 合計", wide("合　計", 3_000_000, 11.2, 0.08, 0.046)],
  ["部位 總計：", wide("部位 總計：", 3_000_000, 11.2, 0.08, 0.046)],
  ["an average", wide("Weighted average", 1_500_000, 11.2, 0.08, 0.046)],
  ["cells of the column added up", wide("", "=+C3+C4", 11.2, 0.08, 0.046)],
  ["a rounded sum", wide("", "=ROUND(SUM(C3,C4),0)", 11.2, 0.08, 0.046)],
  ["an averaged duration", wide("", 3_000_000, "=SUMPRODUCT(C3:C4,D3:D4)/C5", 0.08, 0.046)],
  ["blank rows and a note", wide()],
])("leaves %s below the positions away", async (_, last) => {
  await select([HEADS, ...BONDS, last, wide("as of yesterday's close")]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F4", positions: 2 });
});

test.each([
  ["a name that begins so", ["Total Return Trust", 500_000, 5, 0.25, 0.05]],
  ["a value made of lots", ["T 4.75 Aug-45", "=SUM(J1:J3)", 12.9, 0.09, 0.0483]],
  ["lots below it in the same column", ["T 4.75 Aug-45", "=SUM(C20:C25)", 12.9, 0.09, 0.0483]],
  ["a value that is a part of another", ["T 4.75 Aug-45", "=C3*50%", 12.9, 0.09, 0.0483]],
  ["a product written as a sum", ["T 4.75 Aug-45", "=SUM(C3*D3)", 12.9, 0.09, 0.0483]],
])("counts a position with %s", async (_, position) => {
  await select([HEADS, ...BONDS, position]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F5", positions: 3 });
});

test("counts a position whose duration lies between those of two others", async () => {
  const between = ["T 4.5 May-40", 500_000, "=AVERAGE(D4:D5)", 0.09, 0.046];
  await select([HEADS, ...BONDS, BONDS[0]!, between]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F6", positions: 4 });
});

test("tells lots of another sheet from a sum of its own column", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Lots").getRange("C3:C4").values = [[1], [2]];
    await context.sync();
  });
  await select([HEADS, ...BONDS, ["T", "=SUM(Lots!$C$3:$C$4)", 12.9, 0.09, 0.0483]]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F5", positions: 3 });
});

test("leaves notes below a total away, with numbers too", async () => {
  await select([HEADS, ...BONDS, wide("Total", 3_000_000), wide("As of", 46_000), wide("FX", 1)]);
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:F4", positions: 2 });
});

test("refuses a total among the positions, which would count twice", async () => {
  await select([HEADS, BONDS[0]!, wide("Subtotal", "=C3"), BONDS[1]!, wide("Total", "=C3+C5")]);
  await expect(readPositions()).rejects.toMatchObject({
    code: "totalAmong",
    details: { row: "4" },
  });
});

test.each([
  ["nothing but headings", [HEADS, wide()]],
  ["nothing but totals", [HEADS, wide("Total", 5)]],
  ["one column", [["Market value"], [5]]],
])("finds no positions in %s", async (_, rows) => {
  await select(rows);
  await expect(readPositions()).rejects.toMatchObject({ code: "noPositions" });
});

describe("a book is not written while a figure would count as 0", () => {
  const [long, short] = BONDS as [(string | number)[], (string | number)[]];
  const written = async (...rows: (string | number)[][]) => {
    await select([HEADS, ...rows]);
    return insertBook({ ...request, selection: await readPositions() });
  };

  test.each([
    ["a margin that is empty", [...short.slice(0, 3), "", 0.0411], "E6"],
    ["a duration that is a blank", [...short.slice(0, 2), " ", 0.07, 0.0411], "D6"],
    ["a value that is a text", ["T", "2.000.000", 7.9, 0.07, 0.0411], "C6"],
    ["a value that was forgotten", ["T", "", 7.9, 0.07, 0.0411], "C6"],
  ])("%s", async (_, position, cell) => {
    const asked = written(long, wide("sold"), wide("cash", 0), position);
    await expect(asked).rejects.toMatchObject({ code: "figureMissing", details: { cell } });
  });

  test.each([
    ["a margin of 9", [...short.slice(0, 3), 9, 0.0411], "E6", "9"],
    ["a margin of 1", [...short.slice(0, 3), 1, 0.0411], "E6", "1"],
    ["a yield of 4.11", [...short.slice(0, 3), 0.07, 4.11], "F6", "4.11"],
    ["a duration above 100", [...short.slice(0, 2), 790, 0.07, 0.0411], "D6", "790"],
  ])("nor while one cannot be: %s", async (_, position, cell, got) => {
    for (const dialect of ["live", "portable"] as const) {
      await select([HEADS, long, wide("sold"), position]);
      const selection = await readPositions();
      await expect(insertBook({ ...request, dialect, selection })).rejects.toMatchObject({
        code: "figureOutside",
        details: { cell: cell.replace("6", "5"), got },
      });
    }
  });

  test("which a row of a value of nothing does not", async () => {
    const sold = ["sold", '=""', 7.9, "", 0.0411];
    expect((await written(long, sold, ["gone", 0, 5, "", ""], short)).address).toBe(
      "'Sheet1'!H2:P8",
    );
  });

  test("nor a column that was not chosen", async () => {
    await select([HEADS, [...long.slice(0, 4), ""]]);
    const { columns, ...selection } = await readPositions();
    const chosen = { ...selection, columns: { ...columns, yield: undefined } };
    expect((await insertBook({ ...request, selection: chosen })).address).toBe("'Sheet1'!H2:P8");
  });
});
