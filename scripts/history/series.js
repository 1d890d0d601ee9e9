/** Days of a series that are the series' own doing, not the market's. */
const BROKEN_DAYS = {
  // 6.04% the day before, 6.78% on it and 6.81% after it, while the 10-year yield fell by 2 bp.
  DGS20: [{ date: "1973-01-04", why: "the series itself jumps by 74 bp" }],
};

/** More days than any run of holidays: the Treasury published nothing in between. */
const GAP_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The observations of a FRED file in bp; holidays are empty or ".".
 * @param {string} csv
 * @returns {{ series: string, observations: { date: string, bp: number }[] }}
 */
function readSeries(csv) {
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  const series = header.split(",")[1];
  const observations = lines
    .map((line) => line.split(","))
    .filter(([, value]) => value !== "" && value !== ".")
    .map(([date, value]) => ({ date, bp: basisPoints(date, value) }));
  return { series, observations };
}

function basisPoints(date, value) {
  if (!/^-?\d+(\.\d{1,2})?$/.test(value))
    throw new Error(`${date}: "${value}" is no yield in per cent`);
  return Math.round(Number(value) * 100);
}

/**
 * The stretches of a series that a window may lie in: none holds a broken day or spans a gap.
 * `leftOut` tells what lies between them.
 */
function unbroken({ series, observations }) {
  const broken = BROKEN_DAYS[series] ?? [];
  const stretches = [[]];
  const leftOut = [];
  observations.forEach((observation, i) => {
    const before = observations[i - 1];
    if (before && daysBetween(before.date, observation.date) > GAP_DAYS) {
      leftOut.push({ from: before.date, to: observation.date, why: "no yield was published" });
      stretches.push([]);
    }
    const fault = broken.find(({ date }) => date === observation.date);
    if (fault) {
      leftOut.push({ from: fault.date, to: fault.date, why: fault.why });
      stretches.push([]);
    } else stretches.at(-1).push(observation);
  });
  return { stretches, leftOut };
}

const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

module.exports = { readSeries, unbroken };
