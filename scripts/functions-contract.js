/**
 * Adds new functions to test/functions/contract.json, with their parameters. What stands there already
 * is never changed: workbooks hold these ids and orders.
 */
const fs = require("fs");
const path = require("path");
const prettier = require("prettier");
const { readFunctions } = require("./functions-metadata");

const TARGET = path.join(__dirname, "..", "test", "functions", "contract.json");

async function writeContract() {
  const frozen = JSON.parse(fs.readFileSync(TARGET, "utf8"));
  const { english } = await readFunctions();
  const found = english.functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
  ]);
  const all = Object.entries({ ...Object.fromEntries(found), ...frozen });
  const sorted = all.sort(([a], [b]) => (a < b ? -1 : 1));
  const options = { ...(await prettier.resolveConfig(TARGET)), filepath: TARGET };
  fs.writeFileSync(
    TARGET,
    await prettier.format(JSON.stringify(Object.fromEntries(sorted)), options),
  );
}

writeContract();
