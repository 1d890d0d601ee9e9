import { security } from "../../domain/account/symbol";
import { nearestDouble } from "../../numbers/arithmetic";
import type { Position } from "../reading";
import { figureOf, priceOf } from "./treasury";

/** A position in one line: `T 4 5/8 11/15/44`, its face, and its price or its yield (4.82%). */
export interface TypedLine {
  readonly symbol: string;
  readonly face: string;
  readonly price: string;
}

/** What of a typed line cannot be read. */
export type TypedFault = "symbol" | "face" | "price";

/** A position as it was typed, and its yield where that was typed in the price's place. */
export function typedPosition({
  symbol,
  face,
  price,
}: TypedLine): { readonly position: Position; readonly yld?: number } | TypedFault {
  const bond = security(symbol);
  if (typeof bond === "string") return "symbol";
  const amount = figureOf(face);
  if (amount === undefined || amount <= 0) return "face";
  const isYield = price.trim().endsWith("%");
  const rate = isYield ? figureOf(price.trim().slice(0, -1)) : undefined;
  const quoted = isYield ? undefined : priceOf(price);
  if (rate === undefined && quoted === undefined) return "price";
  return {
    position: {
      line: 1,
      symbol: symbol.trim(),
      coupon: nearestDouble(bond.coupon),
      maturity: bond.maturity,
      face: amount,
      price: quoted,
      value: undefined,
      accrued: undefined,
    },
    ...(rate !== undefined && { yld: Number((rate / 100).toPrecision(15)) }),
  };
}
