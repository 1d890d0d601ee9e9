import {
  complete,
  exact,
  keyFigures,
  type ComputableInput,
  type Exact,
  type Position,
  type StressDistances,
} from "../domain";
import { COMPUTED, isReference, type InputValue, type SheetInputs } from "./inputs";

/**
 * The key levels in bp, for values that the portable sheet keeps as they were when it was made. A
 * level that stands on a cell of the user's is not known here.
 */
export function levelDistances(inputs: SheetInputs): StressDistances {
  const { stopDistance, calls } = keyFigures(positionOf(inputs));
  return { stop: stopDistance, nearest: calls.nearest, full: calls.full };
}

function positionOf(inputs: SheetInputs): Position {
  const entered: Position = {
    equity: number(inputs.equity),
    lev: number(inputs.lev),
    yld: number(inputs.yld),
    // As it is quoted: no distance depends on what the loan costs.
    fund: number(inputs.fund),
    friction: number(inputs.friction),
    years: number(inputs.years),
    dur: number(inputs.dur),
    convexity: number(inputs.convexity),
    haircut: number(inputs.haircut),
    margin: number(inputs.margin),
    maxlev: number(inputs.maxlev),
    stop: number(inputs.stop),
    horizon: number(inputs.horizon),
  };
  const computable = Object.entries(COMPUTED) as [ComputableInput, keyof SheetInputs][];
  const computed = computable.filter(([, choice]) => inputs[choice]).map(([input]) => input);
  return complete(entered, new Set(computed), number(inputs.benchmark));
}

const number = (value: InputValue): Exact | undefined =>
  isReference(value) ? undefined : exact(value);
