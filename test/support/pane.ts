import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

/** The task pane inside the workbench's page. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane-frame")).contentFrame();
  if (!frame) throw new Error("the pane's frame is empty");
  await frame.waitForSelector("#build:not([aria-disabled=true])");
  return frame;
}

/** The pane as it starts anew, which the workbench's page does not. */
export async function reopened(page: Page, pane: Frame): Promise<Frame> {
  const left = page.waitForEvent("framenavigated", (frame) => frame === pane);
  await pane.evaluate(() => location.reload());
  await left; // else the old page may still answer
  return paneOf(page);
}

/** Presses a button and waits for what the pane reports. */
export async function pressed(pane: Frame, selector: string): Promise<string> {
  await pane.click(selector);
  return report(pane);
}

/** What the last operation came to, once it has. */
export async function report(pane: Frame): Promise<string> {
  const end = '.status[data-phase="done"] .status-text, .status[data-phase="failed"] .status-text';
  return (await (await pane.waitForSelector(end)).innerText()).trim();
}

/** The headline or level of that name, as it reads. */
export const figure = (pane: Frame, id: string): Promise<string> =>
  pane.innerText(`[data-figure="${id}"] :is(.headline-value, td)`);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the pane: rule and element. */
export async function axe(pane: Frame): Promise<string[]> {
  // By the debugger, so that the page's own policy stays as it is.
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run(options: {
            resultTypes: string[];
          }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe // It checks the same; without this it also describes each element that passed.
      .run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
