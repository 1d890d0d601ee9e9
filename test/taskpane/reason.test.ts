import { keyFigures } from "../../src/domain";
import { chinese } from "../../src/locales/pane/zh-TW";
import { english } from "../../src/locales/pane/en";
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

test("with all of them nothing is named", () => {
  expect(say(mission)).toBe("Within the cap, below the stop and above maintenance.");
});
