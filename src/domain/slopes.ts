/**
 * The slopes between all pairs of points of a series, without listing them: 20,000 points have two
 * hundred million. A slope is (yⱼ − yᵢ)/(j − i) for i < j. Below a slope p/q lie as many of them as
 * there are pairs that q·y − p·index puts in falling order, and such pairs are counted by one sort.
 */

/** An exact slope: `rise` over `run` steps, run > 0. */
export interface Slope {
  readonly rise: bigint;
  readonly run: number;
}

/** For each point j, how many earlier points it is joined to by a slope below, or not above, the given one. */
interface SlopeCounts {
  readonly below: Float64Array;
  readonly upTo: Float64Array;
  /** The rank of each point in the order that the slope puts them in; ties share a rank. */
  readonly ranks: Int32Array;
}

/** How many pairs rise and how many fall. */
export function risesAndFalls(ys: readonly bigint[]): { rises: number; falls: number } {
  const { below, upTo } = countSlopes(ys, { rise: 0n, run: 1 });
  const falls = sum(below);
  return { rises: pairs(ys.length) - sum(upTo), falls };
}

/** The slope in the middle of all slopes, or the two there where their number is even. Exact. */
export function middleSlopes(ys: readonly bigint[]): Slope[] {
  const count = pairs(ys.length);
  const upper = slopeOfRank(ys, Math.floor(count / 2));
  return count % 2 === 1 ? [upper] : [slopeOfRank(ys, count / 2 - 1), upper];
}

/**
 * The slope that `rank` others precede. Every round picks one of the slopes that are still in
 * question and counts the others below it, which leaves half of them on average.
 */
function slopeOfRank(ys: readonly bigint[], rank: number): Slope {
  const steepest = steepestRise(ys) + 1n;
  let low = countSlopes(ys, { rise: -steepest, run: 1 });
  let high = countSlopes(ys, { rise: steepest, run: 1 });
  for (let round = 0; ; round++) {
    const pivot = slopeBetween(ys, low, high, round);
    const counts = countSlopes(ys, pivot);
    if (rank < sum(counts.below)) high = counts;
    else if (rank >= sum(counts.upTo)) low = counts;
    else return pivot;
  }
}

/**
 * One of the slopes above `low` and below `high`, each as likely as any other. The choice is the same
 * at every run (multiples of the golden ratio, spread evenly), so a result never takes longer once
 * than another time.
 */
function slopeBetween(
  ys: readonly bigint[],
  low: SlopeCounts,
  high: SlopeCounts,
  round: number,
): Slope {
  const between = high.below.map((count, j) => count - low.upTo[j]!);
  let left = Math.floor((((round + 1) * 0.618_033_988_749_895) % 1) * sum(between));
  const j = between.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  left += between[j]!;
  for (let i = 0; i < j; i++) {
    const inside = low.ranks[i]! < low.ranks[j]! && high.ranks[i]! > high.ranks[j]!;
    if (inside && left-- === 0) return { rise: ys[j]! - ys[i]!, run: j - i };
  }
  throw new RangeError("no slope lies between these counts");
}

function countSlopes(ys: readonly bigint[], { rise, run }: Slope): SlopeCounts {
  const step = BigInt(run);
  const keys = ys.map((y, index) => y * step - rise * BigInt(index));
  const ranks = ranksOf(keys);
  const seen = new RunningCounts(ys.length);
  const below = new Float64Array(ys.length);
  const upTo = new Float64Array(ys.length);
  for (let j = 0; j < ys.length; j++) {
    below[j] = j - seen.upTo(ranks[j]!);
    upTo[j] = j - seen.upTo(ranks[j]! - 1);
    seen.add(ranks[j]!);
  }
  return { below, upTo, ranks };
}

function ranksOf(keys: readonly bigint[]): Int32Array {
  const order = Int32Array.from(keys.keys()).sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const ranks = new Int32Array(keys.length);
  let rank = 0;
  order.forEach((index, place) => {
    if (place > 0 && keys[index] !== keys[order[place - 1]!]) rank = place;
    ranks[index] = rank;
  });
  return ranks;
}

/** Counts of ranks added so far, summed up to any rank in logarithmic time (a Fenwick tree). */
class RunningCounts {
  private readonly tree: Int32Array;

  constructor(size: number) {
    this.tree = new Int32Array(size + 1);
  }

  add(rank: number): void {
    for (let at = rank + 1; at < this.tree.length; at += at & -at) this.tree[at]!++;
  }

  upTo(rank: number): number {
    let count = 0;
    for (let at = rank + 1; at > 0; at -= at & -at) count += this.tree[at]!;
    return count;
  }
}

function steepestRise(ys: readonly bigint[]): bigint {
  let [least, most] = [ys[0]!, ys[0]!];
  for (const y of ys) {
    if (y < least) least = y;
    if (y > most) most = y;
  }
  return most - least;
}

const pairs = (n: number) => (n * (n - 1)) / 2;
const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
