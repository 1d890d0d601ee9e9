import type { RibbonActions } from "../../src/commands";

/* A ribbon's button that is pressed early, or while the pane can't be shown. */

type Handler = (event: { completed(): void }) => Promise<void>;

const handlers = new Map<string, Handler>();
let showAsTaskpane: () => Promise<void> = () => Promise.resolve();
let commands: typeof import("../../src/commands");
const opened: string[] = [];
let opensBrowser = true;

beforeEach(async () => {
  jest.resetModules();
  handlers.clear();
  opened.length = 0;
  opensBrowser = true;
  Object.assign(globalThis, {
    location: { href: "https://example.org/taskpane.html" },
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: () => showAsTaskpane() },
      context: {
        requirements: { isSetSupported: () => opensBrowser },
        ui: { openBrowserWindow: (address: string) => opened.push(address) },
      },
    },
  });
  commands = await import("../../src/commands");
  commands.associateCommands();
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "location");
});

/** Presses a button. @returns how often it was let go so far, and when its work is over */
function press(button: string) {
  const seen = { completed: 0 };
  const over = handlers.get(button)!({ completed: () => void seen.completed++ });
  return { seen, over };
}

const actions = (done: string[]): RibbonActions => ({
  buildSheet: () => void done.push("built"),
  helpAddress: () => "help/zh-TW.html",
  offerHelp: (address) => void done.push(address),
});

test("a press before the pane's code is there is done once it is", async () => {
  const done: string[] = [];
  const { seen, over } = press("buildSheet");
  await new Promise((resume) => setTimeout(resume));
  expect([done, seen.completed]).toEqual([[], 0]);
  commands.provideCommands(actions(done));
  await over;
  expect([done, seen.completed]).toEqual([["built"], 1]);
});

test.each<[string, () => Promise<void>]>([
  ["is never answered", () => new Promise(() => undefined)],
  ["fails", () => Promise.reject(new Error("not shown"))],
])("a sheet is built where showing the pane %s", async (_what, show) => {
  showAsTaskpane = show;
  const done: string[] = [];
  commands.provideCommands(actions(done));
  const { seen, over } = press("buildSheet");
  await over;
  expect([done, seen.completed]).toEqual([["built"], 1]);
});

test("the newest that the pane provided is what a button does: help comes in its language", async () => {
  commands.provideCommands({ ...actions([]), helpAddress: () => "help/en.html" });
  commands.provideCommands(actions([]));
  await press("openHelp").over;
  expect(opened).toEqual(["https://example.org/help/zh-TW.html"]);
});

test.each([
  ["opens", {}, []],
  ["keeps from opening", null, ["https://example.org/help/zh-TW.html"]],
])(
  "help that the browser %s is a link in the pane where it has to be",
  async (...[, frame, link]) => {
    opensBrowser = false;
    const asked: unknown[] = [];
    const open = (...args: unknown[]) => (asked.push(args), frame);
    Object.assign(globalThis, { window: { open } });
    const done: string[] = [];
    commands.provideCommands(actions(done));
    await press("openHelp").over;
    Reflect.deleteProperty(globalThis, "window");
    expect(asked).toEqual([["https://example.org/help/zh-TW.html", "_blank"]]);
    expect(done).toEqual(link);
    if (frame) expect(frame).toEqual({ opener: null });
  },
);

test("a button is let go where its work fails", async () => {
  commands.provideCommands({
    ...actions([]),
    buildSheet: () => {
      throw new Error("no");
    },
  });
  showAsTaskpane = () => Promise.resolve();
  const { seen, over } = press("buildSheet");
  await expect(over).rejects.toThrow("no");
  expect(seen.completed).toBe(1);
});
