import type { Extra, OperationFailure } from "../../excel";
import { sentenceGap, type Language } from "../../locales/language";
import { operationTextsIn } from "../../locales/operations";

/** What a person is told of a failure: one sentence that says what to do. */
export function failureSentence(reason: unknown, language: Language): string {
  const { failures } = operationTextsIn(language);
  if (isFailure(reason)) return failures[reason.code](reason.details);
  return failures.unexpected({
    message: reason instanceof Error ? reason.message : String(reason),
  });
}

/** What a person is told of what an operation did without: what to do about each. */
export function lackSentence(extras: readonly Extra[], language: Language): string {
  const { lacks } = operationTextsIn(language);
  return extras.map((extra) => lacks[extra]).join(sentenceGap(language));
}

/** By name: the class itself is loaded with the room that throws it. */
const isFailure = (reason: unknown): reason is OperationFailure =>
  reason instanceof Error && reason.name === "OperationFailure";
