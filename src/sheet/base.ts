import type { InputValue, SheetInputs } from "./inputs";

/**
 * A hidden name that keeps the inputs as the add-in last wrote them: what differs from it on the
 * sheet, the user changed there.
 */
export const BASE_NAME = "CVS_base";

/** Excel takes no longer text in a formula. */
const LONGEST_TEXT = 255;

/** The inputs as an array constant, each by its name. */
export function baseFormula(inputs: SheetInputs): string {
  const pairs = Object.entries(inputs).map(([name, value]) => `${literal(name)},${literal(value)}`);
  return `={${pairs.join(";")}}`;
}

function literal(value: InputValue | string | boolean): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = typeof value === "string" ? value : `=${value.cell}`;
  return `"${text.slice(0, LONGEST_TEXT).replaceAll('"', '""')}"`;
}

/** What {@link baseFormula} wrote, as texts to compare with {@link inputText}; empty where it is none. */
export function parseBase(formula: string): ReadonlyMap<string, string> {
  const pair = /"(\w+)",("(?:[^"]|"")*"|[^,;}]+)/g;
  return new Map([...formula.matchAll(pair)].map(([, name, value]) => [name!, value!]));
}

/** An input as the base writes it. */
export const inputText = literal;
