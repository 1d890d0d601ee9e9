import type { Num } from "../numbers/arithmetic";

/** Days of a year: margin loans count actual days over 360, costs of holding over 365. */
export const MONEY_YEAR = 360;
export const CALENDAR_YEAR = 365;

/** What a rate quoted on actual/360 is multiplied by, as a formula writes it. */
export const OVER_YEAR = `${CALENDAR_YEAR}/${MONEY_YEAR}`;

/** A rate quoted on actual/360 as what a year of calendar days pays: rate·365/360. */
export const overYear = <N extends Num<N>>(rate: N): N => rate.times(CALENDAR_YEAR).div(MONEY_YEAR);
