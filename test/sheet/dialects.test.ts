import { parseAddress, toAddress, oneCell, type PlanCell, type SheetPlan } from "../../src/sheet";
import { portable } from "../../src/sheet/formula/dialect";
import { splitArguments } from "../../src/sheet/formula/scan";
import { planOf } from "./blocks/mission";
import { closing } from "./calculated";

/** Calls that have no form in Excel's own functions: steps in cells, or values, stand for them. */
const OTHERWISE = /CVS\.(CALLREPRICE|MANNKENDALL|STREAK|HISTSHOCK|HISTSHARE)\(|TRANSPOSE\(/;
/** The one cell that says which dialect it is. */
const SAYS_ITS_DIALECT = "verdict.check";

const formulaOf = ({ content }: PlanCell) =>
  content !== undefined && "formula" in content ? content.formula : "";

/** A live formula in Excel's own functions: each call of the add-in's is written out. */
function writtenOut(formula: string): string {
  const start = formula.search(/CVS\.\w+\(/);
  if (start < 0) return formula;
  const open = formula.indexOf("(", start);
  const end = closing(formula, open);
  const args = splitArguments(formula.slice(open + 1, end)).map(writtenOut);
  const call = portable.call(formula.slice(start + 4, open), ...args);
  return `${formula.slice(0, start)}${call}${writtenOut(formula.slice(end + 1))}`;
}

/** Live formulas cell by cell: where one spills, each cell reads its own row or column of the ranges. */
function cellByCell(plan: SheetPlan): Map<string, string> {
  const formulas = new Map<string, string>();
  for (const cell of plan.cells) {
    const { content, row, column } = cell;
    if (content === undefined || !("formula" in content)) continue;
    const { rows, columns } = content.spills ?? { rows: 1, columns: 1 };
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const own = content.formula.replace(/\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g, (range) => {
          const area = parseAddress(range)!;
          const spreads = content.spills !== undefined;
          const down = spreads && area.rows === rows && rows > 1 ? r : undefined;
          const across = spreads && area.columns === columns && columns > 1 ? c : undefined;
          if (down === undefined && across === undefined) return range;
          return toAddress(oneCell(area.row + (down ?? 0), area.column + (across ?? 0)));
        });
        formulas.set(`${row + r}:${column + c}`, own);
      }
    }
  }
  return formulas;
}

const live = planOf({}, "live");
const inPortable = planOf({}, "portable");

test("the portable sheet is the live one with each function written out", () => {
  const others = new Map(inPortable.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  // Neither a dollar nor brackets around one cell change what a formula is.
  const plain = (formula: string) =>
    formula.replaceAll("$", "").replace(/(?<!\w)\(([A-Z]+\d+)\)/g, "$1");
  // A portable line is a formula of its own: one that the user inserts has none.
  const ofLine = (formula: string) => formula.replace(/^=IF\([A-Z]+\d+="","",(.*)\)$/, "=$1");
  const differing = [...cellByCell(live)].filter(([place, spilled]) => {
    const formula = ofLine(spilled);
    const other = others.get(place);
    if (OTHERWISE.test(formula) || other?.key === SAYS_ITS_DIALECT) return false;
    return plain(writtenOut(formula)) !== plain(other === undefined ? "" : formulaOf(other));
  });
  expect(differing).toEqual([]);
});

test("what is no formula is the same in both, but for what says its dialect and what is stamped", () => {
  const contents = (plan: SheetPlan) =>
    new Map(
      plan.cells
        .filter(({ content }) => content !== undefined && !("formula" in content))
        .map((cell) => [`${cell.row}:${cell.column}`, cell.content]),
    );
  const own = contents(inPortable);
  const stamped = new Set(
    inPortable.cells.filter(({ stamp }) => stamp).map(({ row, column }) => `${row}:${column}`),
  );
  const dialect = live.cells.find(({ key }) => key === "header.dialect")!;
  for (const [place, content] of contents(live)) {
    if (place === `${dialect.row}:${dialect.column}`) continue;
    expect([place, stamped.has(place) ? content : own.get(place)]).toEqual([place, content]);
  }
});

describe("what Excel has no function for", () => {
  const liveOf = (key: string) => formulaOf(live.cells.find((cell) => cell.key === key)!);

  test("the live sheet asks the add-in: the calls by full revaluation", () => {
    expect(liveOf("levels.full")).toBe(
      '=IF(lev_used=1,"no loan",IF(ISNUMBER(lev_used+yld_used+years_used+margin),IFERROR(CVS.CALLREPRICE(yld_used,years_used,lev_used,margin,MAX(yld_used,0),2),"–"),NA()))',
    );
  });

  test("the live sheet asks the add-in: a signal's trend, once there are four figures", () => {
    const series = "IF(ISBLANK(signal_tail),NA(),signal_tail)";
    const asked = (call: string) => `=IF(COUNT(signal_tail)<4,"–",CVS.${call})`;
    expect(liveOf("signals.tail_slope")).toMatch(/^=LET\(m,.*MEDIAN/);
    expect(liveOf("signals.tail_p")).toBe(asked(`MANNKENDALL(${series},12)`));
    expect(liveOf("signals.tail_run")).toBe(asked(`STREAK(${series})`));
  });

  test("the portable sheet keeps as values, which converting takes from the live one", () => {
    const stamped = inPortable.cells.filter(({ stamp }) => stamp);
    // Slope, p-value and run of five signals; three percentiles and three shares of 18 windows; a bad day.
    expect(stamped).toHaveLength(5 * 3 + 18 * (3 + 3) + 1);
    expect(stamped.every(({ key, content }) => key && content && !("formula" in content))).toBe(
      true,
    );
    expect(live.cells.some(({ stamp }) => stamp)).toBe(false);
  });
});
