import { chinese } from "../../src/locales/pane.zh-TW";
import { english } from "../../src/locales/pane.en";
import { FIELDS, fieldOf, type FieldId } from "../../src/taskpane/inputs/fields";
import { changed } from "../../src/taskpane/inputs/change";
import { blankInputs, missionInputs, type Inputs } from "../../src/taskpane/inputs/inputs";
import { noteFor } from "../../src/taskpane/inputs/note";
import { problems, readInputs } from "../../src/taskpane/inputs/reading";
import { readTyped } from "../../src/taskpane/typing/typed-number";
import { speechOf } from "../../src/taskpane/words";

const speech = speechOf("en", english);
const mission = missionInputs((id, value) => speech.formats.field(value, fieldOf(id).unit));
const note = (inputs: Inputs, id: FieldId, focused = false, voice = speech) =>
  noteFor(
    {
      field: fieldOf(id),
      entry: inputs.entries[id],
      reading: readInputs(inputs, new Map()).readings[id],
      focused,
      usual: undefined,
    },
    voice,
  );
const typed = (id: FieldId, text: string) => changed(mission, { kind: "type", id, text });

test("one's own numbers are asked for: nothing is called wrong before it was entered", () => {
  const blank = blankInputs(mission);
  const kinds = FIELDS.map(({ id }) => [id, note(blank, id).kind]);
  expect(kinds.filter(([, kind]) => kind === "problem")).toEqual([]);
  expect(kinds.filter(([, kind]) => kind === "asked").map(([id]) => id)).toEqual([
    "equity",
    "lev",
    "yld",
    "years",
  ]);
  expect(note(blank, "margin")).toEqual({ kind: "hint", text: "from the IBKR schedule" });
});

test("where a field is refused, its own kind of number is the example", () => {
  const example = /such as (\S+), or/;
  for (const { id, unit } of FIELDS) {
    const { kind, text } = note(typed(id, "much"), id);
    expect(kind).toBe("problem");
    const named = example.exec(text)![1]!;
    expect(readTyped(named, unit, fieldOf(id).fractionBelow)).toEqual(
      readTyped(mission.entries[id].text, unit, fieldOf(id).fractionBelow),
    );
  }
  expect(note(typed("equity", "much"), "equity").text).toBe(
    "Equity must be a number such as 1,000,000, or a cell such as =Book!C5.",
  );
  expect(note(typed("lev", ""), "lev", true).text).toContain("such as 3,");
  const tongue = speechOf("zh-TW", chinese);
  expect(note(typed("equity", "多"), "equity", false, tongue).text).toContain("例如 1,000,000");
});

test("a field that waits for a wrong one is not wrong itself", () => {
  const inputs = changed(typed("years", "soon"), {
    kind: "compute",
    id: "dur",
    text: "",
    on: true,
  });
  expect(note(inputs, "years").kind).toBe("problem");
  expect(note(inputs, "dur").kind).toBe("hint");
  expect(problems(inputs, readInputs(inputs, new Map()).readings)).toEqual(["years"]);
});

test("what a followed cell holds is told to four decimals, what was typed to the last", () => {
  const { field, followed } = speech.formats;
  expect([followed(3.079398533974, "times"), field(3.079398533974, "times")]).toEqual([
    "3.0794",
    "3.079398533974",
  ]);
  expect([followed(0.0478126116604, "percent"), followed(0.0525, "percent")]).toEqual([
    "4.7813%",
    "5.25%",
  ]);
  expect(followed(1_250_362.5625, "money")).toBe("1,250,362.5625");
});
