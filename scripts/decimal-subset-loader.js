/**
 * Leaves out, at build time, what decimal.js offers and no formula of ours uses: trigonometry, logarithms
 * and real powers (`src/numbers/power.ts` has its own series), other number bases, fractions and random
 * numbers. That is more than half of its size. What stays is its code, character by character.
 */
const ts = require("typescript");

const UNUSED = new Set(
  [
    ["acos", "inverseCosine", "acosh", "inverseHyperbolicCosine", "asin", "inverseSine"],
    ["asinh", "inverseHyperbolicSine", "atan", "inverseTangent", "atanh", "atan2"],
    ["inverseHyperbolicTangent", "cos", "cosine", "cosh", "hyperbolicCosine", "sin", "sine"],
    ["sinh", "hyperbolicSine", "tan", "tangent", "tanh", "hyperbolicTangent"],
    ["exp", "naturalExponential", "ln", "naturalLogarithm", "log", "logarithm", "log2", "log10"],
    ["pow", "toPower", "cbrt", "cubeRoot"],
    ["toBinary", "toHexadecimal", "toHex", "toOctal", "toFraction", "toNearest", "random"],
    ["mod", "modulo", "max", "min", "clamp", "clampedTo", "sign", "trunc", "truncated"],
    ["dividedToIntegerBy", "divToInt", "toDecimalPlaces", "toDP", "toSignificantDigits", "toSD"],
    ["hypot", "mul", "sub", "ceil", "floor", "isInteger", "isInt", "isPositive", "isPos"],
    ["absoluteValue", "dividedBy", "equals", "greaterThan", "greaterThanOrEqualTo", "lessThan"],
    ["lessThanOrEqualTo", "negated", "precision", "squareRoot", "toJSON"],
  ].flat(),
);

/** Further ones whose names numbers or lanes have too: `test/support/decimals-as-shipped.ts` does without. */
const UNUSED_NAMESAKES = new Set(["round", "toExponential", "toPrecision"]);

/** What `Decimal` itself has: methods once more, under names that Math and numbers have too, and names of modes. */
const UNUSED_STATICS = new Set(
  [
    ["abs", "add", "ceil", "div", "floor", "round", "sqrt", "sum", "isDecimal", "EUCLID", "set"],
    ["ROUND_UP", "ROUND_DOWN", "ROUND_CEIL", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN"],
    ["ROUND_HALF_CEIL", "ROUND_HALF_FLOOR"],
  ].flat(),
);

/** How Node prints a decimal, and two constants of a thousand digits each that only those functions need. */
const UNUSED_REST = /^(P\[Symbol|(LN10|PI) = new Decimal)/;

/** Statements by how they begin: reading a bigint, and the setting for random numbers. */
const UNUSED_STATEMENTS =
  /^if \((t === 'bigint'\)|p = 'crypto'|\(v = obj\[p\]\) !== void 0\) \{\s+if \(v === true)/;

/** Numbers as text in base 2, 8 or 16 are refused as any other text is. */
const OTHER_BASES = /^if \(isHex/;
const REFUSED = "throw Error(invalidArgument + str);";

/** Without `P.cosine = P.cos = function …` and `Decimal.cos = cos`, the minifier drops what they called. */
module.exports = function leaveOut(source) {
  const cuts = [];
  const visit = (node) => {
    if (isUnused(node)) cuts.push({ start: node.getStart(), end: node.end, instead: "" });
    else if (ts.isIfStatement(node) && OTHER_BASES.test(node.getText())) {
      // The rest of its function is about them alone.
      cuts.push({ start: node.getStart(), end: node.parent.end - 1, instead: REFUSED });
    } else {
      cuts.push(...unusedNames(node));
      ts.forEachChild(node, visit);
    }
  };
  visit(ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.Latest, true));
  return cuts.reduceRight(
    (text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end),
    source,
  );
};

/** Of a method with several names, those that nobody calls it by. */
function unusedNames(node) {
  if (!ts.isExpressionStatement(node)) return [];
  return assignedMembers(node.expression)
    .filter(isUnusedMember)
    .map(({ start, end }) => ({ start, end, instead: "" }));
}

module.exports.UNUSED = UNUSED;
module.exports.UNUSED_STATICS = UNUSED_STATICS;
module.exports.UNUSED_NAMESAKES = UNUSED_NAMESAKES;

function isUnused(node) {
  if (ts.isIfStatement(node)) return UNUSED_STATEMENTS.test(node.getText());
  return ts.isExpressionStatement(node) && isUnusedExpression(node.expression);
}

function isUnusedExpression(expression) {
  const members = assignedMembers(expression);
  if (members.length > 0) return members.every(isUnusedMember);
  return UNUSED_REST.test(expression.getText());
}

function isUnusedMember({ owner, name }) {
  const further = owner === "Decimal" ? UNUSED_STATICS : UNUSED_NAMESAKES;
  return UNUSED.has(name) || further.has(name);
}

/** The members of P (the prototype) and Decimal that `a.x = a.y = value` assigns, none for anything else. */
function assignedMembers(expression) {
  const members = [];
  let rest = expression;
  while (ts.isBinaryExpression(rest) && rest.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = rest;
    if (!ts.isPropertyAccessExpression(left) || !/^(P|Decimal)$/.test(left.expression.getText())) {
      return [];
    }
    const [start, end] = [left.getStart(), rest.right.getStart()];
    members.push({ owner: left.expression.getText(), name: left.name.text, start, end });
    rest = right;
  }
  return members;
}
