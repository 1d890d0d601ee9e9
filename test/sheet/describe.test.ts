import {
  describeSheet,
  describeTable,
  MISSION_INPUTS,
  overlap,
  toAddress,
  type Dialect,
  type PlanCell,
} from "../../src/sheet";
import { sheetTexts as chinese } from "../../src/locales/sheet.zh-TW";
import { sheetTexts as english } from "../../src/locales/sheet.en";

const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const options = (dialect: Dialect, language: "en" | "zh-TW" = "en") =>
  ({ dialect, language, namespace: "CVS", version: "1.2.3" }) as const;

const formulaOf = ({ content }: PlanCell) =>
  content && "formula" in content ? content.formula : "";
const live = describeSheet(inputs, options("live"));
const portable = describeSheet(inputs, options("portable"));

test("no two cells stand in one place, and no merged areas overlap", () => {
  const places = live.cells
    .filter(({ content }) => content)
    .map(({ row, column }) => `${row}:${column}`);
  expect(new Set(places).size).toBe(places.length);
  live.merges.forEach((area, i) =>
    live.merges.slice(i + 1).forEach((other) => expect(overlap(area, other)).toBe(false)),
  );
});

test("nothing stands where a formula spills", () => {
  const filled = new Set(
    live.cells.filter(({ content }) => content).map(({ row, column }) => `${row}:${column}`),
  );
  for (const { row, column, content } of live.cells) {
    if (!content || !("formula" in content) || !content.spills) continue;
    for (let r = 0; r < content.spills.rows; r++) {
      for (let c = 0; c < content.spills.columns; c++) {
        if (r + c > 0) expect(filled).not.toContain(`${row + r}:${column + c}`);
      }
    }
  }
});

describe("the live dialect", () => {
  const calling = live.cells.filter((cell) => formulaOf(cell).includes("CVS."));

  test("has at most 120 cells with a custom function", () => {
    expect(calling.length).toBeGreaterThan(50);
    expect(calling.length).toBeLessThanOrEqual(120);
  });

  test("has as many with 2,000 shocks as with sixteen", () => {
    const shocks = Array.from({ length: 2000 }, (_, i) => i / 4);
    const long = describeSheet(inputs, { ...options("live"), shocks });
    expect(long.cells.filter((cell) => formulaOf(cell).includes("CVS."))).toHaveLength(
      calling.length,
    );
  });

  test("chains custom functions at most two deep", () => {
    const seen = new Map<PlanCell, number>();
    expect(Math.max(...live.cells.map((cell) => depthOf(cell, seen)))).toBe(2);
  });
});

/** Custom functions on the longest way from an input to the cell, through cells and names. */
function depthOf(cell: PlanCell, seen: Map<PlanCell, number>): number {
  const known = seen.get(cell);
  if (known !== undefined) return known;
  seen.set(cell, 0);
  const below = precedents(formulaOf(cell)).map((other) => depthOf(other, seen));
  const depth = Math.max(0, ...below) + (formulaOf(cell).includes("CVS.") ? 1 : 0);
  seen.set(cell, depth);
  return depth;
}

/** The cells with a formula, and the area each fills. */
const computed = live.cells
  .filter((cell) => formulaOf(cell) !== "")
  .map((cell) => ({ cell, area: { ...reach(cell), row: cell.row, column: cell.column } }));

const NAMES = live.names.map(({ name, area }) => ({
  area,
  inFormula: new RegExp(`\\b${name}\\b`),
}));

function precedents(formula: string): PlanCell[] {
  const named = NAMES.filter(({ inFormula }) => inFormula.test(formula)).map(({ area }) => area);
  const addresses = [...formula.matchAll(/\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?/g)];
  const areas = [...named, ...addresses.map(([found]) => areaOf(found.replaceAll("$", "")))];
  return computed
    .filter(({ area }) => areas.some((one) => overlap(one, area)))
    .map(({ cell }) => cell);
}

function reach({ content }: PlanCell): { rows: number; columns: number } {
  return content && "formula" in content && content.spills
    ? content.spills
    : { rows: 1, columns: 1 };
}

function areaOf(address: string) {
  const [from, to = from] = address.split(":") as [string, string?];
  const cell = (text: string) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(text)!;
    const column =
      [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(row) - 1, column };
  };
  const [a, b] = [cell(from), cell(to)];
  return {
    row: a.row,
    column: a.column,
    rows: b.row - a.row + 1,
    columns: b.column - a.column + 1,
  };
}

describe("the portable dialect", () => {
  test("uses nothing that only Excel with the add-in, or a new Excel, knows", () => {
    for (const cell of portable.cells) {
      const outsideTexts = formulaOf(cell).replace(/"(?:[^"]|"")*"/g, "");
      expect(outsideTexts).not.toMatch(/CVS|LAMBDA|\bLET\(|SEQUENCE|#/);
    }
  });

  test("has the layout of the live one, and its workings below", () => {
    const places = new Map(live.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
    const above = portable.cells.filter(({ row }) => row < live.rows);
    expect(above.every(({ row, column }) => places.has(`${row}:${column}`))).toBe(true);
    expect(portable.rows).toBeGreaterThan(live.rows);
    expect(portable.print).toEqual(live.print);
  });
});

test("a label that looks like a formula is text", () => {
  const plan = describeSheet({ ...inputs, label: '=HYPERLINK("x")' }, options("live"));
  expect(plan.cells.find(({ key }) => key === "inputs.bond")?.content).toEqual({
    text: '=HYPERLINK("x")',
  });
});

test("an input may follow a cell of the user's", () => {
  const plan = describeSheet({ ...inputs, lev: { cell: "'My book'!$C$5" } }, options("live"));
  expect(plan.cells.find(({ key }) => key === "inputs.lev")?.content).toEqual({
    formula: "=IF(ISNUMBER('My book'!$C$5),'My book'!$C$5,NA())",
  });
});

test("two compact tables share no cell and use no name", () => {
  const table = describeTable(inputs, options("live"), { row: 4, column: 2 });
  const names = live.names.map(({ name }) => name);
  for (const cell of table.cells) {
    for (const name of names)
      expect(formulaOf(cell)).not.toMatch(new RegExp(`(?<![.\\w$])${name}\\b`));
  }
  expect(toAddress(table.area)).toBe("C5:N28");
});

describe("the words of the sheet", () => {
  const leaves = (words: unknown, path = ""): [string, unknown][] =>
    typeof words === "object" && words !== null
      ? Object.entries(words).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
      : [[path, words]];

  test("are all there in Chinese", () => {
    const paths = (words: unknown) =>
      leaves(words)
        .map(([path]) => path)
        .sort();
    expect(paths(chinese)).toEqual(paths(english));
  });

  test("are Chinese where they are words", () => {
    const inEnglish = new Map(leaves(english));
    const same = leaves(chinese).filter(
      ([path, words]) => typeof words === "string" && words === inEnglish.get(path),
    );
    expect(same.map(([path]) => path)).toEqual([
      ".verdict.unit",
      ".carry.then",
      ".signals.names.sofr",
      ".workings.bp",
    ]);
  });
});
