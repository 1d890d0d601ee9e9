/**
 * `npm run model -- --sequences 500 --seed 7`: plays our operations and an owner's edits by turns, as
 * test/trust/model does for 20 sequences in `npm test`. Sequence i is played from seed + i: a fault
 * that is reported with its seed is played again by `--sequences 1 --seed` of it.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const values = read();
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) stop(`--${name} must be a whole number; got "${value}"`);
}

const { status } = spawnSync("npx", ["jest", "test/trust/model", "--silent=false"], {
  stdio: "inherit",
  env: { ...process.env, MODEL_SEED: values.seed, MODEL_SEQUENCES: values.sequences },
});
process.exit(status ?? 1);

function read() {
  const seed = { type: "string", default: String(Date.now() % 1_000_000_007) };
  const sequences = { type: "string", default: "500" };
  try {
    return parseArgs({ options: { seed, sequences } }).values;
  } catch (reason) {
    return stop(reason.message);
  }
}

function stop(sentence) {
  console.error(`${sentence}\nUsage: npm run model -- [--seed N] [--sequences N]`);
  process.exit(2);
}
