import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { cellAt } from "../support/inputs";
import { axe, paneOf, pressed, report } from "../support/pane";

/**
 * What the jobs of a trader's day cost in clicks, counted as the browser sees them. Values that are
 * typed and files that are dropped are no clicks; a cell that is selected is one.
 */

const kit = sharedKit();

const LANGUAGES = {
  "en-US": { sheet: "Carry vs Shock", examples: "Examples" },
  "zh-TW": { sheet: "利差與衝擊", examples: "範例" },
} as const;

const month = (i: number, day: number) =>
  new Date(Date.UTC(2024, i, day)).toISOString().slice(0, 10);
const lastDay = (i: number) => new Date(Date.UTC(2024, i + 1, 0)).getUTCDate();

/** A series with a figure on the 15th and on the last day of so many months. */
const fred = (id: string, months: number, value: (i: number) => number) => ({
  name: `${id}.csv`,
  text: [
    `observation_date,${id}`,
    ...Array.from({ length: months }, (_, i) =>
      [15, lastDay(i)].map((day) => `${month(i, day)},${value(i).toFixed(2)}`),
    ).flat(),
  ].join("\n"),
});

const premium = (i: number) => 0.5 + i / 100;
const daily = (months: number) => [
  ...["DGS10", "DGS20", "DGS30"].map((id, k) => fred(id, months, (i) => 4 + k / 10 + i / 100)),
  fred("SOFR", months, (i) => 4.3 - i / 100),
  fred("THREEFYTP10", months, premium),
];

const SIGNALS = (months: number) => [
  fred("THREEFYTP10", months, premium),
  fred("CPIAUCSL", months, (i) => 300 + i / 2),
  fred("SOFR-OIS", months, (i) => 5 + i / 10),
  fred("Auction tail", months, (i) => 1 + i / 10),
  {
    name: "auctions.csv",
    text: [
      "CUSIP,Security Type,Security Term,Auction Date,Bid to Cover Ratio,High Yield",
      ...Array.from({ length: months }, (_, i) => {
        const [year, at, day] = month(i, 20).split("-");
        return `9128${10_000 + i},Bond,20-Year,${at}/${day}/${year},${(2.4 + i / 100).toFixed(2)},4.7`;
      }),
    ].join("\n"),
  },
];

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  const words = LANGUAGES[language];
  let page: Page;
  let pane: Frame;
  let cells = 0;
  const listen = (at: Page | Frame) =>
    at.evaluate(() => {
      const counted = window as unknown as { clicks: number; tabs: number };
      Object.assign(counted, { clicks: 0, tabs: 0 });
      addEventListener("pointerdown", () => void (counted.clicks += 1), true);
      addEventListener("keydown", ({ key }) => void (counted.tabs += Number(key === "Tab")), true);
    });
  const counted = (at: Page | Frame) =>
    at.evaluate(() => {
      const { clicks, tabs } = window as unknown as { clicks: number; tabs: number };
      return { clicks, tabs };
    });
  /** Clicks and Tabs that a job takes. */
  const costOf = async (job: () => Promise<unknown>) => {
    const before = [await counted(page), await counted(pane)];
    cells = 0;
    await job();
    const after = [await counted(page), await counted(pane)];
    const sum = (key: "clicks" | "tabs") =>
      after.reduce((total, now, i) => total + now[key] - before[i]![key], 0);
    return { clicks: sum("clicks") + cells, tabs: sum("tabs") };
  };
  const select = async (address: string) => {
    cells += 1;
    await page.evaluate((at) => window.workbench.select(at), address);
  };
  const drop = (files: readonly { readonly name: string; readonly text: string }[]) =>
    pane.setInputFiles(
      "#import-files",
      files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
    );
  const write = async () => {
    await pane.click("#import-now:not([aria-disabled=true])");
    await pane.waitForSelector('.status[data-phase="done"]');
  };
  const dismiss = () => pane.click(".status button[aria-label]");
  const onSheet = (key: string, sheet: string = words.sheet) =>
    page.evaluate(
      (at) => window.workbench.getCell(at).value,
      `'${sheet}'!${cellAt(`signals.${key}`)}`,
    );
  const figures = (sheet?: string) =>
    Promise.all(
      ["premium", "tail", "cover", "sofr", "cpi"].map((key) => onSheet(`${key}_latest`, sheet)),
    );

  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await listen(page);
    await listen(pane);
  });
  afterAll(() => page.context().close());

  test("a verdict of one's own: 1 click, 4 values, 3 Tabs, and no scroll", async () => {
    const cost = await costOf(async () => {
      await pane.click("#use-mine");
      for (const [i, value] of ["2000000", "3.5", "4.9", "20"].entries()) {
        if (i > 0) await page.keyboard.press("Tab");
        await page.keyboard.type(value);
      }
      await pane.waitForSelector('.verdict[data-verdict="REDUCE"]');
    });
    expect(cost).toEqual({ clicks: 1, tabs: 3 });
    const inSight = await pane.evaluate(() =>
      [".lights", ".lights-line:not([hidden])"].some((at) => {
        const { top, bottom, height } = document.querySelector(at)?.getBoundingClientRect() ?? {
          ...{ top: 0, bottom: 0, height: 0 },
        };
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }),
    );
    expect(inSight).toBe(true);
  });

  test("links of 4 inputs: a cell and a button each, 8 clicks", async () => {
    const inputs = ["equity", "lev", "yld", "stop"] as const;
    for (const [i, value] of [1_000_000, 3, 0.0482, 0.0525].entries())
      await page.evaluate(([at, what]) => window.workbench.setCell(at, what), [
        `${words.examples}!H${30 + i}`,
        value,
      ] as const);
    const cost = await costOf(async () => {
      for (const [i, input] of inputs.entries()) {
        await select(`${words.examples}!H${30 + i}`);
        await pane.hover(`[data-field="${input}"] .field-box`);
        await pane.click(`[data-field="${input}"] .pick`);
        await pane.waitForFunction(
          ([id, cell]) =>
            document.querySelector<HTMLInputElement>(`#field-${id}`)!.value.includes(cell!),
          [input, `H${30 + i}`] as const,
        );
      }
    });
    expect(cost.clicks).toBe(8);
    expect(await pane.getAttribute(".verdict", "data-verdict")).toBe("OK");
  });

  test("five signals: 5 clicks at first, on every sheet of ours", async () => {
    await pressed(pane, "#build");
    await dismiss();
    await pressed(pane, "#build");
    await dismiss();
    const cost = await costOf(async () => {
      await pane.click(".data > summary");
      await drop(SIGNALS(22));
      for (let open = 2; open > 0; open--) {
        await pane.waitForFunction(
          (left) => document.querySelectorAll(".question").length === left,
          open,
        );
        await pane.click('.question [data-choice="bp"]');
      }
      await write();
      await pane.click("#feed-all");
      await pane.waitForFunction(
        () => document.querySelector(".status")?.getAttribute("data-phase") === "done",
      );
    });
    expect(cost.clicks).toBe(5);
    await report(pane);
    await page.evaluate(() => window.workbench.settled());
    const first = await figures();
    // Per cent and basis points are fractions on the sheet, prices a change over a year.
    const expected = [0.0071, 3.1 / 10_000, 2.61, 7.1 / 10_000, 310.5 / 304.5 - 1];
    first.forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 9));
    expect(await figures(`${words.sheet} 2`)).toEqual(first);
    await dismiss();
    expect(await axe(pane)).toEqual([]);
  });

  test("five signals in a later week: 1 click", async () => {
    const cost = await costOf(async () => {
      await drop(SIGNALS(23));
      await write();
    });
    expect(cost.clicks).toBe(1);
    await page.evaluate(() => window.workbench.settled());
    expect(await onSheet("premium_latest")).toBeCloseTo(0.0072, 9);
    expect(await onSheet("cover_latest", `${words.sheet} 2`)).toBeCloseTo(2.62, 9);
    await dismiss();
  });

  test("the daily files in one drop: 1 click, appended, signals updated on every sheet", async () => {
    await drop(daily(23));
    await write();
    await dismiss();
    const cost = await costOf(async () => {
      await drop(daily(24));
      await write();
    });
    expect(cost.clicks).toBe(1);
    await page.evaluate(() => window.workbench.settled());
    const sheets = await page.evaluate(() => window.workbench.sheets());
    for (const id of ["DGS10", "DGS20", "DGS30", "SOFR", "THREEFYTP10"])
      expect(sheets.filter((name) => name.startsWith(id) && !name.includes("OIS"))).toEqual([id]);
    for (const sheet of [words.sheet, `${words.sheet} 2`])
      expect(await onSheet("premium_latest", sheet)).toBeCloseTo(0.0073, 9);
  });
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
