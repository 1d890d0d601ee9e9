import type { Language } from "../../locales/language";
import type { OperationFailure } from "../../excel";

/** What a person is told of a failure: one sentence that says what to do. */
export function failureSentence(reason: unknown, _language: Language): string {
  return isFailure(reason) ? reason.code : String(reason);
}

/** By name: the class itself is loaded with the room that throws it. */
const isFailure = (reason: unknown): reason is OperationFailure =>
  reason instanceof Error && reason.name === "OperationFailure";
