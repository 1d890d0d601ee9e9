import { MISSION, type ArgumentKind } from "../../domain";
import type { Unit } from "../typing/typed-number";

/** What the pane asks for. `benchmark` is the rate under the broker's tiers, not an input of the sheet's rules. */
export type FieldId =
  | "equity"
  | "lev"
  | "yld"
  | "years"
  | "dur"
  | "convexity"
  | "haircut"
  | "fund"
  | "benchmark"
  | "friction"
  | "margin"
  | "maxlev"
  | "stop"
  | "horizon";

export interface Field {
  readonly id: FieldId;
  readonly unit: Unit;
  readonly limit: ArgumentKind;
  /** What an arrow key adds; with Shift ten times as much. In the field's own value: rates are fractions. */
  readonly step: number;
  /** In a rate field: bare numbers below this are fractions. */
  readonly fractionBelow?: number;
  /** The fields from which the value can be computed instead of typed. */
  readonly computedFrom?: readonly FieldId[];
}

export type GroupId = "position" | "funding" | "rules";

/** Bare 0.19 is 19%, bare 0.2 is 0.2%: no Treasury yields 20%, some yield less than 0.2% times a hundred. */
export const RATE = { unit: "percent", step: 0.0001, fractionBelow: 0.2 } as const;
/** Frictions are small: 0.5 is half a per cent, 0.005 is it as a fraction. */
export const SMALL_RATE = { unit: "percent", step: 0.0005, fractionBelow: 0.02 } as const;
/** Nobody lends against less than 1%: 0.25 is 25%. */
export const SHARE = { unit: "percent", step: 0.01, fractionBelow: 1 } as const;

/** A par bond is its yield and its years to maturity. */
const BOND = ["yld", "years"] as const;

export const GROUPS: readonly { readonly id: GroupId; readonly fields: readonly Field[] }[] = [
  {
    id: "position",
    fields: [
      { id: "equity", unit: "money", limit: "positive", step: 50_000 },
      { id: "lev", unit: "times", limit: "leverage", step: 0.1 },
      { id: "yld", ...RATE, limit: "rate" },
      { id: "years", unit: "years", limit: "years", step: 1 },
      { id: "dur", unit: "years", limit: "duration", step: 0.1, computedFrom: BOND },
      { id: "convexity", unit: "years²", limit: "convexity", step: 1, computedFrom: BOND },
      { id: "haircut", ...SMALL_RATE, limit: "haircut" },
    ],
  },
  {
    id: "funding",
    fields: [
      { id: "fund", ...RATE, limit: "rate", computedFrom: ["equity", "lev", "benchmark"] },
      { id: "benchmark", ...RATE, limit: "rate" },
      { id: "friction", ...SMALL_RATE, limit: "rate" },
    ],
  },
  {
    id: "rules",
    fields: [
      { id: "stop", ...RATE, limit: "rate" },
      { id: "maxlev", unit: "times", limit: "leverage", step: 0.1 },
      { id: "margin", ...SHARE, limit: "margin", computedFrom: ["years"] },
      { id: "horizon", unit: "years", limit: "horizonAhead", step: 0.25 },
    ],
  },
];

export const FIELDS: readonly Field[] = GROUPS.flatMap(({ fields }) => fields);

export function fieldOf(id: FieldId): Field {
  const field = FIELDS.find((each) => each.id === id);
  if (!field) throw new Error(`no such field: ${id}`);
  return field;
}

/** The mission's case. Its maintenance rate is the broker's schedule at 20 years. */
export const MISSION_VALUES: Readonly<Record<FieldId, number>> = MISSION;
