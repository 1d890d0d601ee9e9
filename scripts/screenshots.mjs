/**
 * `npm run screenshots`: the pictures in the READMEs, taken of the running workbench in both
 * languages after its Build button was pressed. Needs what the browser tests need.
 */
import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = [
  {
    language: "en-US",
    address: "",
    build: "Build sheet",
    built: /^Built /,
    file: "docs/images/workbench.png",
  },
  {
    language: "zh-TW",
    address: "?lang=zh-TW",
    build: "建立工作表",
    built: /^已建立/,
    file: "docs/images/workbench.zh-TW.png",
  },
];

const workbench = spawn(process.execPath, ["workbench/server.mjs"], {
  cwd: root,
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((resolve, reject) => {
  workbench.stdout.on("data", (text) => {
    const found = /http:\/\/localhost:\d+/.exec(text);
    if (found) resolve(found[0]);
  });
  workbench.on("exit", (code) => reject(new Error(`The workbench ended with code ${code}.`)));
});
const executablePath = execFileSync(process.execPath, ["scripts/ensure-browser.mjs"], {
  cwd: root,
  encoding: "utf8",
}).trim();
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  workbench.removeAllListeners("exit").kill();
}

async function take({ language, address, build, built, file }) {
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1360, height: 820 },
  });
  const page = await context.newPage();
  await page.goto(`${url}/${address}`);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("button", { name: build }).click();
  await pane.getByText(built).waitFor();
  await page.evaluate(() => window.workbench.settled());
  await page.screenshot({ path: `${root}/${file}`, animations: "disabled" });
  console.log(file);
}
