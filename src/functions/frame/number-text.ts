import { pricedQuote } from "../../domain/account/quote";
import { LIMITS, type ArgumentKind, type Limit } from "../../numbers/limits";

/** How far full-width characters lie behind the half-width ones in Unicode. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const MINUS = /\u2212/g;

// No two neighbours here match the same character, so that reading takes as long as the text is.
const NUMBER =
  /^([+-]?) ?(\$?) ?([1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))? ?(%?)$/i;

/**
 * A number as people and files write it: "4.82%", "(4.82%)" for less than nothing, "$1,000", full-width
 * digits, the minus sign U+2212. A comma groups where it stands before exactly three digits, and never
 * in a rate or another fraction: "0,482" is 0.482 to one reader and 482 to another; and such text is not
 * taken for money either.
 * @returns undefined where the text is no number
 */
export function numberFromText(text: string, kind: ArgumentKind): number | undefined {
  const plain = plainLetters(text);
  if (kind === "quote") {
    const price = pricedQuote(plain);
    if (price !== undefined) return price.toNumber();
  }
  const inBrackets = plain.startsWith("(") && plain.endsWith(")");
  const found = NUMBER.exec(inBrackets ? plain.slice(1, -1).trim() : plain);
  if (found === null) return undefined;
  const [, sign, currency, digits, exponent = "0", percent] = found;
  if (inBrackets && sign !== "") return undefined;
  if (isFraction(kind) && (currency !== "" || digits!.includes(","))) return undefined;
  // A percent shifts the decimal point by two: done in the text, it leaves no binary trace.
  const shifted = Number(exponent) - (percent ? 2 : 0);
  const value = Number(`${inBrackets ? "-" : sign}${digits!.replaceAll(",", "")}e${shifted}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Half-width, and with single blanks at most. */
function plainLetters(text: string): string {
  return text
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(MINUS, "-")
    .split(/\s+/)
    .join(" ")
    .trim();
}

/** Rates, margins, probabilities: nothing beyond 1. */
function isFraction(kind: ArgumentKind): boolean {
  const { max, below }: Limit = LIMITS[kind];
  return (below ?? max ?? Infinity) <= 1;
}
