import { readPositions, readSelectedTable } from "../../src/excel";
import { atOnce, readText } from "../../src/files";
import { followedRange } from "../../src/taskpane/account/follow";
import { profileNamed } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* What a filter hides is named: in a book it counts, in an account it does not. */

let book: OpenWorkbook;
afterEach(() => book.close());

/** Writes rows from B2 on, selects them, and hides some rows of the sheet, counted from 1. */
async function select(
  rows: readonly (readonly (string | number)[])[],
  hidden: readonly number[],
  dates?: string,
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(1, 1, rows.length, rows[0]!.length);
    range.values = rows.map((row) => [...row]);
    if (dates) sheet.getRange(dates).numberFormat = Array(2).fill(["yyyy-mm-dd"]);
    for (const row of hidden) sheet.getRange(`${row}:${row}`).rowHidden = true;
    range.select();
    await context.sync();
  });
}

const HEADS = ["Bond", "Market value", "Mod. duration", "Margin"];

test("of a book the hidden rows among the positions are told by their numbers", async () => {
  book = openWorkbook();
  const bonds = Array.from({ length: 130 }, (_, i) => [`T ${i}`, 1_000_000, 12, 0.09]);
  await select([HEADS, ...bonds, ["Total", 130_000_000, "", ""]], [2, 4, 125, 133]);
  // The heading's row and the total's are no positions.
  expect(await readPositions()).toMatchObject({ positions: 130, hidden: [4, 125] });
  expect(await readPositions()).toMatchObject({ address: "Sheet1!B2:E132" });
});

test("and where none is hidden, none is told", async () => {
  book = openWorkbook();
  await select([HEADS, ["T", 1_000_000, 12, 0.09]], []);
  expect(await readPositions()).not.toHaveProperty("hidden");
});

const HOLDINGS = [
  ["Description", "Quantity", "Price", "Market value", "Maturity"],
  ["UNITED STATES TREAS BDS 4.75000% 08/15/2045", 100_000, 99.5, 99_500, ""],
  ["UNITED STATES TREAS BDS 4.25000% 08/15/2035", 50_000, 98, 49_000, ""],
];
const read = async () => {
  const { text, hidden } = await readSelectedTable();
  const context = { today: 46_000, answers: new Map(), units: new Map() };
  return atOnce(readText({ file: "", text }, { ...context, hidden: new Set(hidden) }));
};

test("of an account a hidden row is named and not counted", async () => {
  book = openWorkbook();
  await select(HOLDINGS, [4]);
  const { positions, leftOut } = await read();
  expect(positions.map(({ face }) => face)).toEqual([100_000]);
  expect(leftOut).toMatchObject([{ line: 3, why: { code: "hidden" } }]);
});

test("nor does an account follow whole columns in which a row is hidden", async () => {
  const rows = [
    ["Symbol", "Quantity", "Price"],
    ["T 3 02/15/47", 800_000, 76.1],
    ["T 4 1/4 11/15/34", 300_000, 100.4],
  ];
  const follows = async (hidden: readonly number[]) => {
    book = openWorkbook();
    await select(rows, hidden);
    const selected = await readSelectedTable();
    const context = { today: 46_000, answers: new Map(), units: new Map() };
    const found = atOnce(readText({ file: "", text: selected.text }, context));
    return followedRange(selected, found, () => true);
  };
  expect(await follows([])).toBeDefined();
  await book.close();
  expect(await follows([4])).toBeUndefined();
});

test.each([
  ["", 53_188],
  ["date1904", 53_188 - 1462],
])("a date of a selection is the day that the workbook shows (%s)", async (excel, serial) => {
  book = openWorkbook(profileNamed(excel || null));
  const rows = HOLDINGS.map((row, i) => [...row.slice(0, 4), i === 0 ? row[4]! : serial]);
  await select(rows, [], "F3:F4");
  const { text } = await readSelectedTable();
  expect(text.split("\n").map((line) => line.split("\t")[4])).toEqual([
    "Maturity",
    "2045-08-14",
    "2045-08-14",
  ]);
});
