import { loadFunctions, type CustomFunction } from "../support/functions";
import contract from "./contract.json";

/** A grid runs in lanes, a single cell in decimals: this holds every cell of the one to the other. */
const ROWS = 600;

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const random = generator(20251210);

/** Decimals as people type them, and now and then as a computation leaves them, with all 15 digits. */
function decimal(low: number, high: number, digits: number): number {
  const value = low + (high - low) * random();
  return random() < 0.1 ? value : Number(value.toFixed(digits));
}

const rate = () => decimal(-0.02, 0.12, 4);
const part = () => (random() < 0.3 ? 0 : decimal(0, 0.05, 3));
const lev = () => (random() < 0.1 ? 1 : decimal(1, 6, 2));

/** Random arguments by the names of their parameters. */
const kinds: Record<string, () => number> = {
  lev,
  maxlev: lev,
  yield: rate,
  yieldlater: rate,
  fund: rate,
  friction: rate,
  stop: () => 0.0525,
  bp: () => (random() < 0.05 ? 0 : decimal(-150, 450, random() < 0.5 ? 0 : 1)),
  dur: () => decimal(0.5, 25, 2),
  convexity: () => (random() < 0.3 ? 0 : decimal(0, 700, 1)),
  haircut: part,
  buffer: part,
  margin: () => decimal(0, 0.3, 3),
  horizon: () => decimal(0.25, 5, 2),
  years: () =>
    random() < 0.2 ? Math.ceil(random() * 360) / 12 : decimal(0.1, 31, random() < 0.3 ? 0 : 3) || 1,
  coupon: () => decimal(0, 0.08, 5),
  freq: () => (random() < 0.8 ? 2 : [1, 4, 12][Math.floor(random() * 3)]!),
};

/** Every function all of whose parameters are among these. */
const cases = Object.entries(contract)
  .map(([id, parameters]) => [id, parameters.map((name) => name.replace(/[[\]]/g, ""))] as const)
  .filter(([, names]) => names.every((name) => name in kinds));

test.each(cases)("%s gives the same in a grid as in a cell", (id, names) => {
  const call = functions[id]!;
  const columns = names.map((name) => Array.from({ length: ROWS }, () => [kinds[name]!()]));
  const grid = call(...columns) as unknown[][];
  const cells = Array.from({ length: ROWS }, (_, row) =>
    resultOf(() => call(...columns.map((column) => column[row]![0]))),
  );
  expect(grid.map(([cell]) => described(cell))).toEqual(cells);
});

test("a row of shocks against a column of positions gives the same in a grid as in a cell", () => {
  const shocks = Array.from({ length: 21 }, (_, i) => i * 10 - 50);
  const durs = Array.from({ length: 100 }, () => [kinds.dur!()]);
  const levs = Array.from({ length: 100 }, () => [kinds.lev!()]);
  const grid = functions.BUFFER!([shocks], durs, levs, 0.09) as unknown[][];
  const cells = durs.map(([dur], row) =>
    shocks.map((bp) => resultOf(() => functions.BUFFER!(bp, dur, levs[row]![0], 0.09))),
  );
  expect(grid.map((row) => row.map(described))).toEqual(cells);
});

test("4.82% and 43 bp are at the 5.25% stop in a grid of any size", () => {
  const yields = Array.from({ length: 1000 }, (_, i) => [0.0525 - (i - 500) / 1e6]);
  const verdicts = functions.RULES!(3, yields) as string[][];
  expect(verdicts.flat().indexOf("OK")).toBe(501);
  expect(verdicts.flat().filter((verdict) => verdict === "STOP")).toHaveLength(501);
});

test("an error in an input cell stays in its own cell of a large grid", () => {
  const durs: unknown[][] = Array.from({ length: 100 }, () => [13]);
  durs[7] = ["#DIV/0!"];
  durs[8] = ["thirteen"];
  durs[9] = [null];
  const losses = functions.SHOCKLOSS!(100, durs, 3) as unknown[][];
  const bad = losses.map(([cell]) => described(cell)).filter((cell) => cell !== 0.39);
  expect(bad).toEqual([
    { code: "#DIV/0!", message: "dur holds the error #DIV/0!: fix that cell first" },
    { code: "#VALUE!", message: 'dur must be a number; got the text "thirteen"' },
    { code: "#VALUE!", message: "dur is empty: enter a number" },
  ]);
});

function resultOf(call: () => unknown): unknown {
  try {
    return described(call());
  } catch (error) {
    return described(error);
  }
}

/** A cell's content; an error as what the user sees of it. */
function described(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { code, message } = cell as { code: string; message: string };
  return { code, message };
}

/** A small linear congruential generator: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
