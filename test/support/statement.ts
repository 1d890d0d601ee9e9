import { column } from "./in-cell";

/* The statement of a broker, 1 December 2026, by the columns that the functions of an account take. */

/** Symbol, face, price, coupon, maturity. */
export const BONDS = [
  ["T 4 5/8 11/15/44", 1_500_000, "97-21+", 0.04625, 52916],
  ["T 3 02/15/47", 800_000, "76-04", 0.03, 53738],
  ["T 1 1/4 05/15/50", 500_000, "49-14", 0.0125, 54923],
  ["T 4 3/4 11/15/53", 1_000_000, "97-24", 0.0475, 56203],
  ["T 4 1/4 11/15/34", 300_000, "100-122", 0.0425, 49263],
  ["S 0 11/15/46", 400_000, "37-27", 0, 53646],
  ["B 0 03/02/27", 100_000, 99.0725, 0, 46448],
] as const;

/** faces, prices, coupons, maturities, settlement. */
export const STATEMENT = [
  ...([1, 2, 3, 4] as const).map((at) => column(...BONDS.map((bond) => bond[at]))),
  46357,
] as const;
export const CASH = -2_600_000;
export const BENCHMARK = 0.0364;

/** One bond alone: T 4 5/8 11/15/44 at 97-21+. */
export const ONE_BOND = [1_500_000, "97-21+", 0.04625, 52916, 46357] as const;

/** Rows of a spilled table, its header first, by the names of the columns. */
export function byHeading(table: unknown): Record<string, unknown>[] {
  const [heads, ...rows] = table as [string[], ...unknown[][]];
  return rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i]])));
}
