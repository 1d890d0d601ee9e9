/** Days by which a workbook that counts from 1904 counts less than others. */
export const SINCE_1904 = 1462;

/** 1 January 2000, as a workbook that counts from 1904 counts it. */
export const DAY_2000_SINCE_1904 = 35_064;

/**
 * What a formula adds to a day of its workbook to hand it to a function of the add-in, which counts
 * from 1900: 0, or 1462 where the workbook counts from 1904.
 */
export const EPOCH = `${SINCE_1904}*(DATE(2000,1,1)=${DAY_2000_SINCE_1904})`;
