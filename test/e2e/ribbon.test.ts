import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

describe("the ribbon's button while the pane is closed", () => {
  beforeAll(async () => {
    page = await kit.open();
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  it("opens it, builds, and reports there", async () => {
    await page.click("#close-pane");
    expect(await page.isVisible("#pane-frame")).toBe(false);
    await page.locator("#ribbon .group button").nth(1).click();
    await page.waitForSelector("#pane-frame", { state: "visible" });
    expect(await report(pane)).toMatch(/^Built 'Carry vs Shock'/);
    expect(await page.evaluate(() => window.workbench.sheets())).toHaveLength(2);
  });

  it("opens it at the field to mend where something is missing, and builds nothing", async () => {
    await pane.fill("#field-yld", "");
    await page.click("#close-pane");
    await page.locator("#ribbon .group button").nth(1).click();
    await page.waitForSelector("#pane-frame", { state: "visible" });
    await pane.waitForFunction(() => document.activeElement?.id === "field-yld");
    expect(await page.evaluate(() => window.workbench.sheets())).toHaveLength(2);
  });
});

it("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
