/**
 * `npm test`: all that has to hold, what fails fastest first. The last line counts the tests.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";

const RESULTS = "test-output/jest.json";
const SHOWN = 10;
/** What tests make and drop is much: with room for it, far less of their time goes into clearing up. */
const NODE = "node --max-semi-space-size=64";
/** What stands for itself, in lanes beside each other; in each lane one after the other. */
const LANES = [
  [
    "npm run --silent typecheck",
    "npm run --silent licenses",
    "npm run --silent validate",
    "npm run --silent build",
    "npm run --silent size",
    "node scripts/ensure-browser.mjs",
    "npm run --silent build:workbench",
  ],
  ["npm run --silent lint"],
];
/** One more than there are processors: some wait for a browser, or for LibreOffice, at any time. */
const WORKERS = availableParallelism() + 1;
const JEST = `${NODE} node_modules/jest/bin/jest.js --maxWorkers=${WORKERS} --json --outputFile=${RESULTS}`;

mkdirSync("test-output", { recursive: true });
rmSync(RESULTS, { force: true });
const running = new Set();
await Promise.all(LANES.map(inTurn));
const began = Date.now();
console.log(`\n> ${JEST}`);
const { status } = spawnSync(JEST, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
console.log(`> ${seconds(began)} s`);
console.log(counts());
process.exitCode = status === 0 ? 0 : 1;

async function inTurn(steps) {
  for (const step of steps) await done(step);
}

/** Runs one step and prints what it says once it is over, so that lanes don't speak at once. */
async function done(step) {
  const began = Date.now();
  const child = spawn(step, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  const [status] = await once(child, "close");
  running.delete(child);
  console.log(`\n> ${step}\n${Buffer.concat(said)}> ${seconds(began)} s`);
  if (status !== 0) stop(step);
}

function stop(step) {
  for (const child of running) child.kill();
  console.error(`Stopped: "${step}" failed.`);
  process.exit(1);
}

/** The slowest files, and how many tests passed and failed. */
function counts() {
  const results = JSON.parse(readFileSync(RESULTS, "utf8"));
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return `${slowest(results)}\n\n${numPassedTests} passed, ${failed} failed`;
}

function slowest({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: path.relative(process.cwd(), name),
    seconds: (endTime - startTime) / 1000,
  }));
  files.sort((a, b) => b.seconds - a.seconds);
  const lines = files
    .slice(0, SHOWN)
    .map((file) => `${file.seconds.toFixed(1).padStart(7)} s  ${file.name}`);
  return `\nThe ${lines.length} slowest files:\n${lines.join("\n")}`;
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1);
}
