import type { Frame, Page } from "playwright-core";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { toStored } from "../../src/taskpane/memory/stored-inputs";
import { sharedKit } from "../support/browser";
import { paneOf, reopened } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;
beforeAll(async () => {
  page = await kit.open();
  pane = await paneOf(page);
});

/** Leaves in the workbook what another program, or an older version, may have left there. */
const keep = (value: object) =>
  pane.evaluate(
    (kept) =>
      new Promise<void>((done) => {
        const { settings } = Office.context.document;
        settings.set("carryVsShock.inputs", kept);
        settings.saveAsync(() => done());
      }),
    value,
  );

test("a workbook that keeps what means nothing opens all the same, with what does", async () => {
  const mission = toStored(missionInputs((_id, value) => String(value)));
  const equity = { text: "2000000", computed: true };
  await keep({ ...mission, label: "x".repeat(500), entries: { ...mission.entries, equity } });
  pane = await reopened(page, pane);
  expect(await pane.getAttribute(".verdict", "data-verdict")).toBe("OK");
  expect(await pane.inputValue("#field-equity")).toBe("2000000");
  expect(await pane.inputValue("#field-label")).toBe("x".repeat(200));
  await pane.click(".settings > summary");
  await pane.click("#forget");
  await pane.waitForSelector('.status[data-phase="done"]');
  expect(await pane.inputValue("#field-label")).toBe("");
});

test("an explanation that was asked for stands where it is seen", async () => {
  await page.evaluate(() => window.workbench.setCell("F12", "=CVS.CARRY(3,4.82%,4.14%)"));
  await page.evaluate(() => window.workbench.select("F12"));
  await pane.click(".workbook > summary");
  await pane.click("#explain");
  const card = await pane.waitForSelector(".explain");
  const seen = await card.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { scrolled: scrollY, top, bottom, height: innerHeight };
  });
  expect(seen.scrolled).toBeGreaterThan(300);
  expect(seen.top).toBeGreaterThanOrEqual(0);
  expect(seen.bottom).toBeLessThanOrEqual(seen.height);
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
