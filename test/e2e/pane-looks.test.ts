import type { ElementHandle, Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, figure, paneOf, reopened, report } from "../support/pane";
import { mkdirSync } from "node:fs";

const kit = sharedKit();
beforeAll(async () => {
  mkdirSync("test-output", { recursive: true });
});

interface Looks {
  readonly language: "en-US" | "zh-TW";
  readonly width: 320 | 450;
  readonly dark: boolean;
}

const LOOKS: Looks[] = (["en-US", "zh-TW"] as const).flatMap((language) =>
  ([320, 450] as const).flatMap((width) =>
    [false, true].map((dark) => ({ language, width, dark })),
  ),
);

const opened = new Map<string, { page: Page; pane: Frame; element: ElementHandle<HTMLElement> }>();

/** The pane at a width, with all its cards unfolded, so tall that nothing scrolls; opened once a language. */
async function openAt({ language, width, dark }: Looks) {
  if (!opened.has(language)) {
    const page = await kit.open({ language });
    const pane = await paneOf(page);
    const element = (await page.waitForSelector("#pane-frame")) as ElementHandle<HTMLElement>;
    opened.set(language, { page, pane, element });
  }
  const { page, pane, element } = opened.get(language)!;
  // The page plays Office, and has Office's theme to choose; the pane reads it when it gets the focus.
  const theme = dark ? "dark" : "light";
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((wanted) => window.workbench.setTheme(wanted), theme as "light" | "dark");
  await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
  await pane.waitForSelector(`html[data-theme="${theme}"]`);
  await resize(element, width, 900);
  await redrawn(pane);
  return { page, pane, element };
}

async function resize(element: ElementHandle<HTMLElement>, width: number, height: number) {
  await element.evaluate(
    (frame, [w, h]) => {
      Object.assign(frame.style, {
        position: "fixed",
        inset: "0 auto auto 0",
        width: `${w}px`,
        height: `${h}px`,
        zIndex: "99",
      });
    },
    [width, height],
  );
}

/** The picture is drawn anew in the frame after the one that told its new width. */
const redrawn = (pane: Frame) =>
  pane.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
      ),
  );

const unfoldAll = (pane: Frame) =>
  pane.evaluate(() => document.querySelectorAll("details").forEach((card) => (card.open = true)));

async function keepPicture(page: Page, element: ElementHandle<HTMLElement>, name: string) {
  const size = page.viewportSize()!;
  const pane = (await element.contentFrame())!;
  const [width, height] = await pane.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollHeight,
  ]);
  await page.setViewportSize({ width: width!, height: height! });
  await resize(element, width!, height!);
  await page.waitForTimeout(300);
  await element.screenshot({ path: `test-output/${name}.png` });
  await page.setViewportSize(size);
}

describe.each(LOOKS)("at $width px, $language, dark $dark", (looks) => {
  let page: Page;
  let pane: Frame;
  let element: ElementHandle<HTMLElement>;
  beforeAll(async () => {
    ({ page, pane, element } = await openAt(looks));
  });

  test("has nothing that sticks out", async () => {
    await unfoldAll(pane);
    const [wide, room] = await pane.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room!);
  });

  test("has nothing that axe finds wrong, in the system's high contrast neither", async () => {
    await unfoldAll(pane);
    expect(await axe(pane)).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await axe(pane)).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  test("is kept as a picture", async () => {
    const name = `pane-${looks.width}-${looks.dark ? "dark" : "light"}-${looks.language}`;
    await keepPicture(page, element, name);
  });

  test("has nothing that axe finds wrong in a refused field and the hint that follows", async () => {
    await pane.fill("#field-yld", "much");
    await pane.waitForSelector('.field[data-field="yld"][data-problem]');
    await pane.waitForSelector('.verdict[data-verdict="UNKNOWN"]');
    expect(await axe(pane)).toEqual([]);
    await pane.fill("#field-yld", "4.82%");
    await pane.waitForSelector('.verdict[data-verdict="OK"]');
  });
});

describe("without eyes on it", () => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    page = await kit.open();
    pane = await paneOf(page);
  });
  afterAll(() => page?.context().close());

  // A screen reader hears what comes into a region that was there before.
  test("what changes is announced: the verdict, and what became of an action", async () => {
    const verdict = await pane.waitForSelector(".light-rules[aria-live=polite]");
    const status = await pane.waitForSelector(".action-bar [role=status]", { state: "attached" });
    await pane.fill("#field-lev", "3.5");
    expect(await verdict.innerText()).toMatch(/REDUCE$/);
    await pane.fill("#field-lev", "3");
    expect(await verdict.innerText()).toMatch(/OK, at the cap$/);
    await pane.click("#build");
    expect(await report(pane)).toMatch(/^Built/);
    expect(await status.innerText()).toMatch(/^Built/);
  });

  test("a question is asked with nothing that axe finds wrong", async () => {
    await unfoldAll(pane);
    await pane.click('.sheet-row button:has-text("Remove")');
    await pane.waitForSelector(".ask:focus");
    expect(await axe(pane)).toEqual([]);
  });

  test("nothing moves by itself", async () => {
    await pane.fill("#field-lev", "2");
    expect(await pane.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe("outside Excel", () => {
  test("forgets on request as well", async () => {
    // A session of its own: office.js remembers in which program it was, and waits for that.
    const page = await kit.browser.newPage({ viewport: { width: 350, height: 900 } });
    await page.goto(new URL("taskpane.html", kit.server.url).href);
    await page.waitForSelector("details.settings");
    const keys = () => page.evaluate(() => Object.keys(localStorage));
    const before = await keys();
    await page.click(".settings > summary");
    await page.selectOption("#theme", "dark");
    await page.fill("#field-lev", "2");
    // The preferences, and the scratch numbers.
    await page.waitForFunction(
      (length) => Object.keys(localStorage).length === length,
      before.length + 2,
    );
    await page.click("#forget");
    await page.waitForSelector('html[data-theme="light"]');
    expect(await page.inputValue("#field-lev")).toBe("3");
    expect(await keys()).toEqual(before);
    await page.context().close();
  });
});

describe("what a person prefers", () => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    page = await kit.open();
    pane = await paneOf(page);
    await pane.click(".settings > summary");
  });
  afterAll(() => page?.context().close());

  test("is the language, here and the next time, whatever has been entered", async () => {
    await pane.fill("#field-lev", "2.5");
    await pane.selectOption("#language", "zh-TW");
    await pane.waitForSelector('#build:has-text("建立工作表")');
    expect(await pane.inputValue("#field-lev")).toBe("2.5");
    await pane.waitForSelector('.workbook > summary:has-text("活頁簿")');
    expect(await pane.getAttribute("html", "lang")).toBe("zh-TW");
    pane = await reopened(page, pane);
    expect(await pane.innerText("#build")).toBe("建立工作表");
    // What was entered is as it was left: 2.5·4.82% − 1.5·4.14% − 2.5·0.5%.
    expect(await figure(pane, "net-carry")).toBe("+4.59%");
    await pane.fill("#field-lev", "3");
  });

  test("is the theme", async () => {
    await pane.click(".settings > summary");
    await pane.selectOption("#theme", "dark");
    await pane.waitForSelector('html[data-theme="dark"]');
  });

  test("is at twice the size, on half the width, without loss", async () => {
    const element = (await page.waitForSelector("#pane-frame")) as ElementHandle<HTMLElement>;
    await resize(element, 160, 900); // what a zoom of 200% leaves of 320 pixels
    await unfoldAll(pane);
    await redrawn(pane);
    const [wide, room] = await pane.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room!);
    // A card clips what is wider than itself: nothing reaches its edge, and no word is a column of letters.
    const faults = await pane.evaluate(() => {
      const found: string[] = [];
      for (const card of document.querySelectorAll(".card, .verdict")) {
        const edge = card.getBoundingClientRect().right;
        for (const part of card.querySelectorAll(
          "label, .field-box, .button, .auto, .light-word, td",
        )) {
          const { right, width, height } = part.getBoundingClientRect();
          const isLetters = height > 120 && width < 40;
          if (right > edge || isLetters) found.push(part.outerHTML.slice(0, 120));
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
    const bpLabels = await pane.evaluate(() =>
      [...document.querySelectorAll('.picture-axes > text[text-anchor="middle"]')].map((label) => {
        const { left, right } = label.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(bpLabels.length).toBeGreaterThan(1);
    bpLabels.slice(1).forEach(({ left }, i) => expect(left).toBeGreaterThan(bpLabels[i]!.right));
  });
});

describe("by keyboard alone", () => {
  test("every control is reached, and seen to be", async () => {
    const page = await kit.open();
    const pane = await paneOf(page);
    await pane.focus("#use-mine");
    const seen = new Set<string>();
    for (let presses = 0; presses < 60; presses++) {
      const { id, outlined } = await pane.evaluate(() => {
        const focused = document.activeElement!;
        const styles = [focused, focused.parentElement!].map((one) => getComputedStyle(one));
        return {
          id: focused.id,
          outlined: styles.some((style) => style.outlineStyle !== "none"),
        };
      });
      seen.add(id);
      expect({ id, outlined }).toEqual({ id, outlined: true });
      if (id === "build") break;
      await page.keyboard.press("Tab");
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(["shock", "try-leverage", "field-equity", "field-horizon", "build"]),
    );
    await page.context().close();
  });
});
