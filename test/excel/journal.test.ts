import { logRows, readJournal } from "../../src/excel";
import type { JournalRow } from "../../src/sheet/journal";
import { profileNamed, snapshot } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** The journal: a row a press, on a sheet of its own. */

const rowAt = (time: number, changes: Partial<JournalRow> = {}): JournalRow => ({
  time,
  sheet: "Carry vs Shock",
  yld: 0.0482,
  lev: 3,
  equity: 1_000_000,
  value: 3_000_000,
  netCarry: 0.0468,
  rules: "OK",
  carry: "PAYS",
  signals: "UNKNOWN",
  toStop: 43,
  toCap: 0,
  toCall: 187,
  cushion: 12,
  note: undefined,
  ...changes,
});
const log = (...rows: JournalRow[]) => logRows({ rows, language: "en", version: "1.0.0" });

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const sheetNamed = (name: string) => book.model.sheets().find((sheet) => sheet.name === name)!;
const texts = (name: string, rows = 10, columns = 17) =>
  sheetNamed(name)
    .read({ row: 0, column: 0, rows, columns })
    .map((row) => row.map(({ text }) => text));

it("is made at the first press, and has a row a press from then on; the sheet in front stays", async () => {
  const first = await log(rowAt(46_000.5));
  expect(first.sheet).toBe("Journal");
  await log(rowAt(46_001.25, { lev: 2.5, note: "sold" }));
  expect(book.model.activeSheet().name).toBe("Sheet1");
  const [head, one, two, below] = texts("Journal").slice(3, 7);
  expect(head!.slice(0, 4)).toEqual(["Logged", "Sheet", "Yield", "Leverage"]);
  expect(one!.slice(0, 4)).toEqual(["2025-12-09 12:00", "Carry vs Shock", "4.82%", "3.00×"]);
  expect([two![0], two![3], two![14]]).toEqual(["2025-12-10 06:00", "2.50×", "sold"]);
  expect(below!.join("")).toBe("");
});

it("is read as it was written; what was not known has no number", async () => {
  const rows = [rowAt(46_000.5), rowAt(46_001, { toCall: undefined, note: "=1+1" })];
  await log(...rows);
  expect(texts("Journal")[5]![12]).toBe("–");
  expect(await readJournal()).toEqual(rows);
});

it("keeps to its own columns, wherever they stand, and to what else is on the sheet", async () => {
  await log(rowAt(46_000));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Journal");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("C4:C5").values = [["Mine"], ["a"]];
    sheet.getRange("Q5:Q6").values = [[1], [2]];
    sheet.name = "Diary";
    await context.sync();
  });
  await log(rowAt(46_001, { yld: 0.05 }));
  const [, , , head, one, two] = texts("Diary");
  expect([head![2], one![2], two![2]]).toEqual(["Mine", "a", ""]);
  expect([two![3], two![16]]).toEqual(["5.00%", "2"]);
  expect((await readJournal()).map(({ yld }) => yld)).toEqual([0.0482, 0.05]);
});

it("is made anew where it was deleted", async () => {
  await log(rowAt(46_000));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Journal").delete();
    await context.sync();
  });
  expect(await readJournal()).toEqual([]);
  await log(rowAt(46_001));
  expect(await readJournal()).toHaveLength(1);
});

it.each([
  ["a protected journal", "locked", () => protect()],
  ["a workbook that is read-only", "locked", () => void (book.model.readOnly = true)],
  ["a cell that is being edited", "editing", () => void (book.host.cellEditMode = true)],
])("writes nothing into %s", async (_, code, hinder) => {
  await log(rowAt(46_000));
  await hinder();
  await book.model.settled();
  const was = snapshot(book.model);
  await expect(log(rowAt(46_001))).rejects.toMatchObject({ code });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

const protect = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Journal").protection.protect();
    await context.sync();
  });

it.each([1, 2])("is whole or not at all where trip %i of the first press is lost", async (trip) => {
  await book.model.settled();
  const was = snapshot(book.model);
  const at = book.host.trips.length + trip;
  book.host.intercept = (number) =>
    number === at ? { fail: "GeneralException", applied: true } : undefined;
  await expect(log(rowAt(46_000))).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

it("takes a row back where the answer to it is lost", async () => {
  await log(rowAt(46_000));
  await book.model.settled();
  const was = snapshot(book.model);
  const at = book.host.trips.length + 2;
  book.host.intercept = (number) =>
    number === at ? { fail: "GeneralException", applied: true } : undefined;
  await expect(log(rowAt(46_001))).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

it("shows the same day in a workbook that counts from 1904", async () => {
  await book.close();
  book = openWorkbook(profileNamed("date1904"));
  await log(rowAt(46_000.5));
  const [cell] = sheetNamed("Journal").read({ row: 4, column: 0, rows: 1, columns: 1 })[0]!;
  expect(cell!.value).toBe(46_000.5 - 1462);
  expect((await readJournal())[0]!.time).toBe(46_000.5);
});
