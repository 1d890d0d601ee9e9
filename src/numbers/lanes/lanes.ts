import { ceilingOf, Exact, type Num } from "../arithmetic";
import { agreement } from "./agree";
import type { Arena } from "./arena";
import { constant, type Constant } from "./constant";
import { POWERS_OF_TEN } from "./decimal-parts";
import * as loops from "./loops";
import { EXACT_INTEGERS, integerTotal } from "./total";
import { exponentials, logarithms, POWER_ERROR } from "./power-loop";
import { Diverged, OneByOne, UNDECIDED } from "./signals";

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
    private readonly arena: Arena,
    private readonly hi: Float64Array,
    private readonly lo: Float64Array | null,
    private readonly scale: number,
    /** No lane is larger than this. */
    private readonly size: number,
    private readonly error: number,
  ) {}

  /** Lanes of integers over 10^scale. */
  static ofIntegers(arena: Arena, integers: Float64Array, scale: number): Lanes {
    return new Lanes(arena, integers, null, scale, loops.largest(arena.count, integers), 0);
  }

  /** The same number in every lane. */
  static ofConstant(arena: Arena, { integer, scale }: Constant): Lanes {
    const out = arena.take().fill(integer, 0, arena.count);
    return new Lanes(arena, out, null, scale, Math.abs(integer), 0);
  }

  times(n: Lanes | number): Lanes {
    if (typeof n === "number") return this.timesConstant(constant(n));
    if (this.isZero) return this;
    if (n.isZero) return n;
    const { arena, hi, lo } = this;
    const scale = this.scale + n.scale;
    const size = this.size * n.size;
    const out = arena.take();
    if (this.isInteger && n.isInteger && size < EXACT_INTEGERS) {
      loops.multiply(arena.count, hi, n.hi, out);
      return new Lanes(arena, out, null, scale, size, 0);
    }
    const outLo = arena.take();
    loops.multiplyPairs(arena.count, hi, lo, n.hi, n.lo, out, outLo);
    const inherited = this.error * n.size + n.error * this.size + this.error * n.error;
    // The product of two doubles is a pair without any error.
    const rounding = lo === null && n.lo === null ? 0 : size * loops.PAIR_ERROR;
    return this.bounded(out, outLo, scale, size, inherited + rounding);
  }

  plus(n: Lanes | number): Lanes {
    return typeof n === "number" ? this.plusConstant(constant(n)) : this.sum(n, 1);
  }

  minus(n: Lanes | number): Lanes {
    return typeof n === "number" ? this.plusConstant(constant(-n)) : this.sum(n, -1);
  }

  neg(): Lanes {
    return this.timesConstant({ integer: -1, scale: 0 });
  }

  div(n: Lanes | number): Lanes {
    if (typeof n === "number") {
      const power = POWERS_OF_TEN.indexOf(n);
      if (power >= 0) return this.withScale(this.scale + power);
    }
    const divisor = typeof n === "number" ? Lanes.ofConstant(this.arena, constant(n)) : n;
    // Over one scale the powers of ten cancel, and quotients of quotients don't drift away.
    const scale = Math.max(this.scale, divisor.scale);
    const a = this.rescaled(scale);
    const b = divisor.rescaled(scale);
    const { arena } = this;
    const least = loops.smallest(arena.count, b.hi) * (1 - 2 ** -50) - b.error;
    if (!(least > 0)) throw new OneByOne();
    const out = arena.take();
    const outLo = arena.take();
    loops.dividePairs(arena.count, a.hi, a.lo, b.hi, b.lo, out, outLo);
    const size = loops.largest(arena.count, out) * SLACK;
    const error = (a.error + size * b.error) / least + size * loops.PAIR_ERROR;
    return this.bounded(out, outLo, 0, size, error);
  }

  sqrt(): Lanes {
    const even = this.scale % 2 === 0 ? this : this.rescaled(this.scale + 1);
    const { arena } = this;
    const out = arena.take();
    const outLo = arena.take();
    loops.rootPairs(arena.count, even.hi, even.lo, out, outLo);
    const scale = even.scale / 2;
    // The root of less than nothing is NaN, a size that no bound allows.
    const size = loops.largest(arena.count, out) * SLACK;
    // The root of a square is exact, and keeps the lanes integers.
    if (even.isInteger && loops.areSquares(arena.count, even.hi, out)) {
      return new Lanes(arena, out, null, scale, size, 0);
    }
    const least = loops.smallest(arena.count, out);
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

  /** A power with an exponent from -1 to 1 of a base near 1, which a coupon period's growth is. */
  power(exponent: Lanes): Lanes {
    const isNear = this.gt(0.75) && this.lt(1.25) && exponent.gte(-1) && exponent.lte(1);
    if (!isNear) throw new OneByOne();
    const z = this.minus(1).div(this.plus(1)).asPairs();
    const ln = this.series(logarithms, z, 2.1 * z.size, 2.1);
    return this.series(exponentials, exponent.times(ln).asPairs(), 1.4, 1.4);
  }

  /** A series over x whose values are at most `size`, and whose slope is at most `slope`. */
  private series(loop: typeof logarithms, x: Lanes, size: number, slope: number): Lanes {
    const { arena } = this;
    const out = arena.take();
    const outLo = arena.take();
    loop(arena.count, x.size, x.hi, x.lo!, out, outLo);
    return this.bounded(out, outLo, 0, size, x.error * slope + size * POWER_ERROR);
  }

  /** As pairs over 1, the form that the series read. */
  private asPairs(): Lanes {
    if (this.scale === 0 && this.lo !== null) return this;
    return this.div(Lanes.ofConstant(this.arena, { integer: 1, scale: 0 }));
  }

  ceiling(): number {
    const { arena } = this;
    const numbers = arena.take();
    this.round(numbers);
    const ceilings = new Int32Array(arena.count);
    for (let i = 0; i < arena.count; i++) {
      const n = numbers[i]!;
      ceilings[i] = Number.isNaN(n) ? UNDECIDED : ceilingOf(n);
    }
    const first = ceilings[0]!;
    if (first === UNDECIDED || ceilings.some((c) => c !== first)) throw new Diverged(ceilings);
    return first;
  }

  /** Roughly what a lane holds, for a sentence. */
  at(lane: number): number {
    return this.hi[lane]! / 10 ** this.scale;
  }

  /** A formula that asks for a plain number means one cell's, and there are many here. */
  toNumber(): number {
    throw new OneByOne();
  }

  /**
   * The nearest doubles, lane by lane; NaN where the error bound leaves two to choose from.
   */
  round(results: Float64Array): void {
    if (this.scale < 0) return this.rescaled(0).round(results);
    if (this.scale > MAX_SCALE) {
      return this.div(Lanes.ofConstant(this.arena, { integer: 1, scale: 0 })).round(results);
    }
    const { arena, hi, lo, error } = this;
    const power = POWERS_OF_TEN[this.scale]!;
    if (this.isInteger) {
      // One division of two exact numbers: correctly rounded as it is.
      for (let i = 0; i < arena.count; i++) results[i] = hi[i]! / power;
      return;
    }
    const q = arena.take();
    const r = arena.take();
    const divisor = Lanes.ofConstant(this.arena, { integer: power, scale: 0 }).hi;
    loops.dividePairs(arena.count, hi, lo, divisor, null, q, r);
    const doubt = (error / power) * SLACK;
    loops.roundPairs(arena.count, q, r, doubt, results);
  }

  /** Integers below 2⁵³, without error: plain doubles carry them. */
  get isInteger(): boolean {
    return this.lo === null && this.size < EXACT_INTEGERS;
  }

  /** Nothing in any lane: such an argument was most likely omitted, and costs nothing then. */
  private get isZero(): boolean {
    return this.size === 0 && this.lo === null;
  }

  private timesConstant(c: Constant): Lanes {
    if (c.integer === 0) return Lanes.ofConstant(this.arena, c);
    const { arena, hi, lo, error } = this;
    const scale = this.scale + c.scale;
    const factor = Math.abs(c.integer);
    const size = this.size * factor;
    const out = arena.take();
    if (this.isInteger && size < EXACT_INTEGERS) {
      loops.multiplyBy(arena.count, hi, c.integer, out);
      return new Lanes(arena, out, null, scale, size, 0);
    }
    const outLo = arena.take();
    loops.multiplyPairsBy(arena.count, hi, lo, c.integer, out, outLo);
    const rounding = lo === null ? 0 : size * loops.PAIR_ERROR;
    return this.bounded(out, outLo, scale, size, error * factor + rounding);
  }

  private plusConstant(c: Constant): Lanes {
    const scale = Math.max(this.scale, c.scale);
    if (scale - c.scale > MAX_SCALE) return this.sum(Lanes.ofConstant(this.arena, c), 1);
    const integer = c.integer * POWERS_OF_TEN[scale - c.scale]!;
    const { arena, hi, size } = this.rescaled(scale);
    const sum = size + Math.abs(integer);
    if (this.lo !== null || sum >= EXACT_INTEGERS)
      return this.sum(Lanes.ofConstant(this.arena, c), 1);
    const out = arena.take();
    loops.addTo(arena.count, hi, integer, out);
    return new Lanes(arena, out, null, scale, sum, 0);
  }

  /** The exact sum of all lanes; nothing where a lane may be off. */
  total(): Exact | undefined {
    if (this.error > 0) return undefined;
    const { arena, hi, lo, scale } = this;
    return integerTotal(arena.count, this.size, hi, lo).div(new Exact(`1e${scale}`));
  }

  private sum(other: Lanes, sign: 1 | -1): Lanes {
    if (other.isZero) return this;
    if (this.isZero) return sign > 0 ? other : other.neg();
    const scale = Math.max(this.scale, other.scale);
    const a = this.rescaled(scale);
    const b = other.rescaled(scale);
    const { arena } = this;
    const size = a.size + b.size;
    const out = arena.take();
    if (a.isInteger && b.isInteger && size < EXACT_INTEGERS) {
      (sign > 0 ? loops.add : loops.subtract)(arena.count, a.hi, b.hi, out);
      return new Lanes(arena, out, null, scale, size, 0);
    }
    const outLo = arena.take();
    loops.addPairs(arena.count, a.hi, a.lo, b.hi, b.lo, sign, out, outLo);
    // The sum of two doubles is a pair without any error.
    const rounding = a.lo === null && b.lo === null ? 0 : size * loops.PAIR_ERROR;
    return this.bounded(out, outLo, scale, size, a.error + b.error + rounding);
  }

  /** One answer for all lanes, or {@link Diverged}. */
  private decide(n: Lanes | number, holds: (sign: number) => boolean): boolean {
    const { arena, hi, error } = n === 0 ? this : this.minus(n);
    return agreement(arena.count, hi, error, holds);
  }

  /** The same numbers over 10^scale, which is at least the present one. */
  private rescaled(scale: number): Lanes {
    let raised = this as Lanes;
    while (raised.scale < scale) {
      const step = Math.min(scale - raised.scale, MAX_SCALE);
      const factor = { integer: POWERS_OF_TEN[step]!, scale: 0 };
      raised = raised.timesConstant(factor).withScale(raised.scale + step);
    }
    return raised;
  }

  private withScale(scale: number): Lanes {
    return new Lanes(this.arena, this.hi, this.lo, scale, this.size, this.error);
  }

  private bounded(
    hi: Float64Array,
    lo: Float64Array,
    scale: number,
    size: number,
    error: number,
  ): Lanes {
    if (!(size < LARGEST) || (error > 0 && error < SMALLEST)) throw new OneByOne();
    return new Lanes(this.arena, hi, lo, scale, size * SLACK, error * SLACK);
  }
}
