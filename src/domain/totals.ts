import type { Exact, Num } from "../numbers/arithmetic";

/**
 * Adds up, over the rows of a table (a book's holdings, the outcomes of a bet), what a formula gives for
 * each. It is called with a row's figures in their order, and then with the numbers that are the same
 * for all. The sums are exact.
 */
export type Totals = (
  formula: <N extends Num<N>>(...figures: N[]) => readonly N[],
  ...same: Exact[]
) => Exact[];
