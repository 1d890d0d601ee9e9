import type { Num } from "./arithmetic";

/** Terms smaller than this against their sum are left out: two digits below the 40 that decimals carry. */
const NEGLIGIBLE = 1e-42;

/**
 * base^exponent for a positive base and any real exponent, as e^(exponent·ln base) by two short
 * series. A general power of decimals costs some five times as much. With decimals of 40 digits the
 * result is good to 37 or more where base and exponent are those of a coupon period.
 */
export function power<N extends Num<N>>(base: N, exponent: N): N {
  return base.power?.(exponent) ?? exponential(exponent.times(logarithm(base)));
}

/**
 * ln a = 2·(z + z³/3 + z⁵/5 + …), z = (a−1)/(a+1). Square roots bring an `a` far from 1 near it first:
 * z shrinks, and with it the number of terms.
 */
function logarithm<N extends Num<N>>(a: N): N {
  if (a.lt(0.5) || a.gt(2)) return logarithm(a.sqrt()).times(2);
  const z = a.minus(1).div(a.plus(1));
  const square = z.times(z);
  let odd = z;
  let sum = z;
  const terms = termsUntilNegligible(square.toNumber());
  for (let k = 1; k <= terms; k++) {
    odd = odd.times(square);
    sum = sum.plus(odd.div(2 * k + 1));
  }
  return sum.times(2);
}

/** eˣ = 1 + x·(1 + x/2·(1 + x/3·(…))); an `x` beyond ½ is halved and the result squared. */
function exponential<N extends Num<N>>(x: N): N {
  if (x.lt(-0.5) || x.gt(0.5)) {
    const root = exponential(x.div(2));
    return root.times(root);
  }
  let sum = x.times(0).plus(1);
  for (let k = taylorTerms(Math.abs(x.toNumber())); k >= 1; k--) {
    sum = sum.times(x).div(k).plus(1);
  }
  return sum;
}

/** How many powers of `ratio` (below 1) are above what is negligible: of 0, whose logarithm is −∞, none. */
function termsUntilNegligible(ratio: number): number {
  return Math.ceil(Math.log(NEGLIGIBLE) / Math.log(ratio));
}

/** How many terms xᵏ/k! are above what is negligible. */
function taylorTerms(x: number): number {
  let terms = 0;
  for (let term = 1; term > NEGLIGIBLE; term *= x / terms) terms++;
  return terms;
}
