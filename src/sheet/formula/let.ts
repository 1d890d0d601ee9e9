import { closing, splitArguments } from "./scan";

/**
 * Just enough of Excel's formula language to put arguments into the body of a function.
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
  expression.startsWith("(") && closed(expression, 0) === expression.length - 1;

function isOneCall(expression: string): boolean {
  const open = /^[\w.]*\(/.exec(expression);
  return open !== null && closed(expression, open[0].length - 1) === expression.length - 1;
}

/** @throws Error where the bracket stays open: a slip in a form */
function closed(text: string, open: number): number {
  const end = closing(text, open);
  if (end === undefined) throw new Error(`unclosed bracket in ${text}`);
  return end;
}

/** The same formula without LET, which LibreOffice before 24.8 and Excel before 2021 do not know. */
export function withoutLet(formula: string): string {
  const at = formula.search(/\bLET\(/);
  if (at < 0) return formula;
  const end = closed(formula, at + 3);
  const parts = splitArguments(formula.slice(at + 4, end));
  const known = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) {
    known.set(parts[i]!, operand(withoutLet(substitute(parts[i + 1]!, known))));
  }
  const body = substitute(parts[parts.length - 1]!, known);
  return withoutLet(`${formula.slice(0, at)}${operand(body)}${formula.slice(end + 1)}`);
}
