import { importWords } from "../../locales/import";
import type { Language } from "../../locales/language";
import {
  decodeFile,
  faultSentence,
  ImportFault,
  readImport,
  type Source,
} from "../../sheet/import";

/** What was read, or for the first text that cannot be, why. All texts or none. */
export type Read =
  | { readonly sources: readonly Source[] }
  | { readonly fault: { readonly from: string; readonly sentence: string } };

/** A file's or a clipboard's text; `from` is the file's name, "" for what was pasted. */
export interface Text {
  readonly from: string;
  readonly text: string;
}

export async function textsOf(files: readonly File[]): Promise<Text[]> {
  return Promise.all(
    files.map(async (file) => ({
      from: file.name,
      text: decodeFile(new Uint8Array(await file.arrayBuffer())),
    })),
  );
}

export function readTexts(texts: readonly Text[], language: Language): Read {
  const words = importWords(language);
  const sources: Source[] = [];
  for (const { from, text } of texts) {
    try {
      sources.push(...readImport(text, { from, untitled: words.untitled }));
    } catch (reason) {
      if (!(reason instanceof ImportFault)) throw reason;
      return { fault: { from, sentence: faultSentence(reason, words.faults) } };
    }
  }
  return { sources };
}
