import type { Position } from "../../domain";
import type { ViewedSheet } from "../../excel";
import { COMPUTED, NAME_OF, quoteSheet } from "../../sheet";
import { FIELDS, type Field, type FieldId } from "../inputs/fields";
import type { Inputs, Readings } from "../inputs/inputs";
import type { Formats } from "../typing/format";
import type { ParameterCard } from "./function-card";
import { readsAs } from "./reads-as";

/** The numbers of the pane's own form, and the sheet that they stand on. */
export interface CardForm {
  readonly inputs: Inputs;
  readonly readings: Readings;
  readonly position: Position;
  readonly sheet: ViewedSheet | undefined;
}

/**
 * What a field starts with: the cell that the pane's own field of that name stands for; without one its
 * number, where the function can't do without.
 */
export function prefilled(
  { code, optional, isRange, kind }: ParameterCard,
  form: CardForm,
  formats: Formats,
): string {
  const field = FIELDS.find(({ id }) => id === code);
  if (!field || isRange) return "";
  const cell = cellOf(field, form);
  if (cell !== undefined) return `=${cell}`;
  const as = kind && readsAs(code, kind);
  const value = numberOf(field.id, form);
  if (optional || value === undefined || typeof as !== "object") return "";
  return formats.field(value, as.unit);
}

function cellOf({ id }: Field, { inputs, readings, sheet }: CardForm): string | undefined {
  if (sheet) {
    const stands = typeof sheet.inputs[id] === "object";
    return stands ? `${quoteSheet(sheet.name)}!${id in COMPUTED ? id : NAME_OF[id]}` : undefined;
  }
  // A quoted rate's cell does not hold what a year costs.
  if (id === "fund" && inputs.actual360) return undefined;
  return inputs.entries[id].computed ? undefined : readings[id].reference;
}

function numberOf(id: FieldId, { readings, position }: CardForm): number | undefined {
  return id === "fund" ? position.fund?.toNumber() : readings[id].value;
}
