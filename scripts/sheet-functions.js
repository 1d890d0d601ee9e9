/**
 * Writes src/sheet/formula/functions.generated.ts: each function's parameters and its form in Excel's
 * own functions. The form is the domain's formula, run on Excel text (scripts/excel-forms.js); an
 * @excel tag gives it where that has no closed form. The sheet's portable dialect and the LAMBDA names
 * are made from it. `npm run generate` after changing a formula or such a tag.
 */
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const { readFunctions } = require("./functions-metadata");

const WRITER = path.join(__dirname, "excel-forms.js");
const TARGET = path.join(__dirname, "..", "src", "sheet", "formula", "functions.generated.ts");
const CODE_NAME = { yield: "yld" };

async function sheetFunctions() {
  const { english, catalogue } = await readFunctions();
  const written = JSON.parse(execFileSync(process.execPath, [WRITER], { encoding: "utf8" }));
  const forms = catalogue.flatMap((entry) => {
    const { excel, defaults = {} } = written[entry.id] ?? entry;
    if (written[entry.id] && entry.excel)
      throw new Error(`${entry.id}: its formula writes its form; take @excel out`);
    if (!excel) return [];
    const { parameters } = english.functions.find(({ id }) => id === entry.id);
    return [`  ${entry.id}: ${formOf(parameters, { ...entry, excel, defaults })},`];
  });
  return `// Written by scripts/sheet-functions.js from the doc blocks in src/functions: do not edit.
import type { FunctionForm } from "./function-form";

// prettier-ignore
export const FUNCTIONS: Readonly<Record<string, FunctionForm>> = {
${forms.join("\n")}
};
`;
}

function formOf(parameters, { excel, named, defaults }) {
  return JSON.stringify({
    parameters: parameters.map(({ name }) => CODE_NAME[name] ?? name),
    optional: Object.fromEntries(
      parameters
        .filter(({ optional }) => optional)
        .map(({ name, description }) => {
          const inCode = CODE_NAME[name] ?? name;
          return [inCode, defaults[inCode] ?? fallbackOf(description, parameters)];
        }),
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
