/**
 * Where one formula fills a whole table and fails, its first cell says so and the others are blank:
 * a sum over them would be 0.
 */
const HOLDINGS_FAILED = "ISERROR(INDEX({held.value},1,1))";

/** A figure that stands on the spilled columns of the positions. */
export const ofHoldings = (formula: string): string => `IF(${HOLDINGS_FAILED},NA(),${formula})`;

/** What is entered; what is empty or no number is unknown and not 0. */
export const entered = (cells: string): string => `IF(ISNUMBER(${cells}),${cells},NA())`;

/** What is entered line by line; for a line left blank, of which nothing is shown, 0 is asked. */
export const enteredInLines = (cells: string): string => `IF(${cells}="",0,${entered(cells)})`;

/** One figure of a spilled row. */
export const ofRow = (region: string, column: number): string =>
  `IF(ISERROR(INDEX({${region}},1,1)),NA(),INDEX({${region}},1,${column}))`;
