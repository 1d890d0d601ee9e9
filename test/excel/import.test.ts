import { importSeries, type ImportRequest } from "../../src/excel/operations/import";
import { seriesOf } from "../support/series";
import { snapshot } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";
import { DGS20, madeUpYields } from "../support/yields";

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

const sourcesOf = (text: string) => seriesOf(text);
const request = (text: string): ImportRequest => ({
  sources: sourcesOf(text),
  language: "en",
  version: "1.0.0",
});
const sheetNamed = (name: string) => book.model.sheets().find((sheet) => sheet.name === name)!;
/** Values of the data, as many rows as asked for. */
const values = (name: string, rows: number, columns = 2) =>
  sheetNamed(name)
    .read({ row: 5, column: 0, rows, columns })
    .map((row) => row.map(({ value }) => value));
const failTrip = (trip: number, applied: boolean) => {
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + trip ? { fail: "GeneralException", applied } : undefined;
};

const SMALL = "observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n2025-11-20,4.68\n";

test("writes every observation of a FRED file, its dates as dates and its per cent as fractions", async () => {
  const observed = DGS20.split(/\r?\n/)
    .map((line) => line.split(","))
    .filter(([, yld]) => /^-?[\d.]+$/.test(yld ?? "") && yld !== ".");
  const [result] = await importSeries(request(DGS20));
  expect(result).toMatchObject({ sheet: "DGS20", isNew: true, added: observed.length });
  expect(result!.trips).toBeLessThanOrEqual(3);
  const written = values("DGS20", observed.length + 1);
  // A serial counts days since 30 December 1899.
  const expected = observed.map(([date, yld]) => [
    Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569,
    Number(`${yld}e-2`),
  ]);
  expect(written.slice(0, -1)).toEqual(expected);
  expect(written.at(-1)).toEqual(["", ""]);
  const [first] = sheetNamed("DGS20").read({ row: 5, column: 0, rows: 1, columns: 2 });
  expect(first![0]!.text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(first![1]!.text).toMatch(/%$/);
});

test("takes more than three round trips beyond 20,000 rows alone, and says how far it is", async () => {
  const parts: number[] = [];
  const text = madeUpYields("DGS10", "1950-01-02", 21_600);
  const [result] = await importSeries(request(text), { onProgress: (part) => parts.push(part) });
  expect(result!.added).toBeGreaterThan(20_000);
  expect(result!.trips).toBe(5);
  expect(parts.at(-1)).toBe(1);
  expect(parts.filter((part) => part > 0 && part < 1).length).toBeGreaterThan(0);
  expect([...parts].sort((a, b) => a - b)).toEqual(parts);
});

test("appends what is new, once, and keeps what the user changed", async () => {
  await importSeries(request(SMALL));
  sheetNamed("DGS20").write({ row: 6, column: 1, rows: 1, columns: 1 }, [
    [{ kind: "number", value: 0.05 }],
  ]);
  const more = `${SMALL}2025-11-21,\n2025-11-24,4.6\n`;
  const [second] = await importSeries(request(more));
  expect(second).toMatchObject({
    sheet: "DGS20",
    isNew: false,
    added: 1,
    known: 3,
    changed: 1,
    trips: 3,
  });
  expect(values("DGS20", 5)).toEqual([
    [45979, 0.0469],
    [45980, 0.05],
    [45981, 0.0468],
    [45985, 0.046],
    ["", ""],
  ]);
  const [third] = await importSeries(request(more));
  expect(third).toMatchObject({ added: 0, known: 4 });
  expect(book.model.sheets().map(({ name }) => name)).toEqual(["Sheet1", "DGS20"]);
});

test("puts older dates before those that are there", async () => {
  await importSeries(request(SMALL));
  const [result] = await importSeries(
    request("observation_date,DGS20\n2025-11-17,4.7\n2025-11-18,4.69\n"),
  );
  expect(result).toMatchObject({ added: 1, known: 1, older: 0 });
  expect(values("DGS20", 4).map(([date]) => date)).toEqual([45978, 45979, 45980, 45981]);
});

test("goes on below the room that it left, and its names with it", async () => {
  await importSeries(request(SMALL));
  const longer = madeUpYields("DGS20", "2025-11-21", 1200);
  const [result] = await importSeries(request(longer));
  const rows = 3 + result!.added;
  expect(values("DGS20", rows).every(([date]) => typeof date === "number")).toBe(true);
  const name = book.model.names.all().find((one) => one.name === "series_dates")!;
  expect(name.formula).toBe(`='DGS20'!$A$6:$A$${5 + rows + 1000}`);
});

test("finds the sheet again after it was renamed, and starts anew after it was deleted", async () => {
  await importSeries(request(SMALL));
  sheetNamed("DGS20").name = "My yields";
  const more = `${SMALL}2025-11-24,4.6\n`;
  expect((await importSeries(request(more)))[0]).toMatchObject({ sheet: "My yields", added: 1 });
  sheetNamed("My yields").delete();
  expect((await importSeries(request(more)))[0]).toMatchObject({
    sheet: "DGS20",
    isNew: true,
    added: 4,
  });
});

test("never takes the place of a sheet of the user's", async () => {
  book.model.addSheet("dgs20");
  const [result] = await importSeries(request(SMALL));
  expect(result!.sheet).toBe("DGS20 2");
});

test("writes words of a file as text", async () => {
  const [result] = await importSeries(request("date\t=1+1\n2025-11-20\t4.68%\n"));
  const title = sheetNamed(result!.sheet).read({ row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!;
  expect(title).toMatchObject({ value: "=1+1", type: "String" });
});

test("shows the last figure of each month that is over", async () => {
  const now = new Date();
  const dated = (monthsBack: number, day: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, day))
      .toISOString()
      .slice(0, 10);
  const lines = [
    `${dated(3, 5)},0.5`,
    `${dated(3, 20)},0.51`,
    `${dated(1, 27)},0.53`,
    `${dated(0, 1)},0.6`,
  ];
  await importSeries(request(`observation_date,THREEFYTP10\n${lines.join("\n")}\n`));
  await book.model.settled();
  const months = sheetNamed("THREEFYTP10")
    .read({ row: 5 + 33, column: 3, rows: 3, columns: 2 })
    .map((row) => row.map(({ value }) => value));
  expect(months).toEqual([
    [Date.parse(dated(3, 20)) / 86_400_000 + 25_569, 0.0051],
    [0, ""],
    [Date.parse(dated(1, 27)) / 86_400_000 + 25_569, 0.0053],
  ]);
});

describe.each([
  ["a new sheet", "", 2],
  ["an append", SMALL, 3],
  ["an append of older dates", "observation_date,DGS20\n2025-11-24,4.6\n", 3],
])("a failure in %s leaves the workbook as it was", (_, before, trips) => {
  test.each(Array.from({ length: trips }, (_none, i) => [i + 1, i % 2 === 0] as const))(
    "at trip %d",
    async (trip) => {
      if (before) await importSeries(request(before));
      for (const applied of [false, true]) {
        await book.model.settled();
        const was = snapshot(book.model);
        failTrip(trip, applied);

        await expect(importSeries(request(`${SMALL}2025-11-25,4.61\n`))).rejects.toMatchObject({
          name: "OperationFailure",
        });
        book.host.intercept = undefined;
        await book.model.settled();
        expect(snapshot(book.model)).toEqual(was);
      }
    },
  );
});

test("writes its last row in the font of its first, and rows to come as well", async () => {
  const text = madeUpYields("DGS10", "2024-01-02", 300);
  const [result] = await importSeries(request(text));
  const font = (row: number) => {
    const [styles] = sheetNamed("DGS10").styles({ row, column: 0, rows: 1, columns: 2 });
    return styles!.map(({ fontName, fontSize, fontColor }) => [fontName, fontSize, fontColor]);
  };
  const last = 4 + result!.added;
  expect(font(5)).toEqual(Array(2).fill(["Arial", 10, "#1F2933"]));
  expect([font(last), font(last + 500)]).toEqual([font(5), font(5)]);
  const height = (row: number) => sheetNamed("DGS10").rowHeight(row);
  expect([height(last), height(last + 500)]).toEqual([height(5), height(5)]);
});
