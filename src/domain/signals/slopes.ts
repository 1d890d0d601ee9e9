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
  readonly slope: Slope;
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
  const steepest = steepestRise(ys) + 1n;
  const everything = {
    low: countSlopes(ys, { rise: -steepest, run: 1 }),
    high: countSlopes(ys, { rise: steepest, run: 1 }),
  };
  const upper = slopeOfRank(ys, Math.floor(count / 2), everything);
  if (count % 2 === 1) return [upper.slope];
  return [slopeOfRank(ys, count / 2 - 1, upper).slope, upper.slope];
}

/** What is known of a slope that is looked for: it lies neither below `low` nor above `high`. */
interface Bounds {
  readonly low: SlopeCounts;
  readonly high: SlopeCounts;
}

/**
 * The slope that `rank` others precede. Every round picks one of the slopes that are still in
 * question and counts the others below it, which leaves half of them on average. The bounds that
 * come with it hold for the next lower rank.
 */
function slopeOfRank(
  ys: readonly bigint[],
  rank: number,
  { low, high }: Bounds,
): Bounds & { slope: Slope } {
  if (rank >= sum(high.below)) return { slope: high.slope, low, high };
  if (rank < sum(low.upTo)) return { slope: low.slope, low, high };
  for (let round = 0; ; round++) {
    const counts = countSlopes(ys, slopeBetween(ys, low, high, round));
    if (rank < sum(counts.below)) high = counts;
    else if (rank >= sum(counts.upTo)) low = counts;
    else return { slope: counts.slope, low, high: counts };
  }
}

/**
 * One of the slopes above `low` and below `high`, each as likely as any other. The choice is the same at
 * every run (multiples of the golden ratio, spread evenly), so a result takes as long every time.
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

function countSlopes(ys: readonly bigint[], slope: Slope): SlopeCounts {
  const ranks = ranksAlong(ys, slope);
  const seen = new RunningCounts(ys.length);
  const below = new Float64Array(ys.length);
  const upTo = new Float64Array(ys.length);
  for (let j = 0; j < ys.length; j++) {
    below[j] = j - seen.upTo(ranks[j]!);
    upTo[j] = j - seen.upTo(ranks[j]! - 1);
    seen.add(ranks[j]!);
  }
  return { slope, below, upTo, ranks };
}

/** The order of run·y − rise·index: in plain doubles where they hold such numbers exactly. */
function ranksAlong(ys: readonly bigint[], { rise, run }: Slope): Int32Array {
  const [least, range] = [leastOf(ys), steepestRise(ys)];
  const isSmall = 2n * (range + 1n) * BigInt(ys.length) < BigInt(Number.MAX_SAFE_INTEGER);
  if (isSmall) {
    const fall = Number(rise);
    const keys = Float64Array.from(ys, (y, index) => Number(y - least) * run - fall * index);
    return ranksIn(keys, keys.slice().sort());
  }
  const keys = ys.map((y, index) => y * BigInt(run) - rise * BigInt(index));
  return ranksIn(
    keys,
    [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** How many of the sorted keys lie below each key. */
function ranksIn<K extends number | bigint>(keys: ArrayLike<K>, sorted: ArrayLike<K>): Int32Array {
  const ranks = new Int32Array(keys.length);
  for (let i = 0; i < ranks.length; i++) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < keys[i]!) from = middle + 1;
      else to = middle;
    }
    ranks[i] = from;
  }
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

const leastOf = (ys: readonly bigint[]) => ys.reduce((least, y) => (y < least ? y : least));
const mostOf = (ys: readonly bigint[]) => ys.reduce((most, y) => (y > most ? y : most));
const steepestRise = (ys: readonly bigint[]) => mostOf(ys) - leastOf(ys);

const pairs = (n: number) => (n * (n - 1)) / 2;
const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
