/**
 * `npm run mutation`: changes the code, one place at a time, and looks whether a test notices. It
 * takes hours, and goes on from where the last run ended. docs/verification.md has results.
 */
export default {
  testRunner: "jest",
  jest: { configFile: "scripts/mutation/jest.config.js", enableFindRelatedTests: false },
  // Nothing checks types here, and a test compares a file with what writes it.
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  mutate: ["src/{domain,functions,sheet}/**/*.ts", "!src/**/*.generated.ts"],
  ignorePatterns: ["/assets", "/bench", "/dist", "/dist-workbench", "/docs/images", "/release"],
  buildCommand: "node scripts/mutation/two-files.mjs",
  concurrency: 1,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "json", "html"],
  thresholds: { high: 95, low: 90, break: 90 },
};
