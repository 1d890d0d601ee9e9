import { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { accruedInterest, bondPrice, FACE } from "../bond/price";
import { breakEven } from "../carry";
import { deLeverAt } from "../leverage";
import type { KeyFigures } from "./key-figures";
import { bondOf, given, type Position, type PositionInput } from "./position";
import { priceLosses } from "./price-loss";

const ONE = new Exact(1);

/** What a level costs: the money that is lost there and what is left of the equity. */
export interface MoneyAt {
  readonly loss: Figure;
  readonly left: Figure;
}

/** What to sell at the stop, as a part of the position and as face. */
export interface FaceToSell {
  readonly part: Figure;
  readonly face: Figure;
}

/** The order to write when the stop is reached: the par bond that the position holds. */
export interface ExitTicket {
  /** Clean price per 100 at the stop yield. */
  readonly price: Figure;
  /** All of it. */
  readonly out: FaceToSell;
  /** What to sell so that leverage is back at its cap. */
  readonly toCap: FaceToSell;
  /** What to sell so that the buffer is back at today's. */
  readonly toBuffer: FaceToSell;
}

/** What the carry of so many months adds up to: money, and the rise in yield that it pays for, in bp. */
export interface CarrySaved {
  readonly months: number;
  readonly money: Figure;
  readonly cushion: Figure;
}

/** A position's levels in money. */
export interface MoneyFigures {
  readonly atStop: MoneyAt;
  readonly atCall: MoneyAt;
  readonly exit: ExitTicket;
  /** The most leverage to enter with that is still within the cap at the stop. */
  readonly entryLeverage: Figure;
  readonly clock: readonly CarrySaved[];
}

const MONTHS = [1, 3, 6, 12] as const;

/** The figures of {@link MoneyFigures}; each depends on the inputs that it needs and on no other. */
export function moneyFigures(position: Position, figures: KeyFigures): MoneyFigures {
  const of = (name: PositionInput) => given(position, name);
  const at = (loss: Figure): MoneyAt => ({
    loss: figure(() => known(loss).times(of("equity"))),
    left: figure(() => ONE.minus(known(loss)).times(of("equity"))),
  });
  const lost = figure(() => known(priceLosses(position, known(figures.stopDistance)).worse));
  return {
    atStop: at(figures.lossAtStop),
    atCall: at(figures.lossAtCall),
    exit: exitTicket(position, lost),
    entryLeverage: figure(() => entryLeverage(known(lost), of("maxlev"))),
    clock: MONTHS.map((months) => ({
      months,
      money: figure(() => known(figures.moneyPerYear).times(months).div(12)),
      cushion: figure(() =>
        breakEven(
          of("lev"),
          of("yld"),
          of("fund"),
          of("dur"),
          new Exact(months).div(12),
          of("friction"),
        ),
      ),
    })),
  };
}

/**
 * The leverage that is at the cap once the part `x` of the price is lost: maxlev/(1 + (maxlev − 1)·x).
 * From lev·(1 − x)/(1 − lev·x) = maxlev.
 */
const entryLeverage = (x: Exact, maxlev: Exact): Exact =>
  maxlev.div(maxlev.minus(1).times(x).plus(1));

/** @param lost the part of the price that is lost at the stop */
function exitTicket(position: Position, lost: Figure): ExitTicket {
  const of = (name: PositionInput) => given(position, name);
  const face = figure(() =>
    of("lev")
      .times(of("equity"))
      .times(FACE)
      .div(bondPrice(of("yld"), bondOf(position))),
  );
  const sell = (part: Figure): FaceToSell => ({
    part,
    face: figure(() => known(part).times(known(face))),
  });
  return {
    price: figure(() => {
      const bond = bondOf(position);
      return bondPrice(of("stop"), bond).minus(accruedInterest(bond));
    }),
    out: sell(ONE),
    toCap: sell(figure(() => deLeverAt(known(lost), of("lev"), of("maxlev")))),
    // The buffer is as large as today where the leverage is today's.
    toBuffer: sell(figure(() => deLeverAt(known(lost), of("lev"), of("lev")))),
  };
}
