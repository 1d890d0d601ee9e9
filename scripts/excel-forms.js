/**
 * The elementwise functions in Excel's own functions, written by their own formulas: each function is
 * called, what it would compute over cells is taken instead, and run on Excel text. Prints JSON, by id:
 * the formula, and the same as data, of which the pane writes a sum. A function without a closed form is
 * left out.
 */
require("./typescript");
const { readFileSync } = require("node:fs");
const { parseTree } = require("custom-functions-metadata");
const ts = require("typescript");
const { functionFiles } = require("./functions-metadata");
const { callsOf } = require("./parameter-texts");
const { ExcelText, explore, excelFormula, NoClosedForm } = require("../src/numbers/excel-text");

const ELEMENTWISE = require.resolve("../src/functions/frame/elementwise.ts");
/** What the function that is being called would have computed. */
let call;
require.cache[ELEMENTWISE] = {
  exports: {
    elementwise: (args, formula) => {
      call = { args, formula };
    },
    elementwiseWith: (args, _, formula) => {
      call = { args, formula };
    },
  },
};

/** A function of whole ranges is no formula of single numbers. */
const isElementwise = (file) => readFileSync(file, "utf8").includes('from "./frame/elementwise"');

function formOf(file) {
  const code = readFileSync(file, "utf8");
  const [{ parameters }] = parseTree(code, file).functions;
  const [{ id, functionName }] = parseTree(code, file).associate;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  // With a table among its arguments it is more than its numbers.
  if (callsOf(source).size < parameters.length) return [id, undefined];
  require(file)[functionName]();
  const names = parameters.map(({ name }) => name);
  return [id, written(names, call.formula)];
}

function written(names, formula) {
  try {
    const outcome = explore(() => formula(...names.map(ExcelText.named)));
    return { excel: excelFormula(outcome), sum: sumOf(outcome) };
  } catch (reason) {
    if (reason instanceof NoClosedForm) return undefined;
    throw reason;
  }
}

/** An outcome as nested lists, ["-", "yld", "fund"]; null where it is no number. */
function sumOf(outcome) {
  if (outcome.kind === "value") return pieceOf(outcome.value);
  if (outcome.kind !== "choice") return null;
  const [yes, no] = [sumOf(outcome.yes), sumOf(outcome.no)];
  if (yes === null && no === null) return null;
  return ["if", conditionOf(outcome.condition), yes, no];
}

function conditionOf(condition) {
  if (condition.kind) return [condition.kind, condition.of.map(conditionOf)];
  return [condition.sign, pieceOf(condition.left), pieceOf(condition.right)];
}

function pieceOf(piece) {
  switch (piece.kind) {
    case "number":
      return piece.value.toNumber();
    case "name":
      return piece.name;
    case "operation":
      return [piece.operator, pieceOf(piece.left), pieceOf(piece.right)];
    default:
      return [piece.kind, pieceOf(piece.of)];
  }
}

const forms = functionFiles().filter(isElementwise).map(formOf);
process.stdout.write(JSON.stringify(Object.fromEntries(forms)));
