import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { figure, paneOf } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

const verdict = () => pane.getAttribute(".verdict", "data-verdict");

describe("the picture and what-if", () => {
  beforeAll(async () => {
    page = await kit.open();
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test("says in words what it shows", async () => {
    const words = await pane.getAttribute(".picture", "aria-label");
    expect(words).toContain("+100 bp: 61.0% left, STOP");
    expect(words).toContain("call at +187 bp");
  });

  test("reads out the point under the slider, by keyboard", async () => {
    await pane.focus("#shock");
    await page.keyboard.press("ArrowRight");
    expect(await pane.innerText(".readout")).toContain("+101 bp");
    expect(await pane.getAttribute("#shock", "aria-valuetext")).toBe("+101 bp: 60.6% left, STOP");
    await page.keyboard.press("Home");
    expect(await pane.innerText(".readout-head")).toContain("−100 bp");
  });

  test("reads out the point under the mouse, and keeps the one that is clicked", async () => {
    const box = (await (await pane.waitForSelector(".picture")).boundingBox())!;
    // Whole pixels: a click is told in those, a move more finely.
    const [x, y] = [Math.round(box.x + box.width * 0.9), Math.round(box.y + 80)];
    await page.mouse.move(x, y);
    const hovered = await pane.innerText(".readout-head strong");
    expect(hovered).toMatch(/^\+2\d\d bp$/);
    await page.mouse.click(x, y);
    expect(await pane.inputValue("#shock")).toBe(hovered.replace(/\D/g, ""));
  });

  test("moves all that is shown to the leverage that is tried, and says so there", async () => {
    await pane.fill("#try-leverage", "5");
    expect(await verdict()).toBe("REDUCE");
    expect(await figure(pane, "position")).toBe("5,000,000");
    expect(await figure(pane, "to-call")).toBe("+85 bp");
    expect(await pane.getAttribute(".picture", "aria-label")).toContain("call at +85 bp");
    expect(await pane.locator(".trial-mark").count()).toBe(4);
    expect(await pane.innerText(".action-hint")).toContain("entered 3.00×");
    expect(await pane.inputValue("#field-lev")).toBe("3");
    await pane.click('.whatif-trial button:has-text("Back to 3.00×")');
    expect(await verdict()).toBe("OK");
    expect(await pane.locator(".trial-mark").count()).toBe(0);
  });

  test("takes what is computed from the leverage along in a trial", async () => {
    await pane.click('[data-field="fund"] .auto');
    await pane.fill("#try-leverage", "5");
    const tried = await figure(pane, "net-carry");
    await pane.click('.whatif-trial button:has-text("Use 5.00×")');
    expect(await figure(pane, "net-carry")).toBe(tried);
    await pane.fill("#field-lev", "3");
    await pane.fill("#field-fund", "4.14%");
  });

  test("answers with the number to trade", async () => {
    await pane.fill("#shock", "100");
    expect(await pane.innerText(".whatif-answers")).toContain(
      "A leverage of at most 4.80× survives +100 bp",
    );
    await pane.fill("#try-leverage", "5");
    expect(await pane.innerText(".whatif-answers")).toContain(
      "sell 2,000,000 (40.0% of the position)",
    );
    await pane.click(".whatif-trial button");
    expect(await pane.inputValue("#field-lev")).toBe("5");
    expect(await verdict()).toBe("REDUCE");
  });
});
