/** Coupons below this are fractions, unless it is said that they are not. */
export const LEAST_PERCENT = 0.12;

/** Words of a row of sums, in Chinese and German; in English it is a total. */
export const OTHER_TOTALS = ["合計", "小計", "總計", "总计", "合计", "summe", "gesamt"];
