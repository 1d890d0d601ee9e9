/**
 * Writes src/domain/data/history.json from the daily CSV files that FRED offers for DGS10, DGS20 and
 * DGS30: node scripts/history-counts.js DGS10.csv DGS20.csv DGS30.csv
 */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const TARGET = path.join(__dirname, "..", "src", "domain", "data", "history.json");
const SOURCE =
  "Board of Governors of the Federal Reserve System, release H.15: market yield on U.S. Treasury securities at constant maturity; daily, via FRED";
const WINDOWS = [1, 5, 21, 63, 126, 252];

/** The Treasury published no 30-year yield from 2002 until this day. */
const STARTS = { DGS30: "2006-02-09" };

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
    .filter(([date, value]) => value !== "" && value !== "." && date >= (STARTS[series] ?? ""))
    .map(([date, value]) => ({ date, bp: basisPoints(date, value) }));
  return { series, observations };
}

function basisPoints(date, value) {
  const bp = Math.round(Number(value) * 100);
  if (!/^-?\d+(\.\d{1,2})?$/.test(value))
    throw new Error(`${date}: "${value}" is no yield in per cent`);
  return bp;
}

/** All changes over `days` observations, counted by bp, and the largest rise (the first, where several tie). */
function countWindow(observations, days) {
  const changes = observations.slice(days).map((end, i) => end.bp - observations[i].bp);
  const least = Math.min(...changes);
  const most = Math.max(...changes);
  const counts = new Array(most - least + 1).fill(0);
  for (const change of changes) counts[change - least]++;
  const at = changes.indexOf(most);
  const [from, to] = [observations[at], observations[at + days]];
  return {
    days,
    windows: changes.length,
    nonOverlapping: Math.floor((observations.length - 1) / days),
    worst: {
      bp: most,
      from: from.date,
      to: to.date,
      fromYield: from.bp / 100,
      toYield: to.bp / 100,
    },
    least,
    counts,
  };
}

/**
 * Counts as text, a third of the size: each as its difference from the one before it, folded to a
 * number from 0 (0 −1 1 −2 2 … are 0 1 2 3 4 …) and written as a digit of base 36, or as a hyphen and
 * two of them.
 */
function packed(counts) {
  const folded = counts.map((count, i) => {
    const step = count - (counts[i - 1] ?? 0);
    return step < 0 ? -2 * step - 1 : 2 * step;
  });
  return folded
    .map((n) => (n < 36 ? n.toString(36) : `-${n.toString(36).padStart(2, "0")}`))
    .join("");
}

/** What history.json holds, from the texts of the three files. */
function history(files) {
  const tenors = files.map(readSeries).map(({ series, observations }) => ({
    tenor: Number(series.replace("DGS", "")),
    series,
    first: observations[0].date,
    last: observations.at(-1).date,
    windows: WINDOWS.map((days) => countWindow(observations, days)).map((window) => ({
      ...window,
      counts: packed(window.counts),
    })),
  }));
  return { source: SOURCE, tenors };
}

async function write(paths) {
  const prettier = require("prettier");
  const tables = history(paths.map((file) => readFileSync(file, "utf8")));
  const text = await prettier.format(JSON.stringify(tables), { parser: "json", printWidth: 100 });
  writeFileSync(TARGET, text);
}

module.exports = { history, readSeries, countWindow };

if (require.main === module) {
  const files = process.argv.slice(2);
  if (files.length !== 3) {
    console.error("usage: node scripts/history-counts.js DGS10.csv DGS20.csv DGS30.csv");
    process.exit(2);
  }
  write(files);
}
