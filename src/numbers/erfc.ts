/** Below this the series is used, above it the continued fraction: both are at their best there. */
const CROSSOVER = 2;
const FRACTION_DEPTH = 60;

/**
 * The complementary error function for x ≥ 0, 2/√π·∫ₓ^∞ e^(−t²) dt, to about 14 digits.
 * erfc(z/√2) is the two-sided tail of the normal distribution beyond z.
 */
export function erfc(x: number): number {
  return x < CROSSOVER ? 1 - seriesOfErf(x) : continuedFraction(x);
}

/** erf x = 2/√π·e^(−x²)·Σ 2ⁿ·x^(2n+1)/(1·3·5·…·(2n+1)): all terms positive. */
function seriesOfErf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x);
}

/** erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + (3/2)/(x + …)))), evaluated from its far end. */
function continuedFraction(x: number): number {
  let denominator = x;
  for (let k = FRACTION_DEPTH; k >= 1; k--) denominator = x + k / 2 / denominator;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / denominator;
}
