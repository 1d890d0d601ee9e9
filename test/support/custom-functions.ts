import { readFileSync } from "fs";

const SCRIPT = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");

/** What Microsoft's runtime touches of a page while it loads, and not afterwards. */
const ELEMENT = { src: SCRIPT, setAttribute: () => undefined, appendChild: () => undefined };
const PAGE: Record<string, unknown> = {
  window: globalThis,
  document: {
    readyState: "complete",
    getElementsByTagName: () => [ELEMENT],
    createElement: () => ELEMENT,
    addEventListener: () => undefined,
  },
  navigator: { userAgent: "Node.js", platform: "Linux", language: "en-US" },
  location: { href: "http://localhost/", search: "", hash: "" },
  history: {},
  // It would look again and again for its host, and there is none.
  setTimeout: () => 0,
};

/**
 * Loads Microsoft's own runtime for `CustomFunctions.Error`; the functions need nothing else of it. It
 * wants a page, which is there for as long as it loads.
 */
export function loadCustomFunctionsRuntime(): void {
  if (typeof CustomFunctions !== "undefined" && CustomFunctions.Error !== undefined) return;
  const own = Object.getOwnPropertyDescriptors(globalThis) as PropertyDescriptorMap;
  for (const [name, value] of Object.entries(PAGE))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    (0, eval)(readFileSync(SCRIPT, "utf8"));
  } finally {
    for (const name of Object.keys(PAGE)) {
      if (name in own) Object.defineProperty(globalThis, name, own[name]!);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
