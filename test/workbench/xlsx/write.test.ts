import { unzip } from "@cj-tech-master/excelts/archive";
import {
  describeSheet,
  MISSION_INPUTS,
  placementNames,
  type SheetInputs,
} from "../../../src/sheet";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { firstSheet, throughLibreOffice } from "../../support/xlsx";

const mission = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const planOf = (inputs: SheetInputs) =>
  describeSheet(inputs, {
    dialect: "portable",
    language: "en",
    namespace: "CVS",
    version: "1.2.3",
  });

const resultOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "result" in value ? value.result : value;

const CASES: [string, SheetInputs][] = [
  ["the mission's case", mission],
  [
    "another case, its duration and convexity computed",
    {
      ...mission,
      lev: 2.5,
      yld: 0.0437,
      years: 18.3,
      computeDur: true,
      computeConvexity: true,
      actual360: true,
    },
  ],
];

test.each(CASES)(
  "LibreOffice recalculates %s to the cached numbers",
  async (_, inputs) => {
    const plan = planOf(inputs);
    const cached = await firstSheet(await writeXlsx(plan));
    // It is given no cached results to keep, so that it has to calculate.
    const fresh = await firstSheet(throughLibreOffice(await writeXlsx(plan, new Map())));
    const differing: string[] = [];
    let compared = 0;
    for (const { row, column, content } of plan.cells) {
      if (!content || !("formula" in content)) continue;
      const ours = resultOf(cached.getCell(row + 1, column + 1).value);
      const theirs = resultOf(fresh.getCell(row + 1, column + 1).value);
      if (typeof ours !== "number") continue;
      compared++;
      const near =
        typeof theirs === "number" &&
        Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(ours));
      if (!near)
        differing.push(
          `${cached.getCell(row + 1, column + 1).address}: ${ours} and ${String(theirs)}`,
        );
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  },
  180_000,
);

test("the file holds the sheet's charts, rules, names and printed pages", async () => {
  const plan = planOf(mission);
  const sheet = await firstSheet(await writeXlsx(plan));
  const names = sheet.workbook.definedNames.model.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["lev", "yld", "shocks", "CVS_sheet"]));
  expect(sheet.getCell("E17").dataValidation).toMatchObject({
    type: "decimal",
    operator: "between",
  });
  expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: plan.frozenRows });
});

test("the file carries the names by which its blocks are found again", async () => {
  const plan = planOf(mission);
  const workbook = await partOf(await writeXlsx(plan), "xl/workbook.xml");
  for (const [name, formula] of placementNames(plan, plan.sheetName)) {
    const written = new RegExp(`<definedName name="${name}"[^>]*hidden="1"[^>]*>([^<]*)<`).exec(
      workbook,
    );
    expect(written?.[1]?.replaceAll("&apos;", "'")).toBe(formula.slice(1));
  }
});

/** A part of the file, as text. */
const partOf = async (xlsx: Uint8Array, name: string) =>
  (await (await unzip(xlsx).get(name))!.text()).replaceAll("&quot;", '"').replaceAll("&amp;", "&");

test("a reader who cannot see the charts is told what they show", async () => {
  const plan = planOf(mission);
  const drawing = await partOf(await writeXlsx(plan), "xl/drawings/drawing1.xml");
  const told = [...drawing.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text);
  expect(told).toEqual(plan.charts.map(({ altText }) => altText));
  expect(told).toHaveLength(2);
});

test("carry and losses are columns of two colours, which a column below 0 keeps", async () => {
  const chart = await partOf(await writeXlsx(planOf(mission)), "xl/charts/chart1.xml");
  const fills = [...chart.matchAll(/<c:dPt>.*?<\/c:dPt>/g)].map(
    ([point]) => /srgbClr val="(\w+)"/.exec(point)![1],
  );
  expect(fills).toEqual(["1B365D", "8F1414", "8F1414", "8F1414"]);
  expect(chart).not.toMatch(/invertIfNegative val="1"/);
  expect(chart.match(/invertIfNegative val="0"/g)).toHaveLength(5);
});

test("a label that looks like a formula stays text", async () => {
  const sheet = await firstSheet(await writeXlsx(planOf({ ...mission, label: "=1+1" })));
  expect(sheet.getCell("E15").value).toBe("=1+1");
});

const TYPED: Readonly<Record<string, string>> = {
  "inputs.fund_quoted": "=Z99",
  "inputs.friction": "=0.1%+Z99",
  "inputs.haircut": "=Z99*1",
  "inputs.horizon": "=2*0.5",
};

test("a reference that a reader types to an empty cell is no rate, in other spreadsheets too", async () => {
  const plan = planOf(mission);
  const typed = {
    ...plan,
    cells: plan.cells.map((cell) => {
      const formula = TYPED[cell.key ?? ""];
      return formula === undefined ? cell : { ...cell, content: { formula } };
    }),
  };
  const file = await writeXlsx(typed, new Map());
  // As Excel names it in a file; by its plain name it would be #NAME? there.
  const formulas = await partOf(file, "xl/worksheets/sheet1.xml");
  expect(formulas.match(/_xlfn\.FORMULATEXT\(/g)!.length).toBeGreaterThan(10);
  expect(formulas).not.toMatch(/(?<!_xlfn\.)FORMULATEXT\(/);
  const fresh = await firstSheet(throughLibreOffice(file));
  const shown = (key: string) => {
    const { row, column } = plan.cells.find((cell) => cell.key === key)!;
    return resultOf(fresh.getCell(row + 1, column + 1).value);
  };
  // There the cell that refers to an empty one is empty itself, in Excel it is 0.
  expect(shown("inputs.check_fund_quoted")).toMatch(/^(enter a number|no number there)$/);
  expect(shown("inputs.check_friction")).toBe("its cell is empty");
  expect(shown("inputs.check_haircut")).toBe("its cell is empty");
  expect(shown("inputs.problems")).toBe(3);
  expect([shown("verdict.word"), shown("verdict.carry")]).toEqual(["UNKNOWN", "UNKNOWN"]);
  expect(shown("carry.net")).toEqual({ error: "#N/A" });
});
