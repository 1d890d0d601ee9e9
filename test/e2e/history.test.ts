import type { Frame, Page } from "playwright-core";
import { screenshot, sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";
import { DGS20 } from "../support/yields";

/** From a file of the past to a signal and a replay, in both languages. */

const kit = sharedKit();
let page: Page;
let pane: Frame;

const WORDS = {
  "en-US": {
    sheet: "Carry vs Shock",
    replay: "Replay",
    dismiss: "Dismiss",
    numbers: "numbers, as they are",
    importOne: "Import 1 series",
    premium: "Kim-Wright premium",
    deteriorating: "deteriorating",
    called:
      "Called on 2022-09-26 after 221 trading days; 16% of the equity left, 18% with accrued interest.",
    calledOnSheet: "Called on 2022-09-26 after 221 trading days; 16% of the equity left",
  },
  "zh-TW": {
    sheet: "利差與衝擊",
    replay: "歷史重演",
    dismiss: "關閉",
    numbers: "一般數字，維持原樣",
    importOne: "匯入 1 個序列",
    premium: "Kim-Wright 溢酬",
    deteriorating: "惡化",
    called: "經過 221 個交易日，於 2022-09-26 被追繳；剩餘淨值 16%，含應計利息 18%。",
    calledOnSheet: "遭追繳：2022-09-26，經過 221 個交易日；淨值剩 16%",
  },
} as const;

/** A figure for each of the last twelve months that are over, in per cent, up by 5 bp a month. */
function risingPremium(): string {
  const now = new Date();
  const lines = Array.from({ length: 12 }, (_, i) => {
    const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 12 + i, 25));
    return `${date.toISOString().slice(0, 10)},${(0.3 + 0.05 * i).toFixed(2)}`;
  });
  return ["observation_date,THREEFYTP10", ...lines].join("\n");
}

describe.each(["en-US", "zh-TW"] as const)("the past in %s", (language) => {
  const words = WORDS[language];

  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pane.click(".data > summary");
  });
  afterAll(() => page.context().close());

  const cell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);
  const sheets = () => page.evaluate(() => window.workbench.sheets());
  const reported = async (act: () => Promise<void>) => {
    const old = pane.locator(`.status button[aria-label="${words.dismiss}"]`);
    if ((await old.count()) > 0) await old.click();
    await act();
    const said = await report(pane);
    await page.evaluate(() => window.workbench.settled());
    return said;
  };
  /** Chooses a file, and writes what is shown of it. */
  const importFile = async (name: string, text: string) => {
    await pane.setInputFiles("#import-files", {
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    await pane.click(`.data .ask button:has-text("${words.importOne}")`);
  };
  /** The texts of the row of our sheet that begins with a label. */
  const rowOf = (label: string) =>
    page.evaluate(
      ([name, wanted]) => {
        const at = (column: string, row: number) =>
          window.workbench.getCell(`'${name}'!${column}${row}`).text;
        for (let row = 50; row < 110; row++) {
          if (at("B", row) === wanted) return [..."BCDEFGHIJKLMNO"].map((one) => at(one, row));
        }
        throw new Error(`no row begins with ${wanted}`);
      },
      [words.sheet, label] as const,
    );

  test("feeds a signal, and the signal deteriorates on the sheet", async () => {
    await reported(() => pane.click("#build"));
    expect(await rowOf(words.premium)).not.toContain(words.deteriorating);
    await reported(() => importFile("THREEFYTP10.csv", risingPremium()));
    await pane.waitForSelector("#feed:not([aria-disabled=true])");
    expect(await pane.inputValue("#signal")).toBe("premium");
    await reported(() => pane.click("#feed"));
    const row = await rowOf(words.premium);
    expect(row).toEqual(expect.arrayContaining(["0.85%", "+5.00 bp", "+11", words.deteriorating]));
  });

  test("pastes a heading that looks like a formula as the text that it is", async () => {
    await pane.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "date,=1+1\n2025-01-02,1\n2025-02-03,2");
      document
        .querySelector(".data .paste")!
        .dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    await pane.click(`.question button:has-text("${words.numbers}")`);
    await reported(() => pane.click(`.data .ask button:has-text("${words.importOne}")`));
    const made = (await sheets()).at(-1)!;
    const texts = await page.evaluate(
      (name) =>
        Array.from({ length: 40 }, (_, i) =>
          window.workbench.getCell(`'${name}'!${"ABCDEFGH"[i % 8]}${1 + Math.floor(i / 8)}`),
        ),
      made,
    );
    expect(texts.some(({ value }) => String(value).includes("=1+1"))).toBe(true);
    expect(texts.filter(({ formula }) => formula.startsWith("=1+1"))).toEqual([]);
  });

  test("walks the position of 2021 to its margin call", async () => {
    await reported(() => importFile("DGS20.csv", DGS20));
    // The sheet that was built shows its own numbers; these are on none.
    await pane.click(".strip-choice button:last-child");
    for (const [field, input] of [
      ["fund", "1.08%"],
      ["friction", "0"],
      ["margin", "9%"],
    ]) {
      await pane.fill(`#field-${field}`, input!);
    }
    await pane.selectOption("#replay-series", "DGS20");
    await pane.selectOption("#replay-stop", "none");
    await pane.click("#replay");
    await pane.waitForSelector(".replay-verdict");
    expect(await pane.innerText(".replay-verdict")).toBe(words.called);
    const called = await pane.locator(".rolling tbody tr td:nth-child(2)").allInnerTexts();
    const shares = called.map((text) => parseFloat(text));
    expect(shares).toHaveLength(5);
    expect(shares[0]).toBe(0);
    // More leverage is never called less often.
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    await screenshot(page, `replay-${language}`);
  });

  test.each(["live", "portable"])("puts the path on a %s sheet with a chart", async (dialect) => {
    const before = await sheets();
    await reported(() => pane.click(`[data-replay="${dialect}"]`));
    const [made] = (await sheets()).filter((name) => !before.includes(name));
    expect(made).toMatch(new RegExp(`^${words.replay}( 2)?$`));
    expect((await cell(`'${made}'!A2`)).text).toBe(words.calledOnSheet);
    const { formula } = await cell(`'${made}'!A14`);
    expect(formula.includes("CVS.REPLAY(")).toBe(dialect === "live");
    const charts = await page.evaluate((name) => {
      const all = window.workbench.snapshot().sheets as { name: string; charts: unknown[] }[];
      return all.find((one) => one.name === name)!.charts.length;
    }, made!);
    expect(charts).toBe(1);
    await screenshot(page, `replay-sheet-${dialect}-${language}`);
  });
});

test("asks for nothing outside this machine, and reports no error", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
