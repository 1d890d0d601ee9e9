/**
 * `npm run soak -- --rounds 500 --seed 7`: long use of the add-in, without the pauses. A round builds
 * a sheet, types into it, updates, converts, imports, inserts and removes, by the real office.js on
 * our host. Nothing may be left behind, and neither memory nor times may grow: exit 1 where they do.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const values = read();
for (const [name, value] of Object.entries(values)) {
  if (name !== "snapshots" && !/^\d+$/.test(value)) {
    stop(`--${name} must be a whole number; got "${value}"`);
  }
}

// The heap can be measured only when what nobody needs has been collected.
const { status } = spawnSync(
  process.execPath,
  ["--expose-gc", new URL("soak/rounds.mjs", import.meta.url).pathname, JSON.stringify(values)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);

function read() {
  const text = (value) => ({ type: "string", default: value });
  const options = {
    seed: text(String(Date.now() % 1_000_000_007)),
    rounds: text("200"),
    every: text("10"),
    snapshots: text(""),
  };
  try {
    return parseArgs({ options }).values;
  } catch (reason) {
    return stop(reason.message);
  }
}

function stop(sentence) {
  console.error(
    `${sentence}\nUsage: npm run soak -- [--rounds N] [--seed N] [--every N] [--snapshots DIR]`,
  );
  process.exit(2);
}
