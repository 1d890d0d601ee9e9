import { importSeries, readFirstDay, readObservations, readPlaces } from "../../src/excel";
import { profileNamed } from "../../workbench/host";
import { seriesOf } from "../support/series";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** 1 January 1904 and 18 November 2025, as Excel counts from 1900. */
const FIRST_OF_1904 = 1462;
const DAY = 45_979;

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook(profileNamed("date1904"));
});
afterEach(() => book.close());

const importing = (...lines: string[]) =>
  importSeries({
    sources: seriesOf(`observation_date,DGS20\n${lines.join("\n")}\n`, "DGS20.csv"),
    language: "en",
    version: "1.0.0",
  });
const dates = () => {
  const sheet = book.model.sheets().find(({ name }) => name === "DGS20")!;
  const cells = sheet.read({ row: 5, column: 0, rows: 9, columns: 1 });
  return cells.map(([cell]) => cell!.value).filter((value) => value !== "");
};

test("writes days as a workbook of 1904 counts them, and leaves out earlier ones with a count", async () => {
  const [done] = await importing("1903-12-31,4.1", "1904-01-01,4.2", "2025-11-18,4.69");
  expect(done).toMatchObject({ added: 2, before1904: 1, known: 0 });
  expect(dates()).toEqual([0, DAY - FIRST_OF_1904]);
});

test("adds to such a sheet what is new, and knows what is there", async () => {
  await importing("2025-11-18,4.69");
  const [done] = await importing("2025-11-18,4.69", "2025-11-19,4.71");
  expect(done).toMatchObject({ added: 1, known: 1, changed: 0, before1904: 0 });
  expect(dates()).toEqual([DAY - FIRST_OF_1904, DAY + 1 - FIRST_OF_1904]);
});

test("reads such a sheet in days that count from 1900, as files have them", async () => {
  await importing("2025-11-18,4.69", "2025-11-19,4.71");
  const days = [DAY, DAY + 1];
  expect((await readObservations("DGS20")).map(({ date }) => date)).toEqual(days);
  const places = await readPlaces(["DGS20"]);
  expect(places.get("DGS20")!.rows.map(({ date }) => date)).toEqual(days);
});

test("refuses a series of which nothing is left", async () => {
  await expect(importing("1901-01-02,4.1")).rejects.toMatchObject({ code: "dates1904" });
});

test("says from which day on it holds any, and another workbook holds all", async () => {
  expect(await readFirstDay()).toBe(FIRST_OF_1904);
  await book.close();
  book = openWorkbook();
  expect(await readFirstDay()).toBe(0);
});
