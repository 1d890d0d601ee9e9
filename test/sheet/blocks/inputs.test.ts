import { Calculated, startEngine, type Typed } from "../calculated";
import { calculated, missionSheet, planOf } from "./mission";

const plan = planOf();
const cellOf = (key: string) => plan.cells.find((cell) => cell.key === key)!;

let sheet: Calculated;
beforeAll(async () => {
  await startEngine();
  sheet = missionSheet();
});

/** What each input may be, as its validation says and the words beside it. */
const ALLOWED: Record<string, [least: number, most: number, words: string]> = {
  equity: [0, 1e15, "above 0"],
  lev: [1, 1000, "1 to 1000"],
  yld: [-0.5, 0.5, "-50% to 50%"],
  fund_quoted: [-0.5, 0.5, "-50% to 50%"],
  friction: [-0.5, 0.5, "-50% to 50%"],
  years: [0, 100, "above 0 to 100"],
  dur_entered: [0, 100, "above 0 to 100"],
  convexity_entered: [0, 10_000, "0 to 10000"],
  haircut: [0, 1, "0% to <100%"],
  margin_entered: [0, 1, "0% to <100%"],
  maxlev: [1, 1000, "1 to 1000"],
  stopyld: [-0.5, 0.5, "-50% to 50%"],
  horizon: [0, 100, "above 0 to 100"],
  benchmark: [-0.5, 0.5, "-50% to 50%"],
};

/** As formulas take them; the others have a row of what is in use. */
const USED = [
  ...["equity", "lev", "yld", "friction", "years", "haircut", "maxlev", "stopyld", "horizon"],
  "benchmark",
].map((name) => `${name}_used`);

const WORDS_OF_OTHERS = [
  "bond",
  "fund",
  "dur",
  "convexity",
  "margin",
  "fund_choice",
  "margin_choice",
  "day_count",
  "dur_choice",
  "convexity_choice",
];

test("each stands under a name of the sheet, and so do the figures in use and what is wrong", () => {
  const others = /^(shocks|input_checks|signal_.+)$/;
  const names = plan.names.filter(({ name }) => !others.test(name));
  expect(names.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(ALLOWED), ...WORDS_OF_OTHERS, ...USED].sort(),
  );
  for (const { name, area } of names) {
    const key = name.endsWith("_used") ? `used.${name.slice(0, -5)}` : `inputs.${name}`;
    const { row, column } = cellOf(key);
    expect([name, area]).toEqual([name, { row, column, rows: 1, columns: 1 }]);
  }
  const checks = plan.names.find(({ name }) => name === "input_checks")!.area;
  for (const name of Object.keys(ALLOWED)) {
    const { row, column } = cellOf(`inputs.check_${name}`);
    const isWithin = row >= checks.row && row < checks.row + checks.rows;
    expect([name, column, isWithin]).toEqual([name, checks.column, true]);
    expect(row).toBe(cellOf(`inputs.${name}`).row);
  }
});

test.each(Object.entries(ALLOWED))(
  "%s is held to its bounds while it is typed",
  (name, [least, most, message]) => {
    const { row, column } = cellOf(`inputs.${name}`);
    const label = sheet.shown({ row, column: column - 3 });
    expect(
      plan.validations.filter(({ area }) => area.row === row && area.column === column),
    ).toEqual([
      { area: { row, column, rows: 1, columns: 1 }, title: label, message, between: [least, most] },
    ]);
  },
);

test.each([
  ["day_count", "Funding rate, quoted", ["as quoted", "actual/360"]],
  ["fund_choice", "Funding rate, quoted", ["entered", "computed"]],
  ["margin_choice", "Maintenance margin", ["entered", "computed"]],
  ["dur_choice", "Modified duration", ["entered", "computed"]],
  ["convexity_choice", "Convexity", ["entered", "computed"]],
])("%s is a choice of two words", (name, title, list) => {
  const { row, column } = cellOf(`inputs.${name}`);
  expect(plan.validations.filter(({ area }) => area.row === row && area.column === column)).toEqual(
    [
      {
        area: { row, column, rows: 1, columns: 1 },
        title,
        message: "Choose one of the two.",
        list,
      },
    ],
  );
});

describe("the word beside an input", () => {
  const beside = (typed: Typed) => {
    const [name] = Object.keys(typed) as [string];
    const tried = calculated(
      { computeMargin: false },
      { [`inputs.${name}`]: typed[name]! },
      /^inputs/,
    );
    const check = cellOf(`inputs.check_${name}`);
    return [tried.shown(check), tried.colours(plan.conditionalFormats, [check])[0]];
  };

  test.each([
    [{ lev: 0.99 }, "1 to 1000"],
    [{ lev: 1 }, ""],
    [{ lev: 1000 }, ""],
    [{ lev: 1001 }, "1 to 1000"],
    [{ yld: -0.5 }, "-50% to 50%"],
    [{ yld: 0.5 }, "-50% to 50%"],
    [{ yld: 4.82 }, "-50% to 50%"],
    [{ yld: 0.49 }, ""],
    [{ years: 0 }, "above 0 to 100"],
    [{ years: 100 }, ""],
    [{ yld: 0 }, "may not be 0"],
    [{ stopyld: 0 }, "may not be 0"],
    [{ margin_entered: 0 }, ""],
    [{ margin_entered: 1 }, "0% to <100%"],
    // A cell that is followed and empty is #N/A, not 0.
    [{ friction: "=NA()" }, "enter a number"],
    [{ equity: "'a million" }, "enter a number"],
    [{ equity: "" }, "enter a number"],
  ] as [Typed, string][])("with %j says %j", (typed, says) => {
    expect(beside(typed)).toEqual([says, says === "" ? undefined : "bad"]);
  });
});

describe("what is in use", () => {
  test("funding quoted on actual/360 costs 365/360 of it: carry 6.065%, net 4.565%", () => {
    const on360 = calculated({ actual360: true });
    expect(on360.of("inputs.fund")).toBe("4.197%");
    expect([on360.number("carry.levered"), on360.number("carry.net")]).toEqual([0.06065, 0.04565]);
  });

  test("duration and convexity of a par bond, where they are computed", () => {
    const computed = calculated({ computeDur: true, computeConvexity: true }, {}, /^inputs/);
    expect(["dur", "convexity"].map((name) => computed.of(`inputs.${name}`))).toEqual([
      "12.74",
      "216.20",
    ]);
    // A bond of a negative yield pays no coupon: its duration is its years over one period's growth.
    const negative = calculated({ computeDur: true, yld: -0.01 }, {}, /^inputs/);
    expect(negative.number("inputs.dur")).toBeCloseTo(20 / 0.995, 6);
  });

  test("maintenance by the schedule, as the bond's years move; funding by the tiers of the loan", () => {
    const computed = (typed: Typed) => calculated({ computeFund: true }, typed, /^inputs/);
    const margins = [19.99, 20, 20.72].map((years) =>
      computed({ "inputs.years": years }).of("inputs.margin"),
    );
    expect(margins).toEqual(["7.00%", "9.00%", "9.00%"]);
    // 100,000 at 1.5%, 900,000 at 1%, 1,000,000 at 0.75%: 0.9% over the benchmark of 3.64%.
    expect(computed({}).number("inputs.fund")).toBeCloseTo(0.0454, 12);
    expect(computed({ "inputs.equity": 5_000_000 }).number("inputs.fund")).toBeCloseTo(
      0.0364 + (1500 + 9000 + 67_500) / 10_000_000,
      9,
    );
    const on360 = calculated({ computeFund: true, actual360: true }, {}, /^inputs/);
    expect(on360.number("inputs.fund")).toBeCloseTo((0.0454 * 365) / 360, 9);
  });

  test("what is entered and not in use may be anything", () => {
    const unused = calculated({}, { "inputs.margin_entered": "'none" });
    expect([unused.of("inputs.check_margin_entered"), unused.of("inputs.problems")]).toEqual([
      "",
      "0",
    ]);
  });

  test("an input follows the user's own cell, in the same look", () => {
    const follows = planOf({ maxlev: { cell: "Book!$C$5" } }).cells.find(
      ({ key }) => key === "inputs.maxlev",
    )!;
    const own = cellOf("inputs.maxlev");
    expect(follows).toEqual({
      ...own,
      content: { formula: "=IF(ISNUMBER(Book!$C$5),Book!$C$5,NA())" },
    });
  });

  test.each(["", "'nine", "TRUE", "=1/0"])(
    "a cell of the user's that holds %j makes all unknown that stands on it",
    (held) => {
      const plan = planOf({ haircut: { cell: "$AB$1" } });
      const cells = plan.cells.filter(({ key = "" }) => !/^workings\..*_/.test(key));
      const sheet = new Calculated({ ...plan, cells });
      const typed = (input: string) => {
        sheet.type({ row: 0, column: 27 }, input);
        sheet.calculate();
        const keys = ["inputs.check_haircut", "inputs.haircut", "levels.linear", "levels.stop"];
        return keys.map((key) => sheet.of(key));
      };
      expect(typed("0.01")).toEqual(["", "1.00%", "+198.00 bp", "+43.00 bp"]);
      expect(typed(held)).toEqual(["no number there", "#N/A", "#N/A", "+43.00 bp"]);
    },
  );
});
