import {
  buildSheet,
  convertSheet,
  importSeries,
  insertTable,
  linkSignal,
  updateSheet,
  show,
  type SheetRequest,
} from "../../src/excel";
import { smallSheet } from "../support/small-sheet";
import { seriesOf } from "../support/series";
import { snapshot } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** A protected sheet is said to be protected, at once, and nothing of it changes. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const request: SheetRequest = { ...smallSheet, dialect: "portable" };

const series = (lines: string) =>
  importSeries({
    sources: seriesOf(`observation_date,THREEFYTP10\n${lines}`, "THREEFYTP10.csv"),
    language: "en",
    version: "1.0.0",
  });

const state = async () => {
  await book.model.settled();
  return snapshot(book.model);
};

let ours: string;
beforeAll(async () => {
  ours = (await buildSheet(request)).sheet;
  await series("2025-09-30,0.5\n2025-10-31,0.53\n");
  await show("Sheet1!A1");
  await Excel.run(async (context) => {
    for (const name of [ours, "THREEFYTP10", "Sheet1"]) {
      context.workbook.worksheets.getItem(name).protection.protect();
    }
    await context.sync();
  });
});

test.each<[string, () => Promise<unknown>]>([
  [
    "updating inputs",
    () => updateSheet(ours, { ...request, inputs: { ...request.inputs, lev: 2 } }),
  ],
  ["updating shocks", () => updateSheet(ours, { ...request, shocks: [0, 50, 100] })],
  ["converting", () => convertSheet(ours, "live", "CVS")],
  [
    "linking",
    () => linkSignal({ target: ours, signal: "premium", series: "THREEFYTP10", kind: "value" }),
  ],
  ["appending", () => series("2025-11-30,0.6\n")],
  ["inserting", () => insertTable(request)],
])("%s on a protected sheet says that it is protected", async (_, operation) => {
  const before = await state();
  await expect(operation()).rejects.toMatchObject({ code: "locked" });
  expect(await state()).toEqual(before);
});

test("a sheet that is protected after it was read says so, too, and leaves nothing behind", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(ours).protection.unprotect();
    await context.sync();
  });
  const first = book.host.trips.length;
  book.host.intercept = (trip) => {
    if (trip !== first + 2) return undefined;
    book.model
      .sheets()
      .find(({ name }) => name === ours)!
      .protection.protect(null);
    return undefined;
  };
  const changed = { ...request, inputs: { ...request.inputs, lev: 2 }, shocks: [0, 50, 100] };
  await expect(updateSheet(ours, changed)).rejects.toMatchObject({ code: "locked" });
  book.host.intercept = undefined;
});
