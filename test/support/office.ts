import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NativeBridge } from "../../workbench/host";

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** What the library touches while it loads, and not afterwards. */
const PAGE: Record<string, unknown> = {
  window: globalThis,
  self: globalThis,
  parent: globalThis,
  name: "",
  navigator: { userAgent: "Node.js", platform: "Linux", language: "en-US" },
  location: {
    href: "http://localhost/",
    search: "",
    hash: "",
    hostname: "localhost",
    protocol: "http:",
  },
  document: {
    readyState: "complete",
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
    addEventListener: () => undefined,
    cookie: "",
  },
};

interface OfficeGlobals {
  _richApiNativeBridge?: NativeBridge;
  Excel?: unknown;
}

const realm = globalThis as OfficeGlobals & Record<string, unknown>;

/**
 * Loads the client library, unmodified, into this realm, connected to a bridge.
 * An indirect `eval` runs it in the tests' own realm, so that its errors are
 * instances of the tests' `Error`. Once a realm; later bridges take the place of
 * the first through it.
 */
export function loadOffice(bridge: NativeBridge): void {
  connected = bridge;
  bridge.onMessageFromHost = (text) => relay.onMessageFromHost?.(text);
  if (realm.Excel) return;
  realm._richApiNativeBridge = relay;
  const missing = Object.keys(PAGE).filter((key) => realm[key] === undefined);
  for (const key of missing) realm[key] = PAGE[key];
  (0, eval)(readFileSync(join(DIST, "excel-web-16.00.js"), "utf8"));
}

/** Of what the library has asked for and not heard yet, it hears nothing more. */
export function closeOffice(): void {
  if (connected) connected.onMessageFromHost = undefined;
  connected = undefined;
}

/** The bridge that the library sees; it passes on to the workbook that is open. */
const relay: NativeBridge = {
  sendMessageToHost: (text) => connected?.sendMessageToHost(text),
  close: () => connected?.close(),
};

let connected: NativeBridge | undefined;
