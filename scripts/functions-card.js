/**
 * Writes src/taskpane/functions/functions.generated.ts: what the pane's card shows of each function, all
 * of it from the doc blocks, the catalogue of parameters, and the formulas themselves. `npm run generate`.
 */
const fs = require("fs");
const path = require("path");
const { excelForms, readFunctions } = require("./functions-metadata");
const { GROUPS } = require("./functions-docs");
const { callsOf } = require("./parameter-texts");
const { PARAMETERS } = require("../src/functions/catalogue/parameters");

const TARGET = path.join(__dirname, "..", "src", "taskpane", "functions", "functions.generated.ts");

async function functionsCard() {
  const { english, chinese, catalogue } = await readFunctions();
  const sums = excelForms();
  const inOrder = [...catalogue].sort(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.place - b.place,
  );
  const lines = inOrder.map((entry) => {
    const of = ({ functions }) => functions.find(({ id }) => id === entry.id);
    const texts = ({ description }, { returns, formula }) => ({ description, returns, formula });
    const [en, zh] = [of(english), of(chinese)];
    return `  ${JSON.stringify({
      id: entry.id,
      formats: entry.formats,
      parameters: entry.codeNames.map((name, i) => parameterOf(entry, name, en, zh, i)),
      sum: sums[entry.id]?.sum ?? undefined,
      en: texts(en, entry),
      zh: texts(zh, entry.zh),
    })},`;
  });
  return `// Written by scripts/functions-card.js from the doc blocks in src/functions: do not edit.
import type { FunctionCard } from "./function-card";

// prettier-ignore
export const FUNCTION_CARDS: readonly FunctionCard[] = [
${lines.join("\n")}
];
`;
}

function parameterOf({ source, codeTypes }, code, en, zh, i) {
  const { name, description, optional } = en.parameters[i];
  const call = callsOf(source).get(name);
  return {
    code,
    name,
    optional,
    kind: call?.kind ?? PARAMETERS[code]?.kind,
    fallback: call?.fallback,
    // An argument of an elementwise function may have several cells, too, but stands for one number.
    isRange: codeTypes[i] !== "any" && !(call && isElementwise(source)) ? true : undefined,
    en: description,
    zh: zh.parameters[i].description,
  };
}

const isElementwise = (source) => source.text.includes('from "./frame/elementwise"');

if (require.main === module) {
  functionsCard().then((text) => fs.writeFileSync(TARGET, text));
}

module.exports = { functionsCard, TARGET };
