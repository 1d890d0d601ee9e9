import { logRows } from "../../src/excel";
import type { JournalRow } from "../../src/sheet/journal";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** At the journal's head, and so on its printed page: what changed since the last month-end. */

const row = (time: number, sheet: string, changes: Partial<JournalRow> = {}): JournalRow => ({
  ...{ time, sheet, yld: 0.0482, lev: 3, equity: 1_000_000, value: 3_000_000, netCarry: 0.0468 },
  ...{ rules: "OK", carry: "PAYS", signals: "UNKNOWN" },
  ...{ toStop: 43, toCap: 0, toCall: 187, cushion: 12, note: undefined },
  ...changes,
});
/** 2025-12-15, 2025-12-30, 2026-01-02 and 2026-01-20, each with an hour of its own. */
const [MID, END, YEAR, NOW] = [46_006.5, 46_021.75, 46_024.25, 46_042.625] as const;
const ROWS = [
  row(MID, "A", { yld: 0.04 }),
  row(END, "A", { yld: 0.0475, equity: 900_000, toCall: undefined }),
  row(END, "B", { yld: 0.03 }),
  row(YEAR, "A", { yld: 0.05 }),
  row(NOW, "A", { yld: 0.0525, rules: "STOP", toStop: 0, toCall: 150 }),
  row(NOW - 1, "B", { yld: 0.031 }),
];

let book: OpenWorkbook;
afterEach(() => book.close());

async function block(language: "en" | "zh-TW" = "en") {
  await book.model.settled();
  const name = language === "en" ? "Journal" : "日誌";
  const sheet = book.model.sheets().find((one) => one.name === name)!;
  const [newest, earlier, between] = sheet.read({ row: 5, column: 0, rows: 3, columns: 15 });
  const texts = (cells: typeof newest) => cells!.map(({ text }) => text);
  return { newest: texts(newest), earlier: texts(earlier), between: texts(between) };
}
const log = (rows: readonly JournalRow[], language: "en" | "zh-TW" = "en") =>
  logRows({ rows, language, version: "1" });
const onJournal = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Journal"));
    await context.sync();
  });

test("compares the newest row with its sheet's last of an earlier month", async () => {
  book = openWorkbook();
  await log(ROWS);
  const { newest, earlier, between } = await block();
  expect(newest.slice(0, 5)).toEqual(["2026-01-20 15:00", "A", "5.25%", "3.00×", "1,000,000"]);
  expect(earlier.slice(0, 5)).toEqual(["2025-12-30 18:00", "", "4.75%", "3.00×", "900,000"]);
  expect(between.slice(0, 5)).toEqual(["Change", "", "+0.50%", "0.00×", "+100,000"]);
  expect(between.slice(7, 10)).toEqual(["OK → STOP", "the same", "the same"]);
  // What was not known then has no difference now, and no number of its own.
  expect([newest[12], earlier[12], between[12]]).toEqual(["150.0", "–", "–"]);
  expect(between[10]).toBe("-43.0");
  // The rows of the sheet that they stand in.
  expect([newest[14], earlier[14]]).toEqual(["15", "12"]);
});

test("compares the sheet whose name is typed, and follows the journal however it is sorted", async () => {
  book = openWorkbook();
  await log(ROWS);
  await onJournal((sheet) => {
    sheet.getRange("B6").values = [["B"]];
    sheet.getRange("A11:O16").sort.apply([{ key: 0, ascending: false }]);
  });
  const { newest, earlier, between } = await block();
  expect([newest[0], newest[2]]).toEqual(["2026-01-19 15:00", "3.10%"]);
  expect([earlier[0], earlier[2], between[2]]).toEqual(["2025-12-30 18:00", "3.00%", "+0.10%"]);
});

test("says nothing of an earlier month that there is not, in Chinese as well", async () => {
  book = openWorkbook();
  await log([row(YEAR, "A"), row(NOW, "A", { toStop: undefined })], "zh-TW");
  const { newest, earlier, between } = await block("zh-TW");
  expect(newest.slice(0, 2)).toEqual(["2026-01-20 15:00", "A"]);
  expect(earlier.filter((text) => text !== "–")).toEqual([""]);
  expect(between).toEqual(["變化", "", ...Array<string>(12).fill("–"), ""]);
});

test("has its words in the middle of their columns, clear of the numbers on their left", async () => {
  book = openWorkbook();
  await log(ROWS);
  const alignments = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Journal");
    const formats = ["B5", "B10", "B11", "H6", "H11", "O11"].map((at) =>
      sheet.getRange(at).format.load("horizontalAlignment"),
    );
    await context.sync();
    return formats.map(({ horizontalAlignment }) => horizontalAlignment);
  });
  expect(new Set(alignments)).toEqual(new Set(["Center"]));
});
