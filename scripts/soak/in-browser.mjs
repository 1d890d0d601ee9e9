import { createWriteStream } from "node:fs";
import { load } from "../../bench/typescript.mjs";
import { dayOf } from "./day.mjs";
import { leftIn } from "./left.mjs";
import { liveThrough, settings } from "./rounds.mjs";

const { startKit } = load("test/support/browser.ts");

const kit = await startKit();
const page = await kit.open();
const cdp = await page.context().newCDPSession(page);
await cdp.send("Performance.enable");
const faults = await liveThrough(
  {
    actions: (random) => dayOf(page, random),
    now: () => performance.now(),
    measure,
    left: () => page.evaluate(`(${leftIn})(window.workbench.workbook, window.workbench.host)`),
    snapshot,
    bounds: { "kB in use": 40, nodes: 2, listeners: 0.5, documents: 0.05 },
    warmUp: 40,
  },
  settings(),
).finally(() => kit.close());
faults.push(...kit.problems);
faults.forEach((fault) => console.error(fault));
console.log(`soak: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

/** Of page and pane together, once what nobody needs has been collected. */
async function measure() {
  for (let i = 0; i < 2; i++) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    "kB in use": of("JSHeapUsedSize") / 1000,
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
  };
}

async function snapshot(file) {
  const stream = createWriteStream(file);
  const write = ({ chunk }) => stream.write(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", write);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", write);
  await new Promise((done) => stream.end(done));
}
