/**
 * Prints the path of a Chromium for the browser tests, installing one where none is found:
 * CHROME_PATH, a browser of this system, Debian's packages (as root), else the copy that comes
 * with the npm package @sparticuz/chromium where that is installed.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const NOT_FOUND =
  "No Chromium was found for the browser tests. Install Chromium or Chrome and set CHROME_PATH to its program, " +
  "or run `npm install --no-save @sparticuz/chromium@147.0.0`.";

const browser = fromEnvironment() ?? installed() ?? fromDebian() ?? (await fromNpm());
if (!browser) {
  console.error(NOT_FOUND);
  process.exit(1);
}
console.log(browser);

function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) {
    console.error(`CHROME_PATH names ${path}, where there is no program.`);
    process.exit(1);
  }
  return path || undefined;
}

function installed() {
  return BROWSERS.find((path) => existsSync(path));
}

/** Debian's Chromium, and a Chinese font without which the pages in Chinese are empty boxes. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.error("Installing Chromium and a Chinese font from Debian …");
  try {
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  } catch (error) {
    console.error(`apt-get failed: ${error.stderr || error.message}`);
  }
  return installed();
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["-q", ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function fromNpm() {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
