import { fromStored, toStored } from "../../src/taskpane/memory/stored-inputs";
import {
  loadPreferences,
  parsePreferences,
  savePreferences,
} from "../../src/taskpane/memory/preferences";
import { FIELDS, type FieldId } from "../../src/taskpane/inputs/fields";
import { missionInputs, type Entry } from "../../src/taskpane/inputs/inputs";
import { readInputs } from "../../src/taskpane/inputs/reading";
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
  ["an entry that is none", { ...toStored(inputs), entries: { ...inputs.entries, lev: "3" } }],
])("%s in a workbook is no form", (_what, value) => expect(fromStored(value)).toBeUndefined());

const withEntry = (id: FieldId, entry: Entry) => ({
  ...toStored(inputs),
  entries: { ...inputs.entries, [id]: entry },
});

test("a name that is too long is cut, and all else kept", () => {
  const read = fromStored({ ...toStored(inputs), label: "x".repeat(10_000) });
  expect(read).toEqual({ ...inputs, label: "x".repeat(200) });
});

test("a number that is too long counts as not entered: cut, it would be another one", () => {
  const read = fromStored(withEntry("lev", { text: "3".repeat(10_000), computed: false }))!;
  expect(read.entries.lev).toEqual({ text: "", computed: false });
  expect(read.entries.yld).toEqual(inputs.entries.yld);
});

test.each(FIELDS)("computed or not, $id is a field that can be read", ({ id, computedFrom }) => {
  const read = fromStored(withEntry(id, { text: "2", computed: true }))!;
  expect(read.entries[id].computed).toBe(computedFrom !== undefined);
  expect(() => readInputs(read, new Map())).not.toThrow();
});

test("preferences that are cut off or foreign count as not chosen", () => {
  const none = { language: undefined, theme: "office", gains: "green" };
  expect(parsePreferences("{")).toEqual(none);
  expect(parsePreferences("null")).toEqual(none);
  expect(parsePreferences('{"language":"fr","theme":"pink","gains":"blue"}')).toEqual(none);
  expect(parsePreferences('{"language":"zh-TW","theme":"dark","gains":"red"}')).toEqual({
    language: "zh-TW",
    theme: "dark",
    gains: "red",
  });
});

test("Office's background colour tells dark from light", () => {
  expect(isDark("#262626")).toBe(true);
  expect(isDark("#FFFFFF")).toBe(false);
  expect(isDark("white")).toBeUndefined();
  expect(isDark(undefined)).toBeUndefined();
});

test("preferences lie under the key of the page that embeds the pane", () => {
  const stored = new Map<string, string>();
  Object.assign(globalThis, {
    Office: { context: { partitionKey: "contoso-" } },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
  });
  savePreferences({ language: "zh-TW", theme: "dark", gains: "red" });
  expect([...stored.keys()]).toEqual(["contoso-carry-vs-shock.preferences"]);
  expect(loadPreferences()).toEqual({ language: "zh-TW", theme: "dark", gains: "red" });
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "localStorage");
});
