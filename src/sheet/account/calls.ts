import type { FollowedSeries } from "./account";
import type { Writer } from "../formula/dialect";

/** The account as it stands on the day in use: five arguments that every function of it takes first. */
const TODAY = [
  "{held.facenow}",
  "{held.pricenow}",
  "{held.couponuse}",
  "{held.due}",
  "{behind.on}",
];
/** The same on the statement's date. */
const THEN = ["{held.face}", "{held.stated}", "{held.couponuse}", "{held.due}", "{behind.from}"];

/**
 * Cash, less what is owed, with other equity, and less what else is required: what a call is computed
 * from.
 */
const BALANCE = "{behind.balance}";

export const PARALLEL = "";
/** Weights by years in two columns, as functions take a shape. */
export const shapeOf = (weights: string): string =>
  `IF(COUNT({directions.years},${weights})<2*ROWS({directions.years}),NA(),IF({1,0},{directions.years},${weights}))`;
export const CHOSEN = shapeOf("{directions.chosen}");

const RULES = ["{schedule_used}"];

/** The account's functions, with the sheet's own cells for all that is not asked. */
export const accountCalls = (write: Writer) => ({
  holdings: () => write.call("HOLDINGS", ...TODAY, ...RULES),
  cash: () =>
    write.call(
      "ACCOUNTCASH",
      ...THEN,
      "{cash_used}",
      "{behind.on}",
      "{benchmark_used}",
      "{tiers_used}",
    ),
  history: ({ dates, values, tenor }: FollowedSeries) =>
    write.call(
      "ACCOUNTHIST",
      ...[...TODAY, BALANCE, dates, values, tenor, "{history.days}", "", ...RULES],
      ...["{benchmark_used}", "{tiers_used}"],
    ),
  carry: () =>
    write.call(
      "ACCOUNTCARRY",
      ...TODAY,
      "{money.cash}",
      "{benchmark_used}",
      "{tiers_used}",
      "{friction_used}",
    ),
  call: (shape: string) => write.call("ACCOUNTCALL", ...TODAY, BALANCE, shape, ...RULES),
  rules: (shape: string) =>
    write.call(
      "ACCOUNTRULES",
      ...TODAY,
      BALANCE,
      "{maxlev_used}",
      "{held.stopuse}",
      shape,
      ...RULES,
    ),
  table: (shocks: string, shape: string) =>
    write.call(
      "ACCOUNTTABLE",
      ...[...TODAY, BALANCE, shocks, shape, ...RULES, "", "", "", "0"],
      ...["{maxlev_used}", "{held.stopuse}"],
    ),
  survival: (months: string, shocks: string) =>
    write.call(
      "SURVIVAL",
      ...[...TODAY, BALANCE, months, shocks, "{benchmark_used}", CHOSEN, ...RULES, "{tiers_used}"],
    ),
  sale: (bp: string, buffer: string, cost: string) =>
    write.call(
      "ACCOUNTSALE",
      ...[...TODAY, BALANCE, bp, buffer, "{benchmark_used}", CHOSEN, ...RULES, "{tiers_used}"],
      ...["{friction_used}", cost],
    ),
});

/**
 * Rows and columns of a spilled result, without its header if it has one.
 * @param beside the column of cells whose rows it fills: as many as it has by now
 * @param columns which, counted from 1
 */
export const rowsOf = (
  spilled: string,
  beside: string,
  columns: readonly number[],
  first = 2,
): string =>
  `INDEX(${spilled},SEQUENCE(ROWS(${beside}),1,${first}),${columns.length === 1 ? columns[0]! : `{${columns.join(",")}}`})`;
