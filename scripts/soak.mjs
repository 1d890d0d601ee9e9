/**
 * `npm run soak -- --rounds 500 --seed 7`: long use of the add-in, without the pauses. A round builds
 * a sheet, types into it, updates, converts, imports and removes: by the real office.js on our host in
 * Node, or with `--in browser` by the pane itself. Nothing may be left behind, and neither memory nor
 * times may grow: exit 1 where they do.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/** Where a day is lived; Node must be told that the heap will be measured. */
const PLACES = { node: ["--expose-gc", "--max-semi-space-size=64"], browser: [] };

const values = read();
for (const name of ["seed", "rounds", "every"]) {
  if (!/^\d+$/.test(values[name])) stop(`--${name} must be a whole number; got "${values[name]}"`);
}
if (!(values.in in PLACES)) stop(`--in must be node or browser; got "${values.in}"`);

const script = new URL(`soak/in-${values.in}.mjs`, import.meta.url).pathname;
const { status } = spawnSync(
  process.execPath,
  [...PLACES[values.in], script, JSON.stringify(values)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);

function read() {
  const text = (value) => ({ type: "string", default: value });
  const options = {
    in: text("node"),
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
    `${sentence}\nUsage: npm run soak -- [--in node|browser] [--rounds N] [--seed N] [--every N] [--snapshots DIR]`,
  );
  process.exit(2);
}
