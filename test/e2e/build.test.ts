import type { Frame, Page } from "playwright-core";
import { screenshot, sharedKit } from "../support/browser";
import { paneOf, pressed, report } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

beforeAll(async () => {
  page = await kit.open();
  pane = await paneOf(page);
});

const SHEET = "'Carry vs Shock'!";
const text = (address: string) =>
  page.evaluate((at) => window.workbench.getCell(at).text, SHEET + address);
const sheets = () => page.evaluate(() => window.workbench.sheets());
const snapshot = () => page.evaluate(() => JSON.stringify(window.workbench.snapshot()));

/** The address of the cell that holds a text, in the part of the sheet that a screen shows. */
function find(label: string, columns = "BCDEFGHIJKLMNOPQRSTU"): Promise<string> {
  return page.evaluate(
    ([sheet, wanted, within]) => {
      for (let row = 1; row <= 50; row += 1) {
        for (const column of within) {
          const address = `${column}${row}`;
          if (window.workbench.getCell(sheet + address).text === wanted) return address;
        }
      }
      throw new Error(`No cell of the sheet shows "${wanted}".`);
    },
    [SHEET, label, columns] as const,
  );
}

/** The row of the shock table for a shock, as its cells show it, by column letter. */
async function tableRow(shock: string): Promise<string[]> {
  const row = (await find(shock, "B")).slice(1);
  return Promise.all([..."BCDEFGIJKLM"].map((column) => text(column + row)));
}

describe("input that is not allowed", () => {
  afterAll(() => pane.fill("#field-lev", "3"));

  test("is answered by a sentence at its field, and builds nothing", async () => {
    await pane.fill("#field-lev", "0.5");
    await pane.press("#field-lev", "Tab");
    expect(await pane.innerText("#note-lev")).toBe("Leverage must be between 1 and 1000.");
    await screenshot(page, "bad-input");
    expect(await pane.getAttribute("#build", "aria-disabled")).toBe("true");
    // The press is answered by a look at the field; mended before that, it would let the press build.
    const answered = pane.evaluate(
      () =>
        new Promise<void>((taken) => {
          const field = document.getElementById("field-lev")!;
          field.addEventListener("focus", () => taken(), { once: true });
        }),
    );
    await pane.click("#build", { force: true });
    await answered;
    expect(await sheets()).toEqual(["Examples"]);
  });
});

describe("a workbook that can't be written to", () => {
  test("is left as it was, with one sentence that says so", async () => {
    const before = await snapshot();
    await page.evaluate(() => window.workbench.setReadOnly(true));
    const sentence = await pressed(pane, "#build");
    await screenshot(page, "read-only");
    await page.evaluate(() => window.workbench.setReadOnly(false));
    expect(sentence).toMatch(/so nothing was changed: .*\.$/);
    expect(await snapshot()).toBe(before);
  });
});

describe("Build sheet", () => {
  beforeAll(async () => {
    await page.locator("#ribbon .group button").nth(1).click();
    await pane.waitForSelector('.status[data-phase="done"]');
    await page.evaluate(() => window.workbench.settled());
  });

  test("makes a new sheet and says how it went", async () => {
    await screenshot(page, "built-sheet");
    expect(await sheets()).toEqual(["Examples", "Carry vs Shock"]);
    expect(await report(pane)).toMatch(/^Built 'Carry vs Shock': 16 shocks\.$/);
  });

  test("sends less than the 5 MB that Excel on the web takes", async () => {
    const trips = await page.evaluate(() => window.workbench.trips());
    expect(Math.max(...trips.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  });

  test("shows the mission's figures in its table", async () => {
    expect(await tableRow("0")).toEqual(
      expect.arrayContaining(["4.82%", "100.00%", "3.00x", "33.33%", "24.33%", "+4.68%", "OK"]),
    );
    expect(await tableRow("+100")).toEqual(
      expect.arrayContaining(["5.82%", "-39.00%", "61.00%", "14.37%", "STOP"]),
    );
  });

  test("follows its leverage cell, and the rule turns to REDUCE", async () => {
    const leverage = (await find("Leverage (position ÷ equity)")).replace(/^\w/, "E");
    await page.evaluate((at) => window.workbench.select(at), SHEET + leverage);
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    // The grid takes what was typed a moment after the key.
    await page.waitForFunction((at) => window.workbench.getCell(at).value === 4, SHEET + leverage);
    await page.evaluate(() => window.workbench.settled());
    expect(await text(await find("REDUCE"))).toBe("REDUCE");
    expect(await tableRow("+100")).toEqual(expect.arrayContaining(["-52.00%", "48.00%"]));
    await screenshot(page, "leverage-4");
  });
});

test("asks for nothing outside this machine, and reports no error", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
