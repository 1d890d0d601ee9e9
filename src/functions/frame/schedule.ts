import type { Exact } from "../../numbers/arithmetic";
import { MAINTENANCE_SCHEDULES } from "../../domain/data/schedules";
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
export function namedSchedule(name: string): Step<Exact>[] {
  const known = Object.keys(MAINTENANCE_SCHEDULES);
  const match = known.find((key) => key === name.trim().toUpperCase());
  if (match === undefined) {
    throw new Fault(sentences().unknownSchedule(name, known.join(", ")));
  }
  return exactSteps(MAINTENANCE_SCHEDULES[match]!.rows);
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
