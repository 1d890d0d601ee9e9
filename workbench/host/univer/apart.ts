import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";

/** What of Univer's caches is private and yet needed: 0.25.1, pinned. */
interface Cache {
  _hash(text: string): string;
}

/**
 * Univer 0.25.1 keeps what it parsed under a number of 32 bits where the text is longer than 64
 * characters, and looks no further: of two formulas with one number, the second cell shows the first
 * one's result, now and then, in one cell of thousands. Here the text itself is the key.
 */
export function keepFormulasApart(): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Cache;
  caches._hash = (text) => text;
}
