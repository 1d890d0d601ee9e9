/**
 * The figures of "Replay" and of the stop in docs/method.md, from FRED's file of the 20-year yield:
 * node scripts/replay-facts.js DGS20.csv
 */
const { readFileSync } = require("node:fs");
require("./typescript");
const {
  callReprice,
  comesBefore,
  exact,
  nearestDouble,
  parBond,
  replay,
  rollingStarts,
  serialOf,
} = require("../src/domain");
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

/** On how many days a par bond bought at that close, 3x at 9%, would be called before a stop at 5.25%. */
function callsBeforeStop(closes) {
  const isCalledFirst = (bp) => {
    const yld = exact(bp / 1e4);
    const call = callReprice(yld, exact(3), exact(0.09), parBond(yld, exact(20)));
    return comesBefore(call, exact(525 - bp));
  };
  const unguarded = new Map();
  for (const { bp } of closes) if (!unguarded.has(bp)) unguarded.set(bp, isCalledFirst(bp));
  const days = closes.filter(({ bp }) => unguarded.get(bp));
  const limit = Math.max(...days.map(({ bp }) => bp));
  console.log(
    `${closes[0].date} to ${closes.at(-1).date}: called before a stop at 5.25% on ${days.length}`,
    `of ${closes.length} days, ${((100 * days.length) / closes.length).toFixed(1)}%:`,
    `at yields up to ${(limit / 100).toFixed(2)}%`,
  );
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
callsBeforeStop(closes);
