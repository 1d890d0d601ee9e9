import type { Num } from "../arithmetic";
import type { Block } from "./block";
import { POWERS_OF_TEN, writeDecimalParts } from "./decimalparts";
import * as loops from "./loops";
import { Diverged, OneByOne, UNDECIDED } from "./signals";

/** Sums and products of integers stay exact in a double up to here. */
const EXACT_INTEGERS = 2 ** 53;

/** Beyond these sizes the error-free transformations could overflow or underflow. */
const LARGEST = 1e250;
const SMALLEST = 1e-200;

/** Bounds are computed in doubles themselves: this much more covers their own rounding. */
const SLACK = 1 + 2 ** -40;

const MAX_SCALE = POWERS_OF_TEN.length - 1;

/**
 * One number of a formula in many cells at once: lane i holds (hi[i] + lo[i]) / 10^scale, off by at
 * most `error` / 10^scale. Written over `Num`, a formula runs on lanes as it runs on decimals.
 *
 * Cells hold decimals, so the lanes start as integers, and sums and products of integers below 2⁵³
 * are exact in plain doubles: that is the usual case and costs one operation a lane. Past it a lane
 * is a pair of doubles with a rigorous bound on its error. {@link Lanes.round} gives the nearest
 * double only where the bound leaves no doubt; whatever it can't decide is left to decimals.
 *
 * A condition must come out alike in all lanes; where it does not, it throws {@link Diverged} and the
 * lanes are run again in groups that agree.
 */
export class Lanes implements Num<Lanes> {
  private constructor(
    private readonly block: Block,
    private readonly hi: Float64Array,
    private readonly lo: Float64Array | null,
    private readonly scale: number,
    /** No lane is larger than this. */
    private readonly size: number,
    private readonly error: number,
  ) {}

  /** Lanes of integers over 10^scale. */
  static ofIntegers(block: Block, integers: Float64Array, scale: number): Lanes {
    return new Lanes(block, integers, null, scale, loops.largest(block.count, integers), 0);
  }

  times(n: Lanes | number): Lanes {
    const other = this.lanes(n);
    const { block, hi, lo } = this;
    const scale = this.scale + other.scale;
    const size = this.size * other.size;
    const isExact = lo === null && other.lo === null;
    const out = block.take();
    if (isExact && size <= EXACT_INTEGERS && this.error + other.error === 0) {
      loops.multiply(block.count, hi, other.hi, out);
      return new Lanes(block, out, null, scale, size, 0);
    }
    const outLo = block.take();
    loops.multiplyPairs(block.count, hi, lo, other.hi, other.lo, out, outLo);
    const inherited =
      this.error * other.size + other.error * this.size + this.error * other.error;
    const error = inherited + (isExact ? 0 : size * loops.PAIR_ERROR);
    return this.bounded(out, outLo, scale, size, error);
  }

  plus(n: Lanes | number): Lanes {
    return this.sum(this.lanes(n), 1);
  }

  minus(n: Lanes | number): Lanes {
    return this.sum(this.lanes(n), -1);
  }

  neg(): Lanes {
    return this.times(-1);
  }

  div(n: Lanes | number): Lanes {
    if (typeof n === "number") {
      const power = POWERS_OF_TEN.indexOf(n);
      if (power >= 0) return this.withScale(this.scale + power);
    }
    const other = this.lanes(n);
    const { block } = this;
    const least = loops.smallest(block.count, other.hi) * (1 - 2 ** -50) - other.error;
    if (!(least > 0)) throw new OneByOne();
    const out = block.take();
    const outLo = block.take();
    loops.dividePairs(block.count, this.hi, this.lo, other.hi, other.lo, out, outLo);
    const size = loops.largest(block.count, out) * SLACK;
    const error = (this.error + size * other.error) / least + size * loops.PAIR_ERROR;
    return this.bounded(out, outLo, this.scale - other.scale, size, error);
  }

  sqrt(): Lanes {
    const even = this.scale % 2 === 0 ? this : this.rescaled(this.scale + 1);
    const { block } = this;
    for (let i = 0; i < block.count; i++) if (!(even.hi[i]! >= 0)) throw new OneByOne();
    const out = block.take();
    const outLo = block.take();
    loops.rootPairs(block.count, even.hi, even.lo, out, outLo);
    const scale = even.scale / 2;
    const size = loops.largest(block.count, out) * SLACK;
    // The root of a square is exact, and keeps the lanes integers.
    const isInteger = even.lo === null && even.error === 0 && even.size <= EXACT_INTEGERS;
    if (isInteger && loops.areSquares(block.count, even.hi, out)) {
      return new Lanes(block, out, null, scale, size, 0);
    }
    const least = loops.smallest(block.count, out);
    if (even.error > 0 && !(least * least > 4 * even.error)) throw new OneByOne();
    const inherited = even.error === 0 ? 0 : even.error / least;
    return this.bounded(out, outLo, scale, size, inherited + size * loops.PAIR_ERROR);
  }

  lt(n: Lanes | number): boolean {
    return this.decide(n, (sign) => sign < 0);
  }

  lte(n: Lanes | number): boolean {
    return this.decide(n, (sign) => sign <= 0);
  }

  gt(n: Lanes | number): boolean {
    return this.decide(n, (sign) => sign > 0);
  }

  gte(n: Lanes | number): boolean {
    return this.decide(n, (sign) => sign >= 0);
  }

  /** A formula that wants a plain number of its own wants it for one cell. */
  toNumber(): number {
    throw new OneByOne();
  }

  /**
   * The nearest doubles, lane by lane; NaN where the error bound leaves two to choose from.
   */
  round(results: Float64Array): void {
    if (this.scale < 0) return this.rescaled(0).round(results);
    if (this.scale > MAX_SCALE) {
      const lowered = this.div(this.constant(POWERS_OF_TEN[MAX_SCALE]!, 0));
      return lowered.withScale(this.scale - MAX_SCALE).round(results);
    }
    const { block, hi, lo, error } = this;
    const power = POWERS_OF_TEN[this.scale]!;
    if (lo === null && error === 0) {
      // One division of two exact numbers: correctly rounded as it is.
      for (let i = 0; i < block.count; i++) results[i] = hi[i]! / power;
      return;
    }
    const q = block.take();
    const r = block.take();
    const divisor = this.constant(power, 0).hi;
    loops.dividePairs(block.count, hi, lo, divisor, null, q, r);
    const doubt = (error / power) * SLACK;
    for (let i = 0; i < block.count; i++) {
      const e = doubt + Math.abs(q[i]!) * 2 * loops.PAIR_ERROR;
      const below = q[i]! + (r[i]! - e);
      const above = q[i]! + (r[i]! + e);
      results[i] = below === above ? below : NaN;
    }
  }

  private sum(other: Lanes, sign: 1 | -1): Lanes {
    const scale = Math.max(this.scale, other.scale);
    const a = this.rescaled(scale);
    const b = other.rescaled(scale);
    const { block } = this;
    const size = a.size + b.size;
    const isExact = a.lo === null && b.lo === null;
    const out = block.take();
    if (isExact && size <= EXACT_INTEGERS && a.error + b.error === 0) {
      loops.addScaled(block.count, a.hi, b.hi, sign, out);
      return new Lanes(block, out, null, scale, size, 0);
    }
    const outLo = block.take();
    loops.addPairs(block.count, a.hi, a.lo, b.hi, b.lo, sign, out, outLo);
    const error = a.error + b.error + (isExact ? 0 : size * loops.PAIR_ERROR);
    return this.bounded(out, outLo, scale, size, error);
  }

  /** One answer for all lanes, or {@link Diverged}. */
  private decide(n: Lanes | number, holds: (sign: number) => boolean): boolean {
    const difference = this.minus(n);
    const { block, hi, error } = difference;
    const first = holds(Math.sign(hi[0]!));
    let agreed = true;
    for (let i = 0; i < block.count && agreed; i++) {
      const x = hi[i]!;
      // hi is the sum's nearest double: its sign is the sum's.
      agreed = holds(Math.sign(x)) === first && (error === 0 || Math.abs(x) > 2 * error);
    }
    if (agreed) return first;
    const groups = new Int32Array(block.count);
    for (let i = 0; i < block.count; i++) {
      const x = hi[i]!;
      const decided = error === 0 || Math.abs(x) > 2 * error;
      groups[i] = !decided ? UNDECIDED : holds(Math.sign(x)) ? 1 : 0;
    }
    throw new Diverged(groups);
  }

  /** The same numbers over 10^scale, which is at least the present one. */
  private rescaled(scale: number): Lanes {
    let raised = this as Lanes;
    while (raised.scale < scale) {
      const step = Math.min(scale - raised.scale, MAX_SCALE);
      raised = raised.times(this.constant(POWERS_OF_TEN[step]!, 0)).withScale(raised.scale + step);
    }
    return raised;
  }

  private withScale(scale: number): Lanes {
    return new Lanes(this.block, this.hi, this.lo, scale, this.size, this.error);
  }

  private lanes(n: Lanes | number): Lanes {
    if (n instanceof Lanes) return n;
    writeDecimalParts(n, mantissa, digits, 0);
    return this.constant(mantissa[0]!, digits[0]!);
  }

  private constant(integer: number, scale: number): Lanes {
    const out = this.block.take();
    out.fill(integer, 0, this.block.count);
    return new Lanes(this.block, out, null, scale, Math.abs(integer), 0);
  }

  private bounded(
    hi: Float64Array,
    lo: Float64Array,
    scale: number,
    size: number,
    error: number,
  ): Lanes {
    if (!(size < LARGEST) || (error > 0 && error < SMALLEST)) throw new OneByOne();
    return new Lanes(this.block, hi, lo, scale, size * SLACK, error * SLACK);
  }
}

const mantissa = new Float64Array(1);
const digits = new Uint8Array(1);
