import { MISSION_INPUTS, type SheetInputs } from "../inputs";

/** What the Account sheet names for others: the account as one bond, and its rules. */
// prettier-ignore
export const ACCOUNT_RESULTS = [
  "lev", "equity", "yld", "dur", "convexity", "years", "margin", "fund",
  "maxlev", "stopyld", "friction", "benchmark",
] as const;

export type AccountResult = (typeof ACCOUNT_RESULTS)[number];

/**
 * The inputs of a Carry-vs-Shock sheet that follow an account. The loan's rate is the broker's, which
 * counts days as actual/360; what the account says itself is not computed again.
 */
export function inputsOfAccount(
  cells: Readonly<Record<AccountResult, string>>,
  label: string,
): SheetInputs {
  const at = (name: AccountResult) => ({ cell: cells[name] });
  return {
    ...MISSION_INPUTS,
    label,
    equity: at("equity"),
    lev: at("lev"),
    yld: at("yld"),
    fund: at("fund"),
    computeFund: false,
    actual360: true,
    friction: at("friction"),
    years: at("years"),
    dur: at("dur"),
    computeDur: false,
    convexity: at("convexity"),
    computeConvexity: false,
    margin: at("margin"),
    computeMargin: false,
    maxlev: at("maxlev"),
    stop: at("stopyld"),
    benchmark: at("benchmark"),
  };
}
