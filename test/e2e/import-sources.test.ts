import type { Frame, Page } from "playwright-core";
import { sharedKit } from "../support/browser";
import { axe, paneOf, report } from "../support/pane";

const kit = sharedKit();

const lines = (...texts: readonly string[]) => `${texts.join("\n")}\n`;

/** A file of each kind: what it is called, what stands in it, what is asked, and the sheets it makes. */
const FILES = [
  {
    name: "daily-treasury-rates.csv",
    text: lines(
      'Date,"1 Mo","10 Yr","20 Yr","30 Yr"',
      "12/02/2025,3.9,4.1,4.70,4.71",
      "12/01/2025,3.9,4.1,4.71,4.72",
    ),
    sheets: ["UST par 20Y", "UST par 30Y"],
  },
  {
    name: "auctions.csv",
    text: lines(
      "CUSIP,Security Type,Security Term,Auction Date,Bid to Cover Ratio,High Yield",
      "912810UB1,Bond,20-Year,11/19/2025,2.41,4.706",
      "912797AA1,Bill,13-Week,11/24/2025,2.80,",
    ),
    sheets: ["Bond 20-Year", "Bill 13-Week"],
  },
  {
    name: "United States 20-Year Bond Yield Historical Data.csv",
    text: lines(
      '"Date","Price","Open","High","Low","Change %"',
      '"03/04/2025","4.710","4.69","4.72","4.68","0.32%"',
    ),
    question: { id: "dates", choice: "month-first" },
    sheets: ["United States 20-Year Bond Yiel"],
  },
  {
    name: "SeriesReport.csv",
    text: lines(
      "Series Id:,CUUR0000SA0",
      "Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
      "2025,317.6,319.0,319.7,320.7,321.4,322.5,323.0,323.9,324.8,,324.1,",
    ),
    sheets: ["CUUR0000SA0"],
  },
] as const;

describe.each(["en-US", "zh-TW"] as const)("in %s", (language) => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    page = await kit.open({ language });
    pane = await paneOf(page);
    await pane.click(".data > summary");
  });

  test.each(FILES)("$name is shown, then written", async (file) => {
    const buffer = Buffer.from(file.text);
    await pane.setInputFiles("#import-files", { name: file.name, mimeType: "text/csv", buffer });
    if ("question" in file) {
      await pane.waitForSelector(".question");
      expect(await pane.getAttribute("#import-now", "aria-disabled")).toBe("true");
      await pane.click(`.question [data-choice="${file.question.choice}"]`);
    }
    await pane.waitForSelector("#import-now:not([aria-disabled=true])");
    const preview = await pane.innerText(".import-file");
    expect(/[\u4e00-\u9fff]/.test(preview)).toBe(language === "zh-TW");
    await pane
      .locator(".import-file")
      .screenshot({ path: `test-output/import-${language}-${file.name}.png` });
    expect(await axe(pane)).toEqual([]);
    await pane.click("#import-now");
    await report(pane);
    const sheets = await page.evaluate(() => window.workbench.sheets());
    for (const sheet of file.sheets) expect(sheets).toContain(sheet);
  });
});

test("met no error, and asked for nothing from outside", () => {
  expect(kit.outside).toEqual([]);
  expect(kit.problems).toEqual([]);
});
