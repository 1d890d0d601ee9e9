import { describeTable, MISSION_INPUTS, toAddress, type SheetInputs } from "../../src/sheet";
import { Calculated, startEngine } from "./calculated";

beforeAll(startEngine);

const CORNER = { row: 4, column: 2 };
const planOf = (changes: Partial<SheetInputs> = {}, dialect: "live" | "portable" = "portable") =>
  describeTable(
    { ...MISSION_INPUTS, label: "a bond", ...changes },
    { dialect, language: "en", namespace: "CVS", version: "1.2.3", shocks: [-50, 0, 43, 250] },
    CORNER,
  );

const ROWS = 4 + 2 + 4;

const lines = (changes: Partial<SheetInputs> = {}) => {
  const sheet = new Calculated(planOf(changes));
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 12 }, (__, column) =>
      sheet.shown({ row: CORNER.row + row, column: CORNER.column + column }),
    ).join("|"),
  );
};

test("the compact table: inputs, the verdict on them, the shocks below", () => {
  expect(lines()).toEqual([
    "leverage|yield|funding|friction|years|duration|convexity|haircut|margin|cap|stop yield|",
    "3.00x|4.82%|4.14%|0.50%|20|13.00|0.00|0.00%|9.00%|3.00x|5.25%|",
    "rules|||carry||net carry|to stop, bp|to call, bp|to cap, bp|buffer|amber, bp|to fix",
    "OK, at the cap|||PAYS||+4.68%|43.0|187.2|0.0|24.33%|14.0|0",
    "Carry vs shock: the position after its yield moves (edit the blue shocks)|||||||||||",
    "shock, bp|yield after|price change|equity P&L|equity left|leverage after|equity ÷ position|buffer|12-month return|months to repay|status|",
    "-50|4.32%|+6.50%|+19.50%|119.50%|2.67x|37.40%|28.40%|+24.18%|0.0|OK|",
    "0|4.82%|0.00%|0.00%|100.00%|3.00x|33.33%|24.33%|+4.68%|0.0|OK|",
    "+43|5.25%|-5.59%|-16.77%|83.23%|3.40x|29.39%|20.39%|-16.77%|43.0|STOP|",
    "+250|7.32%|-32.50%|-97.50%|2.50%|81.00x|1.23%|-7.77%|-97.50%|250.0|MARGIN CALL|",
  ]);
});

test("what the pane computes is computed in it, too", () => {
  const computed = { actual360: true, computeDur: true, computeConvexity: true };
  expect(lines(computed)[1]).toBe(
    "3.00x|4.82%|4.20%|0.50%|20|12.74|216.20|0.00%|9.00%|3.00x|5.25%|",
  );
  // At the tiers 2,000,000 cost 4.54%, on actual/360 4.603%: net 4.82%·3 − 4.603%·2 − 1.5% = 3.75%.
  const tiers = { actual360: true, computeFund: true, years: 19 };
  expect(lines(tiers)[1]).toBe("3.00x|4.82%|4.60%|0.50%|19|13.00|0.00|0.00%|7.00%|3.00x|5.25%|");
  expect(lines(tiers)[3]!.split("|")[5]).toBe("+3.75%");
});

test("its call is the nearest of the measures, as on the sheet and in the pane", () => {
  // A 19-year bond at 7%: by buffer ÷ duration 202.56, by duration alone 217.81, revalued in full further.
  const nineteen = new Calculated(planOf({ years: 19 }));
  expect(nineteen.number("compact.call")).toBeCloseTo(((1 / 3 - 0.07) / 13) * 1e4, 6);
  // A duration of 5 is too short for 20 years: there the full revaluation is the nearest.
  const short = new Calculated(planOf({ dur: 5 }));
  expect(short.of("compact.call")).toBe("258.3");
});

test("what is no input makes unknown the light that stands on it", () => {
  const words = (changes: Partial<SheetInputs>) => {
    const sheet = new Calculated(planOf(changes));
    return ["word", "carry", "problems"].map((key) => sheet.of(`compact.${key}`));
  };
  expect(words({ margin: 9, computeMargin: false })).toEqual(["UNKNOWN", "PAYS", "1"]);
  expect(words({ yld: 0 })).toEqual(["UNKNOWN", "UNKNOWN", "1"]);
  // The user's cell is empty.
  expect(words({ haircut: { cell: "$A$1" } })).toEqual(["UNKNOWN", "PAYS", "1"]);
  expect(words({ lev: 2 })).toEqual(["OK", "PAYS", "0"]);
});

test("it follows the user's cells, for its figures and for what they are computed from", () => {
  const following = planOf({
    lev: { cell: "$A$1" },
    years: { cell: "$B$1" },
    fund: { cell: "$C$1" },
    computeDur: true,
    actual360: true,
  });
  const sheet = new Calculated(following);
  sheet.type({ row: 0, column: 0 }, "2");
  sheet.type({ row: 0, column: 1 }, "10");
  sheet.type({ row: 0, column: 2 }, "0.036");
  sheet.calculate();
  const shown = (key: string) => sheet.of(`compact.${key}`);
  // A 10-year par bond at 4.82% has a duration of 7.86; 3.6% on actual/360 costs 3.65%.
  expect([shown("lev"), shown("dur"), shown("fund"), shown("net")]).toEqual([
    "2.00x",
    "7.86",
    "3.65%",
    "+4.99%",
  ]);
});

test("what follows a cell or is computed looks as what is entered", () => {
  const looks = (plan: ReturnType<typeof planOf>) =>
    plan.cells
      .filter(({ key }) => /^compact.(lev|dur|stopyld)$/.test(key ?? ""))
      .map(({ format, style, input }) => ({ format, style, input }));
  const following = { lev: { cell: "$A$1" }, computeDur: true, stop: { cell: "$B$1" } };
  expect(looks(planOf(following))).toEqual(looks(planOf()));
});

test("it has its place, and asks the add-in where it is live", () => {
  // Below stand the inputs as formulas take them, and in the portable dialect the steps of full revaluation.
  expect(toAddress(planOf().area)).toBe("C5:N21");
  expect(toAddress(planOf({}, "live").area)).toBe("C5:N16");
  expect(planOf().shocks).toBe(4);
  const formulas = planOf({}, "live").cells.flatMap(({ key, content }) =>
    key && content && "formula" in content ? [[key, content.formula]] : [],
  );
  const of = (key: string) => formulas.find(([own]) => own === key)![1]!;
  expect(of("compact.net")).toBe("=CVS.CARRY($C$16,$D$16,$E$16,$F$16)");
  expect(of("compact.toStop")).toBe("=CVS.STOPDISTANCE($D$16,$M$16)");
  expect(of("compact.call")).toContain("CVS.CALLSHOCK($H$16,$C$16,$K$16,0,$J$16)");
  expect(of("compact.call")).toContain("CVS.CALLREPRICE($D$16,$G$16,$C$16,$K$16,MAX($D$16,0),2)");
  expect(of("compact.buffer")).toBe("=CVS.BUFFER(0,$H$16,$C$16,$K$16,$I$16,0)");
});

test("what is entered looks so, and the status has its colours", () => {
  const { cells, conditionalFormats } = planOf();
  const entered = cells.filter(({ input }) => input).map(({ key, style }) => `${key} ${style}`);
  expect(entered).toEqual([
    ...[
      ...["lev", "yld", "fund", "friction", "years", "dur", "convexity", "haircut"],
      ...["margin", "maxlev", "stopyld"],
    ].map((key) => `compact.${key} input`),
    ...[0, 1, 2, 3].map((i) => `table.shock${i} input`),
  ]);
  const statuses = [10, 11, 12, 13].map((row) => ({ row, column: 12 }));
  const sheet = new Calculated(planOf());
  const verdicts = [2, 4, 5, 6].map((column) => ({ row: 7, column }));
  expect(sheet.colours(conditionalFormats, verdicts)).toEqual(["warn", "warn", "good", "good"]);
  expect(sheet.colours(conditionalFormats, statuses)).toEqual(["good", "good", "stop", "bad"]);
});
