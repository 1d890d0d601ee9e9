import { exact, readSignal, SOFT_SIGNALS } from "../../src/domain";
import {
  buildSheet,
  importSeries,
  linkSignal,
  linkSignals,
  listSeries,
  readObservations,
} from "../../src/excel";
import { sheetTextsIn } from "../../src/locales/sheet";
import { MISSION_INPUTS } from "../../src/sheet";
import { seriesOf } from "../support/series";
import { parseArea, snapshot } from "../../workbench/host";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

/** Fifteen months that are over, and one figure for each, in per cent; the newest last. */
function monthly(series: string, figures: readonly number[]): string {
  const now = new Date();
  const lines = figures.map((figure, i) => {
    const month = now.getUTCMonth() - (figures.length - i);
    return `${new Date(Date.UTC(now.getUTCFullYear(), month, 25)).toISOString().slice(0, 10)},${figure}`;
  });
  return [`observation_date,${series}`, ...lines].join("\n");
}
const importText = (text: string) =>
  importSeries({
    sources: seriesOf(text),
    language: "en",
    version: "1.0.0",
  });
const rising = Array.from({ length: 15 }, (_, i) => Number((0.3 + 0.03 * i).toFixed(2)));

describe("imported sheets", () => {
  test("are listed with what they hold", async () => {
    await importText("observation_date,DGS20,CPIAUCSL\n2025-11-20,4.68,324.4\n");
    expect(await listSeries()).toEqual([
      { sheet: "DGS20", source: "DGS20", columns: [{ kind: "value", unit: "percent" }] },
      { sheet: "CPIAUCSL", source: "CPIAUCSL", columns: [{ kind: "value", unit: "index" }] },
    ]);
  });

  test("are read as they stand now, in order, without what holds no figure", async () => {
    await importText("observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n2025-11-20,4.68\n");
    const sheet = book.model.sheets()[1]!;
    sheet.write({ row: 6, column: 1, rows: 1, columns: 1 }, [[{ kind: "empty" }]]);
    sheet.write({ row: 9, column: 0, rows: 1, columns: 2 }, [
      [
        { kind: "number", value: 45978 },
        { kind: "number", value: 0.047 },
      ],
    ]);
    expect(await readObservations("DGS20")).toEqual([
      { date: 45978, value: 0.047 },
      { date: 45979, value: 0.0469 },
      { date: 45981, value: 0.0468 },
    ]);
  });

  test("that are none are named", async () => {
    await expect(readObservations("Sheet1")).rejects.toMatchObject({ code: "notOurs" });
    await expect(readObservations("gone")).rejects.toMatchObject({ code: "noSuchSheet" });
  });
});

describe("a signal that follows an imported sheet", () => {
  const words = sheetTextsIn("en");
  const build = () =>
    buildSheet({
      inputs: { ...MISSION_INPUTS, label: "20Y" },
      dialect: "live",
      language: "en",
      namespace: "CVS",
      version: "1.0.0",
    });
  const link = (target: string) =>
    linkSignal({ target, signal: "premium", series: "THREEFYTP10", kind: "value" });
  const texts = (name: string) =>
    book.model
      .sheets()
      .find((sheet) => sheet.name === name)!
      .read({ row: 0, column: 0, rows: 200, columns: 21 })
      .map((row) => row.map(({ text }) => text));

  test("deteriorates on the sheet when its month-ends do", async () => {
    await registerAddinFunctions(book.model);
    const { sheet } = await build();
    await importText(monthly("THREEFYTP10", rising));
    const { trips } = await link(sheet);
    expect(trips).toBe(2);
    await book.model.settled();
    const row = texts(sheet).find((cells) => cells.includes(words.signals.names.premium))!;
    expect(row).toContain(words.signals.deteriorating);
    // 0.03 per cent a month.
    expect(row).toContain("+3.00 bp");
    expect(row).toContain("0.72%");
  });

  const auctions = (missing: number) => {
    const now = new Date();
    const lines = Array.from({ length: 13 }, (_, i) => {
      const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 13 + i, 18));
      const cover = (2.9 - 0.03 * i).toFixed(2);
      return `${day.toISOString().slice(0, 10)},Bond,20-Year,${cover},4.7`;
    });
    return [
      "Auction Date,Security Type,Security Term,Bid to Cover Ratio,High Yield",
      ...lines.filter((_, i) => i !== missing),
    ].join("\n");
  };

  test("takes cover and tail of auctions: a month without one counts as a month", async () => {
    await registerAddinFunctions(book.model);
    const { sheet } = await build();
    await importText(auctions(6));
    for (const signal of ["cover", "tail"] as const) {
      await linkSignal({ target: sheet, signal, series: "Bond 20-Year", kind: signal });
    }
    await book.model.settled();
    const line = (name: string) => texts(sheet).find((cells) => cells.includes(name))!;
    const cover = line(words.signals.names.cover);
    expect(cover).toContain("2.54");
    expect(cover).toContain("-0.03");
    expect(cover).toContain(words.signals.deteriorating);
    // The tail needs the when-issued yield, which no results carry: unknown, and no error.
    const tail = line(words.signals.names.tail);
    expect(tail).toContain(words.signals.unknown);
    expect(texts(sheet).flat()).not.toContain("#VALUE!");
  });

  test("is one of several that are linked in one go, on two sheets: all of them or none", async () => {
    const [one, two] = [(await build()).sheet, (await build()).sheet];
    await importText(monthly("THREEFYTP10", rising));
    await importText(monthly("CPIAUCSL", rising));
    const links = [one, two].flatMap((target) => [
      { target, signal: "premium" as const, series: "THREEFYTP10", kind: "value" as const },
      { target, signal: "cpi" as const, series: "CPIAUCSL", kind: "value" as const },
    ]);
    const formulas = async () =>
      Excel.run(async (context) => {
        const ranges = links.map(({ target, signal }) =>
          context.workbook.worksheets.getItem(target).names.getItem(`signal_${signal}`).getRange(),
        );
        for (const range of ranges) range.load("formulas");
        await context.sync();
        return ranges.map((range) => range.formulas.flat().filter(Boolean).length);
      });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(two).names.getItem("signal_cpi").getRange();
      cell.getCell(0, 0).values = [[0.03]];
      await context.sync();
    });
    await expect(linkSignals(links)).rejects.toMatchObject({ code: "occupied" });
    expect(await formulas()).toEqual([0, 0, 0, 1]);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(two).names.getItem("signal_cpi").getRange();
      cell.getCell(0, 0).clear("Contents");
      await context.sync();
    });
    expect((await linkSignals(links)).trips).toBe(2);
    const [premium, cpi, ...again] = await formulas();
    expect(premium).toBeGreaterThan(10);
    expect(again).toEqual([premium, cpi]);
  });

  test("can be linked again when Excel gives its references back without quotes", async () => {
    const { sheet } = await build();
    await importText(monthly("THREEFYTP10", rising));
    await link(sheet);
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(sheet);
      const ranges = ["signal_premium", "signal_premium_dates"].map((name) =>
        names.getItem(name).getRange().load("formulas"),
      );
      await context.sync();
      for (const range of ranges) {
        range.formulas = range.formulas.map(([formula]) => [
          String(formula).replaceAll("'THREEFYTP10'!", "THREEFYTP10!"),
        ]);
      }
      await context.sync();
      expect(ranges[0]!.formulas[20]![0]).toMatch(/^=IF\(ISNUMBER\(THREEFYTP10!/);
    });
    await expect(link(sheet)).resolves.toMatchObject({ sheet });
  });

  test("takes no cell that the user filled, and is taken back when a trip fails", async () => {
    const { sheet: target } = await build();
    await importText(monthly("THREEFYTP10", rising));
    const name = book.model.names.all().find((one) => one.name === "signal_premium")!;
    const row = Number(/\$(\d+)$/.exec(name.formula)![1]) - 1;
    const column = book.model.sheets().find((sheet) => sheet.name === target)!;
    await book.model.settled();
    const was = snapshot(book.model);
    const trip = book.host.trips.length + 2;
    book.host.intercept = (number) =>
      number === trip ? { fail: "GeneralException", applied: true } : undefined;
    await expect(link(target)).rejects.toMatchObject({ code: "unexpected" });
    book.host.intercept = undefined;
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(was);
    const [, letter] = /\$([A-Z]+)\$\d+$/.exec(name.formula)!;
    const at = { row, column: letter!.charCodeAt(0) - 65, rows: 1, columns: 1 };
    column.write(at, [[{ kind: "number", value: 0.005 }]]);
    await expect(link(target)).rejects.toMatchObject({ code: "occupied" });
  });

  test("says of inflation what the domain says: 3.5% breaks the premise, however few the months", async () => {
    await registerAddinFunctions(book.model);
    const { sheet } = await build();
    const model = book.model.sheets().find(({ name }) => name === sheet)!;
    const placeOf = (name: string) => {
      const { formula } = book.model.names.all().find((one) => one.name === name)!;
      const { row, column } = parseArea(formula.slice(formula.indexOf("!") + 1))!;
      return { row, column, rows: 1, columns: 1 };
    };
    const [dates, values] = [placeOf("signal_cpi_dates"), placeOf("signal_cpi")];
    const now = new Date();
    const serial = (back: number) =>
      Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 0) / 86_400_000 + 25_569;
    const WORDS = new Map<boolean | undefined, string>([
      [true, words.signals.deteriorating],
      [false, words.signals.steady],
      [undefined, words.signals.unknown],
    ]);
    const cases: [figures: number[], monthsAgo: number, reason: string][] = [
      [[0.036], 0, "broken"],
      [[0.03, 0.035], 0, "broken"],
      [[0.034], 0, "few"],
      [[0.036], 9, "stale"],
      [[0.034, 0.033, 0.032, 0.031], 0, "steady"],
      [[0.02, 0.025, 0.03, 0.034], 0, "trend"],
    ];
    for (const [figures, monthsAgo, reason] of cases) {
      const series = figures.map((value, i) => ({
        date: serial(monthsAgo + figures.length - 1 - i),
        value,
      }));
      for (let i = 0; i < 4; i++) {
        const entry = series[i];
        const put = (value: number | undefined) =>
          value === undefined ? { kind: "empty" as const } : { kind: "number" as const, value };
        model.write({ ...dates, row: dates.row + i }, [[put(entry?.date)]]);
        model.write({ ...values, row: values.row + i }, [[put(entry?.value)]]);
      }
      await book.model.settled();
      const today = Math.floor(Date.now() / 86_400_000) + 25_569;
      const observed = series.map(({ date, value }) => ({ date, value: exact(value) }));
      const reading = readSignal(observed, SOFT_SIGNALS.cpi, today);
      expect(reading.reason).toBe(reason);
      const row = texts(sheet).find((cells) => cells.includes(words.signals.names.cpi))!;
      expect(row).toContain(WORDS.get(reading.deteriorates));
    }
  });
});
