/**
 * The functions' doc blocks are the one place where their names, arguments, units and texts stand.
 * This reads them: Microsoft's generator makes the English metadata, the tags beside it give the
 * Chinese texts, examples, formulas and the form in Excel's own functions.
 */
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const ts = require("typescript");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { ownText, parameterText } = require("./parameter-texts");
const { shownName } = require("../src/functions/catalogue/parameters");

const WRITER = path.join(__dirname, "excel-forms.js");
const FOLDER = path.join(__dirname, "..", "src", "functions");

/** The files that hold one function each. */
function functionFiles() {
  return fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join(FOLDER, name));
}

/**
 * Both metadata files and the catalogue of all that the doc blocks say.
 * @param helpUrl where docs/functions.md is served; each function's help is a section of it
 */
async function readFunctions({ helpUrl = "functions.md" } = {}) {
  const generated = await generateCustomFunctionsMetadata(functionFiles());
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const catalogue = generated.associate.map(({ sourceFileName, functionName, id }) => ({
    id,
    file: sourceFileName,
    functionName,
    ...readTags(sourceFileName, functionName),
  }));
  const english = JSON.parse(generated.metadataJson);
  // Without this an error in an input cell never reaches the function; the generator does not write it.
  english.allowErrorForDataTypeAny = true;
  for (const fn of english.functions) {
    fn.helpUrl = fn.helpUrl.replace(/^functions\.md/, helpUrl);
    fn.parameters = described(fn, catalogue, "en");
  }
  return { english, chinese: inChinese(english, catalogue), catalogue };
}

/** The same metadata with the texts of the Chinese tags; a text that is missing is an error. */
function inChinese(english, catalogue) {
  const functions = english.functions.map((fn) => {
    const { zh } = catalogue.find((entry) => entry.id === fn.id);
    return {
      ...fn,
      description: required(zh.description, `${fn.id}: @zh`),
      helpUrl: fn.helpUrl.replace(/functions\.(md|html)#/, "functions.zh-TW.$1#"),
      parameters: described(fn, catalogue, "zh"),
    };
  });
  return { ...english, functions };
}

/** A function's parameters as the user knows them: its own words for one, else those of the catalogue. */
function described({ id, parameters }, catalogue, language) {
  const { source, codeNames, zh, own } = catalogue.find((entry) => entry.id === id);
  return parameters.map((parameter, i) => {
    const name = shownName(codeNames[i]);
    const said = language === "en" ? own[codeNames[i]] : zh.params[name];
    const { optional } = parameter;
    const text =
      said === undefined
        ? parameterText(source, { name: codeNames[i], optional }, language)
        : ownText(source, codeNames[i], said, language);
    return {
      ...parameter,
      name,
      description: required(
        text,
        `${id}: a text (${language}) of ${name}, in its doc block or the catalogue of parameters`,
      ),
    };
  });
}

/** The closed forms by id: see excel-forms.js, which has a process of its own since it calls the functions. */
const excelForms = () => JSON.parse(execFileSync(process.execPath, [WRITER], { encoding: "utf8" }));

function readTags(file, functionName) {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const declaration = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && node.name?.text === functionName,
  );
  const tags = ts.getJSDocTags(declaration);
  const texts = (name) =>
    tags
      .filter((tag) => tag.tagName.text === name)
      .map((tag) => oneLine(ts.getTextOfJSDocComment(tag.comment)));
  const formula = required(texts("formula")[0], `${functionName}: @formula`);
  // What Excel itself hands over at the end of a call is no parameter of the user's.
  const parameters = declaration.parameters
    .map(({ name, type }) => ({ name: name.text, type: type?.getText(source) ?? "" }))
    .filter(({ type }) => !/Invocation$/.test(type));
  return {
    source,
    codeNames: parameters.map(({ name }) => name),
    codeTypes: parameters.map(({ type }) => type),
    own: Object.fromEntries(
      tags
        .filter(ts.isJSDocParameterTag)
        .map(({ name, comment }) => [
          name.getText(source),
          oneLine(ts.getTextOfJSDocComment(comment)),
        ]),
    ),
    ...parsePlace(required(texts("group")[0], `${functionName}: @group`)),
    returns: required(texts("returns")[0], `${functionName}: @returns`),
    formats: required(texts("format")[0], `${functionName}: @format`).split(", "),
    formula,
    errors: texts("error"),
    examples: texts("example").map(parseExample),
    excel: texts("excel")[0],
    named: tags.some((tag) => tag.tagName.text === "named"),
    zh: {
      description: texts("zh")[0],
      returns: texts("zhreturns")[0],
      params: Object.fromEntries(texts("zhparam").map((text) => splitOnce(text, " "))),
      // A formula of symbols alone reads the same in both languages.
      formula: texts("zhformula")[0] ?? formula,
      errors: texts("zherror"),
    },
  };
}

/** `Margin 2`: the function's group in the documentation, and its place in it. */
function parsePlace(text) {
  const [, group, place] = /^(.+) (\d+)$/.exec(text) ?? [];
  return { group: required(group, `the place in @group ${text}`), place: Number(place) };
}

/** `=CVS.CARRY(3,4.82%,4.14%) → 0.0618` */
function parseExample(text) {
  const [formula, result] = splitOnce(text, " → ");
  return {
    formula,
    result: required(result, `the result of ${formula}; npm run generate writes it`),
  };
}

const oneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function required(text, what) {
  if (!text) throw new Error(`missing in src/functions: ${what}`);
  return text;
}

module.exports = { excelForms, readFunctions, functionFiles, FOLDER };
