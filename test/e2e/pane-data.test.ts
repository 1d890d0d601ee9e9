import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

beforeAll(async () => {
  page = await kit.open();
  pane = await paneOf(page);
  await pane.click(".data > summary");
});

const cell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);
const choose = (name: string, text: string) =>
  pane.setInputFiles("#import-files", { name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Writes what the preview shows. */
const write = async () => {
  await pane.waitForSelector("#import-now:not([aria-disabled=true])");
  await pane.click("#import-now");
};

/** A series as FRED gives it: weekdays, blank on every twentieth as on a holiday, rising a bp a day. */
function fredSeries(id: string, days: number): string {
  const lines = [`observation_date,${id}`];
  const date = new Date(Date.UTC(2021, 10, 1));
  for (let day = 0; day < days; day++) {
    if (date.getUTCDay() === 6) date.setUTCDate(date.getUTCDate() + 2);
    const value = day % 20 === 19 ? "" : (1.88 + day * 0.01).toFixed(2);
    lines.push(`${date.toISOString().slice(0, 10)},${value}`);
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return lines.join("\n");
}

test("makes a sheet of a file, with real dates and fractions and no row for a holiday", async () => {
  await choose("DGS20.csv", fredSeries("DGS20", 400));
  await pane.waitForSelector(".series-preview");
  expect((await pane.innerText(".series-preview")).split(/\s*\n\s*/)).toEqual([
    "DGS20",
    "FRED · per cent: 4.82 is 4.82%",
    "380 rows, 2021-11-01 to 2023-05-11, 1.88% to 5.86%",
    "Goes to a new sheet.",
  ]);
  expect(await page.evaluate(() => window.workbench.sheets())).not.toContain("DGS20");
  await write();
  expect(await report(pane)).toContain("380 rows added");
  expect(await page.evaluate(() => window.workbench.sheets())).toContain("DGS20");
  expect(await cell("DGS20!A6")).toMatchObject({ value: 44501 });
  expect(await cell("DGS20!B6")).toMatchObject({ value: 0.0188 });
});

test("adds only what is new on a second import", async () => {
  await pane.click('.status button[aria-label="Dismiss"]');
  await choose("DGS20 (1).csv", fredSeries("DGS20", 420));
  await pane.waitForSelector(".series-preview");
  expect(await pane.innerText(".series-preview")).toContain(
    "Goes below 'DGS20': 19 new after 2023-05-11.",
  );
  await write();
  expect(await report(pane)).toMatch(/19 rows added, 380 were there already/);
});

test("refuses a file with a bad line, names it, and imports nothing", async () => {
  const before = await page.evaluate(() => JSON.stringify(window.workbench.snapshot()));
  await choose("DGS10.csv", "observation_date,DGS10\n2025-01-02,4.5\n2025-01-03,four");
  await pane.waitForSelector(".data .status-bad");
  expect(await pane.innerText(".data .status-bad")).toMatch(/^DGS10\.csv: line 3: DGS10 is "four"/);
  expect(await page.evaluate(() => JSON.stringify(window.workbench.snapshot()))).toBe(before);
});

test("asks what a paste without a name is, and what its figures are", async () => {
  await pane.click('.status button[aria-label="Dismiss"]');
  await pane.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "date\tmine\n2025-01-02\t1\n2025-02-03\t2");
    const paste = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.querySelector(".data .paste")!.dispatchEvent(paste);
  });
  await pane.click('.question [data-choice="number"]');
  await write();
  expect(await report(pane)).toContain("2 rows added");
});

test("walks the position through the series from a day on", async () => {
  await pane.selectOption("#replay-series", "DGS20");
  await pane.selectOption("#replay-stop", "none");
  await pane.click("#replay");
  await pane.waitForSelector(".replay-verdict");
  expect(await pane.innerText(".replay-verdict")).toMatch(
    /^Called on 2022-\d\d-\d\d after 1\d\d trading days; \d\d% of the equity left/,
  );
  expect(await pane.locator(".rolling tbody tr").count()).toBe(5);
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
