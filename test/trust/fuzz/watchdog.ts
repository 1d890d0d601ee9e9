import { Worker } from "node:worker_threads";

/** Ends the process, naming the call, where one call takes longer than this; said in seconds. */
const LONGEST = 120;

const WATCH = `
  const { workerData } = require("node:worker_threads");
  const { counter, longest } = workerData;
  const calls = new BigInt64Array(counter);
  let last = -1n, since = Date.now();
  setInterval(() => {
    const now = Atomics.load(calls, 0);
    if (now !== last) { last = now; since = Date.now(); return; }
    if (Date.now() - since < longest * 1000) return;
    require("node:fs").writeSync(2, "fuzz: call " + now + " hangs\\n");
    process.kill(process.pid, "SIGKILL");
  }, 1000);
`;

/** Sees from another thread that calls end: a loop that never ends can't be left from within. */
export function startWatchdog(): { call(number: number): void; stop(): Promise<number> } {
  const counter = new SharedArrayBuffer(8);
  const calls = new BigInt64Array(counter);
  const worker = new Worker(WATCH, { eval: true, workerData: { counter, longest: LONGEST } });
  worker.unref();
  return {
    call: (number) => void Atomics.store(calls, 0, BigInt(number)),
    stop: () => worker.terminate(),
  };
}
