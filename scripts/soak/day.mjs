import { SERIES, removeSeries, yieldsOf } from "./actions.mjs";

/**
 * What a trader does of a day in the pane, in order: names of actions, and the actions. Every other
 * day is lived in Chinese: elements are found by what they are, not by their words.
 */
export function dayOf(page, random) {
  const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
  const workbench = (member, ...args) =>
    page.evaluate(([name, given]) => window.workbench[name](...given), [member, args]);

  /** Does what is reported once the last report is out of the way, and waits for what comes of it. */
  const reported = async (act) => {
    const dismiss = pane.locator(".status > button:last-of-type");
    if (await dismiss.isVisible()) await dismiss.click();
    await act();
    const status = pane.locator('.status:is([data-phase="done"], [data-phase="failed"])');
    const text = await status.locator(".status-text").innerText();
    if ((await status.getAttribute("data-phase")) === "failed") throw new Error(text);
    await workbench("settled");
  };
  const press = (selector) => reported(() => pane.locator(selector).click());
  const inRow = (place) => `.sheet-row .row-buttons button:nth-child(${place})`;
  const type = async (field, text) => {
    await pane.locator(`#field-${field}`).selectText();
    await page.keyboard.type(text);
  };
  const typeIntoSheet = async () => {
    const ours = (await workbench("sheets")).at(-1);
    await workbench("setCell", `'${ours}'!E14`, random.whole(11, 60) / 10);
  };
  const importYear = (year) => {
    const text = `observation_date,${SERIES}\n${yieldsOf(year, random)}\n`;
    const file = { name: `${SERIES}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) };
    return reported(() => pane.locator("#import-files").setInputFiles(file));
  };
  let language = "en-US";
  const changeLanguage = async () => {
    language = language === "en-US" ? "zh-TW" : "en-US";
    await workbench("setLanguage", language);
    for (const card of ["workbook", "data"]) await pane.locator(`.${card} > summary`).click();
    await pane.locator("#build:not([aria-disabled=true])").waitFor();
  };
  return [
    ["change language", changeLanguage],
    ["type leverage", () => type("lev", (random.whole(11, 40) / 10).toFixed(1))],
    ["type yield", () => type("yld", `${(random.whole(100, 500) / 100).toFixed(2)}%`)],
    ["type equity", () => type("equity", `${random.whole(1, 9)}m`)],
    ["slide", () => pane.locator("#shock").press("ArrowRight")],
    ["build", () => press("#build")],
    ["type into the sheet", typeIntoSheet],
    ["update", () => press(inRow(1))],
    ["load", () => press(inRow(2))],
    ["make portable", () => press(inRow(3))],
    ["make live", () => press(inRow(3))],
    ["install names", () => press("#install-names")],
    ["remove names", () => press("#remove-names")],
    ["import", () => importYear(2024)],
    ["import more", () => importYear(2025)],
    ["close the pane", () => workbench("closePane")],
    ["open the pane", () => workbench("openPane")],
    ["darken", () => workbench("setTheme", "dark")],
    ["lighten", () => workbench("setTheme", "light")],
    ["remove series", () => page.evaluate(`(${removeSeries})(window.workbench.workbook)`)],
    ["ask to remove", () => pane.locator(inRow(4)).click()],
    ["remove", () => press(".sheet-row .ask button:first-of-type")],
  ];
}
