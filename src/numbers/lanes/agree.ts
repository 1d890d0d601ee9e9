import { Diverged, UNDECIDED } from "./signals";

/**
 * Whether a condition holds, where it comes out alike in all lanes.
 * @param difference its two sides' difference, rounded to doubles; off by at most `error`
 * @throws Diverged where it does not, or where a lane is too close to tell
 */
export function agreement(
  count: number,
  difference: Float64Array,
  error: number,
  holds: (sign: number) => boolean,
): boolean {
  const first = answer(difference[0]!, error, holds);
  let isAlike = first !== UNDECIDED;
  for (let i = 1; i < count && isAlike; i++) {
    isAlike = answer(difference[i]!, error, holds) === first;
  }
  if (isAlike) return first === 1;
  const groups = new Int32Array(count);
  for (let i = 0; i < count; i++) groups[i] = answer(difference[i]!, error, holds);
  throw new Diverged(groups);
}

function answer(difference: number, error: number, holds: (sign: number) => boolean): number {
  // Twice the error: the difference itself was rounded.
  const isKnown = error === 0 || Math.abs(difference) > 2 * error;
  if (!isKnown) return UNDECIDED;
  return holds(Math.sign(difference)) ? 1 : 0;
}
