import { cellReference } from "../../sheet";

/** What a field takes. Rates are kept as fractions; all else as typed. */
export type Unit = "percent" | "bp" | "money" | "times" | "years" | "years²";

/** What was understood of the text in a field. */
export type Typed =
  | { readonly kind: "number"; readonly value: number }
  /** A cell of the user's, as "Book!C5". */
  | { readonly kind: "reference"; readonly cell: string }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" };

/**
 * Reads what people type, with the digits and signs of a Chinese keyboard too:
 * "4.82", "4.82%", "0.0482" and "482bp" are one rate; "1,000,000", "1m" and "100萬" one sum;
 * "=Book!C5" is a cell of the user's.
 *
 * @param fractionBelow in a rate field a bare number smaller than this is a fraction (0.0482), one
 *   that is larger a per cent (4.82). Where the border lies depends on what the rate usually is.
 */
export function readTyped(text: string, unit: Unit, fractionBelow = 0): Typed {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s_']/g, "")
    .replaceAll("−", "-");
  if (plain === "") return { kind: "empty" };
  const parts = /^([^\d+\-.,]*)([+-]?[\d.,]+)(.*)$/.exec(plain);
  const digits = parts ? readDigits(parts[2]!) : undefined;
  if (!parts || digits === undefined || !isLabel(parts[1]!, unit)) return readCell(text);
  const suffix = parts[3]!.toLowerCase();
  const shift =
    suffix === "" ? bareShift(Number(digits), unit, fractionBelow) : suffixShift(suffix, unit);
  return shift === undefined ? { kind: "unreadable" } : scaled(digits, shift);
}

function readCell(text: string): Typed {
  const reference = cellReference(text.normalize("NFKC"));
  return reference ? { kind: "reference", cell: reference.cell } : { kind: "unreadable" };
}

/** Digits with separators to digits with a decimal point. A comma groups, unless it can only be a decimal one. */
function readDigits(text: string): string | undefined {
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) && !/^[+-]?0,/.test(text);
  if (grouped) return text.replaceAll(",", "");
  const decimalComma = /^[+-]?\d+,\d+$/.test(text);
  const digits = decimalComma ? text.replace(",", ".") : text;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? digits : undefined;
}

/** A currency's name or sign ahead of the number, in a field for money. */
const isLabel = (prefix: string, unit: Unit) =>
  prefix === "" || (unit === "money" && /^(US\$|USD|NT\$|\$|€|£|¥)$/i.test(prefix));

function bareShift(value: number, unit: Unit, fractionBelow: number): number {
  if (unit !== "percent" || Math.abs(value) < fractionBelow) return 0;
  return -2;
}

/** Powers of ten that the suffixes stand for, by the kind of field. */
const SUFFIXES: Record<Unit, Readonly<Record<string, number>>> = {
  percent: { "%": -2, bp: -4, bps: -4, 基點: -4, 個基點: -4 },
  bp: { bp: 0, bps: 0, 基點: 0, 個基點: 0, "%": 2 },
  money: {
    ...{ k: 3, m: 6, mm: 6, mn: 6, b: 9, bn: 9, 千: 3, 萬: 4, 万: 4, 百萬: 6, 億: 8, 亿: 8 },
    ...{ usd: 0, 元: 0, 美元: 0, 萬美元: 4, 萬元: 4, 億元: 8, 億美元: 8 },
  },
  times: { x: 0, "×": 0, 倍: 0 },
  years: { y: 0, yr: 0, years: 0, 年: 0 },
  "years²": { 年2: 0 },
};

const suffixShift = (suffix: string, unit: Unit): number | undefined => SUFFIXES[unit][suffix];

/** Moves the decimal point in the text, so that 4.82% is the double nearest to 0.0482. */
function scaled(digits: string, shift: number): Typed {
  const value = Number(`${digits}e${shift}`);
  return Number.isFinite(value) ? { kind: "number", value: value + 0 } : { kind: "unreadable" };
}
