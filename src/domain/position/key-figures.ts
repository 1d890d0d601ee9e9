import { Exact } from "../../numbers/arithmetic";
import { couponOrPar, type Bond } from "../bond/price";
import { breakEven, carry, carrySpread, monthsToRepay } from "../carry";
import { figure, known, type Figure } from "../../numbers/figure";
import { callLoss, callShock } from "../margin";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { callReprice } from "../bond/reprice";
import { stopDistance, type RuleVerdict } from "../rules";
import { shockLoss } from "../shock";
import { shockRow, type ShockRow } from "../shock-table";
import { toBp } from "../../numbers/units";

const ZERO = new Exact(0);

/** The inputs of a position. Rates are fractions per year; `equity` is money; times are years. */
export const POSITION_INPUTS = [
  "equity",
  "lev",
  "yld",
  "fund",
  "friction",
  "years",
  "dur",
  "convexity",
  "haircut",
  "margin",
  "maxlev",
  "stop",
  "horizon",
] as const;

export type PositionInput = (typeof POSITION_INPUTS)[number];

/** A position as far as it is known: an input that is missing or unreadable is undefined. */
export type Position = Readonly<Record<PositionInput, Exact | undefined>>;

/** What the rules say; `UNKNOWN` where none is known to be broken and one cannot be computed. */
export type Verdict = RuleVerdict | "UNKNOWN";

/** A Treasury at par: half-yearly coupons, the coupon its yield. */
export function parBond(yld: Exact, years: Exact): Bond<Exact> {
  return { years, coupon: couponOrPar(undefined, yld), freq: new Exact(2) };
}

/** How far away the margin call is, in bp of rise in yield, by three measures. */
export interface CallDistances {
  /** Today's buffer ÷ duration: the mission's quick reading. */
  readonly quick: Figure;
  /** The root of the buffer by duration alone. */
  readonly linear: Figure;
  /** By full revaluation of the bond. */
  readonly full: Figure;
  /** The smallest of them; unknown where any of them is. */
  readonly nearest: Figure;
}

/** What a trader reads first. Carries and losses are fractions of equity, distances bp. */
export interface KeyFigures {
  readonly verdict: Verdict;
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
  readonly lossAtCall: Figure;
}

/** All key figures of a position; each stands on the inputs that it needs and on no other. */
export function keyFigures(position: Position): KeyFigures {
  const of = (name: PositionInput) => given(position, name);
  const netCarry = figure(() => carry(of("lev"), of("yld"), of("fund"), of("friction")));
  const toStop = figure(() => stopDistance(of("yld"), of("stop")));
  const lossAtStop = figure(() => lossAt(position, known(toStop)));
  const calls = callDistances(position);
  return {
    verdict: verdict(position),
    spread: figure(() => carrySpread(of("yld"), of("fund"))),
    leveredCarry: figure(() => carry(of("lev"), of("yld"), of("fund"), ZERO)),
    netCarry,
    moneyPerYear: figure(() => known(netCarry).times(of("equity"))),
    moneyPerMonth: figure(() => known(netCarry).times(of("equity")).div(12)),
    breakEven: figure(() =>
      breakEven(of("lev"), of("yld"), of("fund"), of("dur"), of("horizon"), of("friction")),
    ),
    buffer: figure(() => bufferToday(of("lev"), of("margin"))),
    stopDistance: toStop,
    lossAtStop,
    monthsToRepayStop: figure(() => monthsToRepay(known(lossAtStop), known(netCarry))),
    calls,
    lossAtCall: figure(() => lossAt(position, known(calls.linear))),
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
      },
      bp,
    ),
  );
}

/**
 * The first broken rule: below maintenance, at the stop, above the cap. A rule that cannot be
 * computed never counts as kept.
 */
function verdict(position: Position): Verdict {
  const of = (name: PositionInput) => given(position, name);
  const checks: readonly [RuleVerdict, Figure][] = [
    ["MARGIN CALL", figure(() => bufferToday(of("lev"), of("margin")))],
    // At the stop is stopped, so a distance of 0 breaks the rule: see `broken`.
    ["STOP", figure(() => stopDistance(of("yld"), of("stop")))],
    ["REDUCE", figure(() => of("maxlev").minus(of("lev")))],
  ];
  const broken = checks.find(([rule, room]) => breaks(rule, room));
  if (broken) return broken[0];
  return checks.some(([, room]) => room instanceof Refusal) ? "UNKNOWN" : "OK";
}

function breaks(rule: RuleVerdict, room: Figure): boolean {
  if (room instanceof Refusal) return false;
  return rule === "STOP" ? room.lte(0) : room.lt(0);
}

/** Equity over position, less maintenance, as the position stands. */
const bufferToday = (lev: Exact, margin: Exact) => new Exact(1).div(lev).minus(margin);

function callDistances(position: Position): CallDistances {
  const of = (name: PositionInput) => given(position, name);
  const quick = figure(() => {
    callLoss(of("lev"), of("margin")); // refuses where nothing is borrowed
    return toBp(bufferToday(of("lev"), of("margin")).div(of("dur")));
  });
  const linear = figure(() => callShock(of("dur"), of("lev"), of("margin"), ZERO, of("haircut")));
  const full = figure(() =>
    callReprice(of("yld"), of("lev"), of("margin"), parBond(of("yld"), of("years"))),
  );
  return { quick, linear, full, nearest: smallest([quick, linear, full]) };
}

function lossAt(position: Position, bp: Exact): Exact {
  const of = (name: PositionInput) => given(position, name);
  return shockLoss(bp, of("dur"), of("lev"), of("convexity"), of("haircut"));
}

function smallest(figures: readonly Figure[]): Figure {
  return figure(() => figures.map(known).reduce((a, b) => (b.lt(a) ? b : a)));
}

/**
 * An input of a position.
 * @throws Refusal VALUE where it is not known
 */
export function given(position: Position, name: PositionInput): Exact {
  const value = position[name];
  if (value === undefined) throw new Refusal("VALUE", "inputMissing", { input: name });
  return value;
}
