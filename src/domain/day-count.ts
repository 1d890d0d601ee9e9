import type { Num } from "../numbers/arithmetic";

/** Days of a year as money markets count them, and as they are. */
export const MONEY_YEAR = 360;
const CALENDAR_YEAR = 365;

/** A rate quoted on actual/360 as what a year of calendar days pays: rate·365/360. */
export const overYear = <N extends Num<N>>(rate: N): N => rate.times(CALENDAR_YEAR).div(MONEY_YEAR);
