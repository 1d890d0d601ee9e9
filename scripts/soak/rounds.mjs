import { join } from "node:path";
import { writeHeapSnapshot } from "node:v8";
import { load } from "../../bench/typescript.mjs";
import { actionsOf } from "./actions.mjs";
import { verdictOn } from "./verdict.mjs";

/** Whatever is made once and kept (compiled code, caches, undo steps up to their limit) is there by then. */
const WARM_UP = 10;

const { openWorkbook } = load("test/support/workbook.ts");
const { registerAddinFunctions } = load("test/support/addin-functions.ts");
const { Random } = load("test/trust/fuzz/random.ts");

const { seed, rounds, every, snapshots } = settings();
const random = new Random(seed);
const book = openWorkbook();
await registerAddinFunctions(book.model);
const actions = actionsOf(book, random);
const before = left();
const samples = [];
let times = [];
console.log(`soak: seed ${seed}, ${rounds} rounds of ${actions.length} actions`);
for (let round = 1; round <= rounds; round++) {
  for (const [, act] of actions) {
    const began = performance.now();
    await act();
    await book.model.settled();
    times.push(performance.now() - began);
  }
  if (round % every === 0) sample(round);
}
await book.close();
const faults = verdictOn(samples, before, WARM_UP);
faults.forEach((fault) => console.error(fault));
console.log(`soak: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

function settings() {
  const given = JSON.parse(process.argv[2]);
  const whole = ["seed", "rounds", "every"].map((name) => [name, Number(given[name])]);
  return { ...given, ...Object.fromEntries(whole) };
}

function sample(round) {
  global.gc();
  global.gc();
  const heap = process.memoryUsage().heapUsed / 1e6;
  const median = times.sort((a, b) => a - b)[times.length >> 1];
  times = [];
  const now = { round, heap, median, left: left() };
  samples.push(now);
  const things = Object.entries(now.left).map(([what, count]) => `${count} ${what}`);
  console.log(
    `round ${round}: ${heap.toFixed(1)} MB, ${things.join(", ")}; median action ${median.toFixed(0)} ms`,
  );
  const isWanted = snapshots && (round === WARM_UP || round + every > rounds);
  if (isWanted) writeHeapSnapshot(join(snapshots, `round-${round}.heapsnapshot`));
}

/** All that an action could leave in the workbook or in the host. */
function left() {
  const { model, host } = book;
  const sheets = model.sheets();
  const registered = [...host.session.registrations.values()].reduce((a, b) => a + b, 0);
  return {
    sheets: sheets.length,
    names: model.names.all().length,
    charts: sheets.reduce((sum, sheet) => sum + sheet.charts.all().length, 0),
    listeners: registered,
    "kept objects": host.session.references.size,
  };
}
