import type { Frame, Page } from "playwright-core";
import { MARK_NAME } from "../../src/sheet";
import { sharedKit } from "../support/browser";
import { paneOf, pressed, report } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

const sheets = () => page.evaluate(() => window.workbench.sheets());

/**
 * The writing trip arrives, but neither its answer nor any trip after it, until `mendConnection`. It is
 * known by its size: the pane may look for our sheets at any time, and no look is so large.
 */
const breakConnection = () =>
  page.evaluate(() => {
    let written = false;
    window.workbench.faults((_trip, body) => {
      if (written) return { drop: true, applied: false };
      written = JSON.stringify(body).length > 100_000;
      return written ? { drop: true, applied: true } : undefined;
    });
  });
/** Resolves when the pane, which looks for our sheets when it gets the focus, has done so. */
const quiet = () =>
  page.evaluate(async () => {
    for (let trips = -1; trips !== window.workbench.trips().length;) {
      trips = window.workbench.trips().length;
      await new Promise((resume) => setTimeout(resume, 300));
    }
  });
const mendConnection = () => page.evaluate(() => window.workbench.faults());

/** Leaves a sheet as Excel does whose batch stopped half way: it has not been marked as finished. */
const breakOff = (sheet: string) =>
  pane.evaluate(
    ([name, markName]) =>
      Excel.run(async (context) => {
        const mark = context.workbook.worksheets.getItem(name).names.getItem(markName);
        mark.load("formula");
        await context.sync();
        mark.formula = String(mark.formula).replace("|finished|", "|unfinished|");
        await context.sync();
      }),
    [sheet, MARK_NAME] as const,
  );

describe.each([
  { language: "en-US", notice: "'Carry vs Shock' was never finished", removed: "Removed" },
  { language: "zh-TW", notice: "「利差與衝擊」沒有建立完成", removed: "已移除" },
] as const)("a sheet that a failure left behind, $language", ({ language, notice, removed }) => {
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("is named by the failure", async () => {
    await pane.focus("#build");
    await quiet();
    await breakConnection();
    const sentence = await pressed(pane, "#build");
    await mendConnection();
    const [, left] = await sheets();
    expect(left).toBeDefined();
    expect(sentence).toContain(left);
  });

  test("is named at the next start where it broke off in the middle, seen at once, and removed on one press", async () => {
    await breakOff((await sheets())[1]!);
    await pane.evaluate(() => location.reload());
    pane = await paneOf(page);
    const shown = await pane.waitForSelector("[data-unfinished]");
    expect(await shown.innerText()).toContain(notice);
    const box = (await shown.boundingBox())!;
    expect(box.y + box.height).toBeLessThan(1000);
    await pane.click("[data-unfinished] button");
    expect(await report(pane)).toContain(removed);
    expect(await sheets()).toHaveLength(1);
    await pane.waitForSelector("[data-unfinished]", { state: "detached" });
  });

  test("is in nobody's way: the next build goes as ever", async () => {
    await pressed(pane, "#build");
    expect(await sheets()).toHaveLength(2);
    expect(await pane.$$("[data-unfinished]")).toEqual([]);
  });
});

describe("while something is being done to the workbook", () => {
  beforeAll(async () => {
    page = await kit.open();
    pane = await paneOf(page);
    await pane.click(".workbook > summary");
  });
  afterAll(() => page.context().close());

  test("every button that would do something else rests", async () => {
    await pane.focus("#install-names");
    const seen = await pane.evaluate(async () => {
      const resting = () =>
        [...document.querySelectorAll("[aria-disabled=true]")].map(({ id }) => id);
      const all = new Set<string>();
      const watch = new MutationObserver(() => resting().forEach((id) => all.add(id)));
      watch.observe(document.body, { subtree: true, attributes: true });
      const button = document.querySelector<HTMLElement>("#install-names")!;
      button.click();
      button.click();
      await new Promise((done) => {
        const poll = setInterval(() => {
          if (!document.querySelector('.status[data-phase="done"]')) return;
          clearInterval(poll);
          done(undefined);
        }, 10);
      });
      return [...all];
    });
    expect(seen).toEqual(
      expect.arrayContaining([
        "build",
        "insert",
        "install-names",
        "remove-names",
        "book",
        "repair",
      ]),
    );
    expect(await report(pane)).toMatch(/Installed \d+ names\.$/);
  });
});

describe("help", () => {
  test.each([
    ["en-US", "must lie between -50% and 50%"],
    ["zh-TW", "必須介於 -50% 與 50% 之間"],
  ] as const)("is where its links say, %s", async (language, sentence) => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await page.evaluate(() => window.workbench.setCell("F12", "=CVS.CARRY(3,4.82,4.14%)"));
    await page.evaluate(() => window.workbench.select("F12"));
    await pane.waitForSelector(".explain a");
    expect(await pane.innerText(".explain")).toContain(sentence);
    const missing = await pane.evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
      const checked = links.map(async ({ href }) => {
        const answer = await fetch(href);
        const section = decodeURIComponent(new URL(href).hash.slice(1));
        const help = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = answer.ok && (section === "" || help.getElementById(section));
        return found ? [] : [href];
      });
      return { count: links.length, missing: (await Promise.all(checked)).flat() };
    });
    expect(missing.missing).toEqual([]);
    expect(missing.count).toBeGreaterThanOrEqual(7);
    await page.context().close();
  });
});

test("met no error of our own, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
