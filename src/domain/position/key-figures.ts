import { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { orRefusal, type Refusal } from "../../numbers/refusal";
import { breakEven, carry, carrySpread, monthsToRepay } from "../carry";
import { callLoss } from "../margin";
import { bufferToday } from "./today";
import { stopDistance } from "../rules";
import { pvbp, shockLoss } from "../shock";
import { shockRow, type ShockRow } from "../shock-table";
import type { SignalVerdict } from "../signals/signal";
import { callDistances, capDistance, type CallDistances, type Measured } from "./distances";
import { given, type Position, type PositionInput } from "./position";
import { carryLight, rulesLight, signalsLight, type Lights } from "./verdict";

const ZERO = new Exact(0);

/** What a trader reads first. Carries and losses are fractions of equity, distances bp. */
export interface KeyFigures {
  readonly lights: Lights;
  readonly spread: Figure;
  readonly leveredCarry: Figure;
  readonly netCarry: Figure;
  /** Net carry in money. */
  readonly moneyPerYear: Figure;
  readonly moneyPerMonth: Figure;
  readonly breakEven: Figure;
  readonly buffer: Figure;
  readonly stopDistance: Figure;
  readonly lossAtStop: Figure;
  readonly monthsToRepayStop: Figure;
  readonly calls: CallDistances;
  /** Equity lost at the linear call, which no convexity changes: lev·x*. */
  readonly lossAtCall: Figure;
  /** The rise at which leverage is at its cap. */
  readonly capDistance: Figure;
  /** In money: what is held, what is borrowed for it, and what a basis point costs. */
  readonly positionValue: Figure;
  readonly loan: Figure;
  readonly dv01: Figure;
}

/**
 * All key figures of a position; each depends on the inputs that it needs and on no other.
 * @param signals what the soft signals say, where that is known
 * @param measured of a position that stands for an account of several bonds
 */
export function keyFigures(
  position: Position,
  signals: SignalVerdict = "UNKNOWN",
  measured?: Measured,
): KeyFigures {
  const of = (name: PositionInput) => given(position, name);
  const netCarry =
    measured?.net ?? figure(() => carry(of("lev"), of("yld"), of("fund"), of("friction")));
  // One bond of several may be at its stop before their average.
  const toStop = measured?.stop ?? figure(() => stopDistance(of("yld"), of("stop")));
  const lossAtStop = measured?.stopLoss ?? figure(() => lossAt(position, known(toStop)));
  const calls = callDistances(position, measured);
  const cap = measured?.cap ?? capDistance(position);
  const positionValue = figure(() => of("lev").times(of("equity")));
  return {
    lights: {
      rules: rulesLight(position, { stop: toStop, calls, cap }),
      carry: carryLight(position, netCarry, measured?.rate),
      signals: signalsLight(signals),
    },
    spread: figure(() => carrySpread(of("yld"), of("fund"))),
    leveredCarry: figure(() => carry(of("lev"), of("yld"), of("fund"), ZERO)),
    netCarry,
    moneyPerYear: figure(() => known(netCarry).times(of("equity"))),
    moneyPerMonth: figure(() => known(netCarry).times(of("equity")).div(12)),
    breakEven:
      measured?.even ??
      figure(() =>
        breakEven(of("lev"), of("yld"), of("fund"), of("dur"), of("horizon"), of("friction")),
      ),
    buffer: figure(() => bufferToday(of("lev"), of("margin"))),
    stopDistance: toStop,
    lossAtStop,
    monthsToRepayStop: figure(() => monthsToRepay(known(lossAtStop), known(netCarry))),
    calls,
    lossAtCall: figure(() => of("lev").times(callLoss(of("lev"), of("margin")))),
    capDistance: cap,
    positionValue,
    loan: measured?.loan ?? figure(() => of("lev").minus(1).times(of("equity"))),
    dv01: figure(() => pvbp(known(positionValue), of("dur"))),
  };
}

/** The position after its yield moved by `bp`, a row of the shock table. */
export function shocked(position: Position, bp: Exact): ShockRow<Exact> | Refusal {
  const of = (name: PositionInput) => given(position, name);
  return orRefusal(() =>
    shockRow(
      {
        lev: of("lev"),
        yld: of("yld"),
        fund: of("fund"),
        dur: of("dur"),
        margin: of("margin"),
        stop: of("stop"),
        friction: of("friction"),
        convexity: of("convexity"),
        haircut: of("haircut"),
        maxlev: of("maxlev"),
      },
      bp,
    ),
  );
}

function lossAt(position: Position, bp: Exact): Exact {
  const of = (name: PositionInput) => given(position, name);
  return shockLoss(bp, of("dur"), of("lev"), of("convexity"), of("haircut"));
}
