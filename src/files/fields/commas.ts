/**
 * What a comma before exactly three digits means in a file; in a table separated by tabs each column
 * decides for itself, in another a column of known rates, none of which is in the thousands.
 */
export type CommaRule = "decimal" | "thousands" | "by-column" | "rates";

const COMMA_NUMBER = /^[^\w]*[\d.,' ]*,\d[\d.,]*[^\d]*$/;
const POINT_NUMBER = /^[^\w,]*\d*\.\d+[^\d,]*$/;

/** Counts over all numbers of a file how they use commas and points. */
export class Commas {
  private hasCommas = false;
  private hasPoints = false;
  /** A comma that cannot group thousands, or a point before it that does. */
  private hasDecimalComma = false;
  /** A comma that can only group thousands. */
  private hasThousands = false;

  see(text: string): void {
    if (!text.includes(",")) {
      if (!this.hasPoints && POINT_NUMBER.test(text)) this.hasPoints = true;
      return;
    }
    const plain = text.normalize("NFKC").trim();
    if (!COMMA_NUMBER.test(plain)) return;
    this.hasCommas = true;
    const comma = plain.lastIndexOf(",");
    const point = plain.lastIndexOf(".");
    if (plain.indexOf(",") < comma || (point >= 0 && comma < point)) this.hasThousands = true;
    else if (point >= 0 || !/^\d{3}(?!\d)/.test(plain.slice(comma + 1)))
      this.hasDecimalComma = true;
  }

  rule(separator: string): CommaRule {
    if (!this.hasCommas || this.hasThousands) return this.hasDecimalComma ? "decimal" : "thousands";
    if (this.hasDecimalComma) return "decimal";
    if (this.hasPoints) return "thousands";
    return separator === ";" ? "decimal" : separator === "\t" ? "by-column" : "rates";
  }
}

/** Columns whose commas group thousands, where a table separated by tabs leaves that open. */
const COUNTED =
  /face|quantity|qty|position|value|volume|vol\b|notional|nominal|nennwert|stück|bestand|anzahl|wert\b|面額|數量|市值|成交量|金額/i;

export const isDecimalComma = (rule: CommaRule, heading: string, isRate = false): boolean =>
  rule === "decimal" ||
  (rule === "by-column" && !COUNTED.test(heading)) ||
  (rule === "rates" && isRate);
