import { knownId } from "./ids";
import type { ColumnFacts, Head, SeriesSource } from "./source";

/** What stands beside the prices and is no series of its own. */
const NO_PRICE =
  /^(volume|vol\.?|成交量|交易量|dividends|stock splits|capital gains)$|change|[%％]|涨跌/i;

/** Daily quotes: which column is the close, and what else stands beside it. */
function quotes(
  title: string,
  fits: (headings: readonly string[], head: Head) => boolean,
  close: RegExp,
): SeriesSource {
  return {
    title,
    headings: headingsOf,
    recognises: (head) => fits(headingsOf(head), head),
    column: (heading, head) => {
      const { ticker, price } = partsOf(heading, head);
      if (NO_PRICE.test(price)) return { none: true };
      return {
        ...factsOf(ticker || head.file),
        ...(ticker && { name: heading }),
        ticked: close.test(price),
      };
    },
  };
}

/** yfinance writes three head lines: what the columns are, the ticker of each, and "Date". */
const headingsOf = (head: Head): readonly string[] => {
  const { fields, above } = head;
  if (!isTickered(head)) return fields;
  const [prices, tickers] = [above.at(-2)!, above.at(-1)!];
  return ["Date", ...prices.slice(1).map((price, i) => `${tickers[i + 1] ?? ""} ${price}`.trim())];
};

const isTickered = ({ above }: Head) =>
  above.at(-1)?.[0] === "Ticker" && above.at(-2)?.[0] === "Price";

/** Which instrument a column belongs to, where that is told, and which of its figures it holds. */
function partsOf(heading: string, head: Head): { ticker: string; price: string } {
  const at = isTickered(head) ? headingsOf(head).indexOf(heading) : -1;
  if (at < 0) return { ticker: "", price: heading };
  return { ticker: head.above.at(-1)![at] ?? "", price: head.above.at(-2)![at]! };
}

/** What a ticker or the name of a file tells of the unit. */
function factsOf(name: string): ColumnFacts {
  const [ticker] = /\^?(TNX|TYX|FVX|IRX)\b/i.exec(name) ?? [];
  if (ticker) {
    const { name: _, ...facts } = knownId(ticker.toUpperCase())!;
    return facts;
  }
  if (!/yield|殖利率|收益率|rendite/i.test(name)) return {};
  const [, years] = /(\d+)[ -]?(?:years?|yr?|jahre?|年)/i.exec(name) ?? [];
  return { unit: "percent", range: "nominal", long: Number(years) >= 7 };
}

const has = (headings: readonly string[], ...names: readonly string[]) =>
  names.every((name) => headings.some((heading) => heading.toLowerCase() === name));

/** Yahoo, yfinance and Stooq: `Date,Open,High,Low,Close,…`. */
export const yahoo = quotes(
  "Yahoo Finance",
  (headings, head) => isTickered(head) || has(headings, "open", "high", "low", "close"),
  /^close$/i,
);

/** What investing.com calls the price, the high and the low in its editions. */
const EDITIONS = [
  ["price", "high", "low"],
  ["zuletzt", "hoch", "tief"],
  ["收市", "高", "低"],
  ["收盘", "高", "低"],
];

/** investing.com: `"Date","Price","Open","High","Low","Vol.","Change %"`; dates by its edition. */
export const investing = quotes(
  "investing.com",
  (headings) => EDITIONS.some((names) => has(headings, ...names)),
  /^(price|zuletzt|收市|收盘)$/i,
);
