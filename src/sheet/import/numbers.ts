/** What a field says: a number as printed, and whether a per cent sign stood after it. */
export interface Printed {
  readonly number: number;
  readonly percent: boolean;
}

/** How sources write that there is no figure for a day: FRED ".", FiscalData "null". */
const GAPS = new Set(["", ".", "-", "–", "n/a", "#n/a", "na", "nan", "null"]);
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d{1,3})?(%?)$/i;

/** Reads a field; "gap" where there is no figure, undefined where it is none. */
export function readPrinted(text: string): Printed | "gap" | undefined {
  const plain = text.normalize("NFKC").replaceAll("−", "-").trim();
  if (GAPS.has(plain.toLowerCase())) return "gap";
  const [, sign, whole, fraction = "", exponent = "", percent] = NUMBER.exec(plain) ?? [];
  if (whole === undefined || !/\d/.test(whole + fraction)) return undefined;
  const number = Number(`${sign}${whole.replaceAll(",", "")}${fraction}${exponent}`);
  return Number.isFinite(number) ? { number: number + 0, percent: percent === "%" } : undefined;
}
