import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const KEYSTROKES = 60;
const LOADS = 5;

/** The pane in headless Chromium, in the workbench's page. */
export async function pane() {
  const { url, stop } = await serve();
  const executablePath = execFileSync(process.execPath, ["scripts/ensure-browser.mjs"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const ready = [];
    for (let i = 0; i < LOADS; i++) ready.push(await interactive(browser, url));
    return [
      {
        work: "keystroke to painted verdict and picture, median",
        ours: median(await keystrokes(browser, url)),
        atMost: 16,
        note: "from the key's event to the end of the frame that draws its answer",
      },
      { work: "pane interactive after office.js is ready", ours: median(ready), atMost: 300 },
      {
        work: "functions.js compiled, run, all functions registered",
        ours: median(await registrations(browser)),
        atMost: 50,
      },
    ];
  } finally {
    await browser.close();
    stop();
  }
}

function serve() {
  const server = spawn(process.execPath, ["workbench/server.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.on("exit", (code) => reject(new Error(`the workbench ended with code ${code}`)));
    server.stdout.on("data", (text) => {
      const [url] = /http:\/\/localhost:\d+/.exec(text) ?? [];
      if (url) resolve({ url, stop: () => server.removeAllListeners("exit").kill() });
    });
  });
}

async function openPane(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.workbench);
  await page.evaluate(() => window.workbench.ready);
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  await frame.waitForSelector("#build:not([aria-disabled=true])");
  return frame;
}

/** Types digits into the leverage and times each until what it changed has been drawn. */
async function keystrokes(browser, url) {
  const page = await browser.newPage();
  const frame = await openPane(page, url);
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
      if (shown() !== before) window.painted.push(taken);
    };
    addEventListener("keydown", () => (before = shown()), true);
    addEventListener(
      "input",
      (event) => {
        pressed = event.timeStamp;
        requestAnimationFrame(() => told.port2.postMessage(0));
      },
      true,
    );
  });
  await frame.click("#field-lev", { clickCount: 3 });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press(i % 2 === 0 ? "2" : "Backspace");
    await page.waitForTimeout(37); // no whole number of frames: keys meet every phase of one
  }
  const painted = await frame.evaluate(() => window.painted);
  await page.close();
  if (painted.length < KEYSTROKES / 2) throw new Error("the pane did not follow the keys");
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
      const drawn = document.querySelector("#field-lev") && document.querySelector(".verdict-word");
      if (drawn && ready < Infinity) window.interactive = performance.now() - ready;
      else setTimeout(watch, 1);
    };
    watch();
  });
  const frame = await openPane(page, url);
  const ms = await frame.evaluate(() => window.interactive);
  await page.close();
  return ms;
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
