import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { describeSheet, MISSION_INPUTS, oneCell, toAddress } from "../../src/sheet";
import { accountCells, STATEMENT_FILE } from "../support/account-page";
import { screenshot, sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";

const kit = sharedKit();

const LANGUAGES = [
  {
    office: "en-US",
    language: "en",
    sheet: "Account",
    reduce: "REDUCE",
    stop: "STOP",
    more: "More lines",
  },
  {
    office: "zh-TW",
    language: "zh-TW",
    sheet: "帳戶",
    reduce: "降槓桿 REDUCE",
    stop: "停損 STOP",
    more: "增加列數",
  },
] as const;

describe.each(LANGUAGES)("in $language", ({ office, language, sheet, reduce, stop, more }) => {
  let page: Page;
  let pane: Frame;
  const { addressOf, valueOn } = accountCells(sheet, language);
  const value = (key: string) => valueOn(page, key);

  beforeAll(async () => {
    page = await kit.open({ language: office });
    pane = await paneOf(page);
    await pane.click(".account > summary");
  });

  test("comes from a statement to a verdict on a sheet", async () => {
    await pane.setInputFiles("#account-files", {
      name: "U1234567_20261201.csv",
      mimeType: "text/csv",
      buffer: readFileSync(STATEMENT_FILE),
    });
    await pane.waitForSelector(".held");
    const rows = await pane.$$eval(".held tbody tr", (all) => all.map((row) => row.textContent));
    expect(rows).toHaveLength(7);
    expect(await pane.innerText("#account-equity")).toContain("1,250,36");
    expect(await pane.inputValue("#account-date")).toBe("2026-12-01");
    await pane.selectOption("#account-as-of", "statement");
    await screenshot(page, `account-pane-${language}`);
    await pane.click("#account-build:not([aria-disabled=true])");
    expect(await report(pane)).toContain(sheet);
    await page.evaluate(() => window.workbench.settled());
    expect(await value("verdict.word")).toBe(reduce);
    expect(await value("verdict.excess")).toBeCloseTo(954_726.071875, 4);
    expect(await value("directions.call_parallel")).toBeCloseTo(255.315355837477, 7);
    await screenshot(page, `account-sheet-${language}`);
  });

  test("says another word when yields have moved", async () => {
    await page.evaluate(([at]) => window.workbench.setCell(at!, 40), [addressOf("inputs.moved")]);
    await page.evaluate(() => window.workbench.settled());
    expect(await value("verdict.word")).toBe(stop);
  });

  test("builds the Carry-vs-Shock sheet, which follows the account", async () => {
    await pane.click(".status button[aria-label]");
    await pane.click("#account-carry:not([aria-disabled=true])");
    const plan = describeSheet(
      { ...MISSION_INPUTS, label: "" },
      { dialect: "live", language, namespace: "CVS", version: "", ofAccount: true },
    );
    expect(await report(pane)).toContain(plan.sheetName);
    const on = (key: string) => {
      const { row, column } = plan.cells.find((cell) => cell.key === key)!;
      return page.evaluate(
        (at) => window.workbench.getCell(at).value,
        `'${plan.sheetName}'!${toAddress(oneCell(row, column))}`,
      );
    };
    await page.evaluate(() => window.workbench.settled());
    expect(await on("inputs.equity")).toBe(await value("money.equity"));
    expect([await on("verdict.word"), await on("levels.full")]).toEqual([
      await value("verdict.word"),
      await value("directions.call_parallel"),
    ]);
    await page.evaluate(([at]) => window.workbench.setCell(at!, 0), [addressOf("inputs.moved")]);
    await page.evaluate(() => window.workbench.settled());
    expect(await on("inputs.equity")).toBeCloseTo(1_250_361.5625, 4);
    expect(await on("levels.full")).toBeCloseTo(255.315355837477, 7);
    expect(await on("verdict.word")).toBe(reduce);
    // The pane in front of it measures the same.
    await pane.waitForFunction(
      (word) =>
        document.querySelector('[data-light="rules"] .light-word')?.textContent?.includes(word),
      reduce.split(" ").at(-1)!,
    );
    await pane.waitForFunction(() =>
      document.querySelector('[data-figure="full"] td')?.textContent?.includes("255.32"),
    );
    await screenshot(page, `account-carry-${language}`);
  });

  test("has more lines where they are asked for, and the carry sheet goes on", async () => {
    await pane.click(".status button[aria-label]");
    await pane.click(`button:has-text("${more}")`);
    expect(await report(pane)).toContain(sheet);
    await page.evaluate(() => window.workbench.settled());
    expect(await value("verdict.word")).toBe(reduce);
    expect(await value("verdict.excess")).toBeCloseTo(954_726.071875, 4);
  });
});

test("asks nothing of the world, and stumbles over nothing", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
