import { isErrorText, type CellInput } from "./cell";

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?$/;

/** A decimal text as its nearest double; a per cent sign moves the point in the text, so nothing is rounded twice. */
function parseNumber(text: string): { value: number; numberFormat?: string } | undefined {
  const percent = text.endsWith("%");
  const digits = (percent ? text.slice(0, -1) : text).trim();
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return undefined;
  const plain = digits.replace(/,/g, "");
  if (!percent) return { value: Number(plain) };
  const value = Number(/e/i.test(plain) ? Number(plain) / 100 : `${plain}e-2`);
  return { value, numberFormat: plain.includes(".") ? "0.00%" : "0%" };
}

function parseText(text: string): CellInput {
  if (text === "") return { kind: "empty" };
  if (text.startsWith("'")) return { kind: "text", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  if (isErrorText(text)) return { kind: "error", value: text };
  if (/^(true|false)$/i.test(text))
    return { kind: "boolean", value: text.toLowerCase() === "true" };
  const number = parseNumber(text.trim());
  return number ? { kind: "number", ...number } : { kind: "text", value: text };
}

/**
 * What Excel makes of a value written to a cell: text is read as if typed (a
 * leading "=" is a formula, "4.82%" a number), an apostrophe keeps it text, and a
 * cell formatted as text ("@") keeps everything as text. Dates are left as text.
 */
export function parseInput(value: string | number | boolean, numberFormat: string): CellInput {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (numberFormat === "@")
    return value === "" ? { kind: "empty" } : { kind: "text", value: value.replace(/^'/, "") };
  return parseText(value);
}
