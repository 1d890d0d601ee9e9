import type { Frame, Page } from "playwright-core";
import { sharedKit, type Kit } from "../support/browser";
import { figure, paneOf, pressed, reopened, report } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

async function open(options: Parameters<Kit["open"]>[0] = {}) {
  page = await kit.open(options);
  pane = await paneOf(page);
}

const verdict = () => pane.getAttribute(".verdict", "data-verdict");
const setCell = (address: string, input: string | number) =>
  page.evaluate(([at, put]) => window.workbench.setCell(at, put), [address, input] as const);
const unfold = (card: string) => pane.click(`.${card} > summary`);

describe("the answer", () => {
  beforeAll(() => open());
  afterAll(() => page.context().close());

  test("stands first, with the mission's figures", async () => {
    expect(await verdict()).toBe("OK");
    expect(await figure(pane, "net-carry")).toBe("+4.68%");
    expect(await figure(pane, "to-stop")).toBe("+43 bp");
    expect(await figure(pane, "to-call")).toBe("+187 bp");
    expect(await pane.innerText(".verdict-trade")).toContain("16.77%");
  });

  test("follows every keystroke", async () => {
    await pane.fill("#field-lev", "4");
    expect(await verdict()).toBe("REDUCE");
    await pane.fill("#field-yld", "525bp");
    expect(await verdict()).toBe("STOP");
    await pane.fill("#field-lev", "１２");
    expect(await verdict()).toBe("MARGIN CALL");
  });

  test("is unknown, never fine, while an input is missing", async () => {
    await pane.fill("#field-lev", "");
    await pane.fill("#field-yld", "4.82%");
    expect(await verdict()).toBe("UNKNOWN");
    expect(await figure(pane, "to-call")).toBe("unknown");
    expect(await pane.innerText(".verdict-reason")).toContain("Leverage");
    await pane.fill("#field-lev", "3");
    expect(await verdict()).toBe("OK");
  });

  test("echoes what was understood, and writes it in its usual form when the field is left", async () => {
    await pane.fill("#field-equity", "2m");
    expect(await pane.innerText("#note-equity")).toBe("= 2,000,000");
    await pane.press("#field-equity", "Tab");
    expect(await pane.inputValue("#field-equity")).toBe("2,000,000");
    expect(await pane.innerText('[data-figure="net-carry"] .headline-note')).toBe("93,600 a year");
  });

  test("steps by the arrow keys, and by ten with Shift", async () => {
    await pane.focus("#field-yld");
    await page.keyboard.press("ArrowUp");
    expect(await pane.inputValue("#field-yld")).toBe("4.83%");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await pane.inputValue("#field-yld")).toBe("4.73%");
  });

  test("takes duration from yield and years where it is told to", async () => {
    await pane.click('[data-field="dur"] .auto');
    expect(Number(await pane.inputValue("#field-dur"))).toBeCloseTo(12.8, 1);
    await pane.fill("#field-years", "10");
    expect(Number(await pane.inputValue("#field-dur"))).toBeCloseTo(7.9, 1);
    expect(await pane.inputValue("#field-margin")).toBe("7.00%");
  });

  test("starts over with one's own numbers, and back", async () => {
    await pane.click(".settings > summary");
    await pane.click("#back-to-example");
    expect(await verdict()).toBe("OK");
    await pane.click("#use-mine");
    expect(await verdict()).toBe("UNKNOWN");
    expect(await pane.locator(".field[data-problem]").count()).toBe(0);
    expect(await pane.locator(".field[data-asked]").count()).toBe(4);
    expect(await pane.innerText("#build-hint")).toBe("Fill in the 4 empty fields first.");
    for (const [field, value] of Object.entries({
      equity: "1m",
      lev: "2.5",
      yld: "4.9",
      years: "20",
    })) {
      await pane.fill(`#field-${field}`, value);
    }
    expect(await verdict()).toBe("OK");
  });
});

describe("the user's own cells", () => {
  beforeAll(() => open());
  afterAll(() => page.context().close());

  test("are followed by an input, as they change", async () => {
    await setCell("F20", 0.05);
    await pane.fill("#field-yld", "=Examples!F20");
    await pane.waitForSelector('#note-yld:has-text("5.00%")');
    expect(await figure(pane, "to-stop")).toBe("+25 bp");
    await setCell("F20", 0.0525);
    await pane.waitForSelector('.verdict[data-verdict="STOP"]');
  });

  test("are taken from the selection", async () => {
    await setCell("F21", 2);
    await page.evaluate(() => window.workbench.select("F21"));
    await pane.focus("#field-lev");
    await pane.click('[data-field="lev"] .pick');
    await pane.waitForSelector('#note-lev:has-text("follows")');
    expect(await pane.inputValue("#field-lev")).toMatch(/F\$?21$|F21/);
    await pane.waitForSelector('#note-lev:has-text("2")');
  });

  test("are named where they hold no number", async () => {
    await pane.fill("#field-yld", "=Examples!F99");
    await pane.waitForSelector('[data-field="yld"][data-problem]');
    expect(await pane.innerText("#note-yld")).toContain("Examples!F99");
    expect(await verdict()).toBe("UNKNOWN");
  });
});

describe("a cell in error", () => {
  beforeAll(() => open());
  afterAll(() => page.context().close());

  test("is explained when it is selected", async () => {
    await setCell("F12", "=CVS.CARRY(3,4.82,4.14%)");
    await page.evaluate(() => window.workbench.select("F12"));
    await pane.waitForSelector(".explain");
    expect(await pane.innerText(".explain p")).toMatch(
      /F12 shows #VALUE! because of CARRY: yield must lie/,
    );
  });

  test("is explained by the values of the cells it refers to", async () => {
    await setCell("F13", "half");
    await setCell("F14", "=CVS.CARRY(F13,4.82%,4.14%)");
    await page.evaluate(() => window.workbench.select("F14"));
    await pane.waitForSelector('.explain p:has-text("half")');
    await page.evaluate(() => window.workbench.select("D6"));
    await pane.waitForSelector(".explain", { state: "detached" });
  });
});

describe("the workbook", () => {
  beforeAll(() => open());
  afterAll(() => page.context().close());

  test("gets a sheet by Ctrl and Enter in a field, once, however often it is pressed", async () => {
    await pane.focus("#field-lev");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Control+Enter");
    expect(await report(pane)).toBe("Built 'Carry vs Shock': 16 shocks.");
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual([
      "Examples",
      "Carry vs Shock",
    ]);
  });

  test("is shown what was made", async () => {
    await page.evaluate(() => window.workbench.select("Examples!A1"));
    await pane.click('.status button:has-text("Show me")');
    await page.waitForFunction(() => window.workbench.getCell("B1").text === "Carry vs Shock");
  });

  test("keeps a sheet as it is until a field is left, and shows it when the pane opens again", async () => {
    await pane.fill("#field-lev", "2.5");
    await reopen();
    expect(await shown("lev", "3")).toBe("3");
    await pane.fill("#field-lev", "2.5");
    await pressed(pane, "#build");
    await reopen();
    expect(await shown("lev", "2.5")).toBe("2.5");
  });

  test("forgets on request", async () => {
    await unfold("settings");
    await pane.selectOption("#theme", "dark");
    expect(await kept()).toEqual([true, true]);
    await pane.click("#forget");
    expect(await report(pane)).toContain("Forgotten");
    expect(await kept()).toEqual([false, false]);
    await page.evaluate(() => window.workbench.select("Examples!A1"));
    await reopen();
    expect(await pane.inputValue("#field-lev")).toBe("3");
  });

  test("lists the sheets that were built, and converts one", async () => {
    await unfold("workbook");
    const row = '.sheet-row[data-sheet="Carry vs Shock"]';
    await pane.click(`${row} button:has-text("Make portable")`);
    expect(await report(pane)).toContain("is portable now");
    await pane.waitForSelector(`${row} button:has-text("Make live")`);
  });

  test("asks before it removes one, and not in a box", async () => {
    const row = '.sheet-row[data-sheet="Carry vs Shock 2"]';
    await pane.click(`${row} button:has-text("Remove")`);
    expect(await pane.innerText(`${row} .ask`)).toContain("undo list");
    await pane.click(`${row} .ask button:has-text("Remove")`);
    expect(await report(pane)).toContain("Removed");
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual([
      "Examples",
      "Carry vs Shock",
    ]);
  });

  test("takes names, and gives them back", async () => {
    expect(await pressed(pane, "#install-names")).toMatch(/Installed \d+ names\./);
    await pane.click('.status button[aria-label="Dismiss"]');
    expect(await pressed(pane, "#remove-names")).toMatch(/Removed \d+ names\./);
  });

  test("gets a table at the selected cell", async () => {
    await page.evaluate(() => window.workbench.select("Examples!H2"));
    await pane.click('.status button[aria-label="Dismiss"]');
    expect(await pressed(pane, "#insert")).toContain("Inserted the table");
    await page.evaluate(() => window.workbench.select("'Carry vs Shock'!A1"));
    await pane.click('.status button:has-text("Show me")');
    await page.waitForFunction(() => window.workbench.getCell("H2").text !== "");
  });
});

/** What a field of the sheet shows, once it has been read. */
async function shown(id: string, wanted: string): Promise<string> {
  await pane.waitForSelector('.strip[data-shows="sheet"]');
  await pane.waitForFunction(
    ([field, value]) =>
      document.querySelector<HTMLInputElement>(`#field-${field}`)!.value === value,
    [id, wanted] as const,
  );
  return pane.inputValue(`#field-${id}`);
}

/** Whether anything lies in the workbook's settings, and on this machine. */
const kept = () =>
  pane.evaluate(async () => [
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject("carryVsShock.inputs");
      await context.sync();
      return !kept.isNullObject;
    }),
    "carry-vs-shock.preferences" in localStorage,
  ]);

/** Loads the pane anew, as Excel does when the workbook is opened. */
async function reopen(): Promise<void> {
  pane = await reopened(page, pane);
}
