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

  test("opens it, builds, and reports there", async () => {
    await page.click("#close-pane");
    expect(await page.isVisible("#pane-frame")).toBe(false);
    await page.locator("#ribbon .group button").nth(1).click();
    await page.waitForSelector("#pane-frame", { state: "visible" });
    expect(await report(pane)).toMatch(/^Built 'Carry vs Shock'/);
    expect(await page.evaluate(() => window.workbench.sheets())).toHaveLength(2);
  });

  test("opens it at the field to mend where something is missing, which the sheet says too", async () => {
    await pane.fill("#field-yld", "");
    await page.click("#close-pane");
    await page.locator("#ribbon .group button").nth(1).click();
    await page.waitForSelector("#pane-frame", { state: "visible" });
    await page.waitForFunction(() => window.workbench.sheets().length === 3);
    await pane.waitForFunction(() => document.activeElement?.id === "field-yld");
  });
});

describe("where Excel does not show the pane that an add-in asks for, as on the web", () => {
  let web: Page;
  beforeAll(async () => {
    web = await kit.open({ excel: "web" });
    await paneOf(web);
  });
  afterAll(() => web.context().close());

  const press = () => web.locator("#ribbon .group button").nth(1).click();
  const front = () => web.evaluate(() => window.workbench.workbook.activeSheet().name);

  test("the button builds all the same, and the new sheet is in front", async () => {
    await web.click("#close-pane");
    await press();
    await web.waitForFunction(() => window.workbench.sheets().includes("Carry vs Shock"));
    await web.waitForFunction(
      () => window.workbench.workbook.activeSheet().name === "Carry vs Shock",
    );
    expect(await front()).toBe("Carry vs Shock");
    expect(await web.isVisible("#pane-frame")).toBe(false);
  });

  test("what happened is told in the pane once its own button opens it", async () => {
    await web.locator("#ribbon .group button").first().click();
    await web.waitForSelector("#pane-frame", { state: "visible" });
    expect(await report(await paneOf(web))).toMatch(/^Built 'Carry vs Shock'/);
  });
});

test.each([
  ["en-US", "2 input(s) missing or out of range: see the words beside them."],
  ["zh-TW", "2 個輸入未填或超出範圍：見旁邊的說明。"],
] as const)(
  "where it is not shown and something is missing, the sheet in front says so (%s)",
  async (language, says) => {
    const web = await kit.open({ excel: "web", language });
    const frame = await paneOf(web);
    for (const id of ["yld", "stop"]) await frame.fill(`#field-${id}`, "");
    await web.click("#close-pane");
    await web.locator("#ribbon .group button").nth(1).click();
    await web.waitForFunction(() => window.workbench.sheets().length === 2);
    await web.waitForFunction(
      () => window.workbench.workbook.activeSheet().name === window.workbench.sheets()[1],
    );
    await web.evaluate(() => window.workbench.settled());
    const said = await web.evaluate(() => {
      const { name } = window.workbench.workbook.activeSheet();
      return window.workbench.getCell(`'${name}'!B12`).text;
    });
    expect(said).toBe(says);
    expect(await web.isVisible("#pane-frame")).toBe(false);
    await web.locator("#ribbon .group button").first().click();
    await web.waitForSelector("#pane-frame", { state: "visible" });
    await frame.waitForFunction(() => document.activeElement?.id === "field-yld");
    await web.context().close();
  },
);

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
