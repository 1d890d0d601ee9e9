import type { Exact } from "../../numbers/arithmetic";
import type { MarginRules } from "../../domain/account/held-bond";
import { MAINTENANCE_SCHEDULES, type MaintenanceSchedule } from "../../domain/data/schedules";
import { LOAN_TIERS } from "../../domain/data/tiers";
import { exactSteps, type Step } from "../../numbers/steps";
import { isBlank, textOf } from "./cell";
import { Fault, sentences } from "./fault";
import type { Cells } from "./grid";
import { flatCells, isLeftOut, refuseError, stepsIn } from "./ranges";

const DEFAULT_SCHEDULE = "IBKR";

/**
 * A maintenance schedule: by name in any case, as a two-column range, or the default where omitted.
 * @throws Fault for a name that is not known, and for a range of another form
 */
export function scheduleIn(name: string, cells: Cells): Step<Exact>[] {
  const { cells: flat } = flatCells(cells);
  const [only] = flat;
  refuseError(only, name);
  if (flat.length > 1) {
    return stepsIn(cells, {
      name,
      from: "amount",
      rate: "margin",
      columns: sentences().scheduleColumns,
    });
  }
  return namedSchedule(isBlank(only) ? DEFAULT_SCHEDULE : textOf(only));
}

/** @throws Fault for a name that is not known */
export const namedSchedule = (name: string): Step<Exact>[] => exactSteps(scheduleOf(name).rows);

function scheduleOf(name: string): MaintenanceSchedule {
  const known = Object.keys(MAINTENANCE_SCHEDULES);
  const match = known.find((key) => key === name.trim().toUpperCase());
  if (match === undefined) {
    throw new Fault(sentences().unknownSchedule(name, known.join(", ")));
  }
  return MAINTENANCE_SCHEDULES[match]!;
}

/**
 * A schedule with what it asks of zeros: a range of the user's own asks the larger of both.
 * @throws Fault as {@link scheduleIn}
 */
export function marginRulesIn(cells: Cells): MarginRules<Exact> {
  const steps = scheduleIn("schedule", cells);
  const { cells: flat } = flatCells(cells);
  if (flat.length > 1) return { steps, zeros: "larger" };
  return { steps, zeros: scheduleOf(isBlank(flat[0]) ? DEFAULT_SCHEDULE : textOf(flat[0])).zeros };
}

/**
 * The tiers of a margin loan as a two-column range, or the default where omitted.
 * @throws Fault for a range of another form, and where it does not start at 0
 */
export function tiersIn(name: string, cells: Cells): Step<Exact>[] {
  if (isLeftOut(cells)) return exactSteps(LOAN_TIERS.rows);
  const tiers = stepsIn(cells, {
    name,
    from: "amount",
    rate: "rate",
    columns: sentences().tierColumns,
  });
  if (!tiers[0]!.from.isZero()) throw new Fault(sentences().startsAtZero(name));
  return tiers;
}
