import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs in headless Chromium against a workbench of its own. */
export async function withPane(work) {
  const { url, stop } = await serve();
  const executablePath = execFileSync(process.execPath, ["scripts/ensure-browser.mjs"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await work(browser, url);
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

/** The pane in the workbench. */
export async function openPane(browser, url, page) {
  page ??= await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.workbench);
  await page.evaluate(() => window.workbench.ready);
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  await frame.waitForSelector("#build:not([aria-disabled=true])");
  return frame;
}
