import type { FrameLocator, Page } from "playwright-core";
import { screenshot, startKit, type Kit } from "../support/browser";

jest.setTimeout(300_000);

let kit: Kit;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  kit = await startKit();
  page = await kit.open({ width: 1600, height: 1000 });
  pane = page.frameLocator("#pane-frame");
});

afterAll(() => kit?.close());

const SHEET = "'Carry vs Shock'!";
const text = (address: string) =>
  page.evaluate((at) => window.workbench.getCell(at).text, SHEET + address);
const sheets = () => page.evaluate(() => window.workbench.sheets());
const snapshot = () => page.evaluate(() => JSON.stringify(window.workbench.snapshot()));

/** The address of the cell that holds a text, in the part of the sheet that a screen shows. */
function find(label: string): Promise<string> {
  return page.evaluate(
    ([sheet, wanted]) => {
      for (let row = 1; row <= 50; row += 1) {
        for (const column of "BCDEFGHIJKLMNOPQRSTU") {
          const address = `${column}${row}`;
          if (window.workbench.getCell(sheet + address).text === wanted) return address;
        }
      }
      throw new Error(`No cell of the sheet shows "${wanted}".`);
    },
    [SHEET, label] as const,
  );
}

/** The row of the shock table for a shock, as its cells show it, by column letter. */
async function tableRow(shock: string): Promise<string[]> {
  const row = (await find(shock)).slice(1);
  return Promise.all([..."BCDEFGIJKLM"].map((column) => text(column + row)));
}

describe("input that is not allowed", () => {
  it("is answered by a sentence at its field, and builds nothing", async () => {
    const leverage = pane.locator("#field-lev");
    await leverage.fill("0.5");
    expect(await pane.locator("#note-lev").innerText()).toMatch(/^Leverage .* 1 .*\.$/);
    await screenshot(page, "bad-input");
    expect(await pane.locator("#build").getAttribute("aria-disabled")).toBe("true");
    await page.locator("#ribbon .group button").nth(1).click();
    await page.evaluate(() => window.workbench.settled());
    expect(await sheets()).toEqual(["Examples"]);
    await leverage.fill("3");
  });
});

describe("a workbook that can't be written to", () => {
  it("is left as it was, with one sentence that says so", async () => {
    const before = await snapshot();
    await page.evaluate(() => window.workbench.setReadOnly(true));
    await pane.locator("#build").click();
    const sentence = pane.getByText(/read-only|locked|protected/);
    await sentence.waitFor();
    await screenshot(page, "read-only");
    await page.evaluate(() => window.workbench.setReadOnly(false));
    expect(await sentence.innerText()).toMatch(/^[A-Z].*\.$/);
    expect(await snapshot()).toBe(before);
  });
});

describe("Build sheet", () => {
  beforeAll(async () => {
    await page.locator("#ribbon .group button").nth(1).click();
    await pane.getByText(/^Built 'Carry vs Shock'/).waitFor({ timeout: 120_000 });
    await page.evaluate(() => window.workbench.settled());
  });

  it("makes a new sheet and says how it went", async () => {
    await screenshot(page, "built-sheet");
    expect(await sheets()).toEqual(["Examples", "Carry vs Shock"]);
    await expect(pane.getByText(/^Built/).innerText()).resolves.toMatch(
      /^Built 'Carry vs Shock': 16 shocks, [123] round trips\./,
    );
  });

  it("sends less than the 5 MB that Excel on the web takes", async () => {
    const trips = await page.evaluate(() => window.workbench.trips());
    expect(Math.max(...trips.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  });

  it("shows the mission's figures in its table", async () => {
    expect(await tableRow("0")).toEqual(
      expect.arrayContaining(["4.82%", "100.00%", "3.00x", "33.33%", "24.33%", "+4.68%", "OK"]),
    );
    expect(await tableRow("+100")).toEqual(
      expect.arrayContaining(["5.82%", "-39.00%", "61.00%", "14.37%", "STOP"]),
    );
  });

  it("follows its leverage cell, and the rule turns to REDUCE", async () => {
    const leverage = (await find("Leverage (position ÷ equity)")).replace(/^\w/, "E");
    await page.evaluate((at) => window.workbench.select(at), SHEET + leverage);
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.workbench.settled());
    expect(await text(await find("REDUCE"))).toBe("REDUCE");
    expect(await tableRow("+100")).toEqual(expect.arrayContaining(["-52.00%", "48.00%"]));
    await screenshot(page, "leverage-4");
  });
});

it("asks for nothing outside this machine, and reports no error", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
