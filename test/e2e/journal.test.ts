import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, paneOf, pressed, report } from "../support/pane";

/** The day is logged, and what became different is said, in both languages. */

const kit = sharedKit();

const WORDS = {
  "en-US": { journal: "Journal", sheet: "Carry vs Shock", stop: "Rules: OK → STOP" },
  "zh-TW": { journal: "日誌", sheet: "利差與衝擊", stop: "規則：符合規則 OK → 停損 STOP" },
} as const;

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  const words = WORDS[language];
  let page: Page;
  let pane: Frame;
  const cell = (address: string) =>
    page.evaluate((at) => window.workbench.getCell(at), `${words.journal}!${address}`);
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pressed(pane, "#build");
    await pane.waitForSelector('.strip[data-shows="sheet"]');
    await pane.click(".journal > summary");
  });
  afterAll(() => page.context().close());

  test("a press writes the day below the last", async () => {
    await pane.fill("#journal-note", "first");
    await pane.click(".status button[aria-label]");
    expect(await pressed(pane, "#log-today")).toContain(words.journal);
    expect([
      (await cell("B11")).value,
      (await cell("D11")).value,
      (await cell("O11")).value,
    ]).toEqual([words.sheet, 3, "first"]);
  });

  test("what became different since is said", async () => {
    await pane.fill("#field-yld", "5.25%");
    await pane.press("#field-yld", "Tab");
    await pane.waitForSelector('[data-change="rules"]');
    expect(await pane.innerText('[data-change="rules"]')).toBe(words.stop);
    await pane.click(".status button[aria-label]");
    await pressed(pane, "#log-today");
    await pane.waitForSelector(".journal-chart");
    expect(await pane.locator(".journal-since li").count()).toBe(0);
    expect((await cell("C12")).value).toBe(0.0525);
    expect(await axe(pane)).toEqual([]);
  });

  test("a row that can't be written is kept, and goes along with the next", async () => {
    await page.evaluate(() => window.workbench.setReadOnly(true));
    await pane.click(".status button[aria-label]");
    await pane.click("#log-today");
    await pane.waitForSelector('.status[data-phase="failed"]');
    await pane.waitForSelector("#journal-kept");
    await page.evaluate(() => window.workbench.setReadOnly(false));
    await pane.click("#log-today");
    await pane.waitForSelector('.status[data-phase="done"]');
    expect(await report(pane)).toContain(words.journal);
    expect([(await cell("B13")).value, (await cell("B14")).value]).toEqual([
      words.sheet,
      words.sheet,
    ]);
    expect(await pane.locator("#journal-kept").count()).toBe(0);
  });
});
