import { knownId } from "./ids";
import type { ColumnFacts, Head, SeriesSource } from "./source";

/** Daily quotes: which column is the close, and what else stands beside it. */
function quotes(
  title: string,
  fits: (headings: readonly string[], head: Head) => boolean,
  close: string,
): SeriesSource {
  return {
    title,
    headings: headingsOf,
    recognises: (head) => fits(headingsOf(head), head),
    column: (heading, head) => {
      if (/^(volume|vol\.?|change ?%?|dividends|stock splits|capital gains)$/i.test(heading)) {
        return { none: true };
      }
      const ticked = heading.toLowerCase() === close;
      const ticker = tickerOf(head);
      return {
        ...factsOf(ticker || head.file),
        ...(ticker && { name: `${ticker} ${heading}` }),
        ticked,
      };
    },
  };
}

/** yfinance writes three head lines: what the columns are, the ticker of each, and "Date". */
const headingsOf = ({ fields, above }: Head): readonly string[] =>
  isTickered(above) ? ["Date", ...above.at(-2)!.slice(1)] : fields;

const isTickered = (above: Head["above"]) =>
  above.at(-1)?.[0] === "Ticker" && above.at(-2)?.[0] === "Price";

const tickerOf = ({ above }: Head): string =>
  isTickered(above) ? (above.at(-1)!.find((text, i) => i > 0 && text !== "") ?? "") : "";

/** What a ticker or the name of a file tells of the unit. */
function factsOf(name: string): ColumnFacts {
  const [ticker] = /\^?(TNX|TYX|FVX|IRX)\b/i.exec(name) ?? [];
  if (ticker) {
    const { name: _, ...facts } = knownId(ticker.toUpperCase())!;
    return facts;
  }
  if (!/yield|殖利率|rendite/i.test(name)) return {};
  const [, years] = /(\d+)[ -]?(?:years?|yr?|年)/i.exec(name) ?? [];
  return { unit: "percent", range: "nominal", long: Number(years) >= 7 };
}

const has = (headings: readonly string[], ...names: readonly string[]) =>
  names.every((name) => headings.some((heading) => heading.toLowerCase() === name));

/** Yahoo, yfinance and Stooq: `Date,Open,High,Low,Close,…`. */
export const yahoo = quotes(
  "Yahoo Finance",
  (headings) => has(headings, "open", "high", "low", "close"),
  "close",
);

/** investing.com: `"Date","Price","Open","High","Low","Vol.","Change %"`; dates by its edition. */
export const investing = quotes(
  "investing.com",
  (headings) => has(headings, "price", "open", "high", "low"),
  "price",
);
