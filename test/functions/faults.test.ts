import { loadFunctions, type CustomFunction } from "../support/functions";
import { SAMPLES } from "../support/samples";
import contract from "./contract.json";

/** What a fault says: which argument, by the name that the user sees, and why. */
let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

/** Sound values for the arguments that are ranges, and for those of the functions that read them. */
const RANGES: Record<string, unknown> = {
  shocks: column(0, 100),
  probabilities: column(0.5, 0.5),
  returns: column(0.1, -0.1),
  series: column(1, 2, 3, 4, 5),
  window: 4,
  flags: column(true, false),
  atleast: 2,
  values: column(1_000_000, 2_000_000),
  durs: column(13, 5),
  margins: column(0.09, 0.06),
  yields: column(0.0482, 0.044),
  convexities: column(0, 0),
  stops: column(0.0525, 0.05),
  equity: 1_000_000,
  dates: column(44_505, 44_506),
  schedule: "IBKR",
  tiers: column(0, 0.04).map(([from]) => [from, 0.04]),
  text: "T 4 5/8 11/15/44",
  curve: column(2, 30).map(([years]) => [years, 50]),
  shape: column(2, 30).map(([years]) => [years, 0.5]),
  faces: column(1_500_000, 800_000),
  prices: column("97-21+", 76.125),
  coupons: column(0.04625, 0.03),
  maturities: column(52_916, 53_738),
  cash: -1_400_000,
  on: 46_500,
  months: column(0, 12),
  tenors: [[20]],
  leverages: column(2, 3),
};

/** The positions of a statement and their stops: what is wrong there is looked for by its row. */
const POSITIONS = ["faces", "prices", "coupons", "maturities", "stops"];
const rowOf = (names: readonly string[], name: string) =>
  names.includes("maturities") && POSITIONS.includes(name) ? "row 1: " : "";

const FUNCTIONS = Object.entries(contract).map(([id, parameters]) => {
  const names = parameters.map((name) => name.replace(/[[\]]/g, ""));
  return [id, names, names.map((name) => RANGES[name] ?? SAMPLES[name])] as const;
});

/** What comes of a call, an error thrown or standing in the first cell. */
function messageOf(call: () => unknown): unknown {
  try {
    const [[first]] = [call()].flat() as [unknown[]];
    return first instanceof CustomFunctions.Error ? spoken(first) : first;
  } catch (error) {
    return spoken(error as CustomFunctions.Error);
  }
}

const spoken = ({ code, message }: CustomFunctions.Error) => `${code} ${message}`;

/** A range of the same size whose first cell is this. */
const broken = (sound: unknown, cell: unknown) =>
  Array.isArray(sound)
    ? sound.map((row: unknown[], i) => (i === 0 ? [cell, ...row.slice(1)] : row))
    : cell;

test.each(FUNCTIONS)("%s names the argument that holds an error", (id, names, values) => {
  names.forEach((name, at) => {
    const args = values.map((value, i) => (i === at ? broken(value, "#REF!") : value));
    expect(messageOf(() => functions[id]!(...args))).toBe(
      `#VALUE! ${rowOf(names, name)}${name} holds the error #REF!: fix that cell first`,
    );
  });
});

/** Those whose text means something: a name of a schedule or a bond, or a gap in a series. */
const isTextFine = (id: string, name: string) =>
  ["schedule", "tiers", "series", "text"].includes(name) || (id === "REPLAY" && name === "margin");

test.each(FUNCTIONS)("%s names the argument that is a text", (id, names, values) => {
  names.forEach((name, at) => {
    if (isTextFine(id, name)) return;
    const args = values.map((value, i) => (i === at ? broken(value, "three") : value));
    expect(messageOf(() => functions[id]!(...args))).toBe(
      `#VALUE! ${rowOf(names, name)}${name} must be a number; got the text "three"`,
    );
  });
});

describe("whole ranges", () => {
  const HUGE = Array.from({ length: 2_500 }, () => Array<number>(2_001).fill(1));
  const of = (id: string, ...args: unknown[]) => messageOf(() => functions[id]!(...args));

  test("that are too large to compute are refused, with their size", () => {
    const sentence =
      "#VALUE! 5002500 cells would have to be computed, and one call computes 5000000 at most: use smaller ranges, not whole columns";
    expect(of("STREAK", HUGE)).toBe(sentence);
    expect(of("EXPECTED", HUGE, HUGE)).toBe(sentence);
    const positions = column(...Array<number>(2_001).fill(1));
    const rises = column(...Array<number>(2_500).fill(1));
    expect(
      of(
        "BOOKTABLE",
        positions,
        positions,
        positions.map(() => [0.1]),
        1,
        rises,
      ),
    ).toBe(sentence);
  });

  test("without a number are refused as empty", () => {
    const blanks = column(null, "");
    const { values, durs, margins } = RANGES;
    expect(of("BOOKTABLE", values, durs, margins, 1e6, blanks)).toMatch(/^#VALUE! shocks is empty/);
    expect(of("SIGNAL", blanks)).toMatch(/^#VALUE! flags is empty/);
    expect(of("BOOKCALL", blanks, blanks, blanks, 1)).toMatch(/^#VALUE! .*values/);
  });

  test("of steps must ascend, and tiers start at 0", () => {
    const steps = (...froms: number[]) => froms.map((from) => [from, 0.04]);
    expect(of("MAINTENANCE", 20, steps(10, 5))).toMatch(/^#VALUE! .*schedule/);
    expect(of("MAINTENANCE", 20, steps(5, 5))).toMatch(/^#VALUE! .*schedule/);
    expect(of("FUNDINGRATE", 1e6, 0.0364, steps(5, 10))).toMatch(/^#VALUE! .*tiers/);
    expect(of("MAINTENANCE", 20, column(0, 5))).toMatch(/^#VALUE! .*schedule.*two columns/);
    expect(
      of("MAINTENANCE", 20, [
        [null, null],
        ["", null],
      ]),
    ).toMatch(/^#VALUE! .*schedule/);
  });

  test("may be ragged: what is missing is blank", () => {
    expect(functions.EXPECTED!([[0.5], [0.25, 0.25]], [[0.1], [0.2, 0.3]])).toBe(0.175);
    expect(functions.STREAK!([[1, 2, 3, 4]])).toEqual(functions.STREAK!([1, 2, 3, 4]));
  });
});

describe("a cell", () => {
  const carry = (cell: unknown) => messageOf(() => functions.CARRY!(cell, 0.0482, 0.0414));

  test("with a long text is quoted up to its fortieth character", () => {
    const long = "a text of many letters that nobody would want to read to its end";
    expect(carry(long)).toBe(`#VALUE! lev must be a number; got the text "${long.slice(0, 40)}…"`);
    expect(carry("x".repeat(40))).toContain(`"${"x".repeat(40)}"`);
  });

  test("with an error in any of Excel's forms passes it on", () => {
    const broken = (cell: unknown) => String(carry(cell)).split(" ")[0];
    expect(broken({ type: "Error", basicValue: "#N/A" })).toBe("#N/A");
    expect(broken({ basicType: "Error", basicValue: "#DIV/0!" })).toBe("#DIV/0!");
    expect(broken({ type: "Error" })).toBe("#VALUE!");
    expect(carry({ type: "Error" })).toContain("holds the error #VALUE!");
    expect(carry({ type: "Entity" })).toContain("a data type without a numeric value");
    expect(carry({ type: "Entity", basicValue: NaN })).toContain("a data type without");
  });

  test("that is an empty array is blank", () => {
    expect(carry([])).toBe("#VALUE! lev is empty: enter a number");
  });
});

test("REPLAY's margin as text is a number or the name of a schedule, and never a guess", () => {
  const [, names, values] = FUNCTIONS.find(([id]) => id === "REPLAY")!;
  const replay = (margin: unknown) =>
    messageOf(() =>
      functions.REPLAY!(...values.map((value, i) => (names[i] === "margin" ? margin : value))),
    );
  expect(replay(" ibkr ")).toBe("date");
  expect(replay("9%")).toBe("date");
  expect(replay("9x")).toBe('#VALUE! margin must be a number; got the text "9x"');
  expect(replay("")).toBe("#VALUE! margin is empty: enter a number");
  expect(replay("IB")).toMatch(/^#VALUE! .*"IB".*IBKR, FINRA/);
  expect(replay("#N/A")).toBe("#N/A margin holds the error #N/A: fix that cell first");
});
