import type { Exact } from "../../numbers/arithmetic";
import { bondConvexity, modifiedDuration } from "../bond/risk";
import { MAINTENANCE_SCHEDULES } from "../data/schedules";
import { LOAN_TIERS } from "../data/tiers";
import { fundingRate } from "../funding";
import { maintenanceRate } from "../maintenance";
import { bondOf, given, type Position, type PositionInput } from "./position";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { exactSteps } from "../../numbers/steps";

/** Inputs that can be computed from the others. */
export type ComputableInput = "dur" | "convexity" | "margin" | "fund";

/** The broker's maintenance by years to maturity. */
export const IBKR_STEPS = exactSteps(MAINTENANCE_SCHEDULES.IBKR!.rows);
/** Maintenance by the broker's schedule. */
export const scheduledMargin = (years: Exact): Exact => maintenanceRate(years, IBKR_STEPS);

const TIERS = exactSteps(LOAN_TIERS.rows);

/**
 * The position with the inputs of `computed` taken from the others, whatever they held: duration and
 * convexity of a par bond, maintenance from the broker's schedule by years to maturity, funding from its
 * tiers on the benchmark. One that cannot be computed is undefined.
 */
export function complete(
  position: Position,
  computed: ReadonlySet<ComputableInput>,
  benchmark: Exact | undefined,
): Position {
  const of = (name: PositionInput) => given(position, name);
  const bond = () => bondOf(position);
  const formulas: Record<ComputableInput, () => Exact | undefined> = {
    dur: () => modifiedDuration(of("yld"), bond()),
    convexity: () => bondConvexity(of("yld"), bond()),
    margin: () => scheduledMargin(of("years")),
    fund: () => benchmark && fundingRate(of("equity").times(of("lev").minus(1)), benchmark, TIERS),
  };
  const values = [...computed].map((name) => [name, computedOrNothing(formulas[name])]);
  return { ...position, ...Object.fromEntries(values) };
}

function computedOrNothing(formula: () => Exact | undefined): Exact | undefined {
  const value = orRefusal(formula);
  return value instanceof Refusal ? undefined : value;
}
