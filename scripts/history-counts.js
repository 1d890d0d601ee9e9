/**
 * Writes src/domain/data/history.json and worst-rises.json from the daily CSV files that FRED offers
 * for DGS10, DGS20 and DGS30: node scripts/history-counts.js DGS10.csv DGS20.csv DGS30.csv
 */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { packed } = require("./history/pack");
const { readSeries, unbroken } = require("./history/series");
const { countsOf, windowsOf, worstOf } = require("./history/windows");

const DATA = path.join(__dirname, "..", "src", "domain", "data");
const SOURCE =
  "Board of Governors of the Federal Reserve System, release H.15: market yield on U.S. Treasury securities at constant maturity; daily, via FRED";
const WINDOWS = [1, 5, 21, 63, 126, 252];

/** The first day of the sample that shares are counted in; there was no 30-year yield until then. */
const SAMPLE_START = { DGS10: "2005-01-03", DGS20: "2005-01-03", DGS30: "2006-02-09" };

const endsOf = (observations) => ({
  first: observations[0].date,
  last: observations.at(-1).date,
});
const tenorOf = (series) => Number(series.replace("DGS", ""));

function sampleOf({ series, observations }) {
  const sample = observations.filter(({ date }) => date >= SAMPLE_START[series]);
  if (unbroken({ series, observations: sample }).leftOut.length > 0)
    throw new Error(`the sample of ${series} has a gap`);
  return sample;
}

/** What history.json holds: counts of every change in the sample, for the functions. */
function countTables(all) {
  const samples = all.map((one) => ({ ...one, sample: sampleOf(one) }));
  const tenors = samples.map(({ series, sample }) => ({
    tenor: tenorOf(series),
    ...endsOf(sample),
  }));
  const tables = samples.flatMap(({ sample }) =>
    WINDOWS.flatMap((days) => {
      const { ended, touched } = countsOf(windowsOf(sample, days));
      return days === 1 ? [ended] : [ended, touched];
    }),
  );
  return { source: SOURCE, tenors, counts: packed(tables) };
}

/** What worst-rises.json holds: the largest rises of the sample, and of all that was ever published. */
function worstTables(all) {
  const worst = (stretches) =>
    WINDOWS.map((days) => ({
      days,
      ...worstOf(stretches.flatMap((stretch) => windowsOf(stretch, days))),
    }));
  const tenors = all.map((one) => {
    const { stretches, leftOut } = unbroken(one);
    const sample = sampleOf(one);
    return {
      tenor: tenorOf(one.series),
      series: one.series,
      leftOut,
      sample: { ...endsOf(sample), windows: worst([sample]) },
      record: { ...endsOf(one.observations), windows: worst(stretches) },
    };
  });
  return { source: SOURCE, tenors };
}

async function write(paths) {
  const prettier = require("prettier");
  const all = paths.map((file) => readSeries(readFileSync(file, "utf8")));
  const tables = { "history.json": countTables(all), "worst-rises.json": worstTables(all) };
  for (const [name, table] of Object.entries(tables)) {
    const text = await prettier.format(JSON.stringify(table), { parser: "json", printWidth: 100 });
    writeFileSync(path.join(DATA, name), text);
  }
}

module.exports = { countTables, worstTables };

if (require.main === module) {
  const files = process.argv.slice(2);
  if (files.length !== 3) {
    console.error("usage: node scripts/history-counts.js DGS10.csv DGS20.csv DGS30.csv");
    process.exit(2);
  }
  write(files);
}
