/**
 * The text of a parameter, in both languages: the words of the catalogue or of the function itself, the
 * range of its kind in words made from the limits, and its default as the function's code has it. Kind
 * and default are read from the calls of `required` and `optional`, where they have to stand anyway.
 */
require("./typescript");
const ts = require("typescript");
const { ZERO_REFUSED } = require("../src/functions/catalogue/parameter");
const { PARAMETERS, shownName } = require("../src/functions/catalogue/parameters");
const { MAINTENANCE_SCHEDULES } = require("../src/domain/data/schedules");
const { MISSION } = require("../src/domain/data/mission");
const { LIMITS } = require("../src/numbers/limits");

const LANGUAGES = {
  en: {
    range: {
      minMax: "{min} to {max}",
      aboveMax: "above {above} to {max}",
      minBelow: "{min} to below {below}",
      min: "{min} or more",
      above: "above {above}",
    },
    or: " or ",
    comma: ", ",
    omitted: "; {value} if omitted",
    stop: ".",
  },
  zh: {
    range: {
      minMax: "{min} 到 {max}",
      aboveMax: "大於 {above} 至 {max}",
      minBelow: "{min} 到小於 {below}",
      min: "{min} 以上",
      above: "大於 {above}",
    },
    or: " 或 ",
    comma: "、",
    omitted: "；省略為 {value}",
    stop: "。",
  },
};
/** Kinds whose numbers are rates: 0.5 is written 50%. */
const RATES = new Set(["rate", "coupon"]);

/**
 * @param {ts.SourceFile} source the function's file
 * @param {{ name: string, optional?: boolean }} parameter by its name in code
 * @param {"en" | "zh"} language
 * @returns {string | undefined} nothing where the catalogue does not know it
 */
function parameterText(source, { name, optional }, language) {
  const parameter = PARAMETERS[name];
  if (parameter === undefined) return undefined;
  const words = LANGUAGES[language];
  const facts = factsOf(source, name);
  const text = filled(parameter[language], facts, language);
  return `${text}${optional ? omittedText(facts, parameter, language) : ""}${words.stop}${noteOf(parameter, language)}`;
}

/**
 * What a function says of a parameter itself, with `{range}` and `{default}` put in.
 * @param {ts.SourceFile} source the function's file
 * @param {string} name the parameter's in code
 * @param {string} text of its doc block
 * @param {"en" | "zh"} language
 */
const ownText = (source, name, text, language) => filled(text, factsOf(source, name), language);

/** The kind and the default of a parameter. */
function factsOf(source, name) {
  const call = callsOf(source).get(shownName(name));
  return { name, kind: call?.kind ?? PARAMETERS[name]?.kind, fallback: call?.fallback };
}

/** A text with what stands in braces put in; `{range weight}` is the range of that kind. */
function filled(text, { name, kind, fallback }, language) {
  const words = LANGUAGES[language];
  return fill(text, {
    range: (of = kind) => rangeOf(of, words, name),
    max: () => written(LIMITS[kind].max, kind),
    stop: () => written(MISSION.stop, "rate"),
    default: () => written(fallback, kind),
    schedules: () => listed(Object.keys(MAINTENANCE_SCHEDULES), words),
    zeroRefused: () => ZERO_REFUSED[language],
  });
}

/** English sentences stand apart, Chinese ones do not. */
function noteOf({ note }, language) {
  if (note === undefined) return "";
  return language === "en" ? ` ${note.en}` : note.zh;
}

function omittedText({ fallback, kind }, { omitted }, language) {
  const words = LANGUAGES[language];
  if (fallback !== undefined) return words.omitted.replace("{value}", written(fallback, kind));
  if (omitted === undefined) return "";
  return language === "en" ? `; ${omitted.en}` : `；${omitted.zh}`;
}

function rangeOf(kind, words, name) {
  const limit = LIMITS[kind];
  if (limit === undefined)
    throw new Error(`${name}: its text asks for a range, and its kind is not known`);
  if (limit.oneOf) return listed(limit.oneOf, words);
  const { min, max, above, below } = limit;
  const form =
    above !== undefined
      ? max !== undefined
        ? "aboveMax"
        : "above"
      : below !== undefined
        ? "minBelow"
        : max !== undefined
          ? "minMax"
          : "min";
  return fill(words.range[form], {
    min: () => written(min, kind),
    max: () => written(max, kind),
    above: () => written(above, kind),
    below: () => written(below, kind),
  });
}

function listed(values, { comma, or }) {
  return `${values.slice(0, -1).join(comma)}${or}${values.at(-1)}`;
}

/** 0.0525 of a rate is 5.25%. */
function written(value, kind) {
  return RATES.has(kind) && value !== 0
    ? `${Number((value * 100).toPrecision(15))}%`
    : String(value);
}

const fill = (text, values) =>
  text.replace(/\{(\w+)(?: (\w+))?\}/g, (_, name, of) => values[name](of));

/** What a function's code says of its arguments: kind and default by the name that the user sees. */
function callsOf(source) {
  const calls = new Map();
  const visit = (node) => {
    if (
      ts.isCallExpression(node) &&
      ["required", "optional"].includes(node.expression.getText(source))
    ) {
      const [kind, name, , fallback] = node.arguments;
      if (kind && name && ts.isStringLiteral(kind) && ts.isStringLiteral(name)) {
        calls.set(name.text, { kind: kind.text, fallback: numberOf(fallback?.getText(source)) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** A number, or one of the mission's defaults; nothing where the formula chooses. */
function numberOf(code) {
  const [, field] = /^MISSION\.(\w+)$/.exec(code ?? "") ?? [];
  if (field !== undefined) return MISSION[field];
  return /^-?[\d._]+$/.test(code ?? "") ? Number(code.replaceAll("_", "")) : undefined;
}

/** Every range of the limits in words. */
const rangeTexts = (language) =>
  Object.keys(LIMITS)
    .filter((kind) => Object.keys(LIMITS[kind]).length > 0)
    .map((kind) => [kind, rangeOf(kind, LANGUAGES[language], kind)]);

module.exports = { parameterText, ownText, rangeTexts, callsOf };
