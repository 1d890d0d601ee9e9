import { convertAccount, findAccounts } from "../../src/excel";
import type { PlanCell, SheetPlan } from "../../src/sheet/plan";
import { describeAccount } from "../../src/sheet/account/describe";
import { snapshot } from "../../workbench/host";
import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount, SEVEN } from "../support/account";
import { comparedWith, firstSheet, throughLibreOffice } from "../support/xlsx";
import { writeXlsx } from "../../workbench/xlsx/write";

const book = bookForEach();

const OPTIONS = { language: "en", namespace: "CVS", version: "1.0.0" } as const;

/** Every computed cell that both forms have, by its place. */
function figures(inputs: typeof SEVEN, sheet: string) {
  const plan = describeAccount(inputs, OPTIONS);
  const on = book.model.sheets().find(({ name }) => name === sheet)!;
  const all = on.read({ row: 0, column: 0, rows: plan.rows, columns: plan.columns });
  return plan.cells
    .filter(({ input, key }) => !input && key !== "header.dialect")
    .map(({ row, column, key }) => ({ key, row, column, value: all[row]![column]!.value }));
}

/** Cells of one that the other does not show to 12 digits, or as the same word. */
function differing(live: ReturnType<typeof figures>, portable: ReturnType<typeof figures>) {
  return live.flatMap((cell, i) => {
    const [was, is] = [cell.value, portable[i]!.value];
    const close =
      typeof was === "number" && typeof is === "number"
        ? Math.abs(was - is) <= 1e-9 * Math.max(1, Math.abs(was))
        : was === is || (is === "–" && (was === "" || String(was).startsWith("#")));
    return close ? [] : [{ ...cell, is }];
  });
}

const CASES = [
  ["the seven bonds", SEVEN, {}],
  ["a month later, yields moved", BOUGHT, { "inputs.moved": 23 }],
  [
    "half a year later, with a coupon and a redemption, a stop and a live quote",
    SEVEN,
    {
      "inputs.as_of": 46533,
      "held.own2": 0.06,
      "held.live1": "'75-162",
      "held.live0": "'97-21 3/4",
    },
  ],
] as const;

/** The converted sheet as a plan: what stands in each cell, stamps and entries included. */
function standing(inputs: typeof SEVEN, sheet: string): SheetPlan {
  const plan = describeAccount(inputs, { ...OPTIONS, dialect: "portable" });
  const on = book.model.sheets().find(({ name }) => name === sheet)!;
  const all = on.read({ row: 0, column: 0, rows: plan.rows, columns: plan.columns });
  const cells = plan.cells.map((cell) => {
    const { formula, value } = all[cell.row]![cell.column]!;
    return { ...cell, content: contentOf(formula, value) };
  });
  return { ...plan, cells };
}

function contentOf(formula: unknown, value: unknown): PlanCell["content"] {
  if (typeof formula === "string" && formula.startsWith("=")) return { formula };
  if (value === "") return undefined;
  return typeof value === "number" ? { number: value } : { text: String(value) };
}

/** Figures that LibreOffice, given none to keep, calculates to something else. */
async function recalculatedElsewhere(plan: SheetPlan, sheet: string) {
  const on = book.model.sheets().find(({ name }) => name === sheet)!;
  const all = on.read({ row: 0, column: 0, rows: plan.rows, columns: plan.columns });
  const fresh = await firstSheet(throughLibreOffice(await writeXlsx(plan, new Map())));
  const { compared, differing } = comparedWith(fresh, plan, all);
  expect(compared).toBeGreaterThan(500);
  return differing;
}

test.each(CASES)("shows the same in Excel's own functions: %s", async (_, inputs, entries) => {
  const { sheet, type } = await builtAccount(book, inputs);
  for (const [key, entry] of Object.entries(entries)) await type(key, entry);
  const live = figures(inputs, sheet);
  const { kept, trips } = await convertAccount(sheet, "portable", "CVS");
  await book.model.settled();
  expect([kept, trips]).toEqual([[], 2]);
  expect(differing(live, figures(inputs, sheet))).toEqual([]);
  const plan = standing(inputs, sheet);
  expect(await recalculatedElsewhere(plan, sheet)).toEqual([]);
  expect(JSON.stringify(snapshot(book.model))).not.toContain("CVS.");
  expect(await findAccounts()).toMatchObject([{ name: sheet, dialect: "portable" }]);
});

test("is marked to market in Excel's own functions too, by one cell", async () => {
  const { sheet, value, type } = await builtAccount(book, BOUGHT);
  for (const i of [0, 1, 2, 3]) await type(`inputs.spread${i}`, 0.005);
  await convertAccount(sheet, "portable", "CVS");
  await type("inputs.moved", 23);
  const cents: Record<string, number> = {
    "money.value": 2_913_843.33,
    "money.accrued": 11_983.43,
    "money.owed": 3_225.92,
    "money.equity": 906_937.4,
    "money.nav": 918_920.83,
    "behind.requirement": 203_969.03,
    "verdict.excess": 702_968.37,
  };
  for (const [key, figure] of Object.entries(cents)) expect(value(key)).toBeCloseTo(figure, 2);
  expect(value("verdict.leverage")).toBeCloseTo(3.2128, 4);
  expect(value("verdict.sentence")).toBe(
    "REDUCE: sell 190,678.58 of clean value (196,316.57 face, 197,000 in lots of 1,000), of every position alike, to be back at 3.00x.",
  );
});

test("shows no kept value as today's once the account has changed", async () => {
  const { sheet, value, type } = await builtAccount(book, SEVEN);
  const shown = () =>
    ["survival", "sell", "history", "directions"].map((block) => value(`${block}.purpose`));
  const old =
    "Kept at an average yield of 4.78%; the account has changed since: make the sheet live to renew.";
  await convertAccount(sheet, "portable", "CVS");
  await book.model.settled();
  const fresh = shown();
  expect(fresh).not.toContain(old);
  expect(value("verdict.nearest")).toBeCloseTo(255.315355837477, 6);
  const changes = [
    ["inputs.moved", 25, 0],
    ["inputs.shape", "twist", "parallel"],
    ["sell.shock", 300, 200],
    ["inputs.cash", -2_700_000, -2_600_000],
  ] as const;
  for (const [key, entry, back] of changes) {
    await type(key, entry);
    expect([key, ...shown()]).toEqual([key, old, old, old, old]);
    expect([value("verdict.nearest"), value("verdict.parallel")]).toEqual(["unknown", "unknown"]);
    expect(value("verdict.nearest_meaning")).toBe(old);
    // What is a formula goes on.
    expect(value("verdict.word")).toBe("REDUCE");
    await type(key, back);
    expect([key, ...shown()]).toEqual([key, ...fresh]);
  }
  // The map's rows stand beside their months, in whatever order.
  await type("survival.months1", 3);
  await type("survival.months2", 1);
  expect(shown()).toEqual([old, old, old, old]);
});

test("comes back to the add-in's functions, and leaves what the owner changed", async () => {
  const { sheet, value, type } = await builtAccount(book, BOUGHT);
  await type("directions.loss_parallel", "=1+1");
  const before = snapshot(book.model);
  const there = await convertAccount(sheet, "portable", "CVS");
  expect(there.kept).toHaveLength(1);
  const back = await convertAccount(sheet, "live", "CVS");
  expect(back.kept).toEqual(there.kept);
  await book.model.settled();
  expect(value("directions.loss_parallel")).toBe(2);
  expect(snapshot(book.model)).toEqual(before);
});

test("is turned whole or not at all", async () => {
  const { sheet, type } = await builtAccount(book, BOUGHT);
  const state = async () => {
    await book.model.settled();
    return snapshot(book.model);
  };
  const before = await state();
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(convertAccount(sheet, "portable", "CVS")).rejects.toMatchObject({
    code: "unexpected",
  });
  book.host.intercept = undefined;
  expect(await state()).toEqual(before);
  await type("held.coupon0", "=INDEX(CVS.TSYMBOL($B$69),1,1)");
  const linked = await state();
  await expect(convertAccount(sheet, "portable", "CVS")).rejects.toMatchObject({
    code: "callsAddIn",
    details: { cell: `'${sheet}'!E69` },
  });
  expect(await state()).toEqual(linked);
});
