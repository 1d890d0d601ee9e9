/**
 * `npm test`: all that has to hold, in the order in which it fails fastest. The last line counts
 * the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const RESULTS = "test-output/jest.json";
const SHOWN = 10;
/** What tests make and drop is much: with room for it, far less of their time goes into clearing up. */
const NODE = "node --max-semi-space-size=64";
const STEPS = [
  "npm run --silent typecheck",
  "npm run --silent lint",
  "npm run --silent licenses",
  "npm run --silent validate",
  "npm run --silent build",
  "npm run --silent size",
  "node scripts/ensure-browser.mjs",
  `${NODE} node_modules/jest/bin/jest.js --maxWorkers=2 --json --outputFile=${RESULTS}`,
];

mkdirSync("test-output", { recursive: true });
rmSync(RESULTS, { force: true });
for (const step of STEPS) {
  console.log(`\n> ${step}`);
  const began = Date.now();
  const { status } = spawnSync(step, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
  console.log(`> ${seconds(began)} s`);
  if (status !== 0) stop(step);
}
console.log(counts());

function stop(step) {
  if (step.includes("jest")) console.log(counts());
  else console.error(`Stopped: "${step}" failed.`);
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
