import { exact, POSITION_INPUTS, type Exact, type Position } from "../../domain";
import { FIELDS, type FieldId } from "./fields";
import { readEntry, type CellValues, type Inputs, type Reading, type Readings } from "./inputs";

/** What every field comes to, the computed ones from the others. */
export function readInputs(inputs: Inputs, cells: CellValues): Readings {
  const readings = FIELDS.map(({ id }) => [id, readEntry(id, inputs.entries[id].text, cells)]);
  return Object.fromEntries(readings) as Record<FieldId, Reading>;
}

/** The position for the mathematics; what a field does not tell is left out. */
export function positionOf(readings: Readings): Position {
  const read = (id: FieldId): Exact | undefined => {
    const { value } = readings[id];
    return value === undefined ? undefined : exact(value);
  };
  return Object.fromEntries(POSITION_INPUTS.map((id) => [id, read(id)])) as Position;
}

/** Fields whose problem stands in the way of a build. */
export const problems = (readings: Readings): FieldId[] =>
  FIELDS.map(({ id }) => id).filter((id) => readings[id].problem !== undefined);
