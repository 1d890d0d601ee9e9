/**
 * The inner loops: error-free transformations (Dekker, Knuth, Veltkamp) on pairs of doubles, hi + lo
 * with |lo| ≤ ½ ulp(hi). Each keeps its relative error below {@link PAIR_ERROR}; bounds for these
 * algorithms are at most 15·2⁻¹⁰⁶ (Joldes, Muller, Popescu: Tight and rigorous error bounds for basic
 * building blocks of double-word arithmetic, ACM TOMS 44, 2017).
 */
export const PAIR_ERROR = 2 ** -101;

export const SPLITTER = 2 ** 27 + 1;

export function multiply(n: number, a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!;
}

export function multiplyBy(n: number, a: Float64Array, c: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = a[i]! * c;
}

export function add(n: number, a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!;
}

export function subtract(n: number, a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!;
}

export function addTo(n: number, a: Float64Array, c: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = a[i]! + c;
}

export function multiplyPairs(
  n: number,
  aHi: Float64Array,
  aLo: Float64Array | null,
  bHi: Float64Array,
  bLo: Float64Array | null,
  hi: Float64Array,
  lo: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const a = aHi[i]!;
    const b = bHi[i]!;
    const p = a * b;
    const ca = SPLITTER * a;
    const a1 = ca - (ca - a);
    const a2 = a - a1;
    const cb = SPLITTER * b;
    const b1 = cb - (cb - b);
    const b2 = b - b1;
    let e = a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2;
    if (bLo !== null) e += a * bLo[i]!;
    if (aLo !== null) e += aLo[i]! * b;
    const sum = p + e;
    hi[i] = sum;
    lo[i] = e - (sum - p);
  }
}

export function multiplyPairsBy(
  n: number,
  aHi: Float64Array,
  aLo: Float64Array | null,
  c: number,
  hi: Float64Array,
  lo: Float64Array,
): void {
  const cc = SPLITTER * c;
  const c1 = cc - (cc - c);
  const c2 = c - c1;
  for (let i = 0; i < n; i++) {
    const a = aHi[i]!;
    const p = a * c;
    const ca = SPLITTER * a;
    const a1 = ca - (ca - a);
    const a2 = a - a1;
    let e = a1 * c1 - p + a1 * c2 + a2 * c1 + a2 * c2;
    if (aLo !== null) e += aLo[i]! * c;
    const sum = p + e;
    hi[i] = sum;
    lo[i] = e - (sum - p);
  }
}

export function addPairs(
  n: number,
  aHi: Float64Array,
  aLo: Float64Array | null,
  bHi: Float64Array,
  bLo: Float64Array | null,
  sign: number,
  hi: Float64Array,
  lo: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const a = aHi[i]!;
    const b = sign * bHi[i]!;
    const s = a + b;
    const bb = s - a;
    const e = a - (s - bb) + (b - bb);
    const c = aLo === null ? 0 : aLo[i]!;
    const d = bLo === null ? 0 : sign * bLo[i]!;
    const t = c + d;
    const dd = t - c;
    const f = c - (t - dd) + (d - dd);
    const e1 = e + t;
    const s1 = s + e1;
    const e2 = e1 - (s1 - s) + f;
    const s2 = s1 + e2;
    hi[i] = s2;
    lo[i] = e2 - (s2 - s1);
  }
}

/** The quotient, with one step of correction by the exact remainder. */
export function dividePairs(
  n: number,
  aHi: Float64Array,
  aLo: Float64Array | null,
  bHi: Float64Array,
  bLo: Float64Array | null,
  hi: Float64Array,
  lo: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const a = aHi[i]!;
    const b = bHi[i]!;
    const q = a / b;
    const p = q * b;
    const cq = SPLITTER * q;
    const q1 = cq - (cq - q);
    const q2 = q - q1;
    const cb = SPLITTER * b;
    const b1 = cb - (cb - b);
    const b2 = b - b1;
    const e = q1 * b1 - p + q1 * b2 + q2 * b1 + q2 * b2;
    let r = a - p - e;
    if (aLo !== null) r += aLo[i]!;
    if (bLo !== null) r -= q * bLo[i]!;
    const t = r / b;
    const sum = q + t;
    hi[i] = sum;
    lo[i] = t - (sum - q);
  }
}

/** The square root of numbers that are not negative, corrected once by the exact remainder. */
export function rootPairs(
  n: number,
  aHi: Float64Array,
  aLo: Float64Array | null,
  hi: Float64Array,
  lo: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const a = aHi[i]!;
    const s = Math.sqrt(a);
    const p = s * s;
    const c = SPLITTER * s;
    const s1 = c - (c - s);
    const s2 = s - s1;
    const e = s1 * s1 - p + 2 * s1 * s2 + s2 * s2;
    const r = a - p - e + (aLo === null ? 0 : aLo[i]!);
    const t = s === 0 ? 0 : r / (2 * s);
    const sum = s + t;
    hi[i] = sum;
    lo[i] = t - (sum - s);
  }
}

/** The nearest doubles to pairs that are off by `doubt` and their own last division; NaN where two are near. */
export function roundPairs(
  n: number,
  hi: Float64Array,
  lo: Float64Array,
  doubt: number,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const e = doubt + Math.abs(hi[i]!) * 2 * PAIR_ERROR;
    const below = hi[i]! + (lo[i]! - e);
    const above = hi[i]! + (lo[i]! + e);
    out[i] = below === above ? below : NaN;
  }
}

/** The largest magnitude; NaN where a lane is NaN. */
export function largest(n: number, a: Float64Array): number {
  let most = 0;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(a[i]!);
    if (size > most) most = size;
    else if (size !== size) return NaN;
  }
  return most;
}

/** The smallest magnitude; NaN where a lane is NaN. */
export function smallest(n: number, a: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(a[i]!);
    if (size < least) least = size;
    else if (size !== size) return NaN;
  }
  return least;
}

/** Whether each of `roots` is the whole root of its integer. */
export function areSquares(n: number, integers: Float64Array, roots: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    const root = roots[i]!;
    if (root !== Math.floor(root) || root * root !== integers[i]) return false;
  }
  return true;
}
