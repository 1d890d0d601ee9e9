import { exact, LIMITS, within, type Limit } from "../../domain";
import { splitCell } from "../../sheet";
import { readTyped } from "../typing/typed-number";
import { FIELDS, MISSION_VALUES, fieldOf, type FieldId } from "./fields";

/** One field: the text in it, and whether its value is computed instead. */
export interface Entry {
  readonly text: string;
  readonly computed: boolean;
  /** The very number, where it comes from a sheet: its text may have fewer digits. */
  readonly value?: number;
}

/** All that a person has entered. Nothing derived is kept here. */
export interface Inputs {
  readonly label: string;
  /** Interest is charged on actual/360: the quoted rate costs 365/360 of itself a year. */
  readonly actual360: boolean;
  readonly entries: Readonly<Record<FieldId, Entry>>;
}

/** Why a field has no value. */
export type Problem =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" }
  /**
   * It is to be computed, and a field that it depends on has no value yet: the problem is that field's.
   */
  | { readonly kind: "waits" }
  /** It is to be computed, and the values it depends on give none. */
  | { readonly kind: "notComputed" }
  | { readonly kind: "limit"; readonly limit: Limit }
  /** The user's cell holds a rate in per cent: a hundredth of it would do. */
  | { readonly kind: "perCent"; readonly cell: string }
  /** The user's cell that it refers to holds no usable number. */
  | { readonly kind: "cell"; readonly cell: string };

/** What a field comes to. */
export interface Reading {
  readonly value: number | undefined;
  readonly problem?: Problem;
  /** The user's cell that the value follows, as "Book!C5". */
  readonly reference?: string;
}

export type Readings = Readonly<Record<FieldId, Reading>>;

/** The values of the user's cells that inputs refer to, by address. */
export type CellValues = ReadonlyMap<string, number | undefined>;

/** Reads one entry, as if nothing were computed. */
export function readEntry(id: FieldId, text: string, cells: CellValues, number?: number): Reading {
  if (number !== undefined) return withinLimit(id, number);
  const field = fieldOf(id);
  const typed = readTyped(text, field.unit, field.fractionBelow);
  if (typed.kind === "empty" || typed.kind === "unreadable") {
    return { value: undefined, problem: typed };
  }
  if (typed.kind === "number") return withinLimit(id, typed.value);
  const value = cells.get(typed.cell);
  const reading: Reading =
    value === undefined
      ? { value, problem: { kind: "cell", cell: typed.cell } }
      : withinLimit(id, value);
  const isPerCent =
    field.unit === "percent" &&
    reading.problem?.kind === "limit" &&
    splitCell(typed.cell).per === "" &&
    withinLimit(id, value! / 100).problem === undefined;
  return {
    ...reading,
    ...(isPerCent && { problem: { kind: "perCent", cell: typed.cell } }),
    reference: typed.cell,
  };
}

/** The cells of the user's that inputs follow. */
export function references(inputs: Inputs): string[] {
  const cells = FIELDS.flatMap(({ id, unit }) => {
    const { text, computed } = inputs.entries[id];
    const typed = readTyped(text, unit);
    return !computed && typed.kind === "reference" ? [typed.cell] : [];
  });
  return [...new Set(cells)];
}

function withinLimit(id: FieldId, value: number): Reading {
  const limit: Limit = LIMITS[fieldOf(id).limit];
  return within(limit, value) ? { value } : { value: undefined, problem: { kind: "limit", limit } };
}

/** The value one step away, on the grid of exact decimals: 4.82% and a step is 4.83%, not 4.8299999%. */
export function stepped(id: FieldId, value: number, steps: number): number {
  const next = exact(fieldOf(id).step).times(steps).plus(exact(value)).toNumber();
  const limit: Limit = LIMITS[fieldOf(id).limit];
  return within(limit, next) ? next : value;
}

/** The inputs of the mission's case. */
export function missionInputs(write: (id: FieldId, value: number) => string): Inputs {
  const entries = FIELDS.map(({ id }) => [
    id,
    { text: write(id, MISSION_VALUES[id]), computed: id === "margin" },
  ]);
  return { label: "", actual360: false, entries: Object.fromEntries(entries) as Inputs["entries"] };
}

/** An empty form for one's own position: what can be computed is computed, the rest is blank. */
export function blankInputs(mission: Inputs): Inputs {
  const told: readonly FieldId[] = ["equity", "lev", "yld", "years"];
  const entries = FIELDS.map(({ id, computedFrom }) => {
    const kept = mission.entries[id];
    return [
      id,
      { text: told.includes(id) ? "" : kept.text, computed: computedFrom !== undefined },
    ] as const;
  });
  return { ...mission, entries: Object.fromEntries(entries) as Inputs["entries"] };
}

export const sameInputs = (a: Inputs, b: Inputs): boolean =>
  a.label === b.label &&
  a.actual360 === b.actual360 &&
  FIELDS.every(
    ({ id }) =>
      a.entries[id].text === b.entries[id].text &&
      a.entries[id].computed === b.entries[id].computed,
  );
