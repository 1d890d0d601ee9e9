import type { CallArgument } from "../explain/calls";
import { asFault, evaluate, type Functions, type Referred } from "../explain/explain";
import type { FunctionCard } from "./function-card";
import type { Given } from "./given";
import type { Leaf } from "./sum";
import { readsAs } from "./reads-as";

/** What a function gives for what was typed. */
export type Answer =
  /** Arguments that have to be entered first. */
  | { readonly kind: "asks"; readonly names: readonly string[] }
  /** References that are no cells of this workbook. */
  | { readonly kind: "noCells"; readonly text: string }
  | { readonly kind: "fault"; readonly code: string; readonly message: string }
  | { readonly kind: "cells"; readonly rows: readonly (readonly unknown[])[] };

/** Calls the function as a cell would. Some answer later. */
export function answerOf(
  card: FunctionCard,
  givens: readonly Given[],
  functions: Functions,
  referred: Referred,
): Answer | Promise<Answer> {
  const lacking = card.parameters.filter(
    ({ optional }, i) => !optional && givens[i]!.kind === "omitted",
  );
  if (lacking.length > 0) return { kind: "asks", names: lacking.map(({ name }) => name) };
  const outcome = evaluate({ id: card.id, args: givens.map(asArgument) }, functions, referred);
  if ("value" in outcome) {
    const { value } = outcome;
    return value instanceof Promise ? value.then(asAnswer, asRefusal) : asAnswer(value);
  }
  const { explanation } = outcome;
  if (explanation.kind === "hidden") return { kind: "noCells", text: explanation.text };
  if (explanation.kind === "fault") return explanation;
  throw new Error(`${card.id} is no function of this build`);
}

function asArgument(given: Given): CallArgument {
  if (given.kind === "constant") return { kind: "constant", value: given.value };
  return given.kind === "omitted" ? given : { kind: "reference", text: given.text + given.per };
}

function asAnswer(value: unknown): Answer {
  const fault = asFault(value);
  if (fault) return { kind: "fault", ...fault };
  return { kind: "cells", rows: Array.isArray(value) ? (value as unknown[][]) : [[value]] };
}

function asRefusal(reason: unknown): Answer {
  const fault = asFault(reason);
  if (!fault) throw reason;
  return { kind: "fault", ...fault };
}

/** The values of cells by the text that a formula has for them, a hundredth where that is meant. */
export function withHundredths(givens: readonly Given[], read: Referred): Referred {
  const entries = givens.flatMap((given) => {
    if (given.kind !== "reference") return [];
    const values = read.get(given.text);
    const scaled =
      given.per === ""
        ? values
        : values?.map((row) => row.map((cell) => (typeof cell === "number" ? cell / 100 : cell)));
    return [[given.text + given.per, scaled] as const];
  });
  return new Map(entries);
}

/** The numbers of a sum; undefined where one of the arguments is not a single number. */
export function leavesOf(
  { parameters }: FunctionCard,
  values: readonly unknown[],
): ReadonlyMap<string, Leaf> | undefined {
  const leaves = new Map<string, Leaf>();
  for (const [i, { code, kind, fallback }] of parameters.entries()) {
    const as = kind && readsAs(code, kind);
    const isDefault = isEmpty(values[i]);
    const value = isDefault ? fallback : values[i];
    if (typeof as !== "object" || typeof value !== "number") return undefined;
    leaves.set(code, { value, as, isDefault });
  }
  return leaves;
}

/** What Excel gives for a cell that holds nothing, or for none. */
export const isEmpty = (value: unknown): boolean =>
  value === "" || value === null || value === undefined;

/** The single value of what was typed; undefined for an omitted one, and for several cells. */
export function valueOf(given: Given, referred: Referred): unknown {
  if (given.kind === "omitted") return undefined;
  if (given.kind === "constant") return given.value;
  const rows = referred.get(given.text + given.per);
  return rows?.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : NaN;
}
