import { Worker } from "node:worker_threads";

/** How many times longer than the processor may work on a call it may take: others work there too. */
const PATIENCE = 60;

const WATCH = `
  const { workerData } = require("node:worker_threads");
  const calls = new BigInt64Array(workerData);
  let last = -1n, since = Date.now();
  setInterval(() => {
    const now = Atomics.load(calls, 0);
    if (now !== last) { last = now; since = Date.now(); return; }
    if (Date.now() - since < Number(Atomics.load(calls, 1))) return;
    require("node:fs").writeSync(2, "fuzz: call " + now + " hangs\\n");
    process.kill(process.pid, "SIGKILL");
  }, 1000);
`;

/** Sees from another thread that calls end: a loop that never ends can't be left from within. */
export function startWatchdog(): {
  /** A call begins that may take so many milliseconds. */
  call(number: number, allowed: number): void;
  stop(): Promise<number>;
} {
  const shared = new SharedArrayBuffer(16);
  const calls = new BigInt64Array(shared);
  const worker = new Worker(WATCH, { eval: true, workerData: shared });
  worker.unref();
  return {
    call(number, allowed) {
      Atomics.store(calls, 1, BigInt(Math.ceil(allowed * PATIENCE)));
      Atomics.store(calls, 0, BigInt(number));
    },
    stop: () => worker.terminate(),
  };
}
