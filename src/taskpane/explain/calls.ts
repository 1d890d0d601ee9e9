import { isAddress, isName, withoutSpill } from "../../sheet";
import { closing, openingOfCall, splitArguments } from "../../sheet/formula/scan";

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

/** Whether a text names cells: an area, a spilled area or a name. */
export const isReferenceText = (text: string): boolean =>
  isAddress(withoutSpill(text)) || isName(text);

/** The outermost calls of our functions in a formula; `namespace` is the prefix they are called by. */
export function ourCalls(formula: string, namespace: string): Call[] {
  const calls: Call[] = [];
  const opening = openingOfCall(namespace);
  for (let found = opening.exec(formula); found; found = opening.exec(formula)) {
    const inside = opening.lastIndex;
    const end = closing(formula, inside - 1) ?? formula.length;
    const args = splitArguments(formula.slice(inside, end)).map((text) =>
      readArgument(text, namespace),
    );
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
  const [call] = isOneCall(plain, namespace) ? ourCalls(plain, namespace) : [];
  return call ? { kind: "call", call } : { kind: "expression", text: plain };
}

const isOneCall = (text: string, namespace: string): boolean =>
  openingOfCall(namespace).exec(text)?.index === 0 &&
  closing(text, text.indexOf("(")) === text.length - 1;
