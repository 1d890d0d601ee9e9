import { logRows, readJournal } from "../../src/excel";
import type { JournalRow } from "../../src/sheet/journal";
import { profileNamed, snapshot } from "../../workbench/host";
import { journalRow } from "../support/journal";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** The journal: a row a press, on a sheet of its own. */

const log = (...rows: JournalRow[]) => logRows({ rows, language: "en", version: "1.0.0" });

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const sheetNamed = (name: string) => book.model.sheets().find((sheet) => sheet.name === name)!;
/** The row of the headings, counted from 0. */
const HEAD = 9;
/** What the cells show from the headings down. */
const texts = (name: string, rows = 8, columns = 17) =>
  sheetNamed(name)
    .read({ row: HEAD, column: 0, rows, columns })
    .map((row) => row.map(({ text }) => text));
const onJournal = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Journal"));
    await context.sync();
  });
const tableAddress = () =>
  Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem("Journal");
    tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return tables.items.map(({ name }, i) => `${name} ${ranges[i]!.address}`);
  });

test("is made at the first press, and has a row a press from then on; the sheet in front stays", async () => {
  const first = await log(journalRow(46_000.5));
  expect(first.sheet).toBe("Journal");
  await log(journalRow(46_001.25, { lev: 2.5, note: "sold" }));
  expect(book.model.activeSheet().name).toBe("Sheet1");
  const [head, one, two, below] = texts("Journal");
  expect(head!.slice(0, 4)).toEqual(["Logged", "Sheet", "Yield", "Leverage"]);
  expect(one!.slice(0, 4)).toEqual(["2025-12-09 12:00", "Carry vs Shock", "4.82%", "3.00×"]);
  expect([two![0], two![3], two![14]]).toEqual(["2025-12-10 06:00", "2.50×", "sold"]);
  expect(below!.join("")).toBe("");
});

test("is read as it was written; what was not known has no number", async () => {
  const rows = [journalRow(46_000.5), journalRow(46_001, { toCall: undefined, note: "=1+1" })];
  await log(...rows);
  expect(texts("Journal")[2]![12]).toBe("–");
  expect(await readJournal()).toEqual(rows);
});

test("keeps to its own columns, wherever they stand, and to what else is on the sheet", async () => {
  await log(journalRow(46_000));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Journal");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("C11").values = [["a"]];
    sheet.getRange("R11:R12").values = [[1], [2]];
    sheet.name = "Diary";
    await context.sync();
  });
  await log(journalRow(46_001, { yld: 0.05 }));
  const [, one, two] = texts("Diary", 3, 18);
  expect([one![2], two![2]]).toEqual(["a", ""]);
  expect([two![3], two![17]]).toEqual(["5.00%", "2"]);
  expect((await readJournal()).map(({ yld }) => yld)).toEqual([0.0482, 0.05]);
});

test("is a table of Excel's that grows by a row a press, by the journal's name", async () => {
  await log(journalRow(46_000));
  expect(await tableAddress()).toEqual(["Journal Journal!A10:O11"]);
  await log(journalRow(46_001), journalRow(46_002));
  expect(await tableAddress()).toEqual(["Journal Journal!A10:O13"]);
  expect(await readJournal()).toHaveLength(3);
});

test("leaves a name that is taken to whoever has it", async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add("JOURNAL", "=1");
    await context.sync();
  });
  await log(journalRow(46_000));
  expect(await tableAddress()).toEqual(["Journal_2 Journal!A10:O11"]);
});

test("has the formula of a column that its owner put into the table in each new row, and his texts stay", async () => {
  await log(journalRow(46_000), journalRow(46_001));
  await onJournal((sheet) => {
    sheet.getRange("D:E").insert("Right");
    sheet.getRange("D10:E10").values = [["Twice", "Mine"]];
    sheet.getRange("D11:D12").formulas = [["=C11*2"], ["=C12*2"]];
    sheet.getRange("E11:E12").values = [["a"], ["b"]];
  });
  await log(journalRow(46_002, { yld: 0.05 }), journalRow(46_003, { yld: 0.06 }));
  await book.model.settled();
  const added = sheetNamed("Journal").read({ row: HEAD + 3, column: 2, rows: 2, columns: 3 });
  expect(added.map((row) => row.map(({ value, formula }) => [value, formula]))).toEqual([
    [
      [0.05, 0.05],
      [0.1, "=C13*2"],
      ["", ""],
    ],
    [
      [0.06, 0.06],
      [0.12, "=C14*2"],
      ["", ""],
    ],
  ]);
  expect(texts("Journal", 3, 5).map((row) => row[4])).toEqual(["Mine", "a", "b"]);
  expect(await tableAddress()).toEqual(["Journal Journal!A10:Q14"]);
});

test("moves what stands below the table down, and a row of totals with it", async () => {
  await log(journalRow(46_000, { lev: 2 }));
  await onJournal((sheet) => {
    sheet.getRange("B12:D12").formulas = [["Total", "", "=SUM(D11:D11)"]];
    sheet.getRange("A14").values = [["my remark"]];
    sheet.getRange("Q12").values = [["beside"]];
  });
  const [table] = sheetNamed("Journal").tables.all();
  Object.assign(table!, { showTotals: true, area: { ...table!.area, rows: 3 } });
  await log(journalRow(46_001, { lev: 3 }));
  await book.model.settled();
  const rows = texts("Journal", 7);
  expect(rows.map((row) => [row[1], row[3]]).slice(1, 4)).toEqual([
    ["Carry vs Shock", "2.00×"],
    ["Carry vs Shock", "3.00×"],
    ["Total", "2"],
  ]);
  expect([rows[5]![0], rows[2]![16]]).toEqual(["my remark", "beside"]);
  expect(await readJournal()).toHaveLength(2);
});

test("goes on at the table's end however it is sorted, and reads rows that a filter hides", async () => {
  await log(journalRow(46_000), journalRow(46_001), journalRow(46_002, { yld: 0.04 }));
  await onJournal((sheet) => {
    sheet.getRange("A11:O13").sort.apply([{ key: 0, ascending: false }]);
    sheet.getRange("12:12").rowHidden = true;
  });
  await log(journalRow(46_003));
  expect((await readJournal()).map(({ time }) => time)).toEqual([46_002, 46_001, 46_000, 46_003]);
});

test("fills a row that was emptied at the table's end before it adds one", async () => {
  await log(journalRow(46_000), journalRow(46_001));
  await onJournal((sheet) => void sheet.getRange("A12:O12").clear("Contents"));
  await log(journalRow(46_002), journalRow(46_003));
  expect((await readJournal()).map(({ time }) => time)).toEqual([46_000, 46_002, 46_003]);
  expect(await tableAddress()).toEqual(["Journal Journal!A10:O13"]);
});

test("goes on as a list where its owner turned the table into one, as in earlier builds", async () => {
  await log(journalRow(46_000));
  await onJournal((sheet) => void sheet.tables.getItemAt(0).convertToRange());
  await log(journalRow(46_001), journalRow(46_002));
  expect(await tableAddress()).toEqual([]);
  expect((await readJournal()).map(({ time }) => time)).toEqual([46_000, 46_001, 46_002]);
});

test("is said to be rearranged where a heading was taken out of the table", async () => {
  await log(journalRow(46_000));
  await onJournal((sheet) => {
    const table = sheet.tables.getItemAt(0);
    table.resize(sheet.getRange("A10:N11"));
  });
  await expect(log(journalRow(46_001))).rejects.toMatchObject({ code: "rearranged" });
});

test("is made anew where it was deleted", async () => {
  await log(journalRow(46_000));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Journal").delete();
    await context.sync();
  });
  expect(await readJournal()).toEqual([]);
  await log(journalRow(46_001));
  expect(await readJournal()).toHaveLength(1);
});

test.each([
  ["a protected journal", "locked", () => protect()],
  ["a workbook that is read-only", "locked", () => void (book.model.readOnly = true)],
  ["a cell that is being edited", "editing", () => void (book.host.cellEditMode = true)],
])("writes nothing into %s", async (_, code, hinder) => {
  await log(journalRow(46_000));
  await hinder();
  await book.model.settled();
  const was = snapshot(book.model);
  await expect(log(journalRow(46_001))).rejects.toMatchObject({ code });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

const protect = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Journal").protection.protect();
    await context.sync();
  });

test.each([1, 2])(
  "is whole or not at all where trip %i of the first press is lost",
  async (trip) => {
    await book.model.settled();
    const was = snapshot(book.model);
    const at = book.host.trips.length + trip;
    book.host.intercept = (number) =>
      number === at ? { fail: "GeneralException", applied: true } : undefined;
    await expect(log(journalRow(46_000))).rejects.toMatchObject({ code: "unexpected" });
    book.host.intercept = undefined;
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(was);
  },
);

test("is not made where the workbook's structure is protected", async () => {
  await book.model.settled();
  const was = snapshot(book.model);
  const at = book.host.trips.length + 2;
  book.host.intercept = (number) =>
    number === at ? { fail: "AccessDenied", applied: false } : undefined;
  await expect(log(journalRow(46_000))).rejects.toMatchObject({ code: "locked" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

test("takes a row back where the answer to it is lost", async () => {
  await log(journalRow(46_000));
  await book.model.settled();
  const was = snapshot(book.model);
  const at = book.host.trips.length + 3;
  book.host.intercept = (number) =>
    number === at ? { fail: "GeneralException", applied: true } : undefined;
  await expect(log(journalRow(46_001))).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(was);
});

test("shows the same day in a workbook that counts from 1904", async () => {
  await book.close();
  book = openWorkbook(profileNamed("date1904"));
  await log(journalRow(46_000.5));
  const [cell] = sheetNamed("Journal").read({ row: HEAD + 1, column: 0, rows: 1, columns: 1 })[0]!;
  expect(cell!.value).toBe(46_000.5 - 1462);
  expect((await readJournal())[0]!.time).toBe(46_000.5);
});
