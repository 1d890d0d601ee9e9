/**
 * Just enough of Excel's formula language to put arguments into the body of a function: names,
 * texts in quotes, and the commas of a call.
 */

/** A text in quotes, or a name that is no function and no part of a number. */
const NAME_OR_TEXT = /"(?:[^"]|"")*"|(?<![\w.{])[A-Za-z_][\w.]*(?![\w.(}])/g;

/** Replaces names by what `values` says; texts, function names and other names stay. */
export function substitute(body: string, values: ReadonlyMap<string, string>): string {
  return body.replace(NAME_OR_TEXT, (found) =>
    found.startsWith('"') ? found : (values.get(found) ?? found),
  );
}

/** Wraps what is more than a name, a number, a text or one call, so that it can stand in any place. */
export function operand(expression: string): string {
  const simple = /^(?:[\w.{}$#%]+|"(?:[^"]|"")*")$/.test(expression);
  return simple || isOneCall(expression) || isBracketed(expression)
    ? expression
    : `(${expression})`;
}

const isBracketed = (expression: string): boolean =>
  expression.startsWith("(") && closing(expression, 0) === expression.length - 1;

function isOneCall(expression: string): boolean {
  const open = /^[\w.]*\(/.exec(expression);
  return open !== null && closing(expression, open[0].length - 1) === expression.length - 1;
}

/** Index of the bracket that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = open; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === "(") depth++;
    if (letter === ")" && --depth === 0) return i;
  }
  throw new Error(`unclosed bracket in ${text}`);
}

/** The arguments between the commas of a call's inside. */
export function splitArguments(inside: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const letter of inside) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && (letter === "(" || letter === "{")) depth++;
    if (!quoted && (letter === ")" || letter === "}")) depth--;
    if (letter === "," && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** The same formula without LET, which LibreOffice before 24.8 and Excel before 2021 do not know. */
export function withoutLet(formula: string): string {
  const at = formula.search(/\bLET\(/);
  if (at < 0) return formula;
  const end = closing(formula, at + 3);
  const parts = splitArguments(formula.slice(at + 4, end));
  const known = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) {
    known.set(parts[i]!, operand(withoutLet(substitute(parts[i + 1]!, known))));
  }
  const body = substitute(parts[parts.length - 1]!, known);
  return withoutLet(`${formula.slice(0, at)}${operand(body)}${formula.slice(end + 1)}`);
}
