/** Formulas read character by character: the one place that knows brackets, commas and quotes. */

/** Visits what stands outside of quotes, with the depth of brackets after each character. */
function scan(text: string, visit: (character: string, depth: number, at: number) => void): void {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
      continue;
    }
    if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{") depth++;
    else if (character === ")" || character === "}") depth--;
    visit(character, depth, at);
  }
}

/** Index of the bracket that closes the one at `open`; undefined where it stays open. */
export function closing(text: string, open: number): number | undefined {
  let end: number | undefined;
  scan(text.slice(open), (_, depth, at) => {
    if (depth === 0) end ??= open + at;
  });
  return end;
}

/** The arguments between the commas of a call's inside. */
export function splitArguments(inside: string): string[] {
  const commas: number[] = [];
  scan(inside, (character, depth, at) => {
    if (character === "," && depth === 0) commas.push(at);
  });
  return [-1, ...commas].map((comma, i) => inside.slice(comma + 1, commas[i]).trim());
}

/** How Excel writes a function of an add-in that was missing when the workbook was opened. */
const missing = (namespace: string) => `(?:_xlfn\\.)?_xldudf_${namespace}_`;

/** That of all our functions in a formula, whose names stand behind it. */
export const missingForm = (namespace: string): RegExp => new RegExp(missing(namespace), "gi");

/** The start of a call of ours, in either form, up to its bracket; the function's name is a group. */
export const openingOfCall = (namespace: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:${missing(namespace)}|${namespace}\\.)([A-Z][A-Z0-9]*)\\(`,
    "giu",
  );
