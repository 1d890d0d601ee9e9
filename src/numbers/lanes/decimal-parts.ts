/** Powers of ten that are exact as doubles. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, k) =>
  Number(`1e${k}`),
);

/** An integer below this has at most the 15 digits that Excel shows. */
const FIFTEEN_DIGITS = 1e15;

/** Digits behind the point of the numbers people work with; others are read through text. */
const USUAL_DIGITS = 18;

/**
 * The decimal that Excel shows for a double, as an integer over a power of ten: 13.25 is 1325 and 2.
 * Writes the integer to `mantissas[at]` and the power to `digits[at]`; NaN where the decimal has no
 * such form (larger than 10¹⁵, or smaller than 10⁻¹⁸ in its last digit).
 *
 * Why the first test is enough: m and 10ᵏ are exact, so m/10ᵏ is the double nearest to that decimal;
 * where it is x itself, x stands for a decimal of at most 15 digits, and no other of 15 digits
 * shares its double.
 */
export function writeDecimalParts(
  x: number,
  mantissas: Float64Array,
  digits: Uint8Array,
  at: number,
): void {
  for (let k = 0; k <= USUAL_DIGITS; k++) {
    const power = POWERS_OF_TEN[k]!;
    const m = Math.round(x * power);
    if (m >= FIFTEEN_DIGITS || m <= -FIFTEEN_DIGITS) break;
    if (m / power === x) {
      mantissas[at] = m;
      digits[at] = k;
      return;
    }
  }
  writeShownDigits(x, mantissas, digits, at);
}

function writeShownDigits(
  x: number,
  mantissas: Float64Array,
  digits: Uint8Array,
  at: number,
): void {
  const [, whole, fraction = "", exponent] =
    /^(-?\d)(?:\.(\d*?))?0*e([+-]\d+)$/.exec(x.toExponential(14)) ?? [];
  const k = fraction.length - Number(exponent);
  const fits = k >= 0 && k < POWERS_OF_TEN.length;
  mantissas[at] = fits ? Number(`${whole}${fraction}`) : NaN;
  digits[at] = fits ? k : 0;
}

/** The double nearest to such a decimal; `otherwise` where it has no such form. */
export function fromDecimalParts(mantissa: number, digits: number, otherwise: number): number {
  return Number.isNaN(mantissa) ? otherwise : mantissa / POWERS_OF_TEN[digits]!;
}
