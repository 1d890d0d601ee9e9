import type { Frame, Page } from "playwright-core";
import { FIELDS } from "../../src/taskpane/inputs/fields";
import { sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";

/** The form without a pointer, in both languages. */

const kit = sharedKit();

describe.each([
  ["en-US", "Examples"],
  ["zh-TW", "範例"],
] as const)("in %s", (language, examples) => {
  let page: Page;
  let pane: Frame;
  const focused = () => pane.evaluate(() => document.activeElement!.id);
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("each field is one stop of Tab", async () => {
    await pane.focus("#field-label");
    const stops: string[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("Tab");
      stops.push(await focused());
    }
    // The benchmark rate is not asked for while the funding rate is entered.
    const fields = FIELDS.filter(({ id }) => id !== "benchmark").map(({ id }) => `field-${id}`);
    expect(stops).toEqual(fields.slice(0, 8));
  });

  test("the buttons beside a field have keys of their own", async () => {
    await pane.focus("#field-dur");
    await page.keyboard.press("Alt+ArrowUp");
    await pane.waitForSelector('[data-field="dur"] .auto[aria-pressed="true"]');
    await page.keyboard.press("Alt+ArrowUp");
    await pane.waitForSelector('[data-field="dur"] .auto[aria-pressed="false"]');
    await page.evaluate((at) => window.workbench.select(at), `${examples}!B30`);
    await pane.focus("#field-stop");
    await page.keyboard.press("Alt+ArrowDown");
    await pane.waitForFunction(() =>
      document.querySelector<HTMLInputElement>("#field-stop")!.value.includes("B"),
    );
    await pane.fill("#field-stop", "5.25%");
  });

  test("Ctrl and Enter build, Enter alone does not", async () => {
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => window.workbench.sheets())).toHaveLength(1);
    await page.keyboard.press("Control+Enter");
    expect(await report(pane)).toContain("16");
    expect(await page.evaluate(() => window.workbench.sheets())).toHaveLength(2);
  });
});
