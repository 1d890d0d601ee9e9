import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { paneOf } from "../support/pane";

const kit = sharedKit();
let page: Page;
let pane: Frame;

describe.each([
  {
    language: "en-US",
    unknown: "unknown",
    answers: /of at most .* What to trade now is unknown\./,
  },
  { language: "zh-TW", unknown: "不明", answers: /槓桿最多 .*。現在該買賣多少不明。/ },
] as const)("what-if without a leverage, $language", ({ language, unknown, answers }) => {
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
  });
  afterAll(() => page.context().close());

  test.each(["", "0.5", "much"])("'%s' is no number, whatever was tried before", async (typed) => {
    await pane.fill("#field-lev", "3");
    await pane.fill("#try-leverage", "5");
    await pane.waitForSelector(".whatif-trial");
    await pane.fill("#field-lev", typed);
    expect(await pane.innerText(".whatif-leverage output")).toBe(unknown);
    expect(await pane.isDisabled("#try-leverage")).toBe(true);
    const said = await pane.innerText(".whatif-answers");
    expect(said).toMatch(answers);
    expect(said.split("\n").at(-1)).toContain(unknown);
    expect(said).not.toMatch(/%/);
    expect(await pane.innerText(".readout-status")).toBe(unknown);
  });
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
