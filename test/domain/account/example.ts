import type { Account, Holding } from "../../../src/domain/account/account";
import { positionsOn } from "../../../src/domain/account/account";
import type { MarginRules } from "../../../src/domain/account/held-bond";
import { pricedQuote } from "../../../src/domain/account/quote";
import { MAINTENANCE_SCHEDULES } from "../../../src/domain/data/schedules";
import { LOAN_TIERS } from "../../../src/domain/data/tiers";
import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { exactSteps } from "../../../src/numbers/steps";
import vectors from "./vectors.json";

/** A reference case: an independent calculation at 60 digits. */
export interface Vector {
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly value?: unknown;
  readonly error?: string;
  readonly note?: string;
}

export const VECTORS: readonly Vector[] = vectors.vectors;
export const FORWARD = vectors.forward;

/** The cases of a function that have a value. */
export const valued = (fn: string) =>
  VECTORS.filter((vector) => vector.fn === fn && vector.value !== undefined);

export const priceOf = (cell: unknown): Exact =>
  typeof cell === "string" ? (pricedQuote(cell) ?? exact(Number(cell))) : exact(cell as number);

export function marginOf(name: string): MarginRules<Exact> {
  const { rows, zeros } = MAINTENANCE_SCHEDULES[name]!;
  return { steps: exactSteps(rows), zeros };
}

/** An account from the columns that the functions take. */
export function accountOf(
  [faces, prices, coupons, maturities, settlement]: readonly unknown[],
  cash: number,
): Account {
  const column = (cells: unknown) => (cells as unknown[][]).map(([cell]) => cell);
  const [face, price, coupon, maturity] = [faces, prices, coupons, maturities].map(column);
  const holdings: Holding[] = face!.map((one, i) => ({
    face: exact(one as number),
    price: priceOf(price![i]),
    coupon: exact(coupon![i] as number),
    maturity: maturity![i] as number,
    row: i + 1,
  }));
  const day = settlement as number;
  return { holdings, positions: positionsOn(day, holdings), settlement: day, cash: exact(cash) };
}

/** The seven bonds of the examples, and their loan. */
export const exampleAccount = () => accountOf(valued("ACCOUNTCALL")[0]!.args, -2_600_000);

export const fundingAt = (benchmark: number) => ({
  benchmark: exact(benchmark),
  tiers: exactSteps(LOAN_TIERS.rows),
});

export const shapeOf = (points: unknown) =>
  points === null || points === undefined
    ? undefined
    : exactSteps(points as readonly (readonly [number, number])[]);
