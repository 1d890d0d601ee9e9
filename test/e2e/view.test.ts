import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { inputAt } from "../support/inputs";
import { axe, paneOf, pressed, reopened } from "../support/pane";

/** The pane as the view of the sheet in front, in both languages. */

const kit = sharedKit();
let page: Page;
let pane: Frame;

const WORDS = {
  "en-US": {
    sheet: "Carry vs Shock",
    examples: "Examples",
    scratch: "Scratch",
    replace: "Replace the link by a number",
    keep: "Keep",
    undo: "Undo",
  },
  "zh-TW": {
    sheet: "利差與衝擊",
    examples: "範例",
    scratch: "草稿",
    replace: "以數字取代連結",
    keep: "保留",
    undo: "復原",
  },
} as const;

const [LEV, YLD] = [inputAt("lev"), inputAt("yld")];

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  const words = WORDS[language];
  const ours = (address: string, sheet: string = words.sheet) => `'${sheet}'!${address}`;
  const cell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);
  const put = (address: string, input: string | number) =>
    page.evaluate(([at, what]) => window.workbench.setCell(at, what), [address, input] as const);
  const select = (address: string) => page.evaluate((at) => window.workbench.select(at), address);
  const chosen = () => pane.innerText('.strip [aria-pressed="true"], .strip-choice > span');
  const shows = (id: string, value: string) =>
    pane.waitForFunction(
      ([field, wanted]) =>
        document.querySelector<HTMLInputElement>(`#field-${field}`)!.value === wanted,
      [id, value] as const,
    );
  const verdict = () => pane.getAttribute(".verdict", "data-verdict");
  const stands = async (address: string, value: number) => {
    await page.waitForFunction(([at, wanted]) => window.workbench.getCell(at).value === wanted, [
      address,
      value,
    ] as const);
  };

  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("what was typed survives a reload before anything was built", async () => {
    expect(await chosen()).toBe(words.scratch);
    await pane.fill("#field-lev", "2.75");
    pane = await reopened(page, pane);
    expect(await pane.inputValue("#field-lev")).toBe("2.75");
    await pane.fill("#field-lev", "3");
  });

  test("after a build the pane shows the sheet, and says so", async () => {
    await pressed(pane, "#build");
    await pane.waitForSelector('.strip[data-shows="sheet"]');
    expect(await chosen()).toBe(words.sheet);
  });

  test("a number is written when its field is left, and the sheet's own verdict follows", async () => {
    await pane.fill("#field-lev", "3.5");
    expect(await verdict()).toBe("REDUCE");
    expect((await cell(ours(LEV))).value).toBe(3);
    await pane.press("#field-lev", "Tab");
    await stands(ours(LEV), 3.5);
    await pane.click(`.strip-done button:has-text("${words.undo}")`);
    await stands(ours(LEV), 3);
    await shows("lev", "3");
  });

  test("what is typed on the sheet shows in the pane", async () => {
    await put(ours(YLD), 0.0525);
    await shows("yld", "5.25%");
    expect(await verdict()).toBe("STOP");
    await put(ours(YLD), 0.0482);
    await shows("yld", "4.82%");
  });

  test("asks where the cell was changed while its field was edited", async () => {
    await pane.fill("#field-lev", "2.5");
    await put(ours(LEV), 2);
    await pane.press("#field-lev", "Enter");
    const ask = '.ask:has-text("2")';
    await pane.waitForSelector(ask);
    expect((await cell(ours(LEV))).value).toBe(2);
    await pane.click(`${ask} button:has-text("${words.keep}")`);
    await shows("lev", "2");
    await put(ours(LEV), 3);
    await shows("lev", "3");
  });

  test("takes a link from the selected cell, shows it, and gives it up for a number on request", async () => {
    await put(`${words.examples}!B30`, 0.049);
    await select(`${words.examples}!B30`);
    await pane.waitForSelector(".strip .note");
    await pane.focus("#field-yld");
    await pane.click('[data-field="yld"] .pick');
    await pane.waitForSelector('[data-field="yld"][data-fixed="link"]');
    expect((await cell(ours(YLD))).formula).toContain("B$30");
    await put(`${words.examples}!B30`, 0.05);
    await pane.waitForSelector('#note-yld:has-text("5.00%")');
    expect(await pane.getAttribute("#field-yld", "readonly")).not.toBeNull();
    await pane.click(`button:has-text("${words.replace}")`);
    await pane.waitForSelector('[data-field="yld"]:not([data-fixed])');
    const { value, formula } = await cell(ours(YLD));
    expect([value, formula]).toEqual([0.05, ""]);
  });

  test("of two sheets it is never the wrong one", async () => {
    await select(ours("A1"));
    await pressed(pane, "#build");
    const second = `${words.sheet} 2`;
    await pane.waitForSelector(`.strip [aria-pressed="true"]:has-text("${second}")`);
    await pane.fill("#field-lev", "2.25");
    // What was not left yet waits for its sheet, and comes near no other.
    await select(ours("A1"));
    await shows("lev", "3");
    await pane.press("#field-lev", "Tab");
    await select(ours("A1", second));
    await shows("lev", "2.25");
    await pane.press("#field-lev", "Enter");
    await stands(ours(LEV, second), 2.25);
    await select(ours("A1"));
    await shows("lev", "3");
    expect((await cell(ours(LEV))).value).toBe(3);
  });

  test("scratch numbers are on no sheet", async () => {
    await pane.click(`.strip-choice button:has-text("${words.scratch}")`);
    await pane.fill("#field-lev", "1.5");
    await pane.press("#field-lev", "Tab");
    await pane.click(`.strip-choice button:has-text("${words.sheet}")`);
    expect(await pane.inputValue("#field-lev")).toBe("3");
    expect((await cell(ours(LEV))).value).toBe(3);
  });

  test("axe finds nothing", async () => {
    expect(await axe(pane)).toEqual([]);
  });
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
