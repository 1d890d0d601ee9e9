import { exact } from "../../src/numbers/arithmetic";
import { MISSION } from "../../src/domain/data/mission";
import {
  POSITION_INPUTS,
  type Position,
  type PositionInput,
} from "../../src/domain/position/position";

/** The mission's position, with other inputs where they are given; undefined: missing. */
export function positionWith(
  changes: Partial<Record<PositionInput, number | undefined>> = {},
): Position {
  const inputs = { ...MISSION, ...changes };
  const entries = POSITION_INPUTS.map((name) => {
    const value = inputs[name];
    return [name, value === undefined ? undefined : exact(value)];
  });
  return Object.fromEntries(entries) as Position;
}
