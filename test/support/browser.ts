import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { ROOT, startServer, type Server } from "./server";

/** Headless, and quiet on the network: without these Chromium looks up its maker's hosts at every start. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Drawing a grid costs by its area, on processors that have no other means to draw: no more of it than is needed. */
const VIEWPORT = { width: 1000, height: 700 };

/** Two busy cores take their time to start an engine of this size. */
const PATIENCE_MS = 300_000;

const SCREENSHOTS = path.join(ROOT, "test-output");

/** One browser and one server for a test file, and every address the pages asked for. */
export interface Kit {
  browser: Browser;
  server: Server;
  /** Addresses outside this machine that any page asked for: must stay empty. */
  outside: string[];
  /** What went wrong in the pages: uncaught errors, and errors on the console. */
  problems: string[];
  open(options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions {
  language?: "en-US" | "zh-TW";
  dark?: boolean;
  /** One of the workbench's Excels; the current desktop where none is named. */
  excel?: string;
  /** Another workbook in the browser of one that is open: what is kept for a person is kept for both. */
  beside?: Page;
}

/** One server and one browser for all tests of a file, from before the first until after the last. */
export function sharedKit(): Kit {
  const kit = {} as Kit;
  beforeAll(async () => void Object.assign(kit, await startKit()));
  // Where they could not be started, that is the failure to tell.
  afterAll(() => (kit as Partial<Kit>).close?.());
  return kit;
}

/** The same for a script, which closes it itself. @public */
export async function startKit(): Promise<Kit> {
  const server = await startServer();
  const browser = await launch();
  const outside: string[] = [];
  const problems: string[] = [];
  return {
    browser,
    server,
    outside,
    problems,
    open: (options = {}) => open(browser, server, { outside, problems }, options),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Keeps a picture for looking at, in test-output/, as large as the screen of a desk. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.waitForFunction(gridFillsItsPlace);
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  await page.setViewportSize(size);
}

function gridFillsItsPlace(): boolean {
  const place = document.querySelector("#grid")!;
  const drawn = [...place.querySelectorAll("canvas")].map((canvas) => canvas.clientWidth);
  return Math.max(...drawn) > place.clientWidth - 100;
}

function launch(): Promise<Browser> {
  const executablePath = execFileSync(
    process.execPath,
    [path.join(ROOT, "scripts/ensure-browser.mjs")],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  ).trim();
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? [...FLAGS, "--no-sandbox"] : FLAGS });
}

async function open(
  browser: Browser,
  server: Server,
  log: Pick<Kit, "outside" | "problems">,
  options: OpenOptions,
) {
  const { language = "en-US", dark = false, excel, beside } = options;
  const context =
    beside?.context() ??
    (await browser.newContext({
      viewport: VIEWPORT,
      locale: language,
      colorScheme: dark ? "dark" : "light",
    }));
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!isLocal(request.url(), server)) log.outside.push(request.url());
  });
  page.on("pageerror", (error) => log.problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") log.problems.push(message.text());
  });
  page.setDefaultTimeout(PATIENCE_MS);
  const query = excel === undefined ? "" : `?excel=${excel}`;
  await page.goto(new URL(query, server.url).href, { waitUntil: "commit" });
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  return page;
}

const isLocal = (address: string, server: Server) =>
  address.startsWith(server.url) || /^(data|blob|about):/.test(address);
