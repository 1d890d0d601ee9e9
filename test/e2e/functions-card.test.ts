import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, paneOf, pressed } from "../support/pane";

/** A function is found, tried, written, formatted and explained, in both languages and by keyboard. */

const kit = sharedKit();

const WORDS = {
  "en-US": {
    examples: "Examples",
    sheet: "Carry vs Shock",
    words: "carry on equity",
    label: "Carry per year on equity",
    wrote: "Wrote CARRY at",
    asks: "Enter fund.",
    formatted: "Formatted 1 result.",
    empty: /F21 \(friction\) is empty, which counts as omitted\./,
    press: "Shift+F3",
  },
  "zh-TW": {
    examples: "範例",
    sheet: "利差與衝擊",
    words: "利差收益",
    label: "每年對淨值的利差收益",
    wrote: "已將 CARRY 寫入",
    asks: "請輸入 fund。",
    formatted: "已設定 1 個結果的格式。",
    empty: /F21（friction）是空白，視為省略。/,
    press: "Shift+F3",
  },
} as const;

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  const words = WORDS[language];
  let page: Page;
  let pane: Frame;
  const cell = (address: string) =>
    page.evaluate((at) => window.workbench.getCell(at), `${words.examples}!${address}`);
  const setCell = (address: string, input: string | number) =>
    page.evaluate(([at, what]) => window.workbench.setCell(at, what), [
      `${words.examples}!${address}`,
      input,
    ] as const);
  const select = (address: string) =>
    page.evaluate((at) => window.workbench.select(at), `${words.examples}!${address}`);
  const sum = (text: string) => pane.waitForSelector(`.function-sum:text-is("${text}")`);
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("is found by what it does, with the keyboard alone", async () => {
    await pane.focus(".functions > summary");
    await page.keyboard.press("Enter");
    await pane.waitForSelector("#function-search");
    await page.keyboard.press("Tab");
    await page.keyboard.type(words.words);
    await page.keyboard.press("Enter");
    await pane.waitForSelector('[data-trial="CARRY"]');
    expect(await pane.innerText(".functions")).toContain(words.press);
  });

  test("its fields start with the pane's numbers, and the result follows what is typed", async () => {
    await sum("3 × 4.82% − 2 × 4.14% = 6.18%");
    await pane.fill("#parameter-fund", "");
    expect(await pane.innerText(".function-trial")).toContain(words.asks);
    await pane.fill("#parameter-fund", "4.20%");
    await sum("3 × 4.82% − 2 × 4.20% = 6.06%");
    expect(await pane.innerText(".function-result output")).toBe("6.06%");
    await pane.fill("#parameter-fund", "4.20");
    await sum("3 × 4.82% − 2 × 4.20% = 6.06%");
    expect(await axe(pane)).toEqual([]);
  });

  test("a field takes the selected cell, and follows it", async () => {
    await setCell("F20", 0.041);
    await select("F20");
    await pane.focus("#parameter-fund");
    await page.keyboard.press("Alt+ArrowDown");
    await sum("3 × 4.82% − 2 × 4.10% = 6.26%");
    await setCell("F20", 0.0414);
    await sum("3 × 4.82% − 2 × 4.14% = 6.18%");
  });

  test("is written with its number format and a label, and never over something", async () => {
    await select("F20");
    await pane.click("#insert-function");
    await pane.waitForSelector('.status[data-phase="failed"]');
    expect((await cell("F20")).value).toBe(0.0414);
    await pane.click(".status button[aria-label]");
    await select("H22");
    await pane.check(".function-trial .check input");
    expect(await pressed(pane, "#insert-function")).toContain(words.wrote);
    await page.evaluate(() => window.workbench.settled());
    const written = await cell("H22");
    expect([written.text, (await cell("G22")).value]).toEqual(["6.18%", words.label]);
    expect(written.formula).toBe(`=CVS.CARRY(3,4.82%,${words.examples}!F20)`);
    await pane.click(".status button[aria-label]");
  });

  test("a result that was typed gets its format", async () => {
    await setCell("H23", "=CVS.CARRY(3,4.82%,F20,F21)");
    await page.evaluate(() => window.workbench.settled());
    await select("H23");
    expect(await pressed(pane, "#format-results")).toBe(words.formatted);
    await page.evaluate(() => window.workbench.settled());
    expect((await cell("H23")).text).toBe("6.18%");
    await pane.click(".status button[aria-label]");
  });

  test("is explained by its sum, and by the cell of it that is empty", async () => {
    await select("H23");
    await pane.click(".workbook > summary");
    await pane.click("#explain");
    await pane.waitForSelector('.explain-how:text-is("3 × 4.82% − 2 × 4.14% = 6.18%")');
    expect(await pane.innerText(".explain-empty")).toMatch(words.empty);
    expect(await axe(pane)).toEqual([]);
    await select("A1");
  });

  test("on a sheet of ours its fields are that sheet's cells", async () => {
    await pressed(pane, "#build");
    await pane.waitForSelector('.strip[data-shows="sheet"]');
    await pane.fill("#function-search", "BUFFER");
    await pane.check('[data-function="BUFFER"] input');
    for (const name of ["dur", "lev", "margin", "convexity"]) {
      expect(await pane.inputValue(`#parameter-${name}`)).toBe(`='${words.sheet}'!${name}`);
    }
    await pane.fill("#parameter-bp", "100");
    await pane.waitForSelector(".function-result output");
  });
});
