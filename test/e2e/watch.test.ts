import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { inputAt } from "../support/inputs";
import { axe, paneOf, pressed, report } from "../support/pane";

/** A light that worsens is said at once, on whatever sheet, and can be logged, in both languages. */

const kit = sharedKit();

describe.each([
  [
    "en-US",
    /^'Carry vs Shock': Rules went from OK to STOP at \d\d:\d\d\.$/,
    "Carry vs Shock",
    "Journal",
    "Examples",
  ],
  [
    "zh-TW",
    /^「利差與衝擊」：規則於 \d\d:\d\d 由「符合規則」變為「停損」。$/,
    "利差與衝擊",
    "日誌",
    "範例",
  ],
] as const)("in %s", (language, said, sheet, journal, examples) => {
  let page: Page;
  let pane: Frame;
  const put = (address: string, input: string | number) =>
    page.evaluate(([at, what]) => window.workbench.setCell(at, what), [address, input] as const);
  /** Until nothing more is asked of Excel: Watch, which looks once a second, has seen the sheets as they are. */
  const seen = () =>
    page.evaluate(
      (pause) =>
        new Promise<void>((done) => {
          const ask = (before: number) => {
            const { length } = window.workbench.trips();
            if (length === before) done();
            else setTimeout(() => ask(length), pause);
          };
          ask(-1);
        }),
      2_000,
    );
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pressed(pane, "#build");
    await pane.waitForSelector('.strip[data-shows="sheet"]');
    await pane.click(".status button[aria-label]");
  });
  afterAll(() => page.context().close());

  test("says what became worse while another sheet is in front, and leaves the focus where it is", async () => {
    await page.evaluate((at) => window.workbench.select(at), `${examples}!A1`);
    await pane.focus("#field-lev");
    await seen();
    await put(`'${sheet}'!${inputAt("yld")}`, 0.0525);
    await pane.waitForSelector(".watch li");
    const text = await pane.innerText('.watch [data-worse="rules"]');
    expect(text).toMatch(said);
    expect(await pane.evaluate(() => document.activeElement!.id)).toBe("field-lev");
    expect(await pane.$eval(".watch", (note) => note.closest("[role=status]") !== null)).toBe(true);
    expect(await axe(pane)).toEqual([]);
  });

  test("logs it on request, and says it no more", async () => {
    await pane.click("#log-worse");
    expect(await report(pane)).toContain(journal);
    await pane.waitForSelector(".watch", { state: "detached" });
    const cell = (at: string) =>
      page.evaluate((address) => window.workbench.getCell(address), `${journal}!${at}`);
    expect([(await cell("B11")).value, (await cell("C11")).value]).toEqual([sheet, 0.0525]);
  });

  test("goes on while the pane is closed, opens none, and has it said when the pane is opened", async () => {
    await put(`'${sheet}'!${inputAt("yld")}`, 0.0482);
    await pane.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#field-yld")!.value === "4.82%",
    );
    await seen();
    await page.evaluate(() => window.workbench.closePane());
    await put(`'${sheet}'!${inputAt("lev")}`, 12);
    await pane.waitForSelector('.watch [data-worse="rules"]', { state: "attached" });
    expect(await page.locator("#pane-frame").isVisible()).toBe(false);
    await page.locator("#ribbon .group button").first().click();
    await pane.waitForSelector('.watch [data-worse="rules"]');
    await put(`'${sheet}'!${inputAt("lev")}`, 3);
  });

  test("is silent once it is switched off", async () => {
    await put(`'${sheet}'!${inputAt("yld")}`, 0.0482);
    await pane.click(".journal > summary");
    await pane.uncheck("#watch");
    await put(`'${sheet}'!${inputAt("lev")}`, 12);
    await pane.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#field-lev")!.value === "12",
    );
    await seen();
    expect(await pane.locator(".watch").count()).toBe(0);
  });
});
