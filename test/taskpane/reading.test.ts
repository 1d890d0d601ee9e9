import { keyFigures, Refusal, type Figure } from "../../src/domain";
import { changed } from "../../src/taskpane/inputs/change";
import { FIELDS, fieldOf, type FieldId } from "../../src/taskpane/inputs/fields";
import { fromSheet } from "../../src/taskpane/inputs/from-sheet";
import {
  blankInputs,
  missionInputs,
  references,
  sameInputs,
  stepped,
  type Inputs,
} from "../../src/taskpane/inputs/inputs";
import { problems, readInputs } from "../../src/taskpane/inputs/reading";
import { sheetInputs } from "../../src/taskpane/inputs/sheet-inputs";
import { createFormats } from "../../src/taskpane/typing/format";

const formats = createFormats("en");
const write = (id: FieldId, value: number) => formats.field(value, fieldOf(id).unit);
const mission = missionInputs(write);
const typed = (id: FieldId, text: string, inputs: Inputs = mission) =>
  changed(inputs, { kind: "type", id, text });
const computed = (id: FieldId, inputs: Inputs = mission) =>
  changed(inputs, { kind: "compute", id, text: inputs.entries[id].text, on: true });
const read = (inputs: Inputs, cells: Record<string, number | undefined> = {}) =>
  readInputs(inputs, new Map(Object.entries(cells)));
const figures = (inputs: Inputs) => keyFigures(read(inputs).position);
const number = (figure: Figure) => (figure instanceof Refusal ? figure.reason : figure.toNumber());

describe("the mission's case", () => {
  test("gives the mission's figures", () => {
    const all = figures(mission);
    expect(all.lights.rules.word).toBe("OK");
    expect(number(all.spread)).toBe(0.0068);
    expect(number(all.leveredCarry)).toBe(0.0618);
    expect(number(all.netCarry)).toBe(0.0468);
    expect(number(all.breakEven)).toBe(12);
    expect(number(all.stopDistance)).toBe(43);
    expect(number(all.lossAtStop)).toBe(0.1677);
    expect(number(all.monthsToRepayStop)).toBe(43);
    expect(number(all.calls.quick)).toBeCloseTo(187.18, 2);
    expect(number(all.calls.linear)).toBeCloseTo(205.69, 2);
    expect(number(all.calls.full)).toBeCloseTo(258.32, 2);
    expect(number(all.calls.nearest)).toBe(number(all.calls.quick));
    expect(number(all.lossAtCall)).toBeCloseTo(0.8022, 4);
    expect(number(all.buffer)).toBeCloseTo(0.2433, 4);
  });

  test("charged on actual/360 earns less", () => {
    const inputs = changed(mission, { kind: "actual360", on: true });
    expect(number(figures(inputs).netCarry)).toBeCloseTo(0.04565, 5);
  });

  test("is a sheet's inputs, and those are the form again", () => {
    const { readings } = read(mission);
    const sheet = sheetInputs(mission, readings, "20Y");
    expect(sheet).toMatchObject({ equity: 1_000_000, lev: 3, yld: 0.0482, margin: 0.09 });
    const back = fromSheet(sheet, write);
    expect(sheetInputs(back, read(back).readings, "20Y")).toEqual(sheet);
  });
});

test("what a sheet works out by a formula of its own is asked for, and no number is made of it", () => {
  const { readings } = read(mission);
  const inputs = fromSheet({ ...sheetInputs(mission, readings, "20Y"), yld: NaN }, write);
  expect(inputs.entries.yld).toEqual({ text: "", computed: false });
  expect(read(inputs).readings.yld.problem).toEqual({ kind: "empty" });
  expect(inputs.entries.lev.text).toBe("3");
});

describe("a rule that cannot be checked is not kept", () => {
  test.each<FieldId>(["lev", "yld", "stop", "maxlev"])("without %s", (id) =>
    expect(figures(typed(id, "")).lights.rules.word).toBe("UNKNOWN"),
  );

  test("a rule that is known to be broken is said all the same", () => {
    expect(figures(typed("stop", "", typed("lev", "4"))).lights.rules.word).toBe("REDUCE");
    expect(figures(typed("maxlev", "", typed("yld", "5.25%"))).lights.rules.word).toBe("STOP");
  });

  test("the equity alone does not make it unknown, only the money", () => {
    const all = figures(typed("equity", ""));
    expect(all.lights.rules.word).toBe("OK");
    expect(number(all.moneyPerYear)).toBe("inputMissing");
    expect(number(all.netCarry)).toBe(0.0468);
  });

  test("a yield of 0 is no yield", () => {
    expect(figures(typed("yld", "0")).lights.rules.word).toBe("UNKNOWN");
  });
});

describe("what is computed", () => {
  test("duration and convexity are the par bond's", () => {
    const { readings } = read(computed("convexity", computed("dur")));
    expect(readings.dur.value).toBeCloseTo(12.745, 2);
    expect(readings.convexity.value).toBeGreaterThan(200);
  });

  test("maintenance follows the years to maturity", () => {
    expect(read(typed("years", "19.9")).readings.margin.value).toBe(0.07);
    expect(read(typed("years", "20")).readings.margin.value).toBe(0.09);
  });

  test("funding is the blended rate of the loan's tiers", () => {
    expect(read(computed("fund")).readings.fund.value).toBe(0.0454);
  });

  test("what it stands on being unknown, so is it", () => {
    const inputs = typed("years", "soon");
    expect(read(inputs).readings.margin).toMatchObject({ problem: { kind: "waits" } });
    expect(problems(inputs, read(inputs).readings)).toEqual(["years"]);
  });

  test.each(FIELDS.filter(({ computedFrom }) => computedFrom))(
    "$id stands on the fields it is said to, and on no other",
    ({ id, computedFrom }) => {
      const needed = FIELDS.filter((field) => field.id !== id)
        .map((field) => field.id)
        .filter((other) => {
          const { readings } = read(typed(other, "", computed(id)));
          return readings[id].value === undefined;
        });
      expect(needed.sort()).toEqual([...computedFrom!].sort());
    },
  );

  test("typing takes it over", () => {
    expect(typed("margin", "12%").entries.margin).toEqual({ text: "12%", computed: false });
    expect(read(typed("margin", "12%")).readings.margin.value).toBe(0.12);
  });
});

describe("what a field does not take", () => {
  test.each<[FieldId, string, string]>([
    ["lev", "0.5", "limit"],
    ["lev", "", "empty"],
    ["lev", "three", "unreadable"],
    ["yld", "60%", "limit"],
    ["equity", "-5", "limit"],
    ["margin", "100%", "limit"],
    ["lev", "=Book!C5", "cell"],
  ])("%s of %p is a problem of kind %s", (id, text, kind) =>
    expect(read(typed(id, text)).readings[id].problem).toMatchObject({ kind }),
  );

  test("the benchmark counts only where something reads it", () => {
    const inputs = typed("benchmark", "");
    expect(problems(inputs, read(inputs).readings)).toEqual([]);
    const used = computed("fund", inputs);
    expect(problems(used, read(used).readings)).toEqual(["benchmark"]);
  });
});

describe("an input that follows a cell", () => {
  const inputs = typed("yld", "=Book!C5");

  test("has that cell's number, and hands the cell on", () => {
    const { readings } = read(inputs, { "Book!C5": 0.05 });
    expect(readings.yld).toEqual({ value: 0.05, reference: "Book!C5" });
    expect(sheetInputs(inputs, readings, "").yld).toEqual({ cell: "Book!C5" });
    expect(references(inputs)).toEqual(["Book!C5"]);
  });

  test("is held to the same limits", () => {
    expect(read(inputs, { "Book!C5": 98.5 }).readings.yld.problem).toMatchObject({ kind: "limit" });
    // A bare rate in per cent is none, but tells what is missing.
    expect(read(inputs, { "Book!C5": 4.82 }).readings.yld.problem).toEqual({
      ...{ kind: "perCent", cell: "Book!C5" },
    });
  });
});

test("steps keep to decimals and to the limits", () => {
  expect(stepped("yld", 0.0482, 1)).toBe(0.0483);
  expect(stepped("yld", 0.0482, -10)).toBe(0.0472);
  expect(stepped("lev", 1, -1)).toBe(1);
});

test("one's own numbers start blank where they must be told, computed where they can be", () => {
  const blank = blankInputs(mission);
  expect(sameInputs(blank, mission)).toBe(false);
  const { readings } = read(blank);
  expect(problems(blank, readings)).toEqual(
    expect.arrayContaining(["equity", "lev", "yld", "years"]),
  );
  const told = typed(
    "years",
    "20",
    typed("yld", "4.82", typed("lev", "3", typed("equity", "1m", blank))),
  );
  expect(problems(told, read(told).readings)).toEqual([]);
});

describe("read again after a change", () => {
  const before = read(mission).readings;
  const again = (inputs: Inputs) => readInputs(inputs, new Map(), before).readings;

  test("fields that come to the same keep their very reading, so that they need not be drawn", () => {
    const after = again(typed("lev", "2.5"));
    const drawn = FIELDS.map(({ id }) => id).filter((id) => after[id] !== before[id]);
    expect(drawn).toEqual(["lev"]);
    expect(after.lev).toEqual({ value: 2.5 });
  });

  test("a computed field changes with what it stands on", () => {
    const after = again(typed("years", "15"));
    expect(after.margin).toEqual({ value: 0.07 });
    expect(after.lev).toBe(before.lev);
  });

  test("a field that is refused, mended or refused for another reason is another reading", () => {
    const blank = readInputs(typed("lev", ""), new Map(), before).readings;
    expect(blank.lev.problem?.kind).toBe("empty");
    const unreadable = readInputs(typed("lev", "x"), new Map(), blank).readings;
    expect(unreadable.lev.problem?.kind).toBe("unreadable");
    expect(readInputs(mission, new Map(), unreadable).readings.lev).toEqual({ value: 3 });
  });
});
