import { RECORDS_A_SLICE, type Slices } from "../slices";

/** An element and its attributes: all that a statement in XML consists of. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/[^>]*>|<([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * What `take` makes of a document's elements, in their order; an element that gives nothing is left out.
 * What stands between them is not read.
 */
export function* readElements(
  text: string,
  take: (element: Element) => Element | undefined = (element) => element,
): Slices<Element[]> {
  const elements: Element[] = [];
  let [line, counted, seen] = [1, 0, 0];
  for (const found of text.matchAll(TAG)) {
    const [, name, attributes] = found;
    if (seen++ % RECORDS_A_SLICE === 0) yield found.index / text.length;
    if (name === undefined) continue;
    for (; counted < found.index; counted++) if (text[counted] === "\n") line++;
    const taken = take({ name, line, attributes: readAttributes(attributes!) });
    if (taken) elements.push(taken);
  }
  return elements;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    pairs.map(([, name, quoted, apostrophes]) => [
      name!,
      unescape(quoted ?? apostrophes ?? "").trim(),
    ]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : NaN;
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}
