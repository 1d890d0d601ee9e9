import {
  MOST_POSITIONS,
  positionsOn,
  type Account,
  type Holding,
  type Statement,
} from "../../domain/account/account";
import type { Funding } from "../../domain/account/cash";
import type { View } from "../../domain/account/standing";
import type { Exact } from "../../numbers/arithmetic";
import type { Step } from "../../numbers/steps";
import { optional, readCell, required, type Argument } from "./argument";
import { Fault, sentences } from "./fault";
import type { Cells } from "./grid";
import { flatCells, isLeftOut, stepsIn } from "./ranges";
import { marginRulesIn, tiersIn } from "./schedule";
import { maybeNumber, oneNumber, orThrow } from "./whole";

/** What one call computes in decimals: positions times shocks times dates. */
const MOST_POINTS = 50_000;

/** The ranges and cells of a statement, as every function of an account takes them first. */
export type StatementCells = readonly [
  faces: Cells,
  prices: Cells,
  coupons: Cells,
  maturities: Cells,
  settlement: Cells,
];

/**
 * The positions of a statement. Rows of face 0 or blank are skipped, whatever else they hold.
 * @throws Fault naming the row of what is empty, no number or outside its limits; where shapes differ,
 * and where there are none or too many positions
 */
function holdingsIn([faces, prices, coupons, maturities]: StatementCells): Holding[] {
  const columns = [faces, prices, coupons, maturities].map(flatCells);
  const [lead] = columns;
  if (
    columns.some(({ width, cells }) => width !== lead!.width || cells.length !== lead!.cells.length)
  ) {
    throw new Fault(sentences().oneShape("faces, prices, coupons, maturities"));
  }
  const holdings = lead!.cells.flatMap((cell, place) => {
    const row = place + 1;
    const face = inRow(row, () => numberIn(optional("amount", "faces", cell, 0)));
    if (face.isZero()) return [];
    const [price, coupon, maturity] = columns.slice(1).map(({ cells }) => cells[place]);
    return [
      inRow(row, () => ({
        face,
        price: numberIn(required("quote", "prices", price)),
        coupon: numberIn(required("coupon", "coupons", coupon)),
        maturity: dayIn(required("date", "maturities", maturity)),
        row,
      })),
    ];
  });
  if (holdings.length === 0) throw new Fault(sentences().emptyRange("faces"));
  if (holdings.length > MOST_POSITIONS) {
    throw new Fault(sentences().tooManyPositions(holdings.length, MOST_POSITIONS));
  }
  return holdings;
}

/** @throws Fault as {@link holdingsIn}, and for a balance of 0, which a blank cell may have become */
export function statementIn(cells: StatementCells, cash: Cells): Statement {
  const positions = holdingsOn(cells);
  const balance = oneNumber(required("money", "cash", cash));
  if (balance.isZero()) throw new Fault(sentences().cashZero());
  return { ...positions, cash: balance };
}

/** {@link statementIn} with the yields of its positions. @throws Fault @throws Refusal */
export function accountIn(cells: StatementCells, cash: Cells): Account {
  const statement = statementIn(cells, cash);
  return { ...statement, positions: positionsOn(statement.settlement, statement.holdings) };
}

/** A statement without its balance. @throws Fault */
export const holdingsOn = (cells: StatementCells): Omit<Statement, "cash"> => ({
  holdings: holdingsIn(cells),
  settlement: dayIn(required("date", "settlement", cells[4])),
});

/** What the loan costs. @throws Fault for a benchmark that is missing or 0 */
export function fundingIn(benchmark: Cells, tiers: Cells): Funding {
  const rate = oneNumber(required("rate", "benchmark", benchmark));
  if (rate.isZero()) throw new Fault(sentences().benchmarkZero());
  return { benchmark: rate, tiers: tiersIn("tiers", tiers) };
}

/** How an account is looked at, of arguments that may all be left out. */
export interface ViewCells {
  readonly shape: Cells;
  readonly schedule: Cells;
  readonly on?: Cells;
  readonly benchmark?: Cells;
  readonly tiers?: Cells;
  readonly counted: Cells;
}

/** @throws Fault for a day before the statement, or a later one without a benchmark */
export function viewIn(settlement: number, cells: ViewCells): View {
  const on = isLeftOut(cells.on) ? settlement : dayIn(required("date", "on", cells.on));
  if (on < settlement) throw new Fault(sentences().beforeStatement());
  const hasFunding = on > settlement || !isLeftOut(cells.benchmark);
  return {
    on,
    shape: shapeIn(cells.shape),
    margin: marginRulesIn(cells.schedule),
    funding: hasFunding ? fundingIn(cells.benchmark, cells.tiers) : undefined,
    counted: countedIn(cells.counted),
  };
}

/** A shock's weights by years, or undefined for a parallel one. @throws Fault */
export const shapeIn = (cells: Cells): Step<Exact>[] | undefined =>
  isLeftOut(cells) ? undefined : curveIn("shape", cells, "weight");

/** Two columns, years and what holds there. @throws Fault */
export const curveIn = (name: string, cells: Cells, rate: "weight" | "money"): Step<Exact>[] =>
  stepsIn(cells, { name, from: "amount", rate, columns: sentences().curveColumns });

/** Whether accrued interest counts as equity. @throws Fault */
export const countedIn = (cells: Cells): boolean =>
  !oneNumber(optional("flag", "counted", cells, 0)).isZero();

/** A date without its time of day. @throws Fault */
export const dayIn = (argument: Argument): number => Math.floor(oneNumber(argument).toNumber());

/** @throws Fault where a call would compute more than it can */
export function refusePoints(positions: number, shocks: number, dates = 1): void {
  const points = positions * shocks * dates;
  if (points > MOST_POINTS) throw new Fault(sentences().tooManyPoints(points, MOST_POINTS));
}

/**
 * A stop a position: one yield for all, or a range of the shape of `faces` in which a blank, or the 0
 * that it may arrive as, is none. Undefined where left out and there is no `fallback`.
 * @throws Fault for a single stop of 0, a range of another shape, and one that holds none
 */
export function stopsIn(
  stops: Cells,
  faces: Cells,
  holdings: readonly Holding[],
  fallback: number | undefined,
): readonly (Exact | undefined)[] | undefined {
  if (isLeftOut(stops) && fallback === undefined) return undefined;
  const { cells, width } = flatCells(stops);
  if (cells.length === 1) {
    const stop = maybeNumber(optional("rate", "stops", stops, fallback))!;
    if (stop.isZero()) throw new Fault(sentences().stopZero());
    return holdings.map(() => stop);
  }
  const held = flatCells(faces);
  if (held.width !== width || held.cells.length !== cells.length) {
    throw new Fault(sentences().oneShape("faces, stops"));
  }
  const each = holdings.map(({ row }) => {
    const stop = inRow(row, () => numberIn(optional("rate", "stops", cells[row - 1], 0)));
    return stop.isZero() ? undefined : stop;
  });
  if (each.every((stop) => stop === undefined)) throw new Fault(sentences().noStops("stops"));
  return each;
}

const numberIn = (argument: Argument): Exact => orThrow(readCell(argument.cells, argument))!;

/** A fault of a row names the row. */
function inRow<T>(row: number, read: () => T): T {
  try {
    return read();
  } catch (reason) {
    if (!(reason instanceof Fault)) throw reason;
    throw new Fault(sentences().inRow(row, reason.message), reason.code);
  }
}
