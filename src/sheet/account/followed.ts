import { CHINESE_TOTALS, LEAST_PERCENT } from "../../files/positions/table-words";
import type { AccountWords } from "../../locales/account.en";
import { quoted } from "../block";
import type { Writer } from "../formula/dialect";

/** What the lines of a range of the user's own hold, a column each. */
export type FollowedField =
  "symbol" | "face" | "price" | "coupon" | "maturity" | "currency" | "level" | "live" | "typed" | "own"; // prettier-ignore

/** Positions in a range of the workbook: what the Account sheet shows is what stands there now. */
export interface FollowedRange {
  /** Each column's cells without the heading, all of one height: `'Book'!$B$4:$B$12`. */
  readonly columns: Readonly<Partial<Record<FollowedField, string>>> &
    Readonly<Record<"symbol" | "face" | "price", string>>;
  /** Rows that it has now. */
  readonly rows: number;
}

/** Words of a row of sums, in capitals or not. */
const TOTALS = ["total", ...CHINESE_TOTALS];

/** How a position's line reads row `i` of the range; entries by their key, and why a row is not counted. */
export function followedLine(
  { columns }: FollowedRange,
  i: number,
  write: Writer,
  { uncounted: why }: AccountWords["held"]["checks"],
) {
  const n = i + 1;
  const within = (then: string) => `IF(${n}>ROWS(${columns.face}),"",${then})`;
  const cell = (field: FollowedField) => `INDEX(${columns[field]},${n})`;
  const shown = (field: FollowedField) => within(`IF(${cell(field)}="","",${cell(field)})`);
  const counted = (then: string) =>
    within(`IF(OR(LEN({held.uncounted@})>0,${cell("symbol")}=""),"",${then})`);
  const symbol = write.call("TSYMBOL", cell("symbol"));
  const byColumns = columns.coupon !== undefined && columns.maturity !== undefined;
  const coupon = `IF(${cell("coupon")}="","",IF(ABS(${cell("coupon")})<${LEAST_PERCENT},${cell("coupon")},${cell("coupon")}/100))`;

  const isTotal = [
    `${cell("symbol")}=""`,
    ...TOTALS.map((word) => `ISNUMBER(SEARCH(${quoted(word)},${cell("symbol")}))`),
  ].join(",");
  const isUnread = byColumns
    ? `ISERROR(${cell("coupon")}+${cell("maturity")}+0)`
    : `ISERROR(INDEX(${symbol},1,1))`;
  const cases: readonly (readonly [condition: string, says: string])[] = [
    [`AND(${cell("symbol")}="",${cell("face")}="")`, ""],
    [`OR(${isTotal})`, why.total],
    ...(columns.level ? [[`${cell("level")}="lot"`, why.lot] as const] : []),
    ...(columns.currency
      ? [[`AND(${cell("currency")}<>"",${cell("currency")}<>"USD")`, why.currency] as const]
      : []),
    [isUnread, why.unread],
  ];
  const says = cases.reduceRight(
    (rest, [condition, word]) => `IF(${condition},${quoted(word)},${rest})`,
    '""',
  );
  const own = (field: FollowedField) => (columns[field] ? shown(field) : undefined);
  return {
    entries: {
      symbol: shown("symbol"),
      face: counted(shown("face")),
      price: shown("price"),
      coupon: counted(byColumns ? coupon : `INDEX(${symbol},1,1)`),
      maturity: counted(byColumns ? shown("maturity") : `INDEX(${symbol},1,2)-{behind.epoch}`),
      live: own("live"),
      typed: own("typed"),
      own: own("own"),
    } satisfies Partial<Record<FollowedField, string | undefined>>,
    uncounted: within(says),
  };
}

/** Rows of the range below those that the sheet has lines for, and rows that a filter hides. */
export const followedCounts = ({ columns: { face } }: FollowedRange, lines: number) => ({
  beyond: `SUMPRODUCT((LEN(${face})>0)*(ROW(${face})-MIN(ROW(${face}))>=${lines}))`,
  hidden: `COUNTA(${face})-SUBTOTAL(103,${face})`,
});
