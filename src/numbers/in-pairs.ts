import { Exact, type Num } from "./arithmetic";
import { Float } from "./float";
import { constant } from "./lanes/constant";
import { OneByOne } from "./lanes/signals";
import { Pair, Undecided } from "./pair";
import { Refusal } from "./refusal";

/** Takes a decimal as a cell shows it, of at most 15 digits, as a number of another kind. */
export type As<N> = (shown: Exact) => N;

/** What a row is made of before its figures are doubles. */
type Draft<N, Row> = Record<keyof Row, N | Refusal | string | number | readonly (N | Refusal)[]>;

/**
 * A row for each item of a list, its figures the nearest doubles. It is computed over pairs, and again
 * over decimals where those leave a comparison or a rounding open, or refuse: what a refusal names is
 * exact.
 * @param prepare what all rows share, and then each of them
 */
export function inPairs<P, Row extends object>(
  list: readonly P[],
  prepare: <N extends Num<N>>(as: As<N>) => (one: P) => Draft<N, Row>,
): Row[] {
  const quickly = settled(() => prepare(pairOf));
  let exactly: ((one: P) => Draft<Exact, Row>) | undefined;
  return list.map((one) => {
    const row = quickly && settled(() => shown(quickly(one)));
    return (row ?? shown((exactly ??= prepare<Exact>((n) => n))(one))) as Row;
  });
}

/** What pairs give; undefined where decimals have to compute it. */
function settled<R>(compute: () => R): R | undefined {
  try {
    return compute();
  } catch (reason) {
    if ([Undecided, OneByOne, Refusal].some((known) => reason instanceof known)) return undefined;
    throw reason;
  }
}

function pairOf(n: Exact): Pair {
  const { integer, scale } = constant(n.toNumber());
  return Pair.ofDecimal(integer, scale);
}

/** Every figure of a row as its nearest double. @throws Undecided */
const shown = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, figure]) => [name, nearest(figure)]));

const nearest = (figure: unknown): unknown =>
  Array.isArray(figure)
    ? figure.map(nearest)
    : figure instanceof Pair || figure instanceof Exact
      ? new Float(figure.toNumber())
      : figure;
