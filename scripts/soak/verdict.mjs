/** How much slower the last third of the actions may be than the first. */
const SLOWER = 1.25;

/** What grew or was left, in sentences; the rounds of the warm-up don't count. */
export function verdictOn(samples, { before, warmUp, bounds }) {
  const settled = samples.filter(({ round }) => round >= warmUp);
  if (settled.length < 6) return [`${settled.length} samples after round ${warmUp} are too few`];
  return [...growth(settled, bounds), ...leftBehind(samples, before), ...slowing(settled)];
}

/** By a straight line through the samples: noise is less than the bounds. */
function growth(samples, bounds) {
  return Object.entries(bounds).flatMap(([what, bound]) => {
    const slope = slopeOf(samples.map(({ round, figures }) => [round, figures[what]]));
    console.log(`soak: ${what} grow by ${slope.toFixed(2)} a round; ${bound} are allowed`);
    return slope > bound ? [`${what} grow by ${slope.toFixed(2)} a round`] : [];
  });
}

function leftBehind(samples, before) {
  return samples.flatMap(({ round, left }) =>
    Object.entries(left)
      .filter(([what, count]) => count > before[what])
      .map(([what, count]) => `round ${round} left ${count - before[what]} ${what}`),
  );
}

function slowing(samples) {
  const third = Math.floor(samples.length / 3);
  const [first, last] = [samples.slice(0, third), samples.slice(-third)].map(median);
  console.log(
    `soak: the median action took ${first.toFixed(0)} ms, at the end ${last.toFixed(0)} ms`,
  );
  return last > first * SLOWER ? [`actions slow down from ${first} to ${last} ms`] : [];
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
