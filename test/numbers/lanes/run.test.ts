import { nearestDouble, exact, Exact } from "../../../src/numbers/arithmetic";
import { LANES } from "../../../src/numbers/lanes/arena";
import { writeDecimalParts } from "../../../src/numbers/lanes/decimal-parts";
import type { LaneArgument } from "../../../src/numbers/lanes/gather";
import type { Lanes } from "../../../src/numbers/lanes/lanes";
import { LaneRunner, refusalOfLane, type LaneFormula } from "../../../src/numbers/lanes/run";
import { Refusal } from "../../../src/numbers/refusal";

/** An argument's numbers, and how far apart those of neighbouring rows and columns stand. */
function argument(
  numbers: readonly number[],
  rowStride: number,
  columnStride: number,
): LaneArgument {
  const mantissas = new Float64Array(numbers.length);
  const digits = new Uint8Array(numbers.length);
  numbers.forEach((number, i) => writeDecimalParts(number, mantissas, digits, i));
  return { mantissas, digits, rowStride, columnStride };
}
const row = (numbers: readonly number[]) => argument(numbers, 0, 1);
const column = (numbers: readonly number[]) => argument(numbers, 1, 0);
const one = (number: number) => argument([number], 0, 0);

interface Ran {
  readonly results: (number | string)[];
  /** How many cells were computed at a time. */
  readonly sizes: number[];
}

/** What becomes of each cell of a grid: its number, the reason of its refusal, or "left". */
function run(
  formula: LaneFormula<Lanes>,
  args: readonly (LaneArgument | undefined)[],
  cells: number,
  columns = 1,
): Ran {
  const results = Array<number | string>(cells).fill("never told");
  const sizes: number[] = [];
  const runner = new LaneRunner<Lanes>(formula, args, columns, {
    computed(at, value) {
      sizes.push(at.length);
      const numbers = new Float64Array(LANES);
      value.round(numbers);
      at.forEach((cell, i) => (results[cell] = numbers[i]!));
    },
    refused(at, refusal) {
      at.forEach((cell, i) => {
        const { reason, details } = refusalOfLane(refusal, i);
        results[cell] = `${reason} ${JSON.stringify(details)}`;
      });
    },
    left: (cell) => (results[cell] = "left"),
  });
  for (let start = 0; start < cells; start += LANES) {
    const count = Math.min(LANES, cells - start);
    runner.run(Int32Array.from({ length: count }, (_, i) => start + i));
  }
  runner.finish();
  return { results, sizes };
}

/* eslint-disable @typescript-eslint/no-explicit-any */
const sum = (a: any, b: any) => a.plus(b);
const doubledIfPositive = (a: any) => (a.gt(0) ? a.times(2) : a.times(3));
/* eslint-enable @typescript-eslint/no-explicit-any */

describe("the cells of a grid", () => {
  test("read their own row and column", () => {
    const { results, sizes } = run(sum, [column([1, 2, 3]), row([10, 20, 30, 40])], 12, 4);
    expect(results).toEqual([11, 21, 31, 41, 12, 22, 32, 42, 13, 23, 33, 43]);
    expect(sizes).toEqual([12]);
  });

  test("read a grid of their own, and what is the same for all", () => {
    const grid = argument([1, 2, 3, 4, 5, 6], 3, 1);
    expect(run(sum, [grid, one(0.5)], 6, 3).results).toEqual([1.5, 2.5, 3.5, 4.5, 5.5, 6.5]);
  });

  test("share a power of ten, whichever of them has most digits", () => {
    for (const numbers of [
      [0.25, 1, 1.5],
      [1, 0.25, 1.5],
      [1.5, 1, 0.25],
      [0.1, 0.2, 0.3],
    ]) {
      expect(run(sum, [column(numbers), one(0)], 3).results).toEqual(numbers);
    }
  });

  test("are put together by their digits where they would not fit in one power of ten", () => {
    const numbers = [123_456_789_012_345, 1e-9, 123_456_789_012_344, 2e-9];
    const { results, sizes } = run(sum, [column(numbers), one(0)], 4);
    expect(results).toEqual(numbers);
    expect(sizes).toEqual([2, 2]);
  });

  test("that have no decimal are left, the others computed", () => {
    expect(run(sum, [column([1, 1e-30, 3]), one(0.5)], 3).results).toEqual([1.5, "left", 3.5]);
    expect(run(sum, [column([1, 2]), one(1e-30)], 2).results).toEqual(["left", "left"]);
  });

  test("pass on an argument that was left out", () => {
    const withDefault = (a: Lanes, b: Lanes | undefined) =>
      b === undefined ? a.times(7) : a.times(b);
    expect(run(withDefault, [column([1, 2]), undefined], 2).results).toEqual([7, 14]);
    expect(run(withDefault, [column([1, 2]), one(3)], 2).results).toEqual([3, 6]);
  });
});

describe("a condition that comes out differently", () => {
  test("parts the cells, each half run by itself", () => {
    const { results, sizes } = run(doubledIfPositive, [column([1, -1, 2, -2, 3])], 5);
    expect(results).toEqual([2, -3, 4, -6, 6]);
    expect(sizes).toEqual([3, 2]);
  });

  test("parts them again within the halves", () => {
    const bands = (a: Lanes) => (a.gt(0) ? (a.gt(10) ? a.times(1) : a.times(2)) : a.times(3));
    expect(run(bands, [column([1, 20, -1, 2, 30])], 5).results).toEqual([2, 20, -3, 4, 30]);
  });

  test("lets cells wait until there are as many of a kind as run at once", () => {
    const numbers = Array.from({ length: 4 * LANES }, (_, i) => (i % 2 === 0 ? i + 1 : -i));
    const { results, sizes } = run(doubledIfPositive, [column(numbers)], numbers.length);
    expect(results).toEqual(numbers.map((n) => (n > 0 ? 2 * n : 3 * n)));
    expect(sizes).toEqual([LANES, LANES, LANES, LANES]);
  });

  test("keeps one kind from waiting for another", () => {
    const numbers = [...Array<number>(LANES).fill(5), 1, -1];
    const { results, sizes } = run(doubledIfPositive, [column(numbers)], numbers.length);
    expect(results).toEqual([...Array<number>(LANES).fill(10), 2, -3]);
    expect(sizes).toEqual([LANES, 1, 1]);
  });

  test("leaves the cells that are too near to tell", () => {
    const atTwo = (a: Lanes) => (a.div(3).times(3).gt(2) ? a.times(10) : a.times(100));
    expect(run(atTwo, [column([1, 2, 3])], 3).results).toEqual([100, "left", 30]);
  });
});

describe("what a formula throws", () => {
  test("a refusal is each cell's own, with its own numbers", () => {
    const refusing = (a: Lanes) => {
      if (a.lt(0)) throw new Refusal("VALUE", "inputMissing", { bp: a, most: 5 } as never);
      return a;
    };
    expect(run(refusing, [column([1, -1.5, 2, -2.5])], 4).results).toEqual([
      1,
      'inputMissing {"bp":-1.5,"most":5}',
      2,
      'inputMissing {"bp":-2.5,"most":5}',
    ]);
  });

  test("a refusal's text, or number of another kind, stays as it is", () => {
    const details = { name: "dur", one: new Exact(3), more: 4 } as never;
    const { code, reason, details: own } = refusalOfLane(new Refusal("NA", "noLoan", details), 1);
    expect([code, reason, own]).toEqual([
      "NA",
      "noLoan",
      { name: "dur", one: new Exact(3), more: 4 },
    ]);
  });

  test("what wants one cell at a time leaves them all", () => {
    const plain = (a: Lanes) => a.times(a.toNumber());
    expect(run(plain, [column([1, 2])], 2).results).toEqual(["left", "left"]);
  });

  test("a fault of the program is not swallowed", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => run(broken, [column([1])], 1)).toThrow("broken");
  });
});

test("a grid gives what each cell gives in decimals", () => {
  const formula = (a: Lanes, b: Lanes) => (a.gt(b) ? a.div(b.plus(7)) : a.minus(b).times(a));
  const numbers = Array.from({ length: 700 }, (_, i) => ((i * 37) % 101) / 8 - 3);
  const others = Array.from({ length: 700 }, (_, i) => ((i * 53) % 89) / 100);
  const { results } = run(formula, [column(numbers), column(others)], 700);
  const want = numbers.map((n, i) =>
    nearestDouble(
      (formula as unknown as (a: Exact, b: Exact) => Exact)(exact(n), exact(others[i]!)),
    ),
  );
  expect(results.map((it) => (it as number) + 0)).toEqual(want);
});
