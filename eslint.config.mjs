import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Every rule of the plugin, and none as a mere warning: a sync in a loop is one trip a cell. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

export default tseslint.config(
  { ignores: ["dist*/", "release/", "test-output/", "coverage/", "reports/", ".stryker-tmp/"] },
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["src/excel/**", "src/taskpane/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeRules,
      // They look at one function at a time; here one asks and another syncs, so that trips stay few.
      // A property read too early is an error of the client library itself, in every test.
      "office-addins/call-sync-before-read": "off",
      "office-addins/call-sync-after-load": "off",
      "office-addins/load-object-before-read": "off",
    },
  },
  {
    // These rooms are pure: the same input gives the same result on every machine, at any time.
    files: ["numbers", "domain", "files", "functions", "sheet"].map((room) => `src/${room}/**`),
    // It waits for the sentences of errors; results are the same before and after.
    ignores: ["src/functions/frame/spoken.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "Office", "Excel", "fetch"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { object: "Date", property: "now" },
      ],
    },
  },
  {
    // A dictionary is read by looking a text up: one file a language is shorter to search than ten.
    files: ["src/locales/**"],
    rules: { "max-lines": "off" },
  },
  {
    // The metadata generator reads any[][] as "any cell value" and knows no better type.
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "it", message: "A test is called test." }],
    },
  },
  {
    // The client library and the grid's engine are classic scripts and CommonJS.
    files: ["test/support/**", "bench/**"],
    rules: { "no-eval": "off", "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { "no-undef": "error", "@typescript-eslint/no-require-imports": "off" },
  },
);
