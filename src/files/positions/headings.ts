/** What a column of positions may hold. */
export type PositionField =
  | "symbol"
  | "description"
  | "face"
  | "price"
  | "value"
  | "accrued"
  | "coupon"
  | "maturity"
  | "currency"
  | "category"
  | "level"
  | "duration"
  | "margin"
  | "yield"
  | "convexity"
  | "priceNow"
  | "yieldNow"
  | "stop";

/** Headings that fit a field, the best first; those of a date never hold a figure. */
type Fits = readonly RegExp[];

const DATE = /date|datum|日期|日$/i;

/** The fields of positions in English, German and Chinese: the best fit counts, not the first column. */
export const HEADINGS = {
  symbol: [/^symbol$/i, /^(ticker|代號|代碼|代码)$/i, /^(cusip|isin)$/i, /^wkn$/i],
  description: [
    /^financial instrument( description)?$/i,
    /^(security |issue )?description$/i,
    /^(name|security|instrument|issue|bond|名稱|證券名稱|商品名稱|債券|債券名稱)$/i,
    /^(bezeichnung|wertpapier\w*|titel|gattung)$/i,
    /description|名稱|bezeichnung/i,
  ],
  face: [
    /^(face|face value|par|par value|nominale?|nennwert|nennbetrag|面額|面值|票面金額)$/i,
    /^(qty|quantity|qty \(quantity\)|數量|数量|股數)$/i,
    /^(position|bestand|stück|anzahl|menge|持倉|部位)$/i,
    /face|par value|quantity|nominal|\bnom\.|nennwert|面額|面值/i,
  ],
  price: [
    /^(clean price|close price|mark price|market price|last price|收盤價格?|收盘价格|市價)$/i,
    /^(price|kurs|價格|价格|preis)$/i,
    /\bprice\b(?!.*(chg|change|cost))/i,
    /^(kurs|preis)\b|^(schluss|markt)kurs|^(aktueller|letzter) kurs/i,
  ],
  value: [
    /market value|mkt val|kurswert|marktwert|市值/i,
    /^(current value|position value|value|mv|價值|价值)$/i,
    /^value|value$|^(depot|gesamt|gegen)?wert\b|金額|部位/i,
    /notional|^face|面額/i,
  ],
  accrued: [/^accrued (int\.?|interest)$/i, /accrued|stückzins|應計/i],
  coupon: [/^coupon|^(zinssatz|nominalzins|verzinsung)\b|^kupon/i, /票面利率|票息|利率/],
  maturity: [/^(maturity( date)?|fälligkeit)$/i, /maturity|fällig|laufzeitende|到期/i],
  currency: [/^(currency|currencyprimary|währung|幣別|貨幣|货币)$/i],
  category: [/^(asset category|asset class|security type|資產分類|资产分类|資產類別)$/i],
  level: [/^(datadiscriminator|level ?of ?detail)$/i],
  duration: [
    /mod.*dur|修正存續/i,
    /^(eff\w*\.? )?dur\w*\.?$|effective.*dur|^存續期間$/i,
    /dur|存續/i,
  ],
  margin: [/maint|維持/i, /margin|保證金/i],
  yield: [
    /^ytm|yield to maturity|到期殖利率/i,
    /^yield|^rendite|殖利率|收益率/i,
    /yield|ytm|rendite/i,
  ],
  convexity: [/convex|凸性/i],
  priceNow: [/^(price now|live price|目前價格|即時價格)$/i],
  yieldNow: [/^(yield now|目前殖利率)$/i],
  stop: [/^(own stop|stop|stop yield|自訂停損|停損|停損殖利率)$/i],
} as const satisfies Partial<Record<PositionField, Fits>>;

export type Field = keyof typeof HEADINGS;

/** These fit a field only just: they count where nothing else fits. */
const LAST = {
  duration: /macaulay|real/i,
  margin: /initial|原始/i,
  yield: /current|to call|to worst|real/i,
} as const satisfies Partial<Record<Field, RegExp>>;

const FIGURES: readonly Field[] = [
  "face",
  "price",
  "value",
  "accrued",
  "coupon",
  "duration",
  "margin",
  "yield",
  "convexity",
  "priceNow",
  "yieldNow",
  "stop",
];

/**
 * The column of each field: over all headings the best fit, of equal ones the first. A column that fits
 * two fields is given to the one asked for first.
 */
export function bestColumns<F extends Field>(
  headings: readonly unknown[],
  fields: readonly F[],
): Partial<Record<F, number>> {
  const taken = new Set<number>();
  const found: Partial<Record<F, number>> = {};
  for (const field of fields) {
    const at = bestColumn(headings, field, taken);
    if (at === undefined) continue;
    taken.add(at);
    found[field] = at;
  }
  return found;
}

function bestColumn(headings: readonly unknown[], field: Field, taken: ReadonlySet<number>) {
  let best: { at: number; rank: number } | undefined;
  headings.forEach((heading, at) => {
    if (typeof heading !== "string" || taken.has(at)) return;
    const rank = rankOf(heading.normalize("NFKC").replace(/\s+/g, " ").trim(), field);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { at, rank };
  });
  return best?.at;
}

/** How well a heading fits, 0 the best; undefined where it does not. */
function rankOf(heading: string, field: Field): number | undefined {
  if (FIGURES.includes(field) && DATE.test(heading)) return undefined;
  const rank = HEADINGS[field].findIndex((pattern) => pattern.test(heading));
  if (rank < 0) return undefined;
  const last: RegExp | undefined = (LAST as Partial<Record<Field, RegExp>>)[field];
  return last?.test(heading) ? HEADINGS[field].length : rank;
}
