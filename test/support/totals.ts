import type { Totals } from "../../src/domain/totals";
import { exact } from "../../src/numbers/arithmetic";

/** Sums a formula over rows, each a list of its arguments. */
export const totalsOf =
  (...rows: number[][]): Totals =>
  (formula, ...same) =>
    rows
      .map((row) => [...formula(...row.map(exact), ...same)])
      .reduce((sums, parts) => sums.map((sum, i) => sum.plus(parts[i]!)));
