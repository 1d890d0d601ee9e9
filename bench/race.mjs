/** Turns each racer takes, one after the other, so that a slow moment of the machine meets both. */
const TURNS = 7;

/** Which of its suite's measurements this process takes, counted from 0; all of them where it is not told. */
let mine;
let asked = 0;

/** Takes that measurement alone: what others leave behind, in memory and in compiled code, is not in it. */
export function measureOnly(number) {
  mine = number;
}

/** How many measurements the suite has asked for. */
export const measurements = () => asked;

const isMine = () => {
  const number = asked++;
  return mine === undefined || number === mine;
};

/**
 * Runs ours and the reference in alternation.
 * @param turns how many turns of each count
 * @param first how many go before that do not: until then a short run is timed while it is compiled
 * @returns the median of each in milliseconds of processor time, the median of the turns' ratios, and
 * between which two the middle half of those lies; not a number for what another process measures.
 * Other programs on the machine take wall-clock time from a run, and little of its processor time
 */
export async function race(ours, reference, { turns = TURNS, first = 1 } = {}) {
  if (!isMine()) return { ours: NaN, reference: NaN, ratio: NaN };
  const times = { ours: [], reference: [] };
  for (let turn = 0; turn < first + turns; turn++) {
    for (const [name, run] of [
      ["ours", ours],
      ["reference", reference],
    ]) {
      const taken = await processorTime(run);
      if (turn >= first) times[name].push(taken);
    }
  }
  const ratios = times.ours.map((time, turn) => time / times.reference[turn]);
  return {
    ours: quantile(times.ours, 0.5),
    reference: quantile(times.reference, 0.5),
    ratio: quantile(ratios, 0.5),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

/** What a run leaves is cleared up before the next begins, at nobody's cost. */
async function processorTime(run) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))];
}

/** The median processor time of a run, in seconds; not a number for what another process measures. */
export async function secondsOf(run, turns = 3) {
  if (!isMine()) return NaN;
  const times = [];
  for (let turn = 0; turn <= turns; turn++) {
    const taken = await processorTime(run);
    if (turn > 0) times.push(taken);
  }
  return quantile(times, 0.5) / 1000;
}
