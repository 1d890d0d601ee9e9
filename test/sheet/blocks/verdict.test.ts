import { Calculated, startEngine, type Typed } from "../calculated";
import { calculated, planOf } from "./mission";

const { cells, conditionalFormats } = planOf();
const LIGHTS = ["verdict.word", "verdict.carry", "verdict.signals"].map((key) =>
  cells.find((cell) => cell.key === key)!,
);
const CALM = "Check: every key figure computes.";
const UNSAFE =
  "Not everything can be computed: treat the position as unsafe until it can. See the line below.";

/** The mission's sheet, made once: each case is typed into it, and taken out by the next. */
let sheet: Calculated;
let colours: () => (string | undefined)[];
beforeAll(async () => {
  await startEngine();
  sheet = calculated();
  colours = sheet.watchColours(conditionalFormats, LIGHTS);
});

/** What the verdict shows, and the colours of its lights. */
function verdict(typed: Typed) {
  sheet.retype(typed);
  const of = (key: string) => sheet.of(`verdict.${key}`);
  return {
    words: [of("word"), of("carry"), of("signals")],
    colours: colours(),
    meaning: of("meaning"),
    carry: of("carry_meaning"),
    distances: [of("stop"), of("call"), of("cap")],
    earned: [of("net"), of("money"), of("buffer")],
    size: [of("value"), of("loan"), of("dv01")],
    sentence: of("sentence"),
    check: of("check"),
  };
}

test("the mission's own case: at the cap, paid, the signals unknown", () => {
  expect(verdict({})).toEqual({
    words: ["OK, at the cap", "PAYS", "UNKNOWN"],
    colours: ["warn", "good", "unknown"],
    meaning: "at the leverage cap: the next rise is over it",
    carry: "yield − friction is above the funding rate: leverage adds",
    distances: ["+43.00 bp", "+187.18 bp", "0.00 bp"],
    earned: ["+4.68%", "46,800", "24.33%"],
    // 3 million at a duration of 13.
    size: ["3,000,000", "2,000,000", "3,900"],
    sentence:
      "OK, at the cap: at the leverage cap: the next rise is over it. Net carry 4.68% a year; 43 bp to the stop; the first margin-call measure is at 187 bp; to the leverage cap 0 bp.",
    check: CALM,
  });
});

const first = (typed: Typed) => {
  const said = verdict(typed);
  return [said.words[0], said.colours[0], said.meaning];
};

describe("the rules' light", () => {
  test("OK well inside", () => {
    expect(first({ "inputs.lev": 2 })).toEqual(["OK", "good", "inside every rule"]);
  });

  test("amber within a day's move of the stop: 14 bp of a 20-year bond", () => {
    const near = ["OK", "warn", "no rule broken, the stop within a day's move"];
    expect(first({ "inputs.lev": 2, "inputs.stopyld": 0.0496 })).toEqual(near);
    expect(first({ "inputs.lev": 2, "inputs.stopyld": 0.0485 })).toEqual(near);
    expect(first({ "inputs.lev": 2, "inputs.stopyld": 0.0497 })[1]).toBe("good");
  });

  test("amber at the cap, with a stop within a day's move named as well", () => {
    expect(first({ "inputs.stopyld": 0.0486 })).toEqual([
      "OK, at the cap",
      "warn",
      "at the leverage cap, and the stop within a day's move",
    ]);
    expect(first({ "inputs.stopyld": 0.0497 })[2]).toBe(
      "at the leverage cap: the next rise is over it",
    );
  });

  test("amber where fewer than 14 bp are left to the cap", () => {
    // After 14 bp a leverage of 2.8922 is 3: 2.8922·(1 − 1.82%)/(1 − 2.8922·1.82%) = 2.9974.
    const near = ["OK", "warn", "no rule broken, the leverage cap within a day's move"];
    expect(first({ "inputs.lev": 2.95 })).toEqual(near);
    expect(first({ "inputs.lev": 2.8 })[1]).toBe("good");
  });

  test("REDUCE above the cap, STOP at the stop yield, MARGIN CALL below maintenance, in that order", () => {
    expect(first({ "inputs.lev": 4 })).toEqual(["REDUCE", "bad", "leverage above the cap: reduce"]);
    const stopped = { "inputs.yld": 0.0525, "inputs.lev": 4 };
    expect(first(stopped)).toEqual(["STOP", "bad", "stop yield touched: leave"]);
    expect(first({ ...stopped, "inputs.margin": 0.4 })).toEqual([
      "MARGIN CALL",
      "bad",
      "below maintenance margin",
    ]);
  });

  test("UNGUARDED where a call comes no later than the stop", () => {
    const beyond = { "inputs.lev": 3, "inputs.stopyld": 0.067 };
    // The quick call is at 187.18 bp, the stop at 188.
    expect(first(beyond)).toEqual([
      "UNGUARDED",
      "bad",
      "the call comes before the stop, which protects nothing",
    ]);
    expect(first({ ...beyond, "inputs.stopyld": 0.0669 })[0]).toBe("OK, at the cap");
    // 10x with a cap of 10: the call is 8 bp away by the quick measure.
    const ten = { "inputs.lev": 10, "inputs.maxlev": 10 };
    expect(first({ ...ten, "workings.levels": 9 })[0]).toBe("UNGUARDED");
  });

  test("UNGUARDED at 1.88% on 1.08%, the stop at 337 bp, duration and convexity computed", () => {
    const changes = { yld: 0.0188, fund: 0.0108, computeDur: true, computeConvexity: true };
    const sheet = new Calculated(planOf(changes));
    expect(sheet.of("verdict.word")).toBe("UNGUARDED");
    expect([sheet.of("verdict.stop"), sheet.of("verdict.call")]).toEqual([
      "+337.00 bp",
      // (1/3 − 9%) ÷ 16.606, the duration (1 − 1.0094⁻⁴⁰)/1.88% of a par bond.
      "+146.53 bp",
    ]);
    // A stop beyond the call sells nothing: no sentence says what the way to it costs.
    expect(sheet.of("verdict.sentence")).toBe(
      "UNGUARDED: the call comes before the stop, which protects nothing. Net carry 1.98% a year; 337 bp to the stop; the first margin-call measure is at 147 bp; to the leverage cap 0 bp.",
    );
    expect(sheet.of("levels.quick_loss")).toBe("73.00%");
  });

  test("NO LOAN where nothing is borrowed", () => {
    expect(verdict({ "inputs.lev": 1 })).toMatchObject({
      words: ["NO LOAN", "PAYS", "UNKNOWN"],
      colours: ["good", "good", "unknown"],
      distances: ["+43.00 bp", "no loan", "no loan"],
      sentence:
        "NO LOAN: nothing is borrowed, so nothing can be called. Net carry 4.32% a year; 43 bp to the stop; nothing is borrowed, so nothing can be called.",
    });
  });
});

describe("the carry's light", () => {
  const carry = (typed: Typed) => {
    const said = verdict(typed);
    return [said.words[1], said.colours[1]];
  };

  test.each([
    [{ "inputs.fund_quoted": 0.0431 }, ["PAYS", "good"]],
    // 4.82% − 0.50% is the funding rate: leverage adds nothing.
    [{ "inputs.fund_quoted": 0.0432 }, ["THIN", "warn"]],
    [{ "inputs.fund_quoted": 0.0454 }, ["THIN", "warn"]],
    [{ "inputs.fund_quoted": 0.0648 }, ["COSTS", "bad"]],
    [{ "inputs.fund_quoted": 0.08 }, ["COSTS", "bad"]],
    [{ "inputs.fund_quoted": "=NA()" }, ["UNKNOWN", "unknown"]],
    [{ "inputs.fund_quoted": 4.14 }, ["UNKNOWN", "unknown"]],
  ] as [Typed, string[]][])("with %j", (typed, says) => {
    expect(carry(typed)).toEqual(says);
  });
});

describe("the signals' light", () => {
  test.each([
    ["HOLD", "good", "inside every rule"],
    ["WATCH", "warn", "inside every rule"],
    ["REDUCE", "bad", "no rule broken, but the signals say reduce"],
    ["UNKNOWN", "unknown", "inside every rule"],
  ])("%s, and no headline that all is well beside REDUCE", (word, colour, meaning) => {
    const said = verdict({ "signals.action": word, "inputs.lev": 2 });
    expect([said.words[2], said.colours[2], said.meaning]).toEqual([word, colour, meaning]);
    expect(said.sentence).toContain(meaning);
  });

  test("at the cap neither", () => {
    expect(first({ "signals.action": "REDUCE" })[2]).toBe(
      "at the leverage cap, and the signals say reduce",
    );
  });
});

test("the call by full revaluation decides where it is the nearest", () => {
  const { distances } = verdict({ "workings.levels": 99 });
  expect(distances[1]).toBe("+99.00 bp");
});

test("an input that is none makes all of it unknown, and is counted", () => {
  expect(
    verdict({ "inputs.lev": "'three", "inputs.margin": "=NA()", "inputs.friction": 1 }),
  ).toMatchObject({
    words: ["UNKNOWN", "UNKNOWN", "UNKNOWN"],
    colours: ["unknown", "unknown", "unknown"],
    meaning: "cannot be computed",
    distances: ["+43.00 bp", "unknown", "unknown"],
    earned: ["unknown", "unknown", "unknown"],
    size: ["unknown", "unknown", "unknown"],
    sentence: UNSAFE,
    check: "2 input(s) missing or out of range: see the words beside them.",
  });
});

test.each(["inputs.yld", "inputs.stopyld"])(
  "%s of 0 is unknown, as it is to the functions",
  (key) => {
    const { words, distances, sentence, check } = verdict({ [key]: 0, "inputs.lev": 2 });
    expect([words[0], distances[0], sentence]).toEqual(["UNKNOWN", "unknown", UNSAFE]);
    expect(check).toBe("1 input(s) missing or out of range: see the words beside them.");
  },
);

test("a figure in error is said, and that the add-in is missing where it is", () => {
  const check = (typed: Typed) => verdict(typed).check;
  const errors = "Check: some figures are in error; select such a cell and look at its inputs.";
  expect(check({ "levels.even": "=1/0" })).toBe(errors);
  expect(check({ "carry.money": "=1/0" })).toBe(errors);
  expect(check({ "carry.spread": "=1/0" })).toBe(errors);
  expect(check({ "carry.spread": "=CVS.CARRYSPREAD(1)" })).toBe(
    "Check: #NAME? means that the add-in Carry vs Shock is not loaded here: open it, or ask for the portable form of this sheet.",
  );
});

test("a Chinese sheet has the words beside the codes, and the same colours", () => {
  const plan = planOf({}, "portable", "zh-TW");
  const only = plan.cells.filter(({ key = "" }) => !/^workings\..*_/.test(key));
  const numbers = { "workings.levels": 258.32, "workings.cap": 9999, "signals.today": 46_027 };
  const chinese = new Calculated({ ...plan, cells: only }, numbers);
  const coloursOf = chinese.watchColours(plan.conditionalFormats, LIGHTS);
  const shown = (typed: Typed) => {
    chinese.retype(typed);
    const [rules, carry] = coloursOf();
    return [chinese.of("verdict.word"), rules, chinese.of("verdict.carry"), carry];
  };
  expect(shown({})).toEqual(["符合規則 OK，已達上限", "warn", "划算 PAYS", "good"]);
  expect(shown({ "inputs.stopyld": 0.067 }).slice(0, 2)).toEqual(["追繳先於停損 UNGUARDED", "bad"]);
  expect(shown({ "inputs.lev": 12 }).slice(0, 2)).toEqual(["追繳 MARGIN CALL", "bad"]);
  expect(shown({ "inputs.lev": 1 }).slice(0, 2)).toEqual(["無借款 NO LOAN", "good"]);
  expect(shown({ "inputs.fund_quoted": 0.08 })[2]).toBe("倒貼 COSTS");
});

test("no sentence is made with TEXT, whose formats follow the reader's regional settings", () => {
  const verdicts = planOf().cells.filter(({ key }) => key?.startsWith("verdict."));
  const formulas = verdicts.map(({ content }) =>
    content && "formula" in content ? content.formula : "",
  );
  expect(formulas.filter((formula) => /\bTEXT\(/.test(formula))).toEqual([]);
});

test("the live sheet says that it is exact, and what it needs; the portable one when it was stamped", () => {
  const of = (dialect: "live" | "portable", key: string) =>
    planOf({}, dialect).cells.find((cell) => cell.key === key)?.content;
  expect(of("live", "header.dialect")).toEqual({
    text: expect.stringContaining("need the add-in Carry vs Shock"),
  });
  expect(of("portable", "header.dialect")).toEqual({
    text: expect.stringContaining("values of 2026-01-05 12:00."),
  });
  expect(of("live", "verdict.check")).toEqual({
    formula: expect.stringContaining("every key figure computes, exact in decimal."),
  });
});
