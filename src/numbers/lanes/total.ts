import { Exact } from "../arithmetic";

/** Sums and products of integers are exact in a double below this: 2⁵³ itself may be 2⁵³ + 1, rounded. */
export const EXACT_INTEGERS = 2 ** 53;

/**
 * The sum of integers that stand as hi + lo (or hi alone), without any error: three doubles carry
 * what rounds off one after the other, far more bits than sums of pairs below 10²⁵⁰·2⁵³ lanes ask for.
 * @param size no lane is larger
 */
export function integerTotal(
  n: number,
  size: number,
  hi: Float64Array,
  lo: Float64Array | null,
): Exact {
  let sum = 0;
  if (lo === null && size * n < EXACT_INTEGERS) {
    for (let i = 0; i < n; i++) sum += hi[i]!;
    return new Exact(sum);
  }
  let carry = 0;
  let rest = 0;
  for (let part = 0; part < 2; part++) {
    const values = part === 0 ? hi : lo;
    if (values === null) continue;
    for (let i = 0; i < n; i++) {
      const x = values[i]!;
      const s = sum + x;
      const sx = s - sum;
      const e = sum - (s - sx) + (x - sx);
      sum = s;
      const c = carry + e;
      const ce = c - carry;
      rest += carry - (c - ce) + (e - ce);
      carry = c;
    }
  }
  return fromInteger(sum).plus(fromInteger(carry)).plus(fromInteger(rest));
}

/** All digits of a double that is an integer: decimal.js itself reads only the seventeen that tell it apart. */
const fromInteger = (integer: number) => new Exact(BigInt(integer).toString());
