/**
 * Writes src/sheet/formula/functions.generated.ts: each function's parameters and its form in Excel's
 * own functions. The form is the domain's formula, run on Excel text (scripts/excel-forms.js); an
 * @excel tag gives it where that has no closed form. The sheet's portable dialect and the LAMBDA names
 * are made from it. `npm run generate` after changing a formula or such a tag.
 */
const fs = require("fs");
const path = require("path");
const { excelForms, readFunctions } = require("./functions-metadata");
const { callsOf } = require("./parameter-texts");
const { PARAMETERS, shownName } = require("../src/functions/catalogue/parameters");

const TARGET = path.join(__dirname, "..", "src", "sheet", "formula", "functions.generated.ts");

async function sheetFunctions() {
  const { english, catalogue } = await readFunctions();
  const written = excelForms();
  const forms = catalogue.flatMap((entry) => {
    const own = written[entry.id]?.excel;
    if (own && entry.excel) {
      throw new Error(`${entry.id}: its formula writes its form; take @excel out`);
    }
    const excel = own ?? entry.excel;
    if (!excel) return [];
    const { parameters } = english.functions.find(({ id }) => id === entry.id);
    return [`  ${entry.id}: ${formOf(parameters, { ...entry, excel })},`];
  });
  return `// Written by scripts/sheet-functions.js from the doc blocks in src/functions: do not edit.
import type { FunctionForm } from "./function-form";

// prettier-ignore
export const FUNCTIONS: Readonly<Record<string, FunctionForm>> = {
${forms.join("\n")}
};
`;
}

function formOf(parameters, { excel, named, codeNames, source }) {
  const calls = callsOf(source);
  const optional = codeNames
    .filter((_, i) => parameters[i].optional)
    .map((name) => {
      const number = calls.get(shownName(name))?.fallback;
      return [name, number === undefined ? (PARAMETERS[name]?.omittedInExcel ?? "") : `${number}`];
    });
  return JSON.stringify({
    parameters: codeNames,
    optional: Object.fromEntries(optional),
    excel,
    named,
  });
}

if (require.main === module) {
  sheetFunctions().then((text) => fs.writeFileSync(TARGET, text));
}

module.exports = { sheetFunctions, TARGET };
