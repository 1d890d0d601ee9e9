import { FOLDERS } from "./scripts/mutation/folders.mjs";

/** One folder at a time, as `npm run mutation` runs them; docs/verification.md has the results. */
const folder = process.env.CVS_MUTATED ?? "numbers";

export default {
  testRunner: "here",
  plugins: ["./scripts/mutation/runner.mjs"],
  // Nothing checks types here, and a test compares a file with what writes it.
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  mutate: [...FOLDERS[folder].code, "!src/**/*.generated.ts"],
  ignorePatterns: ["/assets", "/bench", "/dist", "/dist-workbench", "/docs/images", "/release"],
  concurrency: 1,
  // On a busy machine a slow test must not pass for one that hangs, which counts as noticed.
  timeoutMS: 10_000,
  timeoutFactor: 4,
  jsonReporter: { fileName: `reports/mutation/${folder}/mutation.json` },
  htmlReporter: { fileName: `reports/mutation/${folder}/mutation.html` },
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: null },
};
