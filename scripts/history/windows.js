/**
 * What a yield did over windows of one length: `end` bp from the first close of a window to its last,
 * `most` bp from the first close to the highest of the later ones, which it first reached `mostAt`
 * observations on. An order, a stop and a margin call are touched, not measured at the end of a year.
 * @param {{ date: string, bp: number }[]} observations
 * @param {number} days length in observations
 */
function windowsOf(observations, days) {
  return observations.slice(days).map((last, i) => {
    const first = observations[i];
    let high = observations[i + 1];
    for (let at = i + 2; at <= i + days; at++) {
      if (observations[at].bp > high.bp) high = observations[at];
    }
    return { first, last, high };
  });
}

/** The two ways to measure a window: to its end, or to its highest close. */
const MEASURES = {
  ended: ({ first, last }) => ({ bp: last.bp - first.bp, from: first.date, to: last.date }),
  touched: ({ first, high }) => ({ bp: high.bp - first.bp, from: first.date, to: high.date }),
};

/** A figure for each way to measure. */
const byMeasure = (figure) =>
  Object.fromEntries(Object.entries(MEASURES).map(([name, measure]) => [name, figure(measure)]));

/** The largest rise of some windows; the first, where several tie. */
const worstOf = (windows) =>
  byMeasure((measure) => windows.map(measure).reduce((a, b) => (b.bp > a.bp ? b : a)));

/** How many windows saw each change, from the least on. */
function countsOf(windows) {
  return byMeasure((measure) => {
    const changes = windows.map((window) => measure(window).bp);
    const least = Math.min(...changes);
    const counts = new Array(Math.max(...changes) - least + 1).fill(0);
    for (const change of changes) counts[change - least]++;
    return { least, counts };
  });
}

module.exports = { windowsOf, worstOf, countsOf };
