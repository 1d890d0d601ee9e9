import { EMPTY, type InputValue, type SheetInputs } from "../../sheet";
import type { FieldId } from "./fields";
import type { Inputs, Readings } from "./inputs";

/**
 * What a sheet is built from: numbers, and the user's own cells where fields follow them. A field with a
 * problem is an empty cell there.
 */
export function sheetInputs(inputs: Inputs, readings: Readings, label: string): SheetInputs {
  const of = (id: FieldId): InputValue => {
    const { value, reference } = readings[id];
    if (value === undefined) return EMPTY;
    return reference === undefined ? value : { cell: reference };
  };
  return {
    label,
    equity: of("equity"),
    lev: of("lev"),
    yld: of("yld"),
    fund: of("fund"),
    computeFund: inputs.entries.fund.computed,
    actual360: inputs.actual360,
    friction: of("friction"),
    years: of("years"),
    dur: of("dur"),
    computeDur: inputs.entries.dur.computed,
    convexity: of("convexity"),
    computeConvexity: inputs.entries.convexity.computed,
    haircut: of("haircut"),
    margin: of("margin"),
    computeMargin: inputs.entries.margin.computed,
    maxlev: of("maxlev"),
    stop: of("stop"),
    horizon: of("horizon"),
    benchmark: of("benchmark"),
  };
}
