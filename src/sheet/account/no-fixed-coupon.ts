import { FLOATING } from "../../domain";

/** The words as SEARCH finds them among others: whole ones, or beginnings where more may follow. */
const WORDS = [...FLOATING.source.matchAll(/([A-Z]+)(\\w\*)?/g)].map(
  ([, word, open]) => ` ${word!}${open ? "" : " "}`,
);

/** Whether a symbol's text says that it has no fixed coupon, as TSYMBOL reads it. */
export const hasNoFixedCoupon = (symbol: string): string =>
  `SUMPRODUCT(--ISNUMBER(SEARCH({${WORDS.map((word) => `"${word}"`).join(",")}}," "&SUBSTITUTE(${symbol},"-"," ")&" ")))>0`;
