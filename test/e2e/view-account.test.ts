import type { Frame, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { accountCells, STATEMENT_FILE } from "../support/account-page";
import { screenshot, sharedKit } from "../support/browser";
import { axe, paneOf, pressed, report } from "../support/pane";

/** While an Account sheet is in front, the pane says what the sheet says. */

const kit = sharedKit();

const LANGUAGES = [
  {
    office: "en-US",
    language: "en",
    ...{ sheet: "Account", other: "Examples" },
    ...{ rules: "REDUCE", carry: "THIN", stop: "STOP" },
    journal: "Journal",
    below: "All below is computed from scratch numbers, not from this account.",
    slim: "Account is in front; below: Scratch",
  },
  {
    office: "zh-TW",
    language: "zh-TW",
    ...{ sheet: "帳戶", other: "範例" },
    ...{ rules: "降槓桿 REDUCE", carry: "微薄 THIN", stop: "停損 STOP" },
    journal: "日誌",
    below: "以下全部以草稿的數字計算，不是這個帳戶的。",
    slim: "帳戶 在最前面；以下為： 草稿",
  },
] as const;

describe.each(LANGUAGES)("in $language", ({ office, language, sheet, ...words }) => {
  let page: Page;
  let pane: Frame;
  const { addressOf, valueOn } = accountCells(sheet, language);
  const value = (key: string) => valueOn(page, key);
  const light = (id: string) => pane.innerText(`[data-light="${id}"] .light-word`);
  const ofAccount = '.verdict[data-of="account"]';

  beforeAll(async () => {
    page = await kit.open({ language: office });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("shows the account's lights and figures, and whose numbers stand below", async () => {
    expect(await pane.getAttribute(".verdict", "data-verdict")).toBe("OK");
    await pane.click(".account > summary");
    await pane.setInputFiles("#account-files", {
      name: "U1234567_20261201.csv",
      mimeType: "text/csv",
      buffer: readFileSync(STATEMENT_FILE),
    });
    await pane.waitForSelector(".held");
    await pane.selectOption("#account-as-of", "statement");
    await pane.click("#account-build:not([aria-disabled=true])");
    await report(pane);
    await page.evaluate(() => window.workbench.settled());
    await pane.waitForSelector(`${ofAccount}[data-verdict="REDUCE"][data-tone="red"]`);
    expect([await light("rules"), await light("carry")]).toEqual([words.rules, words.carry]);
    expect([await value("verdict.word"), await value("verdict.carry")]).toEqual([
      words.rules,
      words.carry,
    ]);
    expect(await pane.innerText(".verdict-reason")).toBe(await value("verdict.sentence"));
    // 954,726.071875 of excess, 255.3 bp to the call: the spec's.
    expect(await pane.innerText('[data-figure="excess"] .headline-value')).toBe("954,726");
    expect(await light("call")).toBe("+255 bp");
    expect(await pane.innerText(".account-below")).toBe(words.below);
    expect(await pane.innerText(".strip-account")).toContain(sheet);
    expect(await axe(pane)).toEqual([]);
    await pane.evaluate(() => scrollTo(0, 0));
    await screenshot(page, `view-account-${language}`);
    await page.evaluate(() => window.workbench.setTheme("dark"));
    await pane.waitForSelector(':root[data-theme="dark"]');
    expect(await axe(pane)).toEqual([]);
    await screenshot(page, `view-account-dark-${language}`);
    await page.evaluate(() => window.workbench.setTheme("light"));
    await pane.waitForSelector(':root[data-theme="light"]');
  });

  test("says the same in the slim line", async () => {
    await pane.locator("#field-lev").scrollIntoViewIfNeeded();
    await pane.waitForSelector(".lights-line:not([hidden])");
    const line = await pane.$$eval(".lights-line b", (all) => all.map((one) => one.textContent));
    const plain = [words.rules, words.carry].map((word) => word.replace(/ [A-Z]+$/, ""));
    expect(line).toEqual([...plain, "+255 bp"]);
    expect(await pane.innerText(".lights-line-note")).toBe(words.slim);
    await screenshot(page, `view-account-line-${language}`);
  });

  test("takes the account's own figures both ways, without a pointer", async () => {
    const moved = "#field-account-moved";
    await pane.evaluate(() => scrollTo(0, 0));
    await page.evaluate(([at]) => window.workbench.setCell(at!, 5), [addressOf("inputs.moved")]);
    await pane.waitForFunction(
      (at) => document.querySelector<HTMLInputElement>(at)!.value === "5",
      moved,
    );
    await pane.focus(moved);
    await pane.fill(moved, "nonsense");
    await page.keyboard.press("Tab");
    // One stop of Tab a field; what can't be read is said, and stays off the sheet.
    expect(await pane.evaluate(() => document.activeElement!.id)).toBe("field-account-cash");
    expect(await pane.innerText(`${moved}-note`)).not.toBe("");
    expect(await value("inputs.moved")).toBe(5);
    await pane.fill(moved, "0");
    await pane.press(moved, "Enter");
    await pane.waitForSelector(".strip-done");
    expect(await value("inputs.moved")).toBe(0);
    expect(await axe(pane)).toEqual([]);
    await screenshot(page, `view-account-inputs-${language}`);
  });

  test("is what is logged while it is in front", async () => {
    await pane.click(".journal > summary");
    await pane.click(".status button[aria-label]");
    expect(await pressed(pane, "#log-today")).toContain(words.journal);
    const cell = (at: string) =>
      page.evaluate((address) => window.workbench.getCell(address).value, `${words.journal}!${at}`);
    expect([await cell("B11"), await cell("H11")]).toEqual([sheet, words.rules]);
    expect(await cell("E11")).toBeCloseTo((await value("money.equity")) as number, 6);
  });

  test("follows the sheet, and is the pane's own answer again once another is in front", async () => {
    await page.evaluate(([at]) => window.workbench.setCell(at!, 40), [addressOf("inputs.moved")]);
    await pane.waitForSelector(`${ofAccount}[data-verdict="STOP"]`);
    expect(await value("verdict.word")).toBe(words.stop);
    await page.evaluate((at) => window.workbench.select(at), `${words.other}!A1`);
    await pane.waitForSelector('.verdict:not([data-of])[data-verdict="OK"]');
    expect(await pane.$(".strip-account")).toBeNull();
  });
});

test("asks nothing of the world, and stumbles over nothing", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
