import { exact } from "../../domain";

/**
 * What the figures of a column are: `percent` means 4.82 for 4.82% and becomes 0.0482 on the sheet;
 * `number` stays as it is; an `index` of prices too, and what counts of it is its change on a year.
 * `unknown` must be asked for.
 */
export type KnownUnit = "percent" | "number" | "index";
export type Unit = KnownUnit | "unknown";

/** FRED's ids of rates, all in per cent: yields, premiums, money-market and policy rates, changes in per cent. */
const PERCENT_IDS = [
  /^DGS\d+(MO)?$/,
  /^GS\d+M?$/,
  /^DFII\d+$/,
  /^THREEFY(TP)?\d+$/,
  /^T\d+Y(\dM|\d+Y|FF|IE|IFR)M?$/,
  /^(SOFR|EFFR|OBFR|IORB|DFF|FEDFUNDS|DFEDTAR[UL]?|DPRIME|RRPONTSYAWARD)$/,
  /^SOFR\d+(DAYAVG)?$/,
  /^DTB\d+(WK|YR)?$/,
  /_(PC1|PCH|PCA|CCA)$/,
];
/** Ids of price indices: levels, not rates. */
const INDEX_IDS = [/^CPI(AUC|LFE)\w+$/, /^PCEPI(LFE)?$/];

/** The unit of a FRED series by its id. */
export function unitOf(id: string): Unit {
  if (PERCENT_IDS.some((pattern) => pattern.test(id))) return "percent";
  return INDEX_IDS.some((pattern) => pattern.test(id)) ? "index" : "unknown";
}

/** Per cent to a fraction, exactly: 4.82 is the double that 4.82% is, which 4.82/100 need not be. */
export const fractionOf = (percent: number): number => exact(percent).div(100).toNumber();
