import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, paneOf } from "../support/pane";

/** What the position's levels are in money, in both languages. */

const kit = sharedKit();

describe.each([
  ["en-US", "nothing to sell"],
  ["zh-TW", "不必賣出"],
] as const)("in %s", (language, nothing) => {
  let page: Page;
  let pane: Frame;
  const row = (id: string) =>
    pane.$$eval(`[data-figure="${id}"] td`, (all) => all.map((td) => td.textContent));
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pane.click(".money > summary");
    await pane.waitForSelector('[data-figure="carry-12"]');
  });
  afterAll(() => page.context().close());

  test("the mission's case reads as it was worked out", async () => {
    expect(await row("money-stop")).toEqual(["167,700", "832,300"]);
    // 94.71477: 22.87 thirty-seconds, to the nearest eighth of one.
    expect(await row("exit-price")).toEqual(["94.7148 (94-227)"]);
    expect(await row("exit-out")).toEqual(["3,000,000"]);
    expect(await row("entry-leverage")).toEqual(["2.70×"]);
    expect(await row("carry-12")).toEqual(["46,800", "+12.0 bp"]);
  });

  test("follows what is typed", async () => {
    await pane.fill("#field-lev", "2.5");
    expect(await row("exit-cap")).toEqual([nothing]);
    await pane.fill("#field-lev", "3");
    expect(await axe(pane)).toEqual([]);
  });
});
