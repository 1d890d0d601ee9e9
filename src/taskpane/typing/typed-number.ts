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
 * Reads what people type, with the digits and marks of a Chinese keyboard too: "4.82", "4.82%",
 * "=4.82%", "0.0482" and "482bp" are one rate; "1,000,000", "1e6", "1 million" and "100萬" one sum;
 * "(4.82%)" is below 0; "=Book!C5" is a cell of the user's. A comma may only group, and never in a
 * rate: "4,82" is 4.82 to one reader and 482 to another.
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
  const parts = partsOf(plain.replace(/^=/, ""));
  if (!parts || !isLabel(parts.prefix, unit)) return readCell(text);
  const digits = readDigits(parts.digits, unit);
  if (digits === undefined) return { kind: "unreadable" };
  const { sign, exponent } = parts;
  const suffix = parts.suffix.toLowerCase();
  const shift =
    suffix === ""
      ? bareShift(Number(`${digits}e${exponent}`), unit, fractionBelow)
      : suffixShift(suffix, unit);
  return shift === undefined
    ? { kind: "unreadable" }
    : scaled(`${sign}${digits}`, exponent + shift);
}

function readCell(text: string): Typed {
  const reference = cellReference(text.normalize("NFKC"));
  return reference ? { kind: "reference", cell: reference.cell } : { kind: "unreadable" };
}

/** What stands ahead of a number, the number itself in pieces, and what follows it. */
interface Parts {
  readonly prefix: string;
  readonly sign: "" | "-";
  readonly digits: string;
  readonly exponent: number;
  readonly suffix: string;
}

// No two neighbours here match the same character, so that reading takes as long as the text is.
const NUMBER = /^([^\d+\-.,]*)([+-]?)([\d.,]+)(?:e([+-]?\d{1,3})(?!\d))?(.*)$/i;

/** Brackets around all of it mean less than 0, as in a ledger. */
function partsOf(text: string): Parts | undefined {
  const inBrackets = text.startsWith("(") && text.endsWith(")");
  const [, prefix, sign, digits, exponent = "0", suffix] =
    NUMBER.exec(inBrackets ? text.slice(1, -1) : text) ?? [];
  if (digits === undefined || (inBrackets && sign !== "")) return undefined;
  return {
    prefix: prefix!,
    sign: inBrackets || sign === "-" ? "-" : "",
    digits,
    exponent: Number(exponent),
    suffix: suffix!,
  };
}

/** Digits with a decimal point; undefined where they are none, or a comma does not group. */
function readDigits(text: string, unit: Unit): string | undefined {
  const grouped = unit !== "percent" && /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text);
  const digits = grouped ? text.replaceAll(",", "") : text;
  return /^(\d+(\.\d*)?|\.\d+)$/.test(digits) ? digits : undefined;
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
    ...{ k: 3, thousand: 3, m: 6, mm: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9 },
    ...{ 千: 3, 萬: 4, 万: 4, 百萬: 6, 百万: 6, 億: 8, 亿: 8, 十億: 9 },
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
