/**
 * `npm run fuzz -- --seed 7 --calls 1000000`: calls every function with random arguments, as
 * test/trust/fuzz does for a few thousand calls in `npm test`. The same seed makes the same calls;
 * `--from` begins later among them.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const values = read();
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) stop(`--${name} must be a whole number; got "${value}"`);
}

const { status } = spawnSync("npx", ["jest", "test/trust/fuzz", "--silent=false"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_CALLS: values.calls, FUZZ_FROM: values.from },
});
process.exit(status ?? 1);

function read() {
  const seed = { type: "string", default: String(Date.now() % 1_000_000_007) };
  const calls = { type: "string", default: "1000000" };
  const from = { type: "string", default: "0" };
  try {
    return parseArgs({ options: { seed, calls, from } }).values;
  } catch (reason) {
    return stop(reason.message);
  }
}

function stop(sentence) {
  console.error(`${sentence}\nUsage: npm run fuzz -- [--seed N] [--calls N] [--from N]`);
  process.exit(2);
}
