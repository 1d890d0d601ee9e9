import { startEngine, type Typed } from "../calculated";
import { calculated, planOf } from "./mission";

beforeAll(startEngine);

const { cells, conditionalFormats } = planOf();
const WORD = cells.find(({ key }) => key === "verdict.word")!;
const CALM = "Check: every key figure computes.";
const UNSAFE =
  "Not everything can be computed: treat the position as unsafe until it can. See the line below.";

/** The lines of the verdict, and its colour. */
function verdict(typed: Typed) {
  const sheet = calculated({}, typed);
  return [...sheet.block("VERDICT", 22), sheet.colours(conditionalFormats, [WORD])[0]];
}

test("OK: nothing is near", () => {
  expect(verdict({})).toEqual([
    "OK|||||||+4.68%|||+43.00 bp||||+187.18 bp|||24.33%",
    "inside every rule|||||||of equity, a year|||stop at 5.25%||||buffer ÷ duration|||over maintenance",
    "OK: inside every rule. Net carry 4.68% a year; 43 bp to the stop; the first margin-call measure is at 187 bp.",
    CALM,
    "good",
  ]);
});

test("REDUCE: more leverage than the cap", () => {
  expect(verdict({ "inputs.lev": 4 })).toEqual([
    "REDUCE|||||||+4.86%|||+43.00 bp||||+123.08 bp|||16.00%",
    "leverage above the cap: reduce|||||||of equity, a year|||stop at 5.25%||||buffer ÷ duration|||over maintenance",
    "REDUCE: leverage above the cap: reduce. Net carry 4.86% a year; 43 bp to the stop; the first margin-call measure is at 123 bp.",
    CALM,
    "warn",
  ]);
});

test("STOP: the yield is past it, whatever the leverage", () => {
  expect(
    verdict({ "inputs.yld": 0.053, "inputs.lev": 4 }).map((line) => line?.split("|")[0]),
  ).toEqual([
    "STOP",
    "stop yield touched: leave",
    "STOP: stop yield touched: leave. Net carry 6.78% a year; -5 bp to the stop; the first margin-call measure is at 123 bp.",
    CALM,
    "stop",
  ]);
});

test("MARGIN CALL: before all others, and by the measure that is nearest", () => {
  expect(verdict({ "inputs.margin": 0.4, "inputs.yld": 0.053 })).toEqual([
    "MARGIN CALL|||||||+6.12%|||-5.00 bp||||-85.47 bp|||-6.67%",
    "below maintenance margin|||||||of equity, a year|||stop at 5.25%||||linear|||over maintenance",
    "MARGIN CALL: below maintenance margin. Net carry 6.12% a year; -5 bp to the stop; the first margin-call measure is at -85 bp.",
    CALM,
    "bad",
  ]);
});

test("nothing borrowed: no call", () => {
  expect(verdict({ "inputs.lev": 1 }).slice(0, 3)).toEqual([
    "OK|||||||+4.32%|||+43.00 bp||||no loan|||91.00%",
    "inside every rule|||||||of equity, a year|||stop at 5.25%|||||||over maintenance",
    "OK: inside every rule. Net carry 4.32% a year; 43 bp to the stop; nothing is borrowed, so nothing can be called.",
  ]);
});

test("the call by full revaluation is named where it is the nearest", () => {
  expect(verdict({ "workings.levels": 99 })[1]).toContain("full revaluation");
});

test("an input that is none makes all of it unknown, and is counted", () => {
  expect(
    verdict({ "inputs.lev": "'three", "inputs.margin": "=NA()", "inputs.friction": 1 }),
  ).toEqual([
    "UNKNOWN|||||||unknown|||+43.00 bp||||unknown|||unknown",
    "cannot be computed|||||||of equity, a year|||stop at 5.25%|||||||over maintenance",
    UNSAFE,
    "2 input(s) out of range: see the words beside them.",
    undefined,
  ]);
});

test("a figure in error is said, and that the add-in is missing where it is", () => {
  const check = (typed: Typed) => calculated({}, typed).of("verdict.check");
  const errors = "Check: some figures are in error; select such a cell and look at its inputs.";
  expect(check({ "levels.even": "=1/0" })).toBe(errors);
  expect(check({ "carry.money": "=1/0" })).toBe(errors);
  expect(check({ "carry.spread": "=1/0" })).toBe(errors);
  expect(check({ "carry.spread": "=CVS.CARRYSPREAD(1)" })).toBe(
    "Check: #NAME? means that the add-in Carry vs Shock is not loaded here: open it, or ask for the portable form of this sheet.",
  );
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
