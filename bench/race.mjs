/** Turns each racer takes, one after the other, so that a slow moment of the machine meets both. */
const TURNS = 7;

/**
 * Runs ours and the reference in alternation.
 * @param turns how many turns of each count
 * @param first how many go before that do not: until then a short run is timed while it is compiled
 * @returns the median of each in milliseconds of processor time, and their ratio: other programs on
 * the machine take wall-clock time from a run, and little of its processor time
 */
export async function race(ours, reference, { turns = TURNS, first = 1 } = {}) {
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
  const [a, b] = [median(times.ours), median(times.reference)];
  return { ours: a, reference: b, ratio: a / b };
}

async function processorTime(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median processor time of a run, in seconds. */
export async function secondsOf(run, turns = 3) {
  const times = [];
  for (let turn = 0; turn <= turns; turn++) {
    const taken = await processorTime(run);
    if (turn > 0) times.push(taken);
  }
  return median(times) / 1000;
}
