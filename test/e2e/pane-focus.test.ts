import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { paneOf, report } from "../support/pane";

/** Where the keys go after each action: never back to the page's start. */

const kit = sharedKit();
let page: Page;
let pane: Frame;

beforeAll(async () => {
  page = await kit.open();
  pane = await paneOf(page);
});

/** What has the focus: its id, else what it says. */
const focused = () =>
  pane.evaluate(() => {
    const { id, ariaLabel, textContent, tagName } = document.activeElement as HTMLElement;
    return tagName === "BODY" ? "nothing" : id || ariaLabel || textContent;
  });
/** Presses a control as a keyboard does. */
const enter = async (selector: string) => {
  await pane.focus(selector);
  await page.keyboard.press("Enter");
};
const gone = (selector: string) => pane.waitForSelector(selector, { state: "detached" });

test("one's own numbers begin at the first field to fill", async () => {
  await enter("#use-mine");
  expect(await focused()).toBe("field-equity");
  await pane.click(".settings > summary");
  await enter("#back-to-example");
  expect(await focused()).toBe("back-to-example");
});

test("what is tried is used, or put back, and the slider has the focus again", async () => {
  for (const [at, button] of ["Use 5.00×", "Back to 5.00×"].entries()) {
    await pane.fill("#try-leverage", String(5 + at));
    await enter(`.whatif-trial button:has-text("${button}")`);
    await gone(".whatif-trial");
    expect(await focused()).toBe("try-leverage");
  }
  await pane.fill("#field-lev", "3");
});

test("Ctrl and Enter build from any field, and from the name as well; Enter alone does not", async () => {
  await pane.fill("#field-label", "Mine");
  await enter("#field-label");
  await page.keyboard.press("Control+Enter");
  expect(await report(pane)).toMatch(/^Built 'Carry vs Shock':/);
  expect(await focused()).toBe("field-label");
});

test("what was built is shown, and the report stays in focus until it is dismissed", async () => {
  await enter('.status button:has-text("Show me")');
  await pane.waitForSelector('.status button:has-text("Show me")');
  expect(await focused()).toBe("Show me");
  await enter('.status button[aria-label="Dismiss"]');
  await gone('.status button[aria-label="Dismiss"]');
  expect(await focused()).toBe("build");
});

test("a question takes the focus, and gives it back to its row", async () => {
  await pane.click(".workbook > summary");
  const row = '.sheet-row[data-sheet="Carry vs Shock"]';
  await enter(`${row} button:has-text("Remove")`);
  await pane.waitForSelector(`${row} .ask`);
  expect(await focused()).toMatch(/^Remove 'Carry vs Shock'\?/);
  await enter(`${row} .ask button:has-text("Leave it")`);
  await gone(`${row} .ask`);
  expect(await focused()).toMatch(/: Carry vs Shock$/);
});

test("an explanation that is closed leaves the focus in the pane", async () => {
  await page.evaluate(() => window.workbench.setCell("Examples!F12", "=CVS.CARRY(3,4.82,4.14%)"));
  await page.evaluate(() => window.workbench.select("Examples!F12"));
  await pane.waitForSelector(".explain");
  await enter('.explain button[aria-label="Close the explanation"]');
  await gone(".explain");
  expect(await focused()).not.toBe("nothing");
});

test("is left to the sheet by whoever works there", async () => {
  await page.evaluate(() => window.workbench.select("Examples!D6"));
  await page.evaluate(() => window.workbench.select("Examples!F12"));
  await pane.waitForSelector(".explain");
  await pane.focus('.explain button[aria-label="Close the explanation"]');
  await page.click("#grid", { position: { x: 300, y: 300 } });
  await page.evaluate(() => window.workbench.select("Examples!D6"));
  await gone(".explain");
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("pane-frame");
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
