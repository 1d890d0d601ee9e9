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
  /** A real power of its own, where the number has one that is good to its last digits; else see `power`. */
  power?(exponent: N): N | undefined;
  /** For numbers that stand for many at once: the whole number that none of them is above. */
  ceiling?(): number;
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
export const SHOWN_DIGITS = 15;

/**
 * The number that Excel shows for a double: 0.053200000000000004, which 5.32/100 leaves behind, is
 * 0.0532. Reading inputs this way keeps a threshold from flipping on binary noise.
 */
export function exact(double: number): Exact {
  return new Exact(double.toPrecision(SHOWN_DIGITS));
}

/** The double nearest to an exact value; never a negative zero, which a cell would show as "-0". */
export function nearestDouble(value: { toNumber(): number }): number {
  return value.toNumber() + 0;
}

/** A number this little above a whole one is meant as the whole one. */
const NEARLY_NOTHING = 5e-10;

/**
 * The smallest whole number not below it and not below 1, as a plain number: for counts that steer a
 * formula. Five months at 15 digits, 0.416666666666667 years, are 5 periods of a twelfth and not the
 * 6 that 5.000000000000004 would make.
 */
export function ceiling<N extends Num<N>>(n: N): number {
  return n.ceiling?.() ?? ceilingOf(n.toNumber());
}

/** {@link ceiling} of a plain number. */
export const ceilingOf = (n: number) => Math.max(1, Math.ceil(n - NEARLY_NOTHING));

/** Powers of ten up to this exponent are exact as doubles. */
const EXACT_POWER = 22;

/**
 * A decimal of at most 15 digits in the arithmetic of `like`: an integer times or over a power of
 * ten. (As a double, 0.07 would not be the number that was meant.)
 */
export function decimalIn<N extends Num<N>>(like: N, value: Exact): N {
  if (like instanceof Exact) return value as unknown as N;
  const exponent = value.isZero() ? 0 : value.e - value.sd() + 1;
  const digits = value.times(new Exact(`1e${-exponent}`)).toNumber();
  let number = like.times(0).plus(digits);
  for (let left = Math.abs(exponent); left > 0; left -= EXACT_POWER) {
    const power = Number(`1e${Math.min(left, EXACT_POWER)}`);
    number = exponent < 0 ? number.div(power) : number.times(power);
  }
  return number;
}
