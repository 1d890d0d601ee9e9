import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { paneOf, pressed } from "../support/pane";
import { madeUpYields } from "../support/yields";

const kit = sharedKit();
let page: Page;
let pane: Frame;

beforeAll(async () => {
  page = await kit.open();
  pane = await paneOf(page);
  await pane.click(".data > summary");
});

/** A day a row, for some hundred and fifteen years: its second write has 10,000 rows, 180 kB. */
const LONG = madeUpYields("DGS20", "1910-01-03", 30_000);
/** More than the pane reads of two sheets once it is free again, 60 kB, and less than those rows. */
const ROWS_FROM = 100_000;
const snapshot = () => page.evaluate(() => JSON.stringify(window.workbench.snapshot()));

interface Cancelled {
  readonly report: string;
  /** Sizes of the round trips after the press. */
  readonly bytes: readonly number[];
}

/**
 * Presses Cancel so long after the import began, from within the page: the grid and the pane share
 * one thread here, and a press from outside would wait until the import is done.
 */
const pressCancelAfter = (delay: number) =>
  pane.evaluate((pause) => {
    const status = document.querySelector<HTMLElement>(".status")!;
    const trips = () => (window.parent as typeof window).workbench.trips();
    const cancelling = new Promise<Cancelled>((done) => {
      let sent: number | undefined;
      let begun = false;
      const press = () => {
        sent = trips().length;
        status.querySelector<HTMLElement>("progress + button")?.click();
      };
      const watch = new MutationObserver(() => {
        const { phase } = status.dataset;
        if (phase === "running" && !begun) {
          begun = true;
          setTimeout(press, pause);
        }
        if (!begun || sent === undefined || phase === "running") return;
        watch.disconnect();
        done({
          report: status.innerText,
          bytes: trips()
            .slice(sent)
            .map(({ bytes }) => bytes),
        });
      });
      watch.observe(status, { attributes: true, childList: true, subtree: true });
    });
    Object.assign(window, { cancelling });
  }, delay);

const cancelled = () =>
  pane.evaluate(() => (window as unknown as { cancelling: Promise<Cancelled> }).cancelling);

test.each([0, 10, 60, 150, 300, 500])(
  "an import of 30,000 rows begins no write once it is cancelled, %d ms after it began",
  async (delay) => {
    const before = await snapshot();
    await pressCancelAfter(delay);
    const file = { name: "DGS20.csv", mimeType: "text/csv", buffer: Buffer.from(LONG) };
    await pane.setInputFiles("#import-files", file);
    await pane.waitForSelector("#import-now:not([aria-disabled=true])");
    await pane.click("#import-now");
    const { report, bytes } = await cancelled();
    expect(report).toBe("Cancelled: the workbook is as it was.");
    // A write that office.js has in hand when Cancel is pressed can't be called back.
    expect(bytes.filter((size) => size >= ROWS_FROM).length).toBeLessThanOrEqual(1);
    await page.evaluate(() => window.workbench.settled());
    expect(await snapshot()).toBe(before);
  },
);

test("leaves a pane that works", async () => {
  expect(await pressed(pane, "#build")).toMatch(/^Built 'Carry vs Shock'/);
  expect(await page.evaluate(() => window.workbench.sheets())).toEqual([
    "Examples",
    "Carry vs Shock",
  ]);
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
