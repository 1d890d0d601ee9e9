import { Refusal } from "../refusal";
import { ExcelText, keyOf, Undecided, withAnswers, type Question } from "./excel-text";
import type { Expression } from "./expression";

/** All that a formula can come to: a number, a word, a refusal, or what depends on a condition. */
export type Outcome =
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "refusal"; readonly refusal: Refusal }
  | Choice;

export interface Choice {
  readonly kind: "choice";
  readonly condition: Condition;
  readonly yes: Outcome;
  readonly no: Outcome;
}

/** One question, or several: "any" holds where one of them does, "all" where none fails. */
export type Condition =
  Question | { readonly kind: "any" | "all"; readonly of: readonly Condition[] };

/**
 * Runs a formula once for every way in which its comparisons can come out, and joins what comes of
 * it. Where two ways end alike, their questions become one condition.
 */
export function explore(
  formula: () => ExcelText | string,
  answers: ReadonlyMap<string, boolean> = new Map(),
): Outcome {
  try {
    const result = withAnswers(answers, formula);
    return typeof result === "string"
      ? { kind: "word", word: result }
      : { kind: "value", value: result.expression };
  } catch (reason) {
    if (reason instanceof Refusal) return { kind: "refusal", refusal: reason };
    if (!(reason instanceof Undecided)) throw reason;
    const { question } = reason;
    const answered = (answer: boolean) =>
      explore(formula, new Map(answers).set(keyOf(question), answer));
    return choice(question, answered(true), answered(false));
  }
}

function choice(condition: Condition, yes: Outcome, no: Outcome): Outcome {
  if (isSame(yes, no)) return yes;
  if (no.kind === "choice" && isSame(yes, no.yes) && isAlwaysDefined(no.condition)) {
    return choice({ kind: "any", of: [condition, no.condition] }, yes, no.no);
  }
  if (yes.kind === "choice" && isSame(no, yes.no) && isAlwaysDefined(yes.condition)) {
    return choice({ kind: "all", of: [condition, yes.condition] }, yes.yes, no);
  }
  return { kind: "choice", condition, yes, no };
}

function isSame(a: Outcome, b: Outcome): boolean {
  switch (a.kind) {
    case "value":
      return b.kind === "value" && a.value === b.value;
    case "word":
      return b.kind === "word" && a.word === b.word;
    case "refusal":
      return (
        b.kind === "refusal" &&
        a.refusal.code === b.refusal.code &&
        a.refusal.reason === b.refusal.reason
      );
    case "choice":
      return (
        b.kind === "choice" &&
        isSameCondition(a.condition, b.condition) &&
        isSame(a.yes, b.yes) &&
        isSame(a.no, b.no)
      );
  }
}

function isSameCondition(a: Condition, b: Condition): boolean {
  if ("kind" in a) {
    if (!("kind" in b) || a.kind !== b.kind || a.of.length !== b.of.length) return false;
    return a.of.every((part, i) => isSameCondition(part, b.of[i]!));
  }
  return !("kind" in b) && keyOf(a) === keyOf(b);
}

/** AND and OR work out all that stands in them: what may be an error must stay behind its guard. */
function isAlwaysDefined(condition: Condition): boolean {
  if ("kind" in condition) return condition.of.every(isAlwaysDefined);
  return [condition.left, condition.right].every(isTotal);
}

function isTotal(of: Expression): boolean {
  switch (of.kind) {
    case "number":
    case "name":
      return true;
    case "negative":
      return isTotal(of.of);
    case "root":
      return false;
    case "operation": {
      const divides = of.operator === "/" || of.operator === "^";
      return isTotal(of.left) && isTotal(of.right) && (!divides || of.right.kind === "number");
    }
  }
}
