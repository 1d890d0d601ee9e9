/** Why a value does not exist. The words for each stand in `src/locales/`. */
export type RefusalReason =
  | "turned"
  | "nothingLeft"
  | "noPosition"
  | "noCarry"
  | "noLoan"
  | "noSecondOrderRoot"
  | "noLimit"
  | "yieldZero"
  | "stopZero"
  | "percentileZero"
  | "horizonZero"
  | "marginAndBuffer"
  | "positionGone"
  | "compounding"
  | "noYield"
  | "riseOutOfReach"
  | "matured"
  | "belowSchedule"
  | "tooFewObservations"
  | "tooManyObservations"
  | "probabilitiesSum"
  | "noBookCall"
  | "rowMatured"
  | "couponForgotten"
  | "accountNoLoan"
  | "accountCallOutOfReach"
  | "benchmarkMissing"
  | "saleNotEnough"
  | "notForSale"
  | "alwaysCalled"
  | "neverCalled"
  | "overflow"
  | "inputMissing";

/**
 * A formula has no value here. `VALUE`: the arguments are outside what the formula is for; `NA`:
 * they are fine, and no such point exists. Not an `Error`: it carries no stack, because a grid can
 * hold a million of them.
 */
export class Refusal {
  constructor(
    readonly code: "VALUE" | "NA",
    readonly reason: RefusalReason,
    /** What the sentence names: a number may stand as the formula computed it. */
    readonly details: Readonly<Record<string, string | number | { toNumber(): number }>> = {},
  ) {}
}

/** What a formula gives, or its refusal where it has no value: for tables whose other cells go on. */
export function orRefusal<T>(formula: () => T): T | Refusal {
  try {
    return formula();
  } catch (reason) {
    if (reason instanceof Refusal) return reason;
    throw reason;
  }
}
