/**
 * ln a and eˣ of pairs of doubles, by the series that `power` uses for decimals, each lane's whole
 * series in one go: its partial sums never leave the processor's registers.
 */
const SPLITTER = 2 ** 27 + 1;

/** Relative error of a result: far above what all roundings and the tail of a series come to. */
export const POWER_ERROR = 2 ** -94;

/** Terms below this against the sum are left out. */
const NEGLIGIBLE = 2 ** -100;

/** More coefficients than any argument within the limits of `Lanes.power` asks for. */
const MOST_TERMS = 28;

/** Constants as pairs: hi[k] + lo[k]. */
interface Pairs {
  readonly hi: Float64Array;
  readonly lo: Float64Array;
}

/** 1/(2k+1), of the series of ln. */
const ODD_INVERSES = inverses((k) => 2 * k + 1);

/** 1/k, of eˣ = 1 + x·(1 + x/2·(1 + x/3·(…))). */
const INVERSES = inverses((k) => k);

function inverses(of: (k: number) => number): Pairs {
  const hi = new Float64Array(MOST_TERMS);
  const lo = new Float64Array(MOST_TERMS);
  for (let k = 0; k < MOST_TERMS; k++) {
    const n = of(k) || 1;
    hi[k] = 1 / n;
    // The remainder of the division, exact since n is small: n·hi in two parts of 26 bits.
    const c = SPLITTER * hi[k]!;
    const head = c - (c - hi[k]!);
    const tail = hi[k]! - head;
    lo[k] = (1 - n * head - n * tail) / n;
  }
  return { hi, lo };
}

/** How many terms of a series with this ratio count. */
function terms(ratio: number, ofTerm: (term: number, k: number) => number): number {
  let k = 1;
  for (let term = ratio; term > NEGLIGIBLE; term = ofTerm(term, k)) k++;
  return Math.min(k, MOST_TERMS - 1);
}

/**
 * ln a = 2·z·(1 + z²/3 + z⁴/5 + …) for z = (a−1)/(a+1) given.
 * @param largest no |z| is above this
 */
export function logarithms(
  n: number,
  largest: number,
  zHi: Float64Array,
  zLo: Float64Array,
  hi: Float64Array,
  lo: Float64Array,
): void {
  const last = terms(largest ** 2, (term) => term * largest ** 2);
  for (let i = 0; i < n; i++) {
    const z = zHi[i]!;
    const zl = zLo[i]!;
    // z²
    const cz = SPLITTER * z;
    const z1 = cz - (cz - z);
    const z2 = z - z1;
    const q0 = z * z;
    const qe = z1 * z1 - q0 + 2 * z1 * z2 + z2 * z2 + 2 * z * zl;
    const q = q0 + qe;
    const ql = qe - (q - q0);
    const cq = SPLITTER * q;
    const q1 = cq - (cq - q);
    const q2 = q - q1;
    let s = ODD_INVERSES.hi[last]!;
    let sl = ODD_INVERSES.lo[last]!;
    for (let k = last - 1; k >= 0; k--) {
      // s·z² + 1/(2k+1); the constant is the larger of the two.
      const p = s * q;
      const cs = SPLITTER * s;
      const s1 = cs - (cs - s);
      const s2 = s - s1;
      const pe = s1 * q1 - p + s1 * q2 + s2 * q1 + s2 * q2 + s * ql + sl * q;
      const c = ODD_INVERSES.hi[k]!;
      const t = c + p;
      const te = p - (t - c) + (ODD_INVERSES.lo[k]! + pe);
      s = t + te;
      sl = te - (s - t);
    }
    // 2·z·s
    const p = s * z;
    const cs = SPLITTER * s;
    const s1 = cs - (cs - s);
    const s2 = s - s1;
    const pe = s1 * z1 - p + s1 * z2 + s2 * z1 + s2 * z2 + s * zl + sl * z;
    const sum = p + pe;
    hi[i] = 2 * sum;
    lo[i] = 2 * (pe - (sum - p));
  }
}

/**
 * eˣ for small x.
 * @param largest no |x| is above this
 */
export function exponentials(
  n: number,
  largest: number,
  xHi: Float64Array,
  xLo: Float64Array,
  hi: Float64Array,
  lo: Float64Array,
): void {
  const last = terms(largest, (term, k) => (term * largest) / k);
  for (let i = 0; i < n; i++) {
    const x = xHi[i]!;
    const xl = xLo[i]!;
    const cx = SPLITTER * x;
    const x1 = cx - (cx - x);
    const x2 = x - x1;
    let s = 1;
    let sl = 0;
    for (let k = last; k >= 1; k--) {
      // s·x
      const p = s * x;
      const cs = SPLITTER * s;
      const s1 = cs - (cs - s);
      const s2 = s - s1;
      const pe = s1 * x1 - p + s1 * x2 + s2 * x1 + s2 * x2 + s * xl + sl * x;
      // ·1/k
      const v = INVERSES.hi[k]!;
      const cv = SPLITTER * v;
      const v1 = cv - (cv - v);
      const v2 = v - v1;
      const cp = SPLITTER * p;
      const p1 = cp - (cp - p);
      const p2 = p - p1;
      const d = p * v;
      const de = p1 * v1 - d + p1 * v2 + p2 * v1 + p2 * v2 + p * INVERSES.lo[k]! + pe * v;
      // + 1
      const t = 1 + d;
      const te = d - (t - 1) + de;
      s = t + te;
      sl = te - (s - t);
    }
    hi[i] = s;
    lo[i] = sl;
  }
}
