import { OTHER_TOTALS, LEAST_PERCENT } from "../../files/positions/table-words";
import type { AccountWords } from "../../locales/account.en";
import { quoted } from "../block";
import { parseReference } from "../address";
import { hasNoFixedCoupon } from "./no-fixed-coupon";
import { lineNumber } from "./grid";

/** What the lines of a range of the user's own hold, a column each. */
// prettier-ignore
const FIELDS = [
  "symbol", "face", "price", "coupon", "maturity", "currency", "level", "live", "typed", "own",
] as const;

export type FollowedField = (typeof FIELDS)[number];

/** Positions in a range of the workbook: what the Account sheet shows is what stands there now. */
export interface FollowedRange {
  /** Each column's cells without the heading, all of one height: `'Book'!$B$4:$B$12`. */
  readonly columns: FollowedColumns;
  /** Rows that it has now. */
  readonly rows: number;
}

type FollowedColumns = Readonly<Partial<Record<FollowedField, string>>> &
  Readonly<Record<"symbol" | "face" | "price", string>>;

/** The sheet's name for a column that it follows: lines read it by that, wherever it moves. */
export const followedName = (field: FollowedField): string => `followed_${field}`;

/**
 * The range that a sheet's names say it follows; undefined where they say none.
 * @param formulaOf what a name stands for, `='Book'!$B$4:$B$12`
 */
export function followedByNames(
  formulaOf: (name: string) => string | undefined,
): FollowedRange | undefined {
  const columns = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const formula = formulaOf(followedName(field));
      return formula === undefined ? [] : [[field, formula.slice(1)] as const];
    }),
  ) as Partial<FollowedColumns>;
  const { symbol, face, price } = columns;
  if (symbol === undefined || face === undefined || price === undefined) return undefined;
  return {
    columns: { ...columns, symbol, face, price },
    rows: parseReference(face)?.area.rows ?? 0,
  };
}

/** The names that say which range a sheet follows, and their formulas; undefined: it has no such name. */
export const followedNames = (
  range: FollowedRange | undefined,
): ReadonlyMap<string, string | undefined> =>
  new Map(
    FIELDS.map((field) => {
      const cells = range?.columns[field];
      return [followedName(field), cells === undefined ? undefined : `=${cells}`];
    }),
  );

/** Whether a line's coupon and maturity are read from its symbol. */
export const isBySymbol = ({ columns }: FollowedRange): boolean =>
  columns.coupon === undefined || columns.maturity === undefined;

/** Words of a row of sums, in capitals or not. */
const TOTALS = ["total", ...OTHER_TOTALS];

/** How a position's line reads its row of the range; entries by their key, and why a row is not counted. */
export function followedLine(
  range: FollowedRange,
  { uncounted: why }: AccountWords["held"]["checks"],
) {
  const { columns } = range;
  const n = lineNumber("held");
  const within = (then: string) => `IF(${n}>ROWS(${followedName("face")}),"",${then})`;
  const cell = (field: FollowedField) => `INDEX(${followedName(field)},${n})`;
  const shown = (field: FollowedField) => within(`IF(${cell(field)}="","",${cell(field)})`);
  const counted = (then: string) =>
    within(`IF(OR(LEN({held.uncounted@})>0,${cell("symbol")}=""),"",${then})`);
  const named = (column: string) =>
    `INDEX({held.${column}},MATCH(${cell("symbol")},{held.named},0))`;
  const bySymbol = isBySymbol(range);
  const coupon = `IF(${cell("coupon")}="","",IF(ABS(${cell("coupon")})<${LEAST_PERCENT},${cell("coupon")},${cell("coupon")}/100))`;

  const isTotal = [
    `${cell("symbol")}=""`,
    ...TOTALS.map((word) => `ISNUMBER(SEARCH(${quoted(word)},${cell("symbol")}))`),
  ].join(",");
  // A bond that came since the sheet was made portable is a Treasury, for all that is known.
  const isUnread = bySymbol
    ? `AND(ISNUMBER(MATCH(${cell("symbol")},{held.named},0)),NOT(ISNUMBER(IFERROR(${named("namedcoupon")},""))))`
    : `ISERROR(${cell("coupon")}+${cell("maturity")}+0)`;
  const cases: readonly (readonly [condition: string, says: string])[] = [
    [`AND(${cell("symbol")}="",${cell("face")}="")`, ""],
    [`OR(${isTotal})`, why.total],
    ...(columns.level ? [[`${cell("level")}="lot"`, why.lot] as const] : []),
    ...(columns.currency
      ? [[`AND(${cell("currency")}<>"",${cell("currency")}<>"USD")`, why.currency] as const]
      : []),
    [hasNoFixedCoupon(cell("symbol")), why.notFixed],
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
      coupon: counted(bySymbol ? named("namedcoupon") : coupon),
      maturity: counted(bySymbol ? `${named("nameddue")}-{behind.epoch}` : shown("maturity")),
      live: own("live"),
      typed: own("typed"),
      own: own("own"),
    } satisfies Partial<Record<FollowedField, string | undefined>>,
    uncounted: within(says),
  };
}

/** Rows of the range below those that the sheet has lines for, and rows that a filter hides. */
export function followedCounts() {
  const face = followedName("face");
  return {
    beyond: `SUMPRODUCT((LEN(${face})>0)*(ROW(${face})-MIN(ROW(${face}))>=ROWS({held.line})))`,
    hidden: `COUNTA(${face})-SUBTOTAL(103,${face})`,
  };
}
