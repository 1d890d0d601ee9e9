/** What the account's functions give, over the lines of the steps. */

const FACE = "{steps.face}";
const ACCRUED = "{steps.accrued}";
const REQUIRED = (price: string) => `{steps.rate}*(${price}-${ACCRUED})`;

/**
 * P&L of all positions where each has a full price of `column` of the steps; without a change it is
 * exactly 0, not noise.
 */
export const profit = (column: string): string =>
  `ROUND(SUMPRODUCT(${FACE},{steps.${column}}-{steps.clean}-${ACCRUED})/100,6)`;

/** What the broker requires there, without what the account is asked besides. */
function required(column: string): string {
  const byRate = REQUIRED(`{steps.${column}}`);
  const least = "{steps.least}";
  return `SUMPRODUCT(${FACE},(${byRate}>${least})*(${byRate})+(${byRate}<=${least})*${least})/100`;
}

/** Equity and excess with the cash that counts, after a P&L. */
const equityAfter = (gain: string) => `{money.value}+${gain}+{behind.balance}`;
const excessAt = (column: string) => `${equityAfter(profit(column))}-${required(column)}`;

/** ACCOUNTRULES: UNGUARDED where nothing is left of the excess at the first stop's distance. */
export function rules(shape: "parallel" | "shaped"): string {
  const equity = "({money.value}+{behind.balance})";
  const cases: readonly (readonly [condition: string, word: string])[] = [
    [`ROUND(${equity},6)<=0`, "WIPED OUT"],
    [`ROUND(${equity}-SUM({held.requirement}),6)<0`, "MARGIN CALL"],
    ["ROUND({steps.first_all},8)<=0", "STOP"],
    [`ROUND({money.value}/${equity}-{maxlev_used},12)>0`, "REDUCE"],
    [`IF({behind.balance}<0,ROUND(${excessAt(`${shape}_stop`)},6)<=0,FALSE)`, "UNGUARDED"],
    ["{behind.balance}>0", "NO LOAN"],
  ];
  return cases.reduceRight((rest, [when, word]) => `IF(${when},"${word}",${rest})`, '"OK"');
}

/** ACCOUNTTABLE's columns for the shock of row `k`, after P&L. */
export function shockRow(k: number) {
  const cell = (part: string) => `{shocks.${part}${k}}`;
  const ratio = (over: string) => `IF(ROUND(${cell("equity")},6)<=0,NA(),${over})`;
  const reached = `SUMPRODUCT(--({shocks.shock${k}}*{steps.push}>={steps.gap}-0.00000001))>0`;
  return {
    profit: profit(`shock${k}`),
    equity: `${equityAfter(cell("profit"))}`,
    value: `{money.value}+${cell("profit")}`,
    leverage: ratio(`${cell("value")}/${cell("equity")}`),
    requirement: required(`shock${k}`),
    excess: `${cell("equity")}-${cell("requirement")}`,
    cushion: ratio(`${cell("excess")}/${cell("equity")}`),
    status: `IF(ROUND(${cell("equity")},6)<=0,"WIPED OUT",IF(ROUND(${cell("excess")},6)<0,"MARGIN CALL",IF(${reached},"STOP",IF(ROUND(${cell("leverage")}-{maxlev_used},12)>0,"REDUCE","OK"))))`,
  };
}

/** ACCOUNTCARRY's row. */
export function carryRow(rate: string): readonly string[] {
  const full = "(SUM({held.value})+SUM({held.accrued}))";
  const at = (column: number) => `{behind.carry${column - 1}}`;
  const weighted = (column: string) =>
    `(SUMPRODUCT({steps.face},{steps.clean}+{steps.accrued},{steps.${column}})/100)`;
  const equity = "({money.value}+{money.cash})";
  return [
    weighted("now"),
    "SUMPRODUCT({steps.face},{steps.coupon})",
    "{money.loan}",
    rate,
    `{money.loan}*${at(4)}*365/360`,
    `{friction_used}*${full}`,
    `${at(1)}-${at(5)}-${at(6)}`,
    `${at(7)}/${equity}`,
    `${at(2)}-${at(5)}`,
    `${at(9)}/${equity}`,
    `${at(7)}/${weighted("duration")}*10000`,
  ];
}

/** HOLDINGS' columns for a line, by the keys of the table of positions. */
export const holdingsLine = {
  value: "{steps.face@}*{steps.clean@}/100",
  accrued: "{steps.face@}*{steps.accrued@}/100",
  yield: "{held.yieldnow@}",
  years: "{held.yearsnow@}",
  duration: "{steps.duration@}",
  convexity: "{steps.convexity@}",
  perbp: "({held.value@}+{held.accrued@})*{held.duration@}/10000",
  maintenance: "{held.requirement@}/{held.value@}",
  requirement: "{steps.face@}/100*MAX({steps.rate@}*{steps.clean@},{steps.least@})",
} as const;
