/** kB that a round may add to the memory in use, by a straight line through the samples: noise is less. */
const SLOPE_KB = 40;
/** How much slower the last third of the actions may be than the first. */
const SLOWER = 1.25;

/** What grew or was left, in sentences; the rounds of the warm-up don't count. */
export function verdictOn(samples, before, warmUp) {
  const settled = samples.filter(({ round }) => round >= warmUp);
  if (settled.length < 6) return [`${settled.length} samples after round ${warmUp} are too few`];
  const faults = [];
  const slope = slopeOf(settled.map(({ round, heap }) => [round, heap * 1000]));
  console.log(`soak: memory grows by ${slope.toFixed(1)} kB a round; ${SLOPE_KB} are allowed`);
  if (slope > SLOPE_KB) faults.push(`memory grows by ${slope.toFixed(1)} kB a round`);
  for (const { round, left } of samples) {
    for (const [what, count] of Object.entries(left)) {
      if (count > before[what]) faults.push(`round ${round} left ${count - before[what]} ${what}`);
    }
  }
  const third = Math.floor(settled.length / 3);
  const [first, last] = [settled.slice(0, third), settled.slice(-third)].map(median);
  console.log(
    `soak: the median action took ${first.toFixed(0)} ms, at the end ${last.toFixed(0)} ms`,
  );
  if (last > first * SLOWER) faults.push(`actions slow down from ${first} to ${last} ms`);
  return faults;
}

const median = (samples) =>
  samples.map(({ median: one }) => one).sort((a, b) => a - b)[samples.length >> 1];

/** Least squares. */
function slopeOf(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
