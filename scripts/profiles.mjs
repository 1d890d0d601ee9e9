/**
 * `npm run profiles`: every operation in each of the workbench's Excels, and the table of what held;
 * then the grid of faults in two of them. `npm test` takes a build, an import and a conversion of each.
 * `--no-grid` leaves the grid out, which takes most of the time.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const GRID = ["web", "office2021"];

const { grid } = read();
const statuses = ["all", ...(grid ? GRID : [])].map(run);
process.exit(statuses.every((status) => status === 0) ? 0 : 1);

function run(what) {
  return spawnSync("npx", ["jest", "test/trust/profiles", "--silent=false"], {
    stdio: "inherit",
    env: { ...process.env, PROFILES_DO: what },
  }).status;
}

function read() {
  try {
    const options = { grid: { type: "boolean", default: true } };
    return parseArgs({ options, allowNegative: true }).values;
  } catch (reason) {
    console.error(`${reason.message}\nUsage: npm run profiles -- [--no-grid]`);
    process.exit(2);
  }
}
