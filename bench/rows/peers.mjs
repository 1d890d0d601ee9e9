import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import init, { Model } from "@ironcalc/wasm/wasm.js";
import { positions, SHOCKS } from "../positions.mjs";
import { race } from "../race.mjs";
import { univerSheet } from "../univer.mjs";

const require = createRequire(import.meta.url);

/** What each engine holds in a minute or so of filling on two cores: rows of 21 formulas. */
const IRONCALC_ROWS = 5_000;
const UNIVER_ROWS = 1_000;
const FIRST_SHOCK_COLUMN = 3;

/** The cells of SHOCKLOSS as native formulas, recalculated by two spreadsheet engines. */
export async function peers({ functions }) {
  return [await ironCalc(functions), await univer(functions)];
}

async function ironCalc(functions) {
  const wasm = require.resolve("@ironcalc/wasm/wasm_bg.wasm");
  await init({ module_or_path: readFileSync(wasm) });
  const { lev, dur } = positions(IRONCALC_ROWS);
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  const put = (row, column, input) => model.setUserInput(0, row, column, String(input));
  SHOCKS[0].forEach((bp, i) => put(1, FIRST_SHOCK_COLUMN + i, bp));
  for (let row = 0; row < IRONCALC_ROWS; row++) {
    put(row + 2, 1, lev[row][0]);
    put(row + 2, 2, dur[row][0]);
    SHOCKS[0].forEach((_, i) => put(row + 2, FIRST_SHOCK_COLUMN + i, nativeFormula(row + 2, i)));
  }
  model.resumeEvaluation();
  const result = await race(
    () => functions.SHOCKLOSS(SHOCKS, dur, lev),
    () => model.evaluate(),
    { first: 8 },
  );
  return row("IronCalc", IRONCALC_ROWS, result);
}

async function univer(functions) {
  const { lev, dur } = positions(UNIVER_ROWS);
  const cells = [[null, null, ...SHOCKS[0]]];
  for (let i = 0; i < UNIVER_ROWS; i++) {
    cells.push([lev[i][0], dur[i][0], ...SHOCKS[0].map((_, j) => nativeFormula(i + 2, j))]);
  }
  const sheet = await univerSheet(cells);
  const result = await race(
    () => functions.SHOCKLOSS(SHOCKS, dur, lev),
    () => sheet.recalculate(),
    { turns: 3 },
  );
  sheet.dispose();
  return row("Univer", UNIVER_ROWS, result);
}

const row = (engine, rows, result) => ({
  work: `SHOCKLOSS, ${rows.toLocaleString("en")} × 21 cells`,
  against: `${engine}, native formulas`,
  ...result,
  atMost: 0.2,
});

/** =$A2*$B2*C$1/10000 */
function nativeFormula(row, shock) {
  const letter = String.fromCharCode("A".charCodeAt(0) + FIRST_SHOCK_COLUMN - 1 + shock);
  return `=$A${row}*$B${row}*${letter}$1/10000`;
}
