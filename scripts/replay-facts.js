/**
 * The figures of "Replay" in docs/method.md, from FRED's file of the 20-year yield:
 * node scripts/replay-facts.js DGS20.csv
 */
const { readFileSync } = require("node:fs");
require("./typescript");
const { exact, nearestDouble, replay, rollingStarts, serialOf } = require("../src/domain");
const { readSeries } = require("./history/series");

const SINCE = "2005-01-03";

function serial(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return serialOf(year, month - 1, day);
}

function replayOf2021(closes) {
  const days = closes
    .filter(({ date }) => date >= "2021-11-05")
    .map(({ date, bp }) => ({ date: serial(date), yld: exact(bp / 1e4), fund: exact(0.0108) }));
  const path = replay(days, exact(20), {
    lev: exact(3),
    margin: () => exact(0.09),
    stop: exact(0.0525),
    friction: exact(0),
  });
  const { date, status, equity, wealth } = path.at(-1);
  const close = closes.find((one) => serial(one.date) === date);
  console.log(
    `2021-11-05, 3x, 1.08%, 9%: ${status} on ${close.date}, ${path.length - 1} observations later,`,
    `equity ${nearestDouble(equity).toFixed(4)}, wealth ${nearestDouble(wealth).toFixed(4)}`,
  );
}

function rolling(closes) {
  const days = closes.map(({ date, bp }) => ({ date: serial(date), yld: bp / 1e4, fund: 0.0414 }));
  const iso = (date) => closes.find((one) => serial(one.date) === date).date;
  const shares = rollingStarts(days, [1, 2, 3, 4, 5], {
    years: 20,
    margin: 0.09,
    friction: 0.005,
    stop: { kind: "level", yld: 0.0525 },
  });
  for (const { leverage, starts, called, calledWithStop, stopped } of shares) {
    const runs = called.episodes.map(({ first, last }) => `${iso(first)} to ${iso(last)}`);
    console.log(
      `${leverage}x, ${starts} starts: called ${called.count} in ${runs.length} episodes`,
      `(with the stop ${calledWithStop.count}), stopped ${stopped.count}.`,
      runs.length <= 3 ? runs.join(", ") : "",
    );
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node scripts/replay-facts.js DGS20.csv");
  process.exit(2);
}
const { observations } = readSeries(readFileSync(file, "utf8"));
const closes = observations.filter(({ date }) => date >= SINCE);
replayOf2021(closes);
rolling(closes);
