import { readFileSync } from "node:fs";
import { openPane, root, withPane } from "../pane.mjs";

/** What is typed into the leverage, each over the one before: every key but a point changes the answer. */
const TYPED = Array.from({ length: 25 }, (_, i) => ["2", ".", "4", String((i % 9) + 1)]);
const LOADS = 5;
const FRAME = 1000 / 60;

/**
 * The pane in headless Chromium. Typing is timed in a page of its own, since Excel gives the pane its
 * own web view, and once more in the workbench's page, where it shares one thread with a spreadsheet
 * engine that draws the grid.
 */
export async function pane() {
  return withPane(async (browser, url) => {
    const ready = [];
    for (let i = 0; i < LOADS; i++) ready.push(await interactive(browser, url));
    return [
      {
        work: "keystroke to painted verdict and picture, median",
        ours: median(await keystrokes(await openAlone(browser, url))),
        atMost: 16,
        note: "from the key's event to the end of the frame that draws its answer",
      },
      {
        work: "the same beside a grid that is drawn in its thread",
        ours: median(await keystrokes(await openPane(browser, url))),
      },
      { work: "pane interactive after office.js is ready", ours: median(ready), atMost: 300 },
      {
        work: "statement dropped to the account's verdict, nobody reading between",
        ours: await toVerdict(await openPane(browser, url)),
        atMost: 10_000,
        note: "the sheet calculated by the workbench's engine",
      },
      {
        work: "functions.js compiled, run, all functions registered",
        ours: median(await registrations(browser)),
        atMost: 50,
      },
    ];
  });
}

/** The pane in a page of its own, as wide as Excel opens it, with all that is loaded later. */
async function openAlone(browser, url) {
  const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  await page.goto(`${url}/taskpane.html`);
  await page.waitForSelector(".whatif-answers");
  return page.mainFrame();
}

/**
 * Types numbers into the leverage and times each key until what it changed has been drawn. As under a
 * finger, a key goes up well after the frame that it asks for, and down at any moment of a frame: a
 * wait of fixed length would meet the same few phases of the screen's clock again and again.
 */
async function keystrokes(frame) {
  const page = frame.page();
  await frame.evaluate(() => {
    window.painted = [];
    const told = new MessageChannel();
    let pressed = 0;
    let before = "";
    const shown = () => document.querySelector(".pane").innerText + curve();
    const curve = () => document.querySelector("svg path").getAttribute("d");
    // A message sent in a frame's last callback arrives once that frame has been drawn.
    told.port1.onmessage = () => {
      const taken = performance.now() - pressed;
      const now = shown();
      if (now !== before) window.painted.push(taken);
      before = now;
    };
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    addEventListener("input", () => requestAnimationFrame(() => told.port2.postMessage(0)), true);
  });
  for (const keys of TYPED) {
    await frame.click("#field-lev", { clickCount: 3 });
    await page.mouse.move(1, 1); // where it rests while one types
    for (const key of keys) {
      await page.waitForTimeout(2 * FRAME + Math.random() * 2 * FRAME);
      await page.keyboard.down(key);
      await page.waitForTimeout(3 * FRAME);
      await page.keyboard.up(key);
    }
  }
  const painted = await frame.evaluate(() => window.painted);
  await page.close();
  if (painted.length < TYPED.length * 2) throw new Error("the pane did not follow the keys");
  return painted;
}

/** From office.js telling that it is ready to a verdict and fields that can be typed in. */
async function interactive(browser, url) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    if (!location.pathname.endsWith("taskpane.html")) return;
    let ready;
    const watch = () => {
      if (window.Office?.onReady && ready === undefined) {
        ready = Infinity;
        void window.Office.onReady().then(() => (ready = performance.now()));
      }
      const drawn = document.querySelector("#field-lev") && document.querySelector(".light-word");
      if (drawn && ready < Infinity) window.interactive = performance.now() - ready;
      else setTimeout(watch, 1);
    };
    watch();
  });
  const frame = await openPane(browser, url, page);
  const ms = await frame.evaluate(() => window.interactive);
  await page.close();
  return ms;
}

/** From a statement in hand to the sheet's own word: read, checked, built, calculated. */
async function toVerdict(frame) {
  const page = frame.page();
  await frame.click(".account > summary");
  await frame.waitForSelector("#account-files", { state: "attached" });
  const began = performance.now();
  await frame.setInputFiles("#account-files", `${root}/docs/examples/ibkr-activity.csv`);
  await frame.waitForSelector(".held");
  await frame.click("#account-build:not([aria-disabled=true])");
  await frame.waitForSelector('.status[data-phase="done"]');
  await page.evaluate(() => window.workbench.settled());
  const taken = performance.now() - began;
  const word = await page.evaluate(() => window.workbench.getCell("Account!B6").text);
  await page.close();
  if (!/^(REDUCE|STOP|OK)/.test(word)) throw new Error(`the account says ${word}`);
  return taken;
}

/** functions.js as an inline script of an empty page: it takes effect before the next line. */
async function registrations(browser) {
  const code = readFileSync(`${root}/dist/functions.js`, "utf8");
  const { functions } = JSON.parse(readFileSync(`${root}/dist/functions.json`, "utf8"));
  const taken = [];
  for (let i = 0; i < LOADS; i++) {
    const page = await browser.newPage();
    const { ms, count } = await page.evaluate((text) => {
      let count = 0;
      window.CustomFunctions = { associate: () => count++, Error: class extends Error {} };
      const script = document.createElement("script");
      script.textContent = text;
      const began = performance.now();
      document.head.append(script);
      return { ms: performance.now() - began, count };
    }, code);
    await page.close();
    if (count !== functions.length) throw new Error(`${count} of ${functions.length} registered`);
    taken.push(ms);
  }
  return taken;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
