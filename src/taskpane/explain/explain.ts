import type { SelectedCell } from "../../excel";
import { ourCalls, type Call, type CallArgument } from "./calls";

/** Our functions by id, as a cell calls them. */
export type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Values of what a formula refers to, by its text. */
export type Referred = ReadonlyMap<string, unknown[][] | undefined>;

/** Why a cell shows what it shows. */
export type Explanation =
  | { readonly kind: "notOurs" }
  /** Excel does not know the function: the add-in was not there when the formula was entered. */
  | { readonly kind: "unknownName" }
  /** The result would spill over cells that are taken. */
  | { readonly kind: "noRoom"; readonly id: string }
  | { readonly kind: "fine"; readonly id: string }
  | { readonly kind: "fault"; readonly id: string; readonly code: string; readonly message: string }
  /** An argument is a calculation that only Excel could carry out. */
  | { readonly kind: "hidden"; readonly id: string; readonly text: string };

/** Everything that the formula's calls of ours refer to. */
export function referencesIn(cell: SelectedCell, namespace: string): string[] {
  const of = (call: Call): string[] =>
    call.args.flatMap((arg) => {
      if (arg.kind === "reference") return [arg.text];
      return arg.kind === "call" ? of(arg.call) : [];
    });
  return [...new Set(ourCalls(cell.formula, namespace).flatMap(of))];
}

/** Calls the cell's functions once more, with the same values, to hear what they say. */
export function explain(
  cell: SelectedCell,
  namespace: string,
  functions: Functions,
  referred: Referred,
): Explanation {
  const calls = ourCalls(cell.formula, namespace);
  if (calls.length === 0) return { kind: "notOurs" };
  if (cell.text === "#NAME?") return { kind: "unknownName" };
  if (cell.text === "#SPILL!") return { kind: "noRoom", id: calls[0]!.id };
  for (const call of calls) {
    const outcome = evaluate(call, functions, referred);
    if ("explanation" in outcome) return outcome.explanation;
    const fault = faultAt(outcome.value, cell.offset);
    if (fault) return { kind: "fault", id: call.id, ...fault };
  }
  return { kind: "fine", id: calls[0]!.id };
}

/** What a call gives, or why it gives nothing. */
export type Outcome = { readonly value: unknown } | { readonly explanation: Explanation };

/** Calls a function of ours as a cell would. */
export function evaluate(call: Call, functions: Functions, referred: Referred): Outcome {
  const { id } = call;
  const fn = functions[id];
  if (!fn) return { explanation: { kind: "unknownName" } };
  const values: unknown[] = [];
  for (const arg of call.args) {
    const outcome = argumentValue(arg, id, functions, referred);
    if ("explanation" in outcome) return outcome;
    values.push(outcome.value);
  }
  // Excel hands over null for every argument that is left out.
  while (values.length < fn.length) values.push(null);
  try {
    return { value: fn(...values) };
  } catch (error) {
    const fault = asFault(error);
    if (!fault) throw error;
    return { explanation: { kind: "fault", id, ...fault } };
  }
}

function argumentValue(
  arg: CallArgument,
  id: string,
  functions: Functions,
  referred: Referred,
): Outcome {
  switch (arg.kind) {
    case "omitted":
      return { value: null };
    case "constant":
      return { value: [[arg.value]] };
    case "call":
      return evaluate(arg.call, functions, referred);
    case "reference": {
      const value = referred.get(arg.text);
      return value ? { value } : { explanation: { kind: "hidden", id, text: arg.text } };
    }
    case "expression":
      return { explanation: { kind: "hidden", id, text: arg.text } };
  }
}

/** The error that a result holds for the selected cell of its spill. */
function faultAt(value: unknown, { row, column }: SelectedCell["offset"]) {
  const cell = Array.isArray(value) ? (value as unknown[][])[row]?.[column] : value;
  return asFault(cell);
}

/** What Excel's own error object says. */
export function asFault(value: unknown): { code: string; message: string } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { code, message } = value as Record<string, unknown>;
  return typeof code === "string" && typeof message === "string" ? { code, message } : undefined;
}
