import {
  describeBook,
  describeSheet,
  describeTable,
  MISSION_INPUTS,
  sheetTextsIn,
} from "../../src/sheet";
import { planOf } from "./blocks/mission";

/** All texts of a plan: in cells, within formulas, in charts and in what guards an input. */
function textsOf(language: "en" | "zh-TW"): string {
  const options = { language, namespace: "CVS", version: "1.2.3" };
  const corner = { row: 0, column: 0 };
  const ranges = { values: "A1:A9", durs: "B1:B9", margins: "C1:C9" };
  const money = { equity: 1, fund: 0, friction: 0, maxlev: 3, stop: 0.0575 };
  const inputs = { ...MISSION_INPUTS, label: "" };
  return JSON.stringify([
    planOf({}, "live", language),
    planOf({ lev: { cell: "Book!C5" } }, "live", language),
    planOf({}, "portable", language),
    describeSheet(inputs, { ...options, dialect: "live", ofAccount: true }),
    describeTable(inputs, { ...options, dialect: "live" }, corner),
    describeBook(ranges, money, { ...options, dialect: "live" }, corner),
  ]);
}

/** The texts of a dictionary, those that are made of something left out. */
const leaves = (words: unknown): string[] =>
  typeof words === "string"
    ? [words]
    : typeof words === "object" && words !== null
      ? Object.values(words).flatMap(leaves)
      : [];

test.each(["en", "zh-TW"] as const)(
  "every text of the dictionary stands on a sheet (%s)",
  (language) => {
    const { defaultLabel, ...words } = sheetTextsIn(language);
    const shown = textsOf(language);
    const missing = leaves(words).filter(
      (text) => !shown.includes(JSON.stringify(text).slice(1, -1)),
    );
    expect(missing).toEqual([]);
    // The pane puts the label in; a person changes it.
    expect(defaultLabel).not.toBe("");
  },
);

test("the sheet says which version built it", () => {
  expect(textsOf("en")).toContain("built by Carry vs Shock 1.2.3");
});
