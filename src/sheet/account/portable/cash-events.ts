import { LOAN_TIERS } from "../../../domain";
import { figure, type BlockCell, type Format } from "../../block";

/** First days of months and coupon dates between the statement and today that there is room for. */
export const EVENTS = 60;

export const EVENT_KEYS = ["day", "cash", "owed", "interest", "coupons", "repaid"] as const;
type EventKey = (typeof EVENT_KEYS)[number];

const FORMAT: Readonly<Partial<Record<EventKey, Format>>> = { day: "date" };
const [MATURITY, FACE, COUPON] = ["{steps.maturity}", "{steps.stated}", "{steps.coupon}"];
const TIERS = LOAN_TIERS.rows.length;
/** Later than any day. */
const NEVER = 9_999_999;

const at = (key: EventKey, k: number) => `{steps.${key}${k}}`;

/**
 * The loan from the statement on, an event a line: interest runs simply to a first of a month, a
 * coupon date or today; then coupons come in; then, on the first, what is owed is posted.
 */
export const cashEvents = (): BlockCell[][] =>
  Array.from({ length: EVENTS + 1 }, (_, k) => {
    const formulas = k === 0 ? START : event(k);
    return EVENT_KEYS.map((key, column) =>
      figure(column, `${key}${k}`, formulas[key], FORMAT[key] ?? "plain", "unit"),
    );
  });

const START: Readonly<Record<EventKey, string>> = {
  day: "{statement_used}",
  cash: "{cash_used}",
  owed: "0",
  interest: "0",
  coupons: "0",
  repaid: "0",
};

function event(k: number): Readonly<Record<EventKey, string>> {
  const [before, day] = [at("day", k - 1), at("day", k)];
  const loan = `MAX(0,-${at("cash", k - 1)})`;
  const interest = `${loan}*${blended(loan)}*(${day}-${before})/360`;
  const moves = (then: string) => `IF(${day}>${before},${then},0)`;
  const coupons = moves(`SUMPRODUCT(${paysOn(day)}*${FACE}*${COUPON})/2`);
  const repaid = moves(`SUMPRODUCT((${MATURITY}=${day})*${FACE})`);
  const isPosted = `AND(DAY(${day})=1,${day}>${before})`;
  const [run, got] = [at("interest", k), `${at("coupons", k)}+${at("repaid", k)}`];
  return {
    day: `MIN({as_of_used},EOMONTH(${before},0)+1,${nextCoupon(before)})`,
    interest,
    coupons,
    repaid,
    cash: `${at("cash", k - 1)}+${got}-IF(${isPosted},${at("owed", k - 1)}+${run},0)`,
    owed: `IF(${isPosted},0,${at("owed", k - 1)}+${run})`,
  };
}

/** What all positions pay on in the month of a day: its own day, or the month's last for month-ends. */
function couponDay(day: string): string {
  const last = `DAY(EOMONTH(${day},0))`;
  const own = `DAY(${MATURITY})`;
  const isEnd = `(DAY(${MATURITY}+1)=1)`;
  return `EOMONTH(${day},-1)+${isEnd}*${last}+(1-${isEnd})*(${own}-(${own}>${last})*(${own}-${last}))`;
}

const paysInMonth = (day: string): string =>
  `(MOD((YEAR(${MATURITY})-YEAR(${day}))*12+MONTH(${MATURITY})-MONTH(${day}),6)=0)`;

const paysOn = (day: string): string =>
  `${paysInMonth(day)}*(${MATURITY}>=${day})*(${couponDay(day)}=${day})`;

/** The next coupon date within the month of a day; the month after begins with an event anyway. */
const nextCoupon = (day: string): string =>
  `${NEVER}-SUMPRODUCT(MAX(${paysInMonth(day)}*(${MATURITY}>${day})*(${couponDay(day)}>${day})*(${NEVER}-(${couponDay(day)}))))`;

/** The rate of a loan by the sheet's own tiers, each slice at its spread. */
export function blended(loan: string): string {
  const from = (i: number) => `INDEX({tiers_used},${i},1)`;
  const slices = Array.from({ length: TIERS }, (_, i) => {
    const above = `${loan}-${from(i + 1)}`;
    const size = i + 1 < TIERS ? `MIN(${above},${from(i + 2)}-${from(i + 1)})` : above;
    return `MAX(0,${size})*INDEX({tiers_used},${i + 1},2)`;
  });
  return `IF(${loan}=0,0,MAX(0,{benchmark_used})+(${slices.join("+")})/${loan})`;
}

/** Of the last event: what stands today; nothing where there were more events than lines. */
export const today = (key: "cash" | "owed"): string =>
  `IF(${at("day", EVENTS)}<{as_of_used},NA(),${at(key, EVENTS)})`;
export const since = (key: "interest" | "coupons" | "repaid"): string => `SUM({steps.all_${key}})`;
