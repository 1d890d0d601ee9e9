import { buildSheet, type Extra, type SheetRequest } from "../../src/excel";
import { lackSentence } from "../../src/taskpane/actions/failure-sentence";
import { snapshot, type RequestBody, type Verdict } from "../../workbench/host";
import { smallSheet } from "../support/small-sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* Charts and the page are what a sheet can do without: a refusal of them does not sink it. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const request: SheetRequest = { ...smallSheet, dialect: "portable" };

/** Builds, and tells what the sheet lacks and how many charts it has. */
async function built(): Promise<{ lacking: readonly Extra[]; charts: string[] }> {
  let lacking: readonly Extra[] = [];
  const { sheet } = await buildSheet(request, { onLack: (extras) => (lacking = extras) });
  const found = book.model.sheets().find(({ name }) => name === sheet)!;
  return { lacking, charts: found.charts.all().map(({ name }) => name) };
}

/** Whether a trip adds charts. */
const addsCharts = ({ ObjectPaths }: RequestBody): boolean => {
  const paths = Object.values(ObjectPaths);
  const charts = paths.filter(({ Name }) => Name === "Charts").map(({ Id }) => Id);
  return paths.some(
    ({ Name, ParentObjectPathId }) => Name === "Add" && charts.includes(ParentObjectPathId!),
  );
};

const EMPTY: Verdict = { fail: "EmptyChartSeries", applied: true };

test("all charts and the page where nothing is refused, in three trips", async () => {
  const first = book.host.trips.length;
  const { lacking, charts } = await built();
  expect([lacking, charts.length > 1]).toEqual([[], true]);
  expect(book.host.trips.length - first).toBe(3);
});

test("charts that are refused once, over cells that are still calculated, are drawn then", async () => {
  const whole = await built();
  await book.model.settled();
  const expected = snapshot(book.model).sheets.length;
  await book.close();
  book = openWorkbook();
  let refused = 0;
  book.host.intercept = (_, body) => (addsCharts(body) && refused++ === 0 ? EMPTY : undefined);
  expect(await built()).toEqual({ ...whole, lacking: [] });
  expect([refused > 1, snapshot(book.model).sheets.length]).toEqual([true, expected]);
});

test("charts that are refused for good are missing, all of them, and it is said", async () => {
  book.host.intercept = (_, body) => (addsCharts(body) ? EMPTY : undefined);
  expect(await built()).toEqual({ lacking: ["charts"], charts: [] });
  expect(lackSentence(["charts"], "en")).toMatch(/^Excel did not draw/);
  expect(lackSentence(["charts", "page"], "zh-TW")).toMatch(/。Excel .*。$/);
});

test("without a printer the charts are there, and the page is said to be missing", async () => {
  book.model.hasPrinter = false;
  const { lacking, charts } = await built();
  expect([lacking, charts.length > 1]).toEqual([["page"], true]);
});

test("a connection that is lost over the charts takes the whole sheet back", async () => {
  const before = snapshot(book.model);
  let dropped = false;
  book.host.intercept = (_, body) => {
    if (dropped || !addsCharts(body)) return undefined;
    dropped = true;
    return { drop: true, applied: true };
  };
  await expect(buildSheet(request)).rejects.toMatchObject({ code: "disconnected" });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});
