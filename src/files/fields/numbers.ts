/** What a field says: its digits, to the power of ten, and what stood after them. */
export interface Printed {
  /** A decimal number as a program writes it. */
  readonly digits: string;
  readonly exponent: number;
  readonly mark?: "percent" | "bp";
}

/** How sources write a missing figure. */
const GAPS = new Set(
  [
    "",
    ".",
    "-",
    "--",
    "–",
    "—",
    "nd",
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "#n/a n/a",
    "#na",
    "nan",
    "null",
    "none",
  ].concat("-999.99"),
);
const EXPONENTS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };
const NUMBER =
  /^(\()?([+-]?)(?:(?:US|NT)?[$€£¥] ?)?([+-]?)([\d.,' ]*\d[\d.,]*)(?:e([+-]?\d{1,3}))?(?: ?(%|bps?|[kmb]))?(\))?$/i;
const PLAIN = /^-?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Reads a field; "gap" where there is no figure, undefined where it is none.
 * @param decimalComma whether a comma before three digits is decimal in this column
 */
export function readPrinted(text: string, decimalComma = false): Printed | "gap" | undefined {
  if (PLAIN.test(text) && !decimalComma) {
    return text === "-999.99" ? "gap" : { digits: text, exponent: 0 };
  }
  const plain = text.normalize("NFKC").replaceAll("−", "-").trim();
  if (GAPS.has(plain.toLowerCase())) return "gap";
  const [, open, sign, inner, body, power, mark = "", close] = NUMBER.exec(plain) ?? [];
  if (body === undefined || (open === undefined) !== (close === undefined)) return undefined;
  const digits = plainDigits(body, decimalComma);
  if (digits === undefined || (sign && inner)) return undefined;
  const unit = mark.toLowerCase();
  const isMinus = (open !== undefined) !== (sign === "-" || inner === "-");
  return {
    digits: (isMinus ? "-" : "") + digits,
    exponent: Number(power ?? 0) + (EXPONENTS[unit] ?? 0),
    ...(unit === "%" && { mark: "percent" as const }),
    ...(unit.startsWith("bp") && { mark: "bp" as const }),
  };
}

/** The number times ten to `power`: 4.82 to the -2nd is the very double that 4.82% is. */
export function valueOf({ digits, exponent }: Printed, power = 0): number {
  return Number(`${digits}e${exponent + power}`) + 0;
}

/** Takes out the marks of thousands and makes the decimal mark a point. */
function plainDigits(body: string, decimalComma: boolean): string | undefined {
  const grouped = /^\d{1,3}(?:[ ']\d{3})+(?=$|[.,])/.exec(body);
  const text = grouped ? body.replace(/[ ']/g, "") : body;
  if (/[ ']/.test(text)) return undefined;
  const marks = text.replace(/\d/g, "");
  const last = marks.at(-1);
  if (last === undefined) return text;
  const isOnly = marks.length === 1;
  const first = marks[0]!;
  if (!isOnly && first !== last) {
    // Of two kinds of mark the last is the decimal one, and stands once.
    return marks.indexOf(last) === marks.length - 1 &&
      isGrouped(text.slice(0, text.indexOf(last)), first)
      ? joined(text.slice(0, text.indexOf(last)), first, text.slice(text.indexOf(last) + 1))
      : undefined;
  }
  if (!isOnly) return isGrouped(text, first) ? text.replaceAll(first, "") : undefined;
  const isThousands =
    isGrouped(text, first) && !/^0/.test(text) && (first === ",") !== decimalComma;
  if (isThousands) return text.replace(first, "");
  const [whole, fraction] = text.split(first);
  return `${whole || "0"}.${fraction || "0"}`;
}

const joined = (whole: string, mark: string, fraction: string) =>
  `${whole.replaceAll(mark, "")}.${fraction || "0"}`;

const isGrouped = (text: string, mark: string) =>
  new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(text);
