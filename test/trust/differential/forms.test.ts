import { Model } from "@ironcalc/wasm/wasm.js";
import { FUNCTIONS } from "../../../src/sheet/formula/functions.generated";
import { operand, substitute, withoutLet } from "../../../src/sheet/formula/let";
import { loadFunctions, type CustomFunction } from "../../support/functions";
import { startIronCalc } from "./sheets/ironcalc";

/*
 * What a function is in Excel's own functions, calculated by a spreadsheet engine, against the function:
 * the same number, or an error of the same kind, for arguments drawn from all of what a person types and
 * some of what nobody should.
 */

const CALLS = 150;
const NEAR = 1e-11;

/** Values worth a try by parameter; each list holds a bound, a round figure and a case to refuse. */
const VALUES: Readonly<Record<string, readonly number[]>> = {
  lev: [1, 1.5, 2, 3, 3.07, 4, 10, 1 / 3 + 3],
  yld: [-0.01, 0, 0.0108, 0.0188, 0.0482, 0.0522, 0.0525, 0.06],
  yieldlater: [0.04, 0.0482],
  fund: [0, 0.0108, 0.0414, 0.08],
  friction: [0, 0.005],
  dur: [0.5, 7.2, 13, 16.8],
  bp: [-100, 0, 10, 43, 200, 257.5, 700, 770],
  convexity: [0, 40, 220, 300],
  // Times the leverages no loss of just the equity: the sheet's thresholds are good to 12 decimals.
  haircut: [0, 0.01, 0.31],
  horizon: [0.5, 1, 2],
  fxmargin: [0, 0.05],
  quote: [99.5, 97.671875],
  margin: [0, 0.07, 0.09, 0.25, 1 / 3, 0.6],
  buffer: [0, 0.05, 0.4],
  maxlev: [1, 2.5, 3],
  stop: [0, 0.05, 0.0525],
  years: [0.4, 1, 9.75, 19.5, 20],
  coupon: [0, 0.0125, 0.0482],
  // As the sheet writes it: with payments so close that a period earns a quarter of a per cent, the
  // closed form of CONVEXITY loses its eleventh digit.
  freq: [2],
  value: [0, 3_000_000],
  gain: [0.1, 0.2067],
  loss: [0.1677, 0.3],
};

/** A sequence of its own for each function, the same in every run. */
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
  await startIronCalc();
});

/** What the function gives: a number, a word, or its error. */
function given(id: string, args: readonly number[]): number | string {
  try {
    return functions[id]!(...args);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** What the engine makes of formulas, each in a cell of its own. */
function calculated(formulas: readonly string[]): string[] {
  const model = new Model("forms", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    model.newSheet();
    formulas.forEach((formula, i) => {
      model.setUserInput(0, i + 1, 1, `=${formula}`);
      // A number spelled out: to a reader the engine shows nine digits.
      model.setUserInput(1, i + 1, 1, `=Sheet1!A${i + 1}&""`);
    });
    model.resumeEvaluation();
    model.evaluate();
    return formulas.map((_, i) => model.getFormattedCellValue(1, i + 1, 1));
  } finally {
    model.free();
  }
}

function isSame(shown: string, value: number | string): boolean {
  if (typeof value === "string") return shown === value;
  const number = Number(shown);
  return Math.abs(number - value) <= NEAR * Math.max(1, Math.abs(value));
}

test.each(Object.keys(FUNCTIONS))("%s in Excel's own functions", (id) => {
  const { parameters, excel } = FUNCTIONS[id]!;
  const random = numbersFrom(parameters.length * 1000 + id.length);
  const draws = Array.from({ length: CALLS }, () =>
    parameters.map((name) => {
      const values = VALUES[name]!;
      return values[Math.floor(random.next().value! * values.length)]!;
    }),
  );
  const formulas = draws.map((args) =>
    substitute(
      withoutLet(excel),
      new Map(parameters.map((name, i) => [name, operand(String(args[i]))])),
    ),
  );
  const shown = calculated(formulas);
  const differing = draws
    .map((args, i) => ({ args, shown: shown[i]!, given: given(id, args) }))
    .filter((one) => !isSame(one.shown, one.given));
  expect(differing).toEqual([]);
});
