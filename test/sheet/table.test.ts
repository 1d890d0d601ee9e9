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

const lines = (changes: Partial<SheetInputs> = {}) => {
  const sheet = new Calculated(planOf(changes));
  return Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 11 }, (__, column) =>
      sheet.shown({ row: CORNER.row + row, column: CORNER.column + column }),
    ).join("|"),
  );
};

test("the compact table: inputs with net carry and call in a row, the shocks below", () => {
  expect(lines()).toEqual([
    "leverage|yield|funding|friction|duration|convexity|haircut|maintenance|stop yield|net carry|call, bp",
    "3.00x|4.82%|4.14%|0.50%|13.00|0.00|0.00%|9.00%|5.25%|+4.68%|205.7",
    "Carry vs shock: the position after its yield moves (edit the blue shocks)||||||||||",
    "shock, bp|yield after|price change|equity P&L|equity left|leverage after|equity ÷ position|buffer|12-month return|months to repay|status",
    "-50|4.32%|+6.50%|+19.50%|119.50%|2.67x|37.40%|28.40%|+24.18%|0.0|OK",
    "0|4.82%|0.00%|0.00%|100.00%|3.00x|33.33%|24.33%|+4.68%|0.0|OK",
    "+43|5.25%|-5.59%|-16.77%|83.23%|3.40x|29.39%|20.39%|-12.09%|43.0|STOP",
    "+250|7.32%|-32.50%|-97.50%|2.50%|81.00x|1.23%|-7.77%|-92.82%|250.0|MARGIN CALL",
  ]);
});

test("what the pane computes is computed in it, too", () => {
  const computed = { actual360: true, computeDur: true, computeConvexity: true };
  expect(lines(computed)[1]).toBe(
    "3.00x|4.82%|4.20%|0.50%|12.74|216.20|0.00%|9.00%|5.25%|+4.57%|209.8",
  );
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
  expect(toAddress(planOf().area)).toBe("C5:M12");
  expect(planOf().shocks).toBe(4);
  const formulas = planOf({}, "live").cells.flatMap(({ key, content }) =>
    key && content && "formula" in content ? [[key, content.formula]] : [],
  );
  expect(formulas).toEqual([
    ["compact.net", "=CVS.CARRY($C$6,$D$6,$E$6,$F$6)"],
    ["compact.call", "=CVS.CALLSHOCK($G$6,$C$6,$J$6,0,$I$6)"],
  ]);
});

test("what is entered looks so, and the status has its colours", () => {
  const { cells, conditionalFormats } = planOf();
  const entered = cells.filter(({ input }) => input).map(({ key, style }) => `${key} ${style}`);
  expect(entered).toEqual([
    ...["lev", "yld", "fund", "friction", "dur", "convexity", "haircut", "margin", "stopyld"].map(
      (key) => `compact.${key} input`,
    ),
    ...[0, 1, 2, 3].map((i) => `table.shock${i} input`),
  ]);
  const statuses = [8, 9, 10, 11].map((row) => ({ row, column: 12 }));
  const sheet = new Calculated(planOf());
  expect(sheet.colours(conditionalFormats, statuses)).toEqual(["good", "good", "stop", "bad"]);
});
