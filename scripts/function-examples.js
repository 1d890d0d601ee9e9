/**
 * Fills in the result of every `@example` in src/functions, as the function gives it: what is written by
 * hand is the call alone. `npm run generate`. That the results are right is for the functions' own tests
 * to say, whose numbers come from elsewhere.
 */
require("./typescript");
const { readFileSync, writeFileSync } = require("node:fs");
const { parseTree } = require("custom-functions-metadata");
const { functionFiles } = require("./functions-metadata");
const { loadCustomFunctionsRuntime } = require("../test/support/custom-functions");
const { evaluateExample } = require("../test/support/example");

const EXAMPLE = /^( \* @example )(=.*?)(?: → .*)?$/gm;

/** Each function's file with its examples' results. @returns {Promise<[file: string, code: string][]>} */
async function filledExamples() {
  loadCustomFunctionsRuntime();
  const files = functionFiles();
  const functions = Object.fromEntries(files.map(loadFunction));
  return Promise.all(
    files.map(async (file) => [file, await filled(readFileSync(file, "utf8"), functions)]),
  );
}

function loadFunction(file) {
  const [{ id, functionName }] = parseTree(readFileSync(file, "utf8"), file).associate;
  return [id, require(file)[functionName]];
}

/** A function's code with the results of its examples. */
async function filled(code, functions) {
  const results = new Map();
  for (const [, , formula] of code.matchAll(EXAMPLE)) {
    results.set(formula, await resultOf(formula, functions));
  }
  return code.replace(EXAMPLE, (_, tag, formula) => `${tag}${formula} → ${results.get(formula)}`);
}

async function resultOf(formula, functions) {
  let value;
  try {
    value = await evaluateExample(formula, functions);
  } catch (reason) {
    throw new Error(`no value in the example ${formula}: ${reason.message}`, { cause: reason });
  }
  if (typeof value === "number" || typeof value === "string") return value;
  throw new Error(`no single value in the example ${formula}: take one by INDEX(…,row,column)`);
}

if (require.main === module) {
  filledExamples().then((all) => all.forEach(([file, code]) => writeFileSync(file, code)));
}

module.exports = { filledExamples, filled };
