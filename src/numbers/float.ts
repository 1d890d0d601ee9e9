import type { Num } from "./arithmetic";

/**
 * A plain double under the interface of `Num`: for searches whose end is then refined in exact decimals,
 * and for walks of millions of steps, whose close calls exact decimals settle. Never the source of a
 * result that is called exact.
 */
export class Float implements Num<Float> {
  constructor(readonly value: number) {}

  plus(n: Float | number): Float {
    return new Float(this.value + plain(n));
  }
  minus(n: Float | number): Float {
    return new Float(this.value - plain(n));
  }
  times(n: Float | number): Float {
    return new Float(this.value * plain(n));
  }
  div(n: Float | number): Float {
    return new Float(this.value / plain(n));
  }
  neg(): Float {
    return new Float(-this.value);
  }
  sqrt(): Float {
    return new Float(Math.sqrt(this.value));
  }
  power(exponent: Float): Float {
    return new Float(this.value ** exponent.value);
  }
  lt(n: Float | number): boolean {
    return this.value < plain(n);
  }
  lte(n: Float | number): boolean {
    return this.value <= plain(n);
  }
  gt(n: Float | number): boolean {
    return this.value > plain(n);
  }
  gte(n: Float | number): boolean {
    return this.value >= plain(n);
  }
  toNumber(): number {
    return this.value;
  }
}

const plain = (n: Float | number) => (typeof n === "number" ? n : n.value);
