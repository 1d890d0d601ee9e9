import { FileFault } from "../fault";

/** An element and its attributes: all that a statement in XML consists of. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/[^>]*>|<([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The elements of a document in their order. What stands between them is not read. */
export function readElements(text: string): Element[] {
  const elements: Element[] = [];
  let [line, counted] = [1, 0];
  for (const found of text.matchAll(TAG)) {
    const [, name, attributes] = found;
    if (name === undefined) continue;
    for (; counted < found.index; counted++) if (text[counted] === "\n") line++;
    elements.push({ name, line, attributes: readAttributes(attributes!) });
  }
  if (elements.length === 0) throw new FileFault("xml", {});
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
