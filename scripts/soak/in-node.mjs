import { writeHeapSnapshot } from "node:v8";
import { load } from "../../bench/typescript.mjs";
import { actionsOf } from "./actions.mjs";
import { leftIn } from "./left.mjs";
import { liveThrough, settings } from "./rounds.mjs";

const { openWorkbook } = load("test/support/workbook.ts");
const { registerAddinFunctions } = load("test/support/addin-functions.ts");

const book = openWorkbook();
await registerAddinFunctions(book.model);
const faults = await liveThrough(
  {
    actions: (random) =>
      actionsOf(book, random).map(([name, act]) => [name, () => settledAfter(act)]),
    now: spent,
    measure,
    left: () => leftIn(book.model, book.host),
    snapshot: (file) => void writeHeapSnapshot(file),
    bounds: { "kB in use": 40 },
    warmUp: 40,
  },
  settings(),
);
await book.close();
faults.forEach((fault) => console.error(fault));
console.log(`soak: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

async function settledAfter(act) {
  await act();
  await book.model.settled();
}

/** Of the processor's time, so that a busy machine is not taken for a slow program. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure() {
  global.gc();
  global.gc();
  return { "kB in use": process.memoryUsage().heapUsed / 1000 };
}
