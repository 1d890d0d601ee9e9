import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { inputAt } from "../support/inputs";
import { paneOf, pressed, reopened } from "../support/pane";

/** Two workbooks of one person, each with a pane and a sheet of the same name: never the wrong one. */

const kit = sharedKit();

interface Book {
  readonly page: Page;
  pane: Frame;
}

const WORDS = {
  "en-US": { sheet: "Carry vs Shock", journal: "Journal" },
  "zh-TW": { sheet: "利差與衝擊", journal: "日誌" },
} as const;

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  const { sheet, journal } = WORDS[language];
  let first: Book;
  let second: Book;
  const bookOf = async (page: Page): Promise<Book> => {
    const pane = await paneOf(page);
    await pressed(pane, "#build");
    await pane.waitForSelector('.strip[data-shows="sheet"]');
    return { page, pane };
  };
  const on = ({ page }: Book, address: string, name: string = sheet) =>
    page.evaluate((at) => window.workbench.getCell(at).value, `'${name}'!${address}`);
  const stands = ({ page }: Book, address: string, value: number) =>
    page.waitForFunction(([at, wanted]) => window.workbench.getCell(at).value === wanted, [
      `'${sheet}'!${address}`,
      value,
    ] as const);
  const shows = ({ pane }: Book, id: string, value: string) =>
    pane.waitForFunction(
      ([field, wanted]) =>
        document.querySelector<HTMLInputElement>(`#field-${field}`)!.value === wanted,
      [id, value] as const,
    );
  const lev = inputAt("lev");
  const yld = inputAt("yld");

  beforeAll(async () => {
    const page = await kit.open({ language });
    first = await bookOf(page);
    second = await bookOf(await kit.open({ language, beside: page }));
  });
  afterAll(() => first.page.context().close());

  test("what is typed beside one is written to that one", async () => {
    await second.pane.fill("#field-lev", "2.25");
    await first.pane.fill("#field-lev", "2.75");
    await first.pane.press("#field-lev", "Tab");
    await stands(first, lev, 2.75);
    expect([await on(second, lev), await second.pane.inputValue("#field-lev")]).toEqual([
      3,
      "2.25",
    ]);
    await second.pane.press("#field-lev", "Tab");
    await stands(second, lev, 2.25);
    expect([await on(first, lev), await first.pane.inputValue("#field-lev")]).toEqual([
      2.75,
      "2.75",
    ]);
  });

  test("what changes on the sheet of one shows beside that one", async () => {
    await first.page.evaluate(([at, to]) => window.workbench.setCell(at, to), [
      `'${sheet}'!${yld}`,
      0.0525,
    ] as const);
    await shows(first, "yld", "5.25%");
    expect(await first.pane.getAttribute(".verdict", "data-verdict")).toBe("STOP");
    expect(await second.pane.inputValue("#field-yld")).toBe("4.82%");
    expect(await second.pane.getAttribute(".verdict", "data-verdict")).not.toBe("STOP");
  });

  test("a pane that starts anew shows its own workbook's sheet", async () => {
    second.pane = await reopened(second.page, second.pane);
    await shows(second, "lev", "2.25");
    expect(await second.pane.getAttribute(".strip", "data-shows")).toBe("sheet");
    await shows(first, "lev", "2.75");
  });

  test("the day of one is logged in that one's journal", async () => {
    await first.pane.click(".journal > summary");
    await first.pane.click(".status button[aria-label]");
    await pressed(first.pane, "#log-today");
    expect([await on(first, "D11", journal), await on(first, "C11", journal)]).toEqual([
      2.75, 0.0525,
    ]);
    expect(await second.page.evaluate(() => window.workbench.sheets())).not.toContain(journal);
  });
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
