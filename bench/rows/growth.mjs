import vm from "node:vm";
import v8 from "node:v8";
import { positions, SHOCKS } from "../positions.mjs";
import { secondsOf } from "../race.mjs";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** Excel on the web takes at most this much a call, in either direction. */
const PAYLOAD = 5_000_000;

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc");

/** How time and memory grow with the rows, and what a call's arrays weigh as JSON. */
export async function growth({ functions }) {
  const rows = [];
  for (const count of SIZES) {
    const p = positions(count);
    const run = () => functions.CARRY(p.lev, p.yld, p.fund, p.friction);
    const seconds = await secondsOf(run);
    rows.push({
      work: `CARRY, ${count.toLocaleString("en")} rows`,
      ours: seconds * 1e3,
      note: `${((seconds / count) * 1e9).toFixed(0)} ns and ${bytesPerCell(run, count).toFixed(0)} bytes of memory a cell`,
    });
  }
  const [whole, largest] = [100_000, largestUnder(PAYLOAD, functions)];
  return [...rows, payload(functions, whole), payload(functions, largest)];
}

/** What a result still takes once everything else has been collected. */
function bytesPerCell(run, cells) {
  run(); // what the engine compiles for itself is no part of a result
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = run();
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  return result.length === cells ? held / cells : NaN;
}

function payload(functions, count) {
  const { sent, returned } = bytesOf(functions, count);
  return {
    work: `SHOCKLOSS as JSON, ${count.toLocaleString("en")} positions × 21`,
    ours: returned / 1e6,
    unit: "MB out",
    note: `${(sent / 1e6).toFixed(2)} MB in${returned <= PAYLOAD ? "; the largest that Excel on the web takes" : ""}`,
  };
}

function bytesOf(functions, count) {
  const { lev, dur } = positions(count);
  const size = (value) => Buffer.byteLength(JSON.stringify(value));
  return { sent: size([SHOCKS, dur, lev]), returned: size(functions.SHOCKLOSS(SHOCKS, dur, lev)) };
}

/** In steps of 100 positions. */
function largestUnder(limit, functions) {
  let [low, high] = [0, 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const { sent, returned } = bytesOf(functions, middle * 100);
    if (Math.max(sent, returned) <= limit) low = middle;
    else high = middle;
  }
  return low * 100;
}
