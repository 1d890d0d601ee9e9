import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { inputAt } from "../support/inputs";
import { paneOf, report } from "../support/pane";
import { firstSheet, throughLibreOffice } from "../support/xlsx";

/** What a trader does to a workbook besides building a sheet, step by step, in both languages. */

const [LEV, YLD] = [inputAt("lev"), inputAt("yld")];

const kit = sharedKit();
let page: Page;
let pane: Frame;

const WORDS = {
  "en-US": {
    examples: "Examples",
    sheet: "Carry vs Shock",
    scratch: "Scratch",
    dismiss: "Dismiss",
    update: "Update",
    convert: { live: "Make portable", portable: "Make live" },
    remove: "Remove",
    write: "Write the book beside it",
    again: "Enter 1 formula again",
    headings: ["Value", "Duration", "Margin", "Yield"],
    names: /^Installed (\d+) names\.$/,
    noSheet: "There is no Carry vs Shock sheet to save: press Build sheet first.",
  },
  "zh-TW": {
    examples: "範例",
    sheet: "利差與衝擊",
    scratch: "草稿",
    dismiss: "關閉",
    update: "更新",
    convert: { live: "轉為可攜", portable: "轉為即時" },
    remove: "移除",
    write: "在旁邊寫入部位表",
    again: "重新輸入 1 個公式",
    headings: ["市值", "存續期間", "保證金", "殖利率"],
    names: /^已安裝 (\d+) 個名稱。$/,
    noSheet: "沒有可儲存的「利差與衝擊」工作表：請先按「建立工作表」。",
  },
} as const;

describe.each(["en-US", "zh-TW"] as const)("a workbook in %s", (language) => {
  const words = WORDS[language];
  const ours = (address: string) => `'${words.sheet}'!${address}`;
  const theirs = (address: string) => `${words.examples}!${address}`;

  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pane.click(".workbook > summary");
  });
  afterAll(() => page.context().close());

  const cell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);
  const select = (address: string) => page.evaluate((at) => window.workbench.select(at), address);
  const put = (address: string, input: string | number) =>
    page.evaluate(([at, what]) => window.workbench.setCell(at, what), [address, input] as const);
  const settled = () => page.evaluate(() => window.workbench.settled());
  const sheets = () => page.evaluate(() => window.workbench.sheets());
  const snapshot = () => page.evaluate(() => JSON.stringify(window.workbench.snapshot()));
  /** Presses a button once the last report is out of the way, and gives what comes of it. */
  const press = async (selector: string) => {
    const old = pane.locator(`.status button[aria-label="${words.dismiss}"]`);
    if ((await old.count()) > 0) await old.click();
    await pane.click(selector);
    const said = await report(pane);
    await settled();
    return said;
  };
  const inRow = (label: string) =>
    `.sheet-row[data-sheet="${words.sheet}"] button:has-text("${label}")`;
  /** Cells of our sheet whose formula calls the add-in. */
  const liveCells = () =>
    page.evaluate((name) => {
      let live = 0;
      for (let row = 1; row <= 120; row++) {
        for (const column of "BCDEFGHIJKLMNOPQRSTU") {
          if (/CVS\./.test(window.workbench.getCell(`'${name}'!${column}${row}`).formula)) live++;
        }
      }
      return live;
    }, words.sheet);

  /** The first cell of our sheet whose formula begins so. */
  const addressOf = (start: string) =>
    page.evaluate(
      ([name, wanted]) => {
        for (let row = 1; row <= 60; row++) {
          for (const letter of "BCDEFGHIJKLMNOPQRSTU") {
            const { formula } = window.workbench.getCell(`'${name}'!${letter}${row}`);
            if (formula.startsWith(wanted)) return letter + row;
          }
        }
        throw new Error(`no formula begins with ${wanted}`);
      },
      [words.sheet, start] as const,
    );
  /** The first sixty cells of a column of our sheet, numbers to twelve digits. */
  const column = (letter: string) =>
    page.evaluate(
      ([name, at]) =>
        Array.from({ length: 60 }, (_, i) => {
          const { value } = window.workbench.getCell(`'${name}'!${at}${i + 1}`);
          const rounded = typeof value === "number" ? Number(value.toPrecision(12)) : value;
          return { address: `${at}${i + 1}`, value: rounded };
        }),
      [words.sheet, letter] as const,
    );

  test("has nothing to save before a sheet stands", async () => {
    await page.click("#save");
    await page.waitForSelector(`#ribbon .note:has-text("${words.noSheet}")`);
  });

  test("gets a table at the selection, and none over what is there", async () => {
    await put(theirs("H22"), "mine");
    await select(theirs("H20"));
    const before = await snapshot();
    expect(await press("#insert")).toMatch(/H22/);
    expect(await snapshot()).toBe(before);
    await select(theirs("H30"));
    expect(await press("#insert")).toMatch(/H30/);
    expect((await cell(theirs("H22"))).text).toBe("mine");
  });

  test("gets a sheet whose input follows the cell that was selected", async () => {
    await put(theirs("B30"), "4.82%");
    await select(theirs("B30"));
    await pane.focus("#field-yld");
    await pane.click('[data-field="yld"] .pick');
    await pane.waitForSelector("#note-yld:has-text('B')");
    await press("#build");
    expect(await sheets()).toEqual([words.examples, words.sheet]);
    expect((await cell(ours(YLD))).formula).toContain("$B$30");
    await put(theirs("B30"), "5.00%");
    expect((await cell(ours(YLD))).value).toBe(0.05);
  });

  test("keeps what the user changed when the sheet is updated", async () => {
    const shock = await page.evaluate((name) => {
      for (let row = 30; row < 70; row++) {
        const address = `'${name}'!B${row}`;
        if (window.workbench.getCell(address).value === 300) return address;
      }
      throw new Error("there is no shock of 300 bp");
    }, words.sheet);
    await put(shock, 275);
    await pane.click(`.strip-choice button:has-text("${words.scratch}")`);
    await pane.fill("#field-yld", "4.9%");
    await press(inRow(words.update));
    expect((await cell(shock)).value).toBe(275);
    expect((await cell(ours(YLD))).value).toBe(0.049);
    await put(shock, 300);
  });

  test("is made portable and live again, with the same figures", async () => {
    const mine = await addressOf("=CVS.CARRY(");
    const { formula } = await cell(ours(mine));
    await put(ours(mine), "=1+1");
    const was = await column("K");
    const calls = await liveCells();
    expect(calls).toBeGreaterThan(20);
    expect(await press(inRow(words.convert.live))).toContain(mine);
    expect(await liveCells()).toBe(0);
    expect(await column("K")).toEqual(was);
    expect(await press(inRow(words.convert.portable))).toContain(mine);
    expect(await liveCells()).toBe(calls);
    expect(await column("K")).toEqual(was);
    expect((await cell(ours(mine))).formula).toBe("=1+1");
    await put(ours(mine), formula);
  });

  test("takes names that work without a prefix, and gives them back", async () => {
    await put(theirs("B32"), "=CARRY(3,4.82%,4.14%)");
    expect((await cell(theirs("B32"))).text).toBe("#NAME?");
    expect(await press("#install-names")).toMatch(words.names);
    await put(theirs("B33"), "=CARRY(3,4.82%,4.14%)");
    expect((await cell(theirs("B33"))).value).toBeCloseTo(0.0618, 14);
    await press("#remove-names");
    await put(theirs("B34"), "=CARRY(3,4.82%,4.14%)");
    expect((await cell(theirs("B34"))).text).toBe("#NAME?");
    for (const address of ["B32", "B33", "B34"]) await put(theirs(address), "");
  });

  test("gets a book beside the selected positions, which follows them", async () => {
    const table = [[...words.headings], [1_900_000, 13, 0.09, 0.0482], [1_100_000, 7, 0.06, 0.043]];
    for (const [r, row] of table.entries())
      for (const [c, value] of row.entries()) await put(theirs(`${"BCDE"[c]}${60 + r}`), value);
    await select(theirs("B60:E62"));
    await pane.click("#book");
    await pane.waitForSelector("#book-value");
    const chosen = (id: string) => pane.inputValue(`#book-${id}`);
    expect([await chosen("value"), await chosen("duration"), await chosen("margin")]).toEqual([
      "0",
      "1",
      "2",
    ]);
    const said = await press(`.ask button:has-text("${words.write}")`);
    const area = /([A-Z]+)(\d+):([A-Z]+)(\d+)/.exec(said)!;
    expect(area[2]).toBe("60");
    const shown = () =>
      page.evaluate(
        ([sheet, from, to]) => {
          const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
          const within = letters.slice(letters.indexOf(from), letters.indexOf(to) + 1);
          const rows = Array.from({ length: 20 }, (_, i) => 60 + i);
          return rows.map((row) =>
            within.map((at) => window.workbench.getCell(`${sheet}!${at}${row}`).text),
          );
        },
        [words.examples, area[1]!, area[3]!] as const,
      );
    const before = await shown();
    expect(before[2]).toEqual(expect.arrayContaining([expect.stringMatching(/^\+?\d+\.\d+$/)]));
    await put(theirs("B61"), 2_000_000);
    expect(await shown()).not.toEqual(before);
  });

  test("has a formula that was stuck at #NAME? entered again", async () => {
    await put(theirs("B36"), "=_xldudf_CVS_CARRY(3,4.82%,4.14%)");
    expect((await cell(theirs("B36"))).text).toBe("#NAME?");
    await pane.click("#repair");
    await pane.waitForSelector(".broken li:has-text('B36')");
    await press(`.ask button:has-text("${words.again}")`);
    expect((await cell(theirs("B36"))).value).toBe(0.0618);
  });

  test("is saved as a file in Excel's own formulas, with what was entered", async () => {
    await put(ours(LEV), 2.5);
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    expect(file.suggestedFilename()).toBe(`${words.sheet}.xlsx`);
    const bytes = new Uint8Array(readFileSync(await file.path()));
    const sheet = await firstSheet(bytes);
    expect(sheet.name).toBe(words.sheet);
    expect([sheet.getCell(LEV).value, sheet.getCell(YLD).value]).toEqual([2.5, 0.049]);
    const formulas: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell(({ formula }) => {
        if (formula) formulas.push(formula);
      }),
    );
    expect(formulas.length).toBeGreaterThan(300);
    expect(formulas.filter((formula) => /CVS|LAMBDA/.test(formula))).toEqual([]);
    const opened = await firstSheet(throughLibreOffice(bytes));
    const figures = (await Promise.all(["I", "K", "L"].map(column))).flat();
    const same = figures.filter(({ address, value }) => {
      const there = opened.getCell(address).result ?? opened.getCell(address).value;
      if (typeof value !== "number") return false;
      return Math.abs(Number(there) - value) <= 1e-11 * Math.max(1, Math.abs(value));
    });
    const numbers = figures.filter(({ value }) => typeof value === "number");
    expect(numbers.length).toBeGreaterThan(50);
    expect(same).toEqual(numbers);
  });

  test("loses our sheet on consent, and nothing else", async () => {
    await pane.click(inRow(words.remove));
    await press(`.sheet-row .ask button:has-text("${words.remove}")`);
    expect(await sheets()).toEqual([words.examples]);
    expect((await cell(theirs("H22"))).text).toBe("mine");
  });
});

test("asks for nothing outside this machine, and reports no error", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
