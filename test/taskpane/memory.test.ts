import { fromStored, toStored } from "../../src/taskpane/memory/stored-inputs";
import { parsePreferences } from "../../src/taskpane/memory/preferences";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { isDark } from "../../src/taskpane/theme/theme";

const inputs = missionInputs((_id, value) => String(value));

test("inputs come back from a workbook as they went", () => {
  expect(fromStored(JSON.parse(JSON.stringify(toStored(inputs))))).toEqual(inputs);
});

test.each([
  ["nothing", undefined],
  ["a text", "carry"],
  ["another version", { ...toStored(inputs), version: 2 }],
  ["a field missing", { ...toStored(inputs), entries: { lev: { text: "3", computed: false } } }],
  ["a number for a text", { ...toStored(inputs), label: 5 }],
  ["an endless text", { ...toStored(inputs), label: "x".repeat(10_000) }],
])("%s in a workbook is no form", (_what, value) => expect(fromStored(value)).toBeUndefined());

test("preferences that are cut off or foreign count as not chosen", () => {
  const none = { language: undefined, theme: "office" };
  expect(parsePreferences("{")).toEqual(none);
  expect(parsePreferences("null")).toEqual(none);
  expect(parsePreferences('{"language":"fr","theme":"pink"}')).toEqual(none);
  expect(parsePreferences('{"language":"zh-TW","theme":"dark"}')).toEqual({
    language: "zh-TW",
    theme: "dark",
  });
});

test("Office's ground colour tells dark from light", () => {
  expect(isDark("#262626")).toBe(true);
  expect(isDark("#FFFFFF")).toBe(false);
  expect(isDark("white")).toBeUndefined();
  expect(isDark(undefined)).toBeUndefined();
});
