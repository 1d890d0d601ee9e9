/** An argument as it stands in a formula. */
export type CallArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  /** An area, a spilled area or a name: Excel has to be asked for it. */
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly call: Call }
  /** A calculation of Excel's, which only Excel could carry out. */
  | { readonly kind: "expression"; readonly text: string };

/** A call of one of our functions in a formula. */
export interface Call {
  readonly id: string;
  readonly args: readonly CallArgument[];
}

const REFERENCE =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?#?|[\p{L}_][\p{L}\p{N}_.]*)$/iu;

/** Whether a text names cells: an area, a spilled area or a name. */
export const isReferenceText = (text: string): boolean => REFERENCE.test(text);

/** The outermost calls of our functions in a formula; `namespace` is the prefix they are called by. */
export function ourCalls(formula: string, namespace: string): Call[] {
  const calls: Call[] = [];
  const opening = new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:_xldudf_${namespace}_|${namespace}\\.)([A-Z0-9]+)\\(`,
    "giu",
  );
  for (let found = opening.exec(formula); found; found = opening.exec(formula)) {
    const inside = opening.lastIndex;
    const end = closing(formula, inside);
    const args = split(formula.slice(inside, end)).map((text) => readArgument(text, namespace));
    calls.push({ id: found[1]!.toUpperCase(), args });
    opening.lastIndex = end;
  }
  return calls;
}

/** A call of that function among those of a formula, the outermost first. */
export function callOf(calls: readonly Call[], id: string): Call | undefined {
  const found = calls.find((call) => call.id === id);
  if (found || calls.length === 0) return found;
  const nested = calls.flatMap(({ args }) =>
    args.flatMap((arg) => (arg.kind === "call" ? [arg.call] : [])),
  );
  return callOf(nested, id);
}

/** The call that a formula is, if it is nothing else. */
export function wholeCall(formula: string, namespace: string): Call | undefined {
  const read = readArgument(formula.replace(/^=/, ""), namespace);
  return read.kind === "call" ? read.call : undefined;
}

function readArgument(text: string, namespace: string): CallArgument {
  const plain = text.trim();
  if (plain === "") return { kind: "omitted" };
  if (/^"(?:[^"]|"")*"$/.test(plain)) {
    return { kind: "constant", value: plain.slice(1, -1).replaceAll('""', '"') };
  }
  // The functions read "4.82%" as Excel does, digit by digit.
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(plain)) {
    return { kind: "constant", value: plain };
  }
  if (/^(?:TRUE|FALSE)$/i.test(plain)) {
    return { kind: "constant", value: plain.toUpperCase() === "TRUE" };
  }
  if (isReferenceText(plain)) return { kind: "reference", text: plain };
  const [call] = ourCalls(plain, namespace);
  const isCall = call !== undefined && closing(plain, plain.indexOf("(") + 1) === plain.length - 1;
  return isCall && startsWithCall(plain, namespace)
    ? { kind: "call", call }
    : { kind: "expression", text: plain };
}

const startsWithCall = (text: string, namespace: string) =>
  new RegExp(`^(?:_xldudf_${namespace}_|${namespace}\\.)[A-Z0-9]+\\(`, "i").test(text);

/** Where the bracket closes that stands before `from`. */
function closing(text: string, from: number): number {
  let end = text.length;
  walk(text.slice(from), (letter, depth, at) => {
    if (letter === ")" && depth < 0 && end === text.length) end = from + at;
  });
  return end;
}

function split(text: string): string[] {
  const commas: number[] = [];
  walk(text, (letter, depth, at) => {
    if (letter === "," && depth === 0) commas.push(at);
  });
  return [-1, ...commas].map((comma, i) => text.slice(comma + 1, commas[i]));
}

/** Visits what stands outside of quotes, with the depth of brackets after each letter. */
function walk(text: string, visit: (letter: string, depth: number, at: number) => void): void {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quote !== "") {
      if (letter === quote) quote = "";
      continue;
    }
    if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(" || letter === "{") depth++;
    else if (letter === ")" || letter === "}") depth--;
    visit(letter, depth, at);
  }
}
