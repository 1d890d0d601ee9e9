import type { Refusal } from "../../numbers/refusal";
import { faults as english, type Faults } from "../../locales/faults.en";
import { officeLanguage } from "../../locales/language";

/** The error values that a cell can hold as an input and that come out as themselves. */
export const PASSED_ON = ["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#VALUE!"] as const;
export type ErrorCode = (typeof PASSED_ON)[number];

/** An error on its way to a cell: Excel shows the message for #VALUE! and #N/A. */
export class Fault {
  constructor(
    readonly message: string,
    readonly code: ErrorCode = "#VALUE!",
  ) {}
}

let chinese: Faults | undefined;

/** Undefined until they have been loaded; a sentence that an older file lacks is the English one. */
function chineseSentences(): Faults | undefined {
  if (globalThis.CarryVsShockChinese === undefined) return undefined;
  return (chinese ??= { ...english, ...globalThis.CarryVsShockChinese });
}

/** The sentences for faults, in the language that Office shows. */
export const sentences = (): Faults =>
  (officeLanguage() === "zh-TW" ? chineseSentences() : undefined) ?? english;

/** What a cell shows where a formula has no value. */
export function faultOf(refusal: Refusal): Fault {
  const details = Object.entries(refusal.details).map(([name, detail]) => [
    name,
    typeof detail === "object" ? detail.toNumber() : detail,
  ]);
  const sentence = sentences()[refusal.reason] as (details: object) => string;
  const message = sentence(Object.fromEntries(details));
  return new Fault(message, refusal.code === "NA" ? "#N/A" : "#VALUE!");
}

/** The fault as the object that Excel knows. `CustomFunctions` is the host's and exists at call time only. */
export function toExcelError(fault: Fault): CustomFunctions.Error {
  return new CustomFunctions.Error(fault.code as CustomFunctions.ErrorCode, fault.message);
}
