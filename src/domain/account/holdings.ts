import type { Exact, Num } from "../../numbers/arithmetic";
import type { Float } from "../../numbers/float";
import { inPairs } from "../../numbers/in-pairs";
import { fromBp } from "../../numbers/units";
import { bondAt } from "../bond/risk";
import { accountAs, type Holding, type Statement } from "./account";
import { bondHeld, requiring, type MarginRules } from "./held-bond";
import { accruedOf, atPrice, standingOn, viewAs, type Live } from "./standing";

/** What a position is worth and what moves it; money in the unit of the face. */
export interface HoldingRow<N = Float> {
  readonly value: N;
  readonly accrued: N;
  readonly full: N;
  readonly yld: N;
  readonly years: N;
  readonly duration: N;
  readonly convexity: N;
  readonly perBp: N;
  /** Requirement ÷ value. */
  readonly maintenance: N;
  readonly requirement: N;
}

/** The positions of an account on the day of its statement, in their order. */
export const holdingRows = (statement: Statement, rules: MarginRules<Exact>): HoldingRow[] =>
  inPairs<Holding, HoldingRow>(statement.holdings, (as) => {
    const account = accountAs(statement, as);
    const { margin } = viewAs({ margin: rules, counted: false }, as);
    const { live } = standingOn(account, { on: account.settlement });
    return (holding) => rowOf(live[statement.holdings.indexOf(holding)]!, margin);
  });

function rowOf<N extends Num<N>>(position: Live<N>, margin: MarginRules<N>): HoldingRow<N> {
  const { face, coupon, years, yld } = position;
  const price = position.quoted!;
  const value = atPrice(face, price);
  const accrued = accruedOf(position);
  const full = value.plus(accrued);
  const at = bondAt(yld, bondHeld(position));
  const duration = at.duration();
  const required = requiring(face, coupon, years, margin)(price);
  return {
    value,
    accrued,
    full,
    yld,
    years,
    duration,
    convexity: at.convexity(),
    perBp: fromBp(full.times(duration)),
    maintenance: required.div(value),
    requirement: required,
  };
}
