/**
 * `npm run bench`: one table from one run. Needs a build. Exits with 1 where a bound is missed.
 * A row: work, our figure, the reference's, their ratio, and the bound on the ratio or the figure.
 * `npm run bench -- grid pane` runs those alone. Each measurement has a process of its own.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { loadBuiltFunctions } from "./functions.mjs";
import { measurements, measureOnly } from "./race.mjs";
import { account } from "./rows/account.mjs";
import { alone } from "./rows/alone.mjs";
import { bonds } from "./rows/bonds.mjs";
import { book } from "./rows/book.mjs";
import { columns, grid } from "./rows/elementwise.mjs";
import { peers } from "./rows/peers.mjs";
import { growth } from "./rows/growth.mjs";
import { importing } from "./rows/import.mjs";
import { pane } from "./rows/pane.mjs";
import { rolling } from "./rows/rolling-starts.mjs";
import { sheet } from "./rows/sheet.mjs";
import { sizes } from "./rows/sizes.mjs";

const suites = {
  grid,
  peers,
  columns,
  alone,
  bonds,
  book,
  account,
  rolling,
  sheet,
  pane,
  importing,
  sizes,
  growth,
};

let missed = 0;
if (process.send) await measure(process.argv[2], Number(process.argv[3]));
else await printAll(process.argv.slice(2));

/** In a process of its own: one measurement of a suite, and what the suite finds out otherwise. */
async function measure(name, number) {
  measureOnly(number);
  const rows = await suites[name](loadBuiltFunctions());
  const own = rows.filter(({ ours }) => !Number.isNaN(ours));
  process.send({ rows: own, measurements: measurements() });
  process.disconnect();
}

async function printAll(chosen) {
  print("work", "ours", "reference", "ratio", "bound");
  for (const name of Object.keys(suites)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    for await (const row of rowsOf(name)) report(row);
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

async function* rowsOf(name) {
  const known = new Set();
  for (let number = 0, all = 1; number < all; number++) {
    const { rows, measurements } = await inOwnProcess(name, number);
    all = measurements;
    for (const row of rows) {
      if (!known.has(row.work)) yield row;
      known.add(row.work);
    }
  }
}

async function inOwnProcess(name, number) {
  const execArgv = [...process.execArgv, "--expose-gc"];
  const child = fork(import.meta.filename, [name, String(number)], { execArgv });
  let found;
  child.once("message", (message) => (found = message));
  const [status] = await once(child, "exit");
  if (status !== 0 || !found) throw new Error(`The measurements of ${name} ended with ${status}.`);
  return found;
}

function report(row) {
  const { work, against, ours, reference, ratio, atMost, atLeast, unit = "ms", note } = row;
  const judged = ratio ?? ours;
  const kept = !(judged > (atMost ?? Infinity)) && !(judged < (atLeast ?? -Infinity));
  if (!kept) missed++;
  const bound = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : "";
  print(
    work,
    figure(ours, unit),
    reference === undefined ? "" : `${figure(reference, unit)} ${against}`,
    ratio === undefined ? "" : `${ratio.toFixed(2)}×`,
    `${bound}${kept ? "" : "  MISSED"}${note ? `  ${note}` : ""}${doubt(row)}`,
  );
}

/** Says so where turns differ by more than what lies between their median and the bound. */
function doubt({ ratio, spread, atMost }) {
  if (!spread || atMost === undefined) return "";
  const [low, high] = spread;
  if (high - low <= Math.abs(atMost - ratio)) return "";
  return `  (turns differ: ${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function print(work, ours, reference, ratio, bound) {
  console.log(
    `${work.padEnd(52)} ${ours.padStart(12)}  ${reference.padEnd(28)} ${ratio.padStart(8)}  ${bound}`,
  );
}

function figure(value, unit) {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}
