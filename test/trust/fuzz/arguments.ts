import { anyCell, soundCell } from "./cells";
import type { Random } from "./random";

/** How wild a call is: the chance that a cell is anything at all, and that a range is large. */
export interface Wildness {
  readonly cell: number;
  readonly large: number;
}

/** What a call hands over for its parameters (`[name]` is an optional one), as Excel might. */
export function anyArguments(
  random: Random,
  parameters: readonly string[],
  wildness: Wildness,
): unknown[] {
  const shape = someShape(random, wildness.large);
  return parameters.map((parameter) => {
    if (parameter.startsWith("[") && random.chance(0.3)) return random.pick([null, undefined, ""]);
    return argument(random, parameter.replace(/[[\]]/g, ""), shape, wildness.cell);
  });
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Parameters that are ranges more often than not. */
const RANGES = [
  "values",
  "durs",
  "margins",
  "yields",
  "stops",
  "convexities",
  "dates",
  "series",
  "flags",
  "shocks",
  "probabilities",
  "returns",
  "faces",
  "prices",
  "coupons",
  "maturities",
  "months",
  "text",
];
const PAIRS = ["schedule", "tiers", "shape", "curve"];

function argument(random: Random, name: string, shape: Shape, wild: number): unknown {
  const cell = () => (random.chance(wild) ? anyCell(random) : soundCell(random, name));
  if (random.chance(0.02)) return random.pick<unknown>([[], [[]], [[], []], [[null]], [1, 2]]);
  if (PAIRS.includes(name) && random.chance(0.5)) return pairs(random, cell);
  if (name === "dates" && random.chance(0.7)) return ascending(random, shape, wild);
  if (!random.chance(RANGES.includes(name) ? 0.95 : 0.25)) return cell();
  if (random.chance(0.03)) return ragged(random, cell);
  return grid(random.chance(0.85) ? shape : someShape(random, 0), cell);
}

const grid = ({ rows, columns }: Shape, cell: () => unknown): unknown[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, cell));

const ragged = (random: Random, cell: () => unknown): unknown[][] =>
  Array.from({ length: random.whole(1, 5) }, () =>
    Array.from({ length: random.whole(0, 5) }, cell),
  );

/** Two columns that ascend, most of the time. */
function pairs(random: Random, cell: () => unknown): unknown[][] {
  let from = random.pick([0, 0, 0, 1]);
  return Array.from({ length: random.whole(1, 6) }, () => {
    const row = [random.chance(0.05) ? cell() : from, Number(random.between(0, 0.3).toFixed(3))];
    from += random.whole(0, 9);
    return row;
  });
}

function ascending(random: Random, { rows, columns }: Shape, wild: number): unknown[][] {
  let date = random.whole(30_000, 45_000);
  return grid({ rows, columns }, () => {
    date += random.pick([0.5, 1, 1, 1, 3, 30]);
    return random.chance(wild / 10) ? anyCell(random) : date;
  });
}

/** The shapes that Excel spills to: now and then as long as a sheet's widest row, or longer. */
function someShape(random: Random, large: number): Shape {
  if (random.chance(large)) {
    return random.pick([
      { rows: 20_000, columns: 1 },
      { rows: 1, columns: 16_384 },
      { rows: 300, columns: 40 },
    ]);
  }
  return random.pick([
    { rows: 1, columns: 1 },
    { rows: random.whole(1, 6), columns: 1 },
    { rows: 1, columns: random.whole(1, 6) },
    { rows: random.whole(1, 4), columns: random.whole(1, 4) },
    { rows: random.whole(20, 60), columns: 1 },
  ]);
}
