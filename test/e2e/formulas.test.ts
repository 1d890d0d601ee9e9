import type { Page } from "playwright-core";
import { screenshot, sharedKit } from "../support/browser";

const kit = sharedKit();
let page: Page;

beforeAll(async () => {
  page = await kit.open();
});

const cell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);

/** Types with the keyboard into a cell, as a person does, and waits for the result. */
async function type(address: string, text: string): Promise<void> {
  const before = await cell(address);
  await page.evaluate((at) => window.workbench.select(at), address);
  await page.keyboard.type(text);
  // While the grid still offers names to complete, Enter takes one of these.
  await page.waitForSelector('ul[data-u-comp="sheets-formula-editor"]', { state: "detached" });
  await page.keyboard.press("Enter");
  // The grid takes what was typed a moment after the key.
  await page.waitForFunction(
    ([at, { value, formula }]) => {
      const now = window.workbench.getCell(at);
      return now.value !== value || now.formula !== formula;
    },
    [address, before] as const,
  );
  await page.evaluate(() => window.workbench.settled());
}

describe("the first screen", () => {
  test("shows three example formulas as per cent", async () => {
    await screenshot(page, "first-screen");
    expect(await cell("D6")).toEqual({
      value: 0.0618,
      text: "6.18%",
      formula: "=CVS.CARRY(3,4.82%,4.14%)",
    });
    expect(await cell("D7")).toMatchObject({ value: 0.39, text: "39.00%" });
    expect((await cell("D8")).text).toBe("14.37%");
  });

  test("has the pane open and ready", async () => {
    const pane = page.frameLocator("#pane-frame");
    await expect(pane.locator("body").innerText()).resolves.toContain("4.68%");
  });

  test("shows the add-in's buttons from its manifest", async () => {
    const buttons = await page.locator("#ribbon .group button").allInnerTexts();
    expect(buttons).toEqual(["Carry vs Shock", "Build sheet", "Help"]);
  });
});

describe("a formula typed with the keyboard", () => {
  test("gives the number itself in an unformatted cell", async () => {
    await type("B12", "=CVS.CARRY(3,4.82%,4.14%)");
    expect(await cell("B12")).toEqual({
      value: 0.0618,
      text: "0.0618",
      formula: "=CVS.CARRY(3,4.82%,4.14%)",
    });
  });

  test("shows 6.18% in a cell formatted as per cent", async () => {
    await type("D10", "=CVS.CARRY(3,4.82%,4.14%)");
    expect(await cell("D10")).toMatchObject({ value: 0.0618, text: "6.18%" });
    await type("D10", "=CVS.CARRY(3,4.82%,8%)");
    expect((await cell("D10")).text).toBe("-1.54%");
  });

  test("shows basis points in that cell as they are, and no per cent of them", async () => {
    await type("D10", "=CVS.CALLSHOCK(13,3,9%)");
    expect((await cell("D10")).text).toBe("205.69");
    await type("D10", "=CVS.STOPDISTANCE(6%)");
    expect((await cell("D10")).text).toBe("-75.00");
  });

  test("follows the cells it reads", async () => {
    await type("B14", "4.82%");
    await type("B15", "=CVS.CARRY(3,B14,4.14%)");
    await type("B14", "5%");
    expect(await cell("B14")).toMatchObject({ value: 0.05, text: "5.00%" });
    expect((await cell("B15")).value).toBe(0.0672);
  });

  test("spills a grid of results", async () => {
    await type("B17", "=CVS.SHOCKLOSS({0,50,100},13,{1;3})");
    expect((await cell("D17")).value).toBe(0.13);
    expect((await cell("C18")).value).toBe(0.195);
  });

  test("says beside the selected cell what was wrong", async () => {
    await type("B20", "=CVS.CARRY(0.5,4.82%,4.14%)");
    expect((await cell("B20")).value).toBe("#VALUE!");
    await page.evaluate(() => window.workbench.select("B20"));
    const card = page.locator(".error-card");
    await card.waitFor({ state: "visible" });
    expect(await card.innerText()).toBe("lev must be at least 1 (position ÷ equity); got 0.5");
    await screenshot(page, "error-card");
    await page.evaluate(() => window.workbench.select("B21"));
    await card.waitFor({ state: "hidden" });
  });

  test("is completed with the functions' names and descriptions", async () => {
    await page.evaluate(() => window.workbench.select("B22"));
    await page.keyboard.type("=CVS.CARRY");
    await page.getByText("CVS.CARRYSPREAD").waitFor();
    await page.getByText("yield less funding rate, per year").waitFor();
    await screenshot(page, "completion");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });
});

describe("the page", () => {
  test("asks for nothing outside this machine", () => {
    expect(kit.outside).toEqual([]);
  });

  test("reports no error", () => {
    expect(kit.problems).toEqual([]);
  });
});
