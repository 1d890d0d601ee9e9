import { keyFigures } from "../../src/domain";
import { chinese } from "../../src/locales/pane.zh-TW";
import { english } from "../../src/locales/pane.en";
import { reasonFor } from "../../src/taskpane/answer/reason";
import { changed } from "../../src/taskpane/inputs/change";
import { fieldOf, type FieldId } from "../../src/taskpane/inputs/fields";
import { blankInputs, missionInputs, type Inputs } from "../../src/taskpane/inputs/inputs";
import { lacking, readInputs } from "../../src/taskpane/inputs/reading";
import { speechOf, type Speech } from "../../src/taskpane/words";

const speech = speechOf("en", english);
const write = (id: FieldId, value: number) => speech.formats.field(value, fieldOf(id).unit);
const mission = missionInputs(write);
const typed = (texts: Partial<Record<FieldId, string>>) =>
  Object.entries(texts).reduce(
    (inputs, [id, text]) => changed(inputs, { kind: "type", id: id as FieldId, text }),
    mission,
  );

function say(inputs: Inputs, tongue: Speech = speech): string {
  const { position, readings } = readInputs(inputs, new Map());
  return reasonFor(keyFigures(position), position, lacking(readings), tongue);
}

test("every input that is missing is named, in the order of the form", () => {
  const inputs = typed({ lev: "", yld: "much", maxlev: "0" });
  expect(say(inputs)).toBe("It cannot be judged without Leverage, Yield, Leverage cap.");
  expect(say(inputs, speechOf("zh-TW", chinese))).toBe(
    "缺少「槓桿」、「殖利率」、「槓桿上限」，無法判定。",
  );
});

test("of what is computed, that is named which a person can enter", () => {
  expect(say(blankInputs(mission))).toBe(
    "It cannot be judged without Leverage, Yield, Years to maturity.",
  );
  expect(say(typed({ margin: "" }))).toBe("It cannot be judged without Maintenance margin.");
});

test("a rule that is broken is told, and then which others could not be checked", () => {
  expect(say(typed({ lev: "4", yld: "", stop: "" }))).toBe(
    "Leverage 4.00× is above the 3.00× cap. Not all rules could be checked without Yield, Stop yield.",
  );
});

test("a yield of 0 is named: the rules take it for a blank", () => {
  expect(say(typed({ yld: "0" }))).toBe("It cannot be judged without Yield.");
});

test("what the calls stand on is named as well, unless nothing is borrowed", () => {
  expect(say(typed({ dur: "", haircut: "much" }))).toBe(
    "It cannot be judged without Modified duration, Haircut in a shock.",
  );
  expect(say(typed({ lev: "1", dur: "" }))).toBe("Nothing is borrowed: no broker can call.");
});

test.each<[string, Partial<Record<FieldId, string>>, string]>([
  [
    "the mission's own case",
    {},
    "Exactly at the 3.00× cap: any rise in yield lifts leverage above it.",
  ],
  [
    "far from everything",
    { lev: "2" },
    "Below the cap and the stop, above maintenance; the stop comes before the call.",
  ],
  [
    "3 bp before the stop",
    { lev: "2", yld: "5.22%" },
    "The 5.25% stop is 3 bp away; one day in a hundred brought 14 bp (closes 2005-01-03 to 2026-02-20).",
  ],
  [
    "0.4 bp before it, at the cap",
    { yld: "5.246%" },
    "The 5.25% stop is 0.4 bp away; one day in a hundred brought 14 bp (closes 2005-01-03 to 2026-02-20). Exactly at the 3.00× cap: any rise in yield lifts leverage above it.",
  ],
  [
    "close to the cap",
    { lev: "2.95" },
    "A rise of 6.5 bp lifts leverage to the 3.00× cap; one day in a hundred brought 14 bp (closes 2005-01-03 to 2026-02-20).",
  ],
  [
    "unguarded",
    { lev: "10", maxlev: "10" },
    "The call comes at 7.7 bp (buffer ÷ duration), the stop only at 43 bp: the stop protects nothing.",
  ],
  [
    "unguarded by what is known",
    { years: "", margin: "30%" },
    "The call comes at 26 bp (buffer ÷ duration), the stop only at 43 bp: the stop protects nothing. Not all rules could be checked without Years to maturity.",
  ],
  ["at the stop", { yld: "5.25%" }, "The yield, 5.25%, has reached the 5.25% stop: exit."],
])("%s", (_, texts, sentence) => expect(say(typed(texts))).toBe(sentence));

test("a day's move is of the tenor nearest to the bond's years, and says from which closes", () => {
  const years = (text: string) => say(typed({ lev: "2", yld: "5.22%", years: text }));
  expect(years("30")).toContain("(closes 2006-02-09 to 2026-02-20)");
  expect(years("10")).toContain("(closes 2005-01-03 to 2026-02-20)");
  const chineseSays = say(typed({ lev: "2", yld: "5.22%" }), speechOf("zh-TW", chinese));
  expect(chineseSays).toContain("（2005-01-03 至 2026-02-20 的收盤）");
});
