/**
 * What another sheet revalues this account by: columns a line a position, and figures. Each is a name
 * of the Account sheet's own, and of every sheet that stands on it; Excel moves both with the cells.
 */
export const WHOLE = {
  whole_faces: "held.facenow",
  whole_prices: "held.pricenow",
  whole_coupons: "held.couponuse",
  whole_due: "held.due",
  whole_yields: "held.yieldnow",
  whole_years: "held.yearsnow",
  whole_stops: "held.stopuse",
  whole_on: "behind.on",
  whole_balance: "behind.balance",
  whole_value: "money.value",
  whole_equity: "money.equity",
  whole_accrued: "money.accrued",
  whole_loan: "money.loan",
  whole_fund: "behind.fund",
  whole_marginal: "money.marginal",
  whole_lev: "behind.lev",
  whole_yld: "behind.yld",
  whole_dur: "behind.dur",
  whole_convexity: "behind.convexity",
  whole_margin: "behind.margin",
  whole_stopyld: "inputs.stopyld",
  whole_schedule: "used.schedule",
  whole_call: "behind.call",
  whole_stop: "behind.gap",
} as const;

export type WholeName = keyof typeof WHOLE;

export const WHOLE_NAMES = Object.keys(WHOLE) as readonly WholeName[];

/** What each name stands for on a sheet that follows the account: `=Account!$B$69:$B$80`. */
export type WholeFormulas = Readonly<Record<string, string>>;
