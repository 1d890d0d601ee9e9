/**
 * Writes src/sheet/formula/functions.generated.ts: for each function whose doc block has an @excel
 * tag, its parameters and its form in Excel's own functions. The sheet's portable dialect and the
 * LAMBDA names are made from it. `npm run generate` after changing such a tag.
 */
const fs = require("fs");
const path = require("path");
const { readFunctions } = require("./functions-metadata");

const TARGET = path.join(__dirname, "..", "src", "sheet", "formula", "functions.generated.ts");
const CODE_NAME = { yield: "yld" };

async function sheetFunctions() {
  const { english, catalogue } = await readFunctions();
  const forms = catalogue
    .filter(({ excel }) => excel)
    .map(
      (entry) =>
        `  ${entry.id}: ${formOf(
          english.functions.find(({ id }) => id === entry.id),
          entry,
        )},`,
    );
  return `// Written by scripts/sheet-functions.js from the doc blocks in src/functions: do not edit.
import type { FunctionForm } from "./function-form";

// prettier-ignore
export const FUNCTIONS: Readonly<Record<string, FunctionForm>> = {
${forms.join("\n")}
};
`;
}

function formOf({ parameters }, { excel, named }) {
  return JSON.stringify({
    parameters: parameters.map(({ name }) => CODE_NAME[name] ?? name),
    optional: Object.fromEntries(
      parameters
        .filter(({ optional }) => optional)
        .map(({ name, description }) => [
          CODE_NAME[name] ?? name,
          fallbackOf(description, parameters),
        ]),
    ),
    excel,
    named,
  });
}

/** "0 if omitted" in the description is where the default stands. */
function fallbackOf(description, parameters) {
  const [, word = ""] = /(\S+) if omitted/.exec(description) ?? [];
  if (parameters.some(({ name }) => name === word)) return CODE_NAME[word] ?? word;
  return /^-?[\d.]+%?$/.test(word) ? word : "";
}

if (require.main === module) {
  sheetFunctions().then((text) => fs.writeFileSync(TARGET, text));
}

module.exports = { sheetFunctions, TARGET };
