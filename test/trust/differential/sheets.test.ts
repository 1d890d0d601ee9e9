import { oneCell, toAddress } from "../../../src/sheet";
import type { SheetModel } from "../../../workbench/host";
import { registerAddinFunctions } from "../../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import { Random } from "../fuzz/random";
import { compare, nothingCompared, type How } from "./sheets/compare";
import { inIronCalc, startIronCalc, type Shown } from "./sheets/ironcalc";
import {
  randomPositions,
  randomSheet,
  randomSignals,
  type RandomSheet,
} from "./sheets/random-sheet";
import { planOf, Workbench } from "./sheets/workbench";

/*
 * Random sheets three times: with the add-in's functions, and in Excel's own formulas, which two
 * engines calculate that know nothing of each other. `SHEETS=200 SHEETS_SEED=7 npx jest
 * test/trust/differential/sheets` takes as many as it is told.
 */

const seed = Number(process.env.SHEETS_SEED ?? 20_260_105);
const COUNT = Number(process.env.SHEETS ?? 6);
/** Of the formulas, the part that IronCalc must calculate at least. */
const LEAST_COMPARED = 0.97;
/** What says itself which dialect it is of. */
const OF_THE_DIALECT = ["header.dialect", "verdict.check"];

jest.setTimeout(600_000 + COUNT * 60_000);

let book: OpenWorkbook;
let workbench: Workbench;
beforeAll(async () => {
  await startIronCalc();
  book = openWorkbook();
  await registerAddinFunctions(book.model);
  workbench = new Workbench(book);
});
afterAll(() => book.close());

const dialects = nothingCompared();
const engines = nothingCompared();
const skips = new Map<string, number>();
let formulas = 0;
let skippedFormulas = 0;

const sheets = Array.from({ length: COUNT }, (_, i) => {
  const random = new Random(seed + i * 7919);
  return [`${i} of seed ${seed}`, i, randomSheet(random), random] as const;
});

test.each(sheets)("sheet %s: live, portable and IronCalc agree", async (name, i, plain, random) => {
  // Every second one becomes portable by converting, with figures that only the live one computes.
  const converts = i % 2 === 1;
  const sheet = converts
    ? { ...plain, typed: { ...plain.typed, ...randomSignals(random) } }
    : plain;
  const live = await workbench.build(sheet, "live");
  const before = await workbench.valuesOf(live);
  const portable = converts
    ? await workbench.convert(live)
    : await workbench.build(sheet, "portable");
  await agree(name, sheet, before, portable, sheetCells(sheet));
  for (const one of new Set([live, portable])) one.delete();
});

test.each(sheets)("compact table and book of sheet %s agree", async (name, _, sheet, random) => {
  const table = await workbench.valuesOf(await workbench.insertTable(sheet, "live"));
  const nothing = { money: 1, isMoney: () => false, leaveOut: () => false };
  await agree(
    `table ${name}`,
    sheet,
    table,
    await workbench.insertTable(sheet, "portable"),
    nothing,
  );

  const positions = randomPositions(random);
  const values = positions.slice(1).map(([, value]) => Number(value));
  const money = values.reduce((sum, value) => sum + value, sheet.inputs.equity as number);
  const live = await workbench.valuesOf(await workbench.insertBook(sheet, positions, "live"));
  const portable = await workbench.insertBook(sheet, positions, "portable");
  await agree(`book ${name}`, sheet, live, portable, { ...nothing, money, isMoney: () => true });
});

test("nearly every formula was compared in IronCalc, and what was not is named", () => {
  const reasons = [...skips].map(([reason, count]) => `${count} ${reason}`).join("; ");
  const seen = (engine: typeof engines) =>
    `${engine.same} cells, worst ${engine.worst.error.toExponential(1)} at ${engine.worst.at}`;
  process.stdout.write(
    `sheets: seed ${seed}, ${COUNT} sheets, tables and books; live and portable ${seen(dialects)}; ` +
      `portable and IronCalc ${seen(engines)}, ${engines.halves} texts rounded at a half the other ` +
      `way; ${skippedFormulas} of ${formulas} formulas left out (${reasons})\n`,
  );
  expect(formulas).toBeGreaterThan(500 * COUNT);
  expect(1 - skippedFormulas / formulas).toBeGreaterThan(LEAST_COMPARED);
});

async function agree(
  name: string,
  random: RandomSheet,
  live: Shown[][],
  portable: SheetModel,
  how: How,
): Promise<void> {
  const cells = await workbench.cellsOf(portable);
  const ours = cells.map((row) => row.map(({ value }) => value));
  const { values, skipped } = inIronCalc(book.model, portable, cells);
  formulas += cells.flat().filter(({ formula, value }) => isFormula(formula, value)).length;
  skippedFormulas += skipped.size;
  for (const reason of skipped.values()) skips.set(reason, (skips.get(reason) ?? 0) + 1);

  compare(dialects, `live and portable, ${name},`, live, ours, how);
  compare(engines, `portable and IronCalc, ${name},`, ours, values, {
    ...how,
    leaveOut: (address) => skipped.has(address),
    halvesMayDiffer: true,
  });
  const differing = [...dialects.differing.splice(0), ...engines.differing.splice(0)];
  // The inputs stand beside the differences, to be tried again.
  expect({ differing, random }).toEqual({ differing: [], random });
}

const isFormula = (formula: unknown, value: unknown) =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Which cells of the sheet hold money, and which are meant to differ. */
function sheetCells(sheet: RandomSheet): How {
  const { cells } = planOf(sheet, "portable");
  const place = (row: number, column: number) => toAddress(oneCell(row, column));
  const places = (is: (key: string) => boolean) =>
    new Set(cells.filter(({ key = "" }) => is(key)).map((cell) => place(cell.row, cell.column)));
  const money = places((key) => /^carry\.(money|month)/.test(key));
  const ofTheDialect = places((key) => OF_THE_DIALECT.includes(key));
  return {
    money: sheet.inputs.equity as number,
    isMoney: (row, column) => money.has(place(row, column)),
    leaveOut: (address) => ofTheDialect.has(address),
  };
}
