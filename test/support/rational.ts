/**
 * Fractions of whole numbers: a second way to evaluate a formula, with no rounding anywhere but in
 * `toDouble`. Decimals go in as the text that a person would type.
 */
export class Rational {
  private constructor(
    private readonly above: bigint,
    private readonly below: bigint,
  ) {}

  static of(value: number | string): Rational {
    const [, sign, whole, fraction = "", exponent = "0"] =
      /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
    if (whole === undefined) throw new Error(`${value} is no decimal`);
    const digits = BigInt(`${sign}${whole}${fraction}`);
    const places = fraction.length - Number(exponent);
    return places >= 0
      ? Rational.over(digits, 10n ** BigInt(places))
      : Rational.over(digits * 10n ** BigInt(-places), 1n);
  }

  static over(above: bigint, below: bigint): Rational {
    if (below === 0n) throw new RangeError("division by zero");
    const sign = below < 0n ? -1n : 1n;
    const common = gcd(above < 0n ? -above : above, below < 0n ? -below : below);
    return new Rational((sign * above) / common, (sign * below) / common);
  }

  plus(n: Rational | number): Rational {
    const o = rational(n);
    return Rational.over(this.above * o.below + o.above * this.below, this.below * o.below);
  }
  minus(n: Rational | number): Rational {
    return this.plus(rational(n).times(-1));
  }
  times(n: Rational | number): Rational {
    const o = rational(n);
    return Rational.over(this.above * o.above, this.below * o.below);
  }
  over(n: Rational | number): Rational {
    const o = rational(n);
    return Rational.over(this.above * o.below, this.below * o.above);
  }
  power(n: number): Rational {
    return Rational.over(this.above ** BigInt(n), this.below ** BigInt(n));
  }
  sign(): number {
    return this.above > 0n ? 1 : this.above < 0n ? -1 : 0;
  }
  isLess(n: Rational | number): boolean {
    return this.minus(n).sign() < 0;
  }

  /** The nearest double, by way of 60 significant digits. */
  toDouble(): number {
    const places = 400n;
    const digits = (this.above * 10n ** places) / this.below;
    const text = digits.toString();
    const kept = text.slice(0, 60);
    return Number(`${kept}e${text.length - kept.length - Number(places)}`);
  }
}

const rational = (n: Rational | number) => (n instanceof Rational ? n : Rational.of(n));

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
