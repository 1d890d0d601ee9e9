import {
  complete,
  exact,
  overYear,
  POSITION_INPUTS,
  type ComputableInput,
  type Exact,
  type Position,
} from "../../domain";
import { FIELDS, fieldOf, type FieldId } from "./fields";
import { readEntry, type CellValues, type Inputs, type Reading, type Readings } from "./inputs";

/** What the form says: each field on its own, and the position that the mathematics takes. */
export interface Understood {
  readonly readings: Readings;
  readonly position: Position;
}

/**
 * Reads the form; what is computed comes from the other fields.
 * @param before what it came to last: a reading that is the same is that very object, so that its
 * field need not be drawn again
 */
export function readInputs(inputs: Inputs, cells: CellValues, before?: Readings): Understood {
  const typed = FIELDS.map(({ id }) => {
    const { text, value } = inputs.entries[id];
    return [id, readEntry(id, text, cells, value)] as const;
  });
  const readings = Object.fromEntries(typed) as Record<FieldId, Reading>;
  const computed = FIELDS.map(({ id }) => id).filter((id) => inputs.entries[id].computed);
  const benchmark = exactly(readings.benchmark);
  const position = complete(
    positionOf(readings),
    new Set(computed as ComputableInput[]),
    benchmark,
  );
  for (const id of computed as ComputableInput[]) {
    const waits = fieldOf(id).computedFrom?.some((source) => readings[source].problem);
    readings[id] = computedReading(position[id], waits ? "waits" : "notComputed");
  }
  for (const { id } of FIELDS) {
    if (before && sameReading(readings[id], before[id])) readings[id] = before[id];
  }
  return { readings, position: chargedBy(inputs, position) };
}

/** A broken limit is a problem of the field; a cell that holds no number is one of the reference. */
const sameReading = (a: Reading, b: Reading): boolean =>
  a.value === b.value && a.reference === b.reference && a.problem?.kind === b.problem?.kind;

/** The position as typed; what a field does not tell is left out. */
function positionOf(readings: Readings): Position {
  return Object.fromEntries(POSITION_INPUTS.map((id) => [id, exactly(readings[id])])) as Position;
}

const exactly = ({ value }: Reading): Exact | undefined =>
  value === undefined ? undefined : exact(value);

function computedReading(value: Exact | undefined, whyNone: "waits" | "notComputed"): Reading {
  return value === undefined
    ? { value: undefined, problem: { kind: whyNone } }
    : { value: value.toNumber() };
}

/** The funding rate as it is charged, by the day count that the form says. */
function chargedBy({ actual360 }: Inputs, position: Position): Position {
  const { fund } = position;
  return actual360 && fund ? { ...position, fund: overYear(fund) } : position;
}

/** What the rules stand on; where nothing is borrowed no call does. */
const FOR_RULES: readonly FieldId[] = ["lev", "yld", "margin", "stop", "maxlev"];
const FOR_CALLS: readonly FieldId[] = ["years", "dur", "convexity", "haircut"];

/**
 * What must be filled in before all rules can be checked, in the order of the form; of a computed field,
 * what it is computed from. A yield of 0 is none.
 */
export function lacking(readings: Readings): FieldId[] {
  const { lev, yld } = readings;
  const isUnborrowed = lev.value !== undefined && lev.value <= 1;
  const missing = [...FOR_RULES, ...(isUnborrowed ? [] : FOR_CALLS)].flatMap((id) => {
    const kind = readings[id].problem?.kind;
    if (kind !== "waits") return kind === undefined ? [] : [id];
    return fieldOf(id).computedFrom!.filter((source) => readings[source].problem);
  });
  const told = new Set<FieldId>(yld.value === 0 ? [...missing, "yld"] : missing);
  return FIELDS.map(({ id }) => id).filter((id) => told.has(id));
}

/**
 * Fields that stand in the way of a build. One that waits for others does not stand there itself, nor
 * does a rate that nothing reads.
 */
export const problems = ({ entries }: Inputs, readings: Readings): FieldId[] =>
  FIELDS.map(({ id }) => id)
    .filter((id) => readings[id].problem && readings[id].problem.kind !== "waits")
    .filter((id) => id !== "benchmark" || entries.fund.computed);
