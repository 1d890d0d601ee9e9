/** Tests mirror src/ and workbench/; a file that needs a DOM says so in its own docblock. */
module.exports = {
  // Node's, but what is slow to load is loaded once for all test files of a worker.
  testEnvironment: "<rootDir>/test/support/keeping/environment.js",
  runtime: "<rootDir>/test/support/keeping/runtime.js",
  testSequencer: "<rootDir>/test/support/longest-first.js",
  // What files leave behind in it adds up: a worker that has too much of it begins anew.
  workerIdleMemoryLimit: "2GB",
  // Office's library looks at its own globals once more after a file's end; that is no fault to report.
  testEnvironmentOptions: { globalsCleanup: "off" },
  roots: ["<rootDir>/test"],
  // Ends what hangs, and nothing else: no test waits for the clock, however busy the machine is.
  testTimeout: 600_000,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(tsx?|m?js)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic", importSource: "preact" } },
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/test/support/decimals-as-shipped.ts"],
  // What a component looks like is for the browser's tests.
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-style.ts" },
  // These are modules only: the pane's, and some that Univer's CommonJS packages require.
  transformIgnorePatterns: [
    "/node_modules/(?!(preact|@ironcalc|d3-[\\w-]+|internmap|lodash-es|franc-min|trigram-utils|n-gram|collapse-white-space|nanoid|kdbush|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|opentype\\.js)/)",
  ],
};
