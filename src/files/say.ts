import type { FilesWords } from "../locales/files.en";
import { FileFault, faultSentence, type FaultCode } from "./fault";
import type { Remark } from "./reading";

/** A remark in the words of a language; that of a column which cannot be read holds its fault's sentence. */
export function say(
  { of, code, details }: Remark<"why" | "notes" | "questions">,
  words: FilesWords,
): string {
  const sentence = (words[of] as Record<string, (details: unknown) => string>)[code]!;
  if (code !== "fault") return sentence(details);
  const fault = new FileFault(details.code as FaultCode, details as never);
  return sentence({ ...details, sentence: faultSentence(fault, words) });
}

/** A choice in words: a unit, or another answer; a sheet's name is itself. */
export function sayChoice(choice: string, { units, choices }: FilesWords): string {
  return (
    (units as Record<string, string>)[choice] ??
    (choices as Record<string, string>)[choice] ??
    choice
  );
}
