import type { Num } from "./arithmetic";
import { POWERS_OF_TEN } from "./lanes/decimal-parts";
import { PAIR_ERROR, SPLITTER } from "./lanes/loops";
import { exponentials, logarithms, POWER_ERROR } from "./lanes/power-loop";

/** The bound on a pair's error leaves a comparison or a rounding open: decimals are to settle it. */
export class Undecided {}

/** Numbers beyond this, and divisors nearer to 0 than its inverse, are left to decimals. */
const LARGEST = 1e100;
/** More than products and quotients within those sizes lose where they underflow: no bound but 0 is less. */
const UNDERFLOW = 1e-200;
/** Bounds are computed in doubles themselves: this much more covers their own rounding. */
const SLACK = 1 + 2 ** -40;
/** Above what the second halves and the roundings of a comparison of first halves come to. */
const HALVES = 2 ** -50;

/**
 * One number of a formula as two doubles, hi + lo with |lo| ≤ ½ ulp(hi). Neither the true value nor
 * the one that the same formula has in decimals is further away than `error`.
 *
 * The operations are those of the lanes' loops. Each adds {@link PAIR_ERROR} of its result, 32 units
 * of 2⁻¹⁰⁶, to the bound: its own rounding takes 16 of them at most, a decimal's to 40 digits less
 * than a millionth of one. Only what decimals hold without error as well is without error here, see
 * {@link isPlain}. Whatever the bound can't decide throws {@link Undecided}.
 */
export class Pair implements Num<Pair> {
  constructor(
    readonly hi: number,
    readonly lo: number,
    readonly error: number,
  ) {}

  /** An integer below 2⁵³ over a power of ten; NaN, where a decimal has no such form, is undecided. */
  static ofDecimal(integer: number, digits: number): Pair {
    if (Number.isNaN(integer)) throw new Undecided();
    const whole = new Pair(integer, 0, 0);
    return digits === 0 ? whole : quotient(whole, POWERS_OF_TEN[digits]!, 0, 0);
  }

  plus(n: Pair | number): Pair {
    if (typeof n !== "number") return sum(this, n.hi, n.lo, n.error);
    return sum(this, shown(n), 0, 0);
  }

  minus(n: Pair | number): Pair {
    if (typeof n !== "number") return sum(this, -n.hi, -n.lo, n.error);
    return sum(this, -shown(n), 0, 0);
  }

  times(n: Pair | number): Pair {
    if (typeof n !== "number") return product(this, n.hi, n.lo, n.error);
    return product(this, shown(n), 0, 0);
  }

  div(n: Pair | number): Pair {
    if (typeof n !== "number") return quotient(this, n.hi, n.lo, n.error);
    return quotient(this, shown(n), 0, 0);
  }

  neg(): Pair {
    return new Pair(-this.hi, -this.lo, this.error);
  }

  sqrt(): Pair {
    const { hi, lo, error } = this;
    if (hi === 0 && error === 0) return this;
    if (!(hi > 2 * error && hi > 1 / LARGEST)) throw new Undecided();
    const root = Math.sqrt(hi);
    const square = root * root;
    const rest = hi - square - productError(root, root, square) + lo;
    return normalized(root, rest / (2 * root), error / root);
  }

  /** With an exponent up to 1 of a base near 1, which a coupon period's growth is; another is left to `power`. */
  power(exponent: Pair): Pair | undefined {
    const isFar = Math.abs(this.hi - 1) > 0.24 || Math.abs(exponent.hi) > 1;
    if (isFar || this.error + exponent.error > HALVES) return undefined;
    const ln = series(logarithms, this.minus(1).div(this.plus(1)));
    return series(exponentials, exponent.times(ln));
  }

  lt(n: Pair | number): boolean {
    return signOfDifference(this, n) < 0;
  }

  lte(n: Pair | number): boolean {
    return signOfDifference(this, n) <= 0;
  }

  gt(n: Pair | number): boolean {
    return signOfDifference(this, n) > 0;
  }

  gte(n: Pair | number): boolean {
    return signOfDifference(this, n) >= 0;
  }

  /** The nearest double: where both ends of the bound round to it, so does all between them. */
  toNumber(): number {
    const { hi, lo, error } = this;
    const doubt = (error + Math.abs(lo) * HALVES) * SLACK;
    const nearest = hi + (lo - doubt);
    if (nearest !== hi + (lo + doubt)) throw new Undecided();
    return nearest + 0;
  }
}

/** Arrays of one lane, for each half of what goes into a loop over lanes and of what comes out. */
const [IN, IN_LOW, OUT, OUT_LOW] = [0, 0, 0, 0].map(() => new Float64Array(1)) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** Steeper than any series that a power asks for by more than the bound's own rounding. */
const STEEPEST = 3;

function series(loop: typeof logarithms, { hi, lo, error }: Pair): Pair {
  IN[0] = hi;
  IN_LOW[0] = lo;
  loop(1, Math.abs(hi), IN, IN_LOW, OUT, OUT_LOW);
  const size = Math.abs(OUT[0]!);
  return new Pair(OUT[0]!, OUT_LOW[0]!, error * STEEPEST + size * POWER_ERROR + UNDERFLOW);
}

function sum(a: Pair, hi: number, lo: number, error: number): Pair {
  const s = a.hi + hi;
  const v = s - a.hi;
  const e = a.hi - (s - v) + (hi - v);
  const t = a.lo + lo;
  const w = t - a.lo;
  const f = a.lo - (t - w) + (lo - w);
  const e1 = e + t;
  const s1 = s + e1;
  return normalized(s1, e1 - (s1 - s) + f, a.error + error);
}

function product(a: Pair, hi: number, lo: number, error: number): Pair {
  if (a.hi === 0 && a.error === 0) return a;
  if (hi === 0 && error === 0) return ZERO;
  const p = a.hi * hi;
  const e = productError(a.hi, hi, p) + a.hi * lo + a.lo * hi;
  if (a.error + error === 0) return normalized(p, e, 0);
  const inherited = a.error * Math.abs(hi) + error * Math.abs(a.hi) + a.error * error;
  return normalized(p, e, inherited + UNDERFLOW);
}

/** The quotient of the first halves, corrected once by the exact remainder. */
function quotient(a: Pair, hi: number, lo: number, error: number): Pair {
  const least = Math.abs(hi) * (1 - HALVES) - error;
  if (!(least > 1 / LARGEST)) throw new Undecided();
  const q = a.hi / hi;
  const p = q * hi;
  const rest = a.hi - p - productError(q, hi, p) + a.lo - q * lo;
  return normalized(q, rest / hi, (a.error + Math.abs(q) * error) / least);
}

/** What a·b rounded off to p, by halves of 26 bits (Veltkamp, Dekker). */
function productError(a: number, b: number, p: number): number {
  const ca = SPLITTER * a;
  const a1 = ca - (ca - a);
  const a2 = a - a1;
  const cb = SPLITTER * b;
  const b1 = cb - (cb - b);
  const b2 = b - b1;
  return a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2;
}

/**
 * The sum of a double and a much smaller one.
 * @param inherited the bound that the operands hand down; 0 only where both are without error
 */
function normalized(large: number, small: number, inherited: number): Pair {
  const hi = large + small;
  const lo = small - (hi - large);
  if (!(Math.abs(hi) <= LARGEST)) throw new Undecided();
  if (inherited === 0 && lo === 0 && isPlain(hi)) return new Pair(hi, 0, 0);
  return new Pair(hi, lo, (inherited + Math.abs(hi) * PAIR_ERROR + UNDERFLOW) * SLACK);
}

const ZERO = new Pair(0, 0, 0);

/**
 * Whether a double has at most 16 digits before the point and 20 behind it, all of which 40 digits
 * hold: decimals have come to this very number, since they rounded nothing on the way.
 */
const isPlain = (x: number) => Math.abs(x) < 2 ** 53 && Number.isInteger(x * 2 ** 20);

/** A double of which JavaScript writes all the digits it has, so that decimals read the very same. */
function shown(n: number): number {
  const isShown =
    Number.isSafeInteger(n) ||
    (Math.abs(n) < 1e5 && Number.isInteger(n * 2 ** 10)) ||
    POWERS_OF_TEN.includes(n);
  if (!isShown) throw new Undecided();
  return n;
}

/** @throws Undecided where two numbers are closer than their bounds tell */
function signOfDifference(a: Pair, n: Pair | number): number {
  const b = typeof n === "number" ? ZERO.plus(n) : n;
  const error = a.error + b.error;
  const difference = a.hi - b.hi;
  const doubt = error + (Math.abs(a.hi) + Math.abs(b.hi)) * HALVES;
  if (error === 0 || Math.abs(difference) > doubt * SLACK) return Math.sign(difference);
  const exactly = a.minus(b);
  if (!(Math.abs(exactly.hi) > 2 * exactly.error)) throw new Undecided();
  return Math.sign(exactly.hi);
}
