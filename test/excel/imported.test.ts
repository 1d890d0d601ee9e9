import { importSeries } from "../../src/excel";
import { sweepAfterDeletions } from "../../src/excel/read/deleted";
import type { Cell } from "../../workbench/host/model/cell";
import { seriesOf } from "../support/series";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** Imported sheets are found by the names on them, whatever the user did to them since. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const SMALL = "observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n";
const importText = async (text: string) =>
  (await importSeries({ sources: seriesOf(text), language: "en", version: "1.0.0" }))[0]!;
const excel = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
const cells = (address: { row: number; column: number; rows: number; columns: number }) =>
  book.model
    .sheets()
    .find(({ name }) => name === "DGS20")!
    .read(address)
    .map((row: readonly Cell[]) => row.map(({ value }) => value));
const nameOf = (name: string) => book.model.names.all().find((one) => one.name === name);

test("a column that was inserted is left alone, and the new figures go where the series is", async () => {
  await importText(SMALL);
  await excel((context) => {
    const sheet = context.workbook.worksheets.getItem("DGS20");
    sheet.getRange("B:B").insert("Right");
    sheet.getRange("B6").values = [["mine"]];
  });
  expect(await importText(`${SMALL}2025-11-20,4.68\n`)).toMatchObject({ added: 1, known: 2 });
  expect(cells({ row: 5, column: 0, rows: 3, columns: 3 })).toEqual([
    [45979, "mine", 0.0469],
    [45980, "", 0.0471],
    [45981, "", 0.0468],
  ]);
});

test("a hidden sheet is appended to, and stays hidden", async () => {
  await importText(SMALL);
  await excel((context) => {
    context.workbook.worksheets.getItem("Sheet1").activate();
    context.workbook.worksheets.getItem("DGS20").visibility = "Hidden";
  });
  expect(await importText(`${SMALL}2025-11-20,4.68\n`)).toMatchObject({ added: 1 });
  let visibility = "";
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("DGS20").load("visibility");
    await context.sync();
    ({ visibility } = sheet);
  });
  expect(visibility).toBe("Hidden");
});

test("a sheet sorted newest first has new rows at its top", async () => {
  await importText(SMALL);
  await excel((context) => {
    context.workbook.worksheets.getItem("DGS20").getRange("A6:B7").values = [
      [45980, 0.0471],
      [45979, 0.0469],
    ];
  });
  await importText(`${SMALL}2025-11-20,4.68\n`);
  expect(cells({ row: 5, column: 0, rows: 3, columns: 2 })).toEqual([
    [45981, 0.0468],
    [45980, 0.0471],
    [45979, 0.0469],
  ]);
  await book.model.settled();
  expect(cells({ row: 3, column: 0, rows: 1, columns: 2 })).toEqual([[45981, 0.0468]]);
});

describe("the latest figure has a name of the workbook", () => {
  test("on the cell that computes it, numbered where a name is taken", async () => {
    await excel((context) => {
      context.workbook.names.add("dgs20_LATEST", "=1");
    });
    await importText(SMALL);
    expect(nameOf("DGS20_latest_2")?.formula).toMatch(/^='?DGS20'?!\$B\$4$/);
    expect(nameOf("DGS20_latest_date")?.formula).toMatch(/^='?DGS20'?!\$A\$4$/);
    await book.model.settled();
    expect(cells({ row: 3, column: 0, rows: 1, columns: 2 })).toEqual([[45980, 0.0471]]);
  });

  test("or a table, which shares the workbook's names", async () => {
    await excel((context) => {
      const sheet = context.workbook.worksheets.add("mine");
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      context.workbook.tables.add("mine!A1:B2", true).name = "DGS20_latest";
    });
    await importText(SMALL);
    expect(nameOf("DGS20_latest")).toBeUndefined();
    expect(nameOf("DGS20_latest_2")?.formula).toMatch(/^='?DGS20'?!\$B\$4$/);
  });

  test("which goes with its sheet, as all else that is left of it", async () => {
    await importText(SMALL);
    const end = await sweepAfterDeletions();
    await excel((context) => {
      context.workbook.names.add("mine", "=#REF!");
      context.workbook.worksheets.getItem("DGS20").delete();
    });
    const left = () => book.model.names.all().map(({ name }) => name);
    for (let tries = 0; left().length > 1 && tries < 200; tries++) {
      await new Promise((resume) => setTimeout(resume, 10));
    }
    expect(left()).toEqual(["mine"]);
    end();
    expect(await importText(SMALL)).toMatchObject({ isNew: true, added: 2 });
    expect(nameOf("DGS20_latest")).toBeDefined();
  });
});
