import type { ImportWords } from "../../locales/import.en";

type Sentences = ImportWords["faults"];

/** Why a text cannot be imported; the sentence for each stands in `src/locales/import.*`. */
export type ImportFaultCode = keyof Sentences;

/** What the sentence of a fault names. */
export type ImportFaultDetails<C extends ImportFaultCode> =
  Parameters<Sentences[C]> extends [infer Details] ? Details : Record<string, never>;

/** A text that is refused whole: nothing of it is imported. */
export class ImportFault<C extends ImportFaultCode = ImportFaultCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: ImportFaultDetails<C>,
  ) {
    super(code);
    this.name = "ImportFault";
  }
}

const SHOWN = 40;

/** What came, short enough for a sentence and on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** The sentence of a fault in the words of a language. */
export function faultSentence(fault: ImportFault, words: Sentences): string {
  const sentence = words[fault.code] as (details: unknown) => string;
  return sentence(fault.details);
}
