import Decimal from "decimal.js";

/**
 * What a formula may do with a number. decimal.js has it all under these names, so a formula written
 * over `Num` runs on exact decimals, and on any faster number that offers the same operations.
 * Plain numbers as operands are constants of the formula (1, ½, 10⁴): they must be exact as doubles.
 */
export interface Num<N> {
  plus(n: N | number): N;
  minus(n: N | number): N;
  times(n: N | number): N;
  div(n: N | number): N;
  neg(): N;
  sqrt(): N;
  lt(n: N | number): boolean;
  lte(n: N | number): boolean;
  gt(n: N | number): boolean;
  gte(n: N | number): boolean;
  toNumber(): number;
}

/**
 * Decimal arithmetic with 40 significant digits: six more than IEEE decimal128 carries, so that a
 * handful of rounded operations still leaves 34 good ones before the one rounding to a double.
 */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
export type Exact = Decimal;

/** Excel shows, and so a person means, at most this many significant digits. */
const SHOWN_DIGITS = 15;

/**
 * The number that Excel shows for a double: 0.053200000000000004, which 5.32/100 leaves behind, is
 * 0.0532. Reading inputs so is what keeps a threshold from flipping on binary noise.
 */
export function exact(double: number): Exact {
  return new Exact(double.toPrecision(SHOWN_DIGITS));
}

/** The double nearest to an exact value; never a negative zero, which a cell would show as "-0". */
export function nearestDouble(value: { toNumber(): number }): number {
  return value.toNumber() + 0;
}
