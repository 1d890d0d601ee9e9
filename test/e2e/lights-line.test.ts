import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, paneOf } from "../support/pane";

/** The three lights stay in sight while one types: 320 pixels, and what is left of them at 200%. */

const kit = sharedKit();

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test.each([320, 160])(
    "the lights stand above a field that is typed in, at %i px",
    async (width) => {
      await page.$eval(
        "#pane-frame",
        (frame, wide) =>
          Object.assign((frame as HTMLElement).style, {
            position: "fixed",
            inset: "0 auto auto 0",
            width: `${wide}px`,
            height: "600px",
            zIndex: "99",
          }),
        width,
      );
      await pane.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        scrollTo(0, 0);
      });
      await pane.waitForSelector(".lights-line", { state: "hidden" });
      await pane.focus("#field-stop");
      await pane.waitForSelector(".lights-line", { state: "visible" });
      const words = () =>
        pane.$$eval(".lights-line b", (cells) => cells.map((cell) => cell.textContent));
      const answer = () =>
        pane.$$eval(".light[data-light] .light-word > span", (lights) =>
          lights.map((light) => light.firstChild!.textContent),
        );
      // Amber is said in words there, too: at the cap.
      expect(await words()).toEqual(await answer());
      const before = await words();
      await pane.fill("#field-stop", "4.8%");
      expect(await words()).not.toEqual(before);
      expect(await pane.getAttribute('[data-line="rules"]', "data-tone")).toBe("red");
      const seen = await pane.evaluate(() => {
        const line = document.querySelector(".lights-line")!.getBoundingClientRect();
        const field = document.querySelector("#field-stop")!.getBoundingClientRect();
        const cells = [...document.querySelectorAll(".lights-line-cell")];
        return {
          height: line.height,
          clear: field.top >= line.bottom,
          cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
          wide: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        };
      });
      expect(seen).toMatchObject({ clear: true, cut: 0, wide: true });
      expect(seen.height).toBeLessThan(60);
      expect(await axe(pane)).toEqual([]);
      await pane.fill("#field-stop", "5.25%");
    },
  );
});
