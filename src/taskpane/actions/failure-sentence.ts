import type { Language } from "../../locales/language";
import { OperationFailure } from "../../excel";

/** What a person is told of a failure: one sentence that says what to do. */
export function failureSentence(reason: unknown, _language: Language): string {
  return reason instanceof OperationFailure ? reason.code : String(reason);
}
