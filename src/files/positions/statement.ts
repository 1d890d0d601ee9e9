import { exact, nearestDouble } from "../../numbers/arithmetic";
import { FileFault, shown } from "../fault";
import {
  nothing,
  note,
  why,
  type FileReading,
  type LeftOut,
  type Position,
  type Remark,
} from "../reading";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import { bondOf, speaksOfTreasury } from "./treasury";

/** A line of open positions, whatever it was read from. */
export interface Holding {
  readonly line: number;
  /** Texts that may name it, the symbol first. */
  readonly names: readonly string[];
  /** Whether the statement itself counts it among bonds and bills. */
  readonly isBond: boolean;
  readonly isLot: boolean;
  readonly isTotal: boolean;
  readonly currency: string;
  readonly face: number | undefined;
  readonly price: number | undefined;
  readonly value: number | undefined;
  readonly accrued: number | undefined;
}

/** What a broker's statement says, before it is judged. */
export interface Statement {
  readonly holdings: readonly Holding[];
  /** Ending cash by currency, and the line it stands on. */
  readonly cash: ReadonlyMap<string, { readonly amount: number; readonly line: number }>;
  readonly equity: number | undefined;
  readonly date: number | undefined;
  readonly baseCurrency: string;
  /** Of other currencies, in the base currency. */
  readonly rates: ReadonlyMap<string, number>;
}

/** Cash in another currency below this part of the equity is not worth a word. */
const NEGLIGIBLE = 0.01;

/**
 * The account of a statement: its Treasuries in US dollars, cash and equity. What is not counted is named.
 * @throws FileFault where it holds neither a Treasury nor cash
 */
export function* toReading(file: string, statement: Statement): Slices<FileReading> {
  const positions: Position[] = [];
  const leftOut: LeftOut[] = [];
  for (const [i, holding] of statement.holdings.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield i / statement.holdings.length;
    const read = positionOf(holding);
    if ("code" in read) leftOut.push({ line: holding.line, why: read });
    else positions.push(read);
  }
  const cash = statement.cash.get("USD")?.amount;
  if (positions.length === 0 && cash === undefined) {
    const first = statement.holdings[0];
    throw new FileFault("noPositions", {
      line: first?.line ?? 1,
      got: shown(first?.names[0] ?? file),
    });
  }
  const isForeign = statement.baseCurrency !== "USD";
  const equity = isForeign ? sumOf(cash, positions) : statement.equity;
  const notes: Remark<"notes">[] = isForeign
    ? [note("computedEquity", { currency: statement.baseCurrency }) as Remark<"notes">]
    : [];
  leftOut.push(...otherCash(statement, equity));
  const hasAccount = cash !== undefined || equity !== undefined;
  return {
    ...nothing(file),
    kind: hasAccount ? "statement" : "positions",
    positions,
    ...(hasAccount && { account: { date: statement.date, cash, equity } }),
    leftOut,
    notes,
  };
}

function positionOf(holding: Holding): Position | LeftOut["why"] {
  const { line, names, isBond, isLot, isTotal, currency, face, price, value, accrued } = holding;
  const got = shown(names.find(Boolean) ?? "");
  if (isTotal) return why("total", { got });
  if (isLot) return why("lot", { got });
  if (isBond && currency !== "USD") return why("otherCurrency", { got, currency });
  const bond = isBond
    ? bondOf({ names, coupon: "", maturity: "", couponInPercent: false })
    : undefined;
  if (!bond) return why(isBond && speaksOfTreasury(names) ? "noSymbol" : "noTreasury", { got });
  if (face === undefined) return why("noFace", { got });
  if (face < 0) return why("short", { got });
  return { line, ...bond, symbol: names.find(Boolean)!, face, price, value, accrued };
}

function otherCash(
  { cash, rates, baseCurrency }: Statement,
  equity: number | undefined,
): LeftOut[] {
  return [...cash].flatMap(([currency, { amount, line }]) => {
    if (currency === "USD" || amount === 0) return [];
    const rate = currency === baseCurrency ? 1 : rates.get(currency);
    const isSmall =
      rate !== undefined &&
      equity !== undefined &&
      Math.abs(amount * rate) <= NEGLIGIBLE * Math.abs(equity);
    return isSmall ? [] : [{ line, why: why("otherCash", { amount, currency }) }];
  });
}

/** Cash, values and accrued interest: what the account is worth in US dollars. */
function sumOf(cash: number | undefined, positions: readonly Position[]): number | undefined {
  if (cash === undefined) return undefined;
  const parts = positions.flatMap(({ value, accrued }) => [value ?? NaN, accrued ?? 0]);
  if (parts.some(Number.isNaN)) return undefined;
  return nearestDouble([cash, ...parts].map(exact).reduce((sum, part) => sum.plus(part)));
}
