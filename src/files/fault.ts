import type { FilesWords } from "../locales/files.en";

type Sentences = FilesWords["faults"];

/** Why a file, or a part of one, is not read; the sentence for each stands in `src/locales/files.*`. */
export type FaultCode = keyof Sentences;

/** What the sentence of a fault names. */
export type FaultDetails<C extends FaultCode> =
  Parameters<Sentences[C]> extends [infer Details] ? Details : Record<string, never>;

/** A file, or a series or a security of it, that is refused. */
export class FileFault<C extends FaultCode = FaultCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: FaultDetails<C>,
  ) {
    super(code);
    this.name = "FileFault";
  }

  /** The line of the file that it speaks of. */
  get line(): number | undefined {
    return (this.details as { readonly line?: number }).line;
  }
}

const SHOWN = 40;

/** What came, short enough for a sentence and on one line. */
export function shown(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN).join("")}…`
    : characters.join("");
}

/** The sentence of a fault in the words of a language. */
export function faultSentence({ code, details }: FileFault, words: FilesWords): string {
  const sentence = words.faults[code] as (details: unknown) => string;
  return sentence(details);
}
