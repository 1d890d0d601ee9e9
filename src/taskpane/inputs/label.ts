import type { Speech } from "../words";
import type { Inputs, Readings } from "./inputs";

/** What the sheet calls the position: as typed, else by its years to maturity. */
export function labelOf(inputs: Inputs, readings: Readings, { words, formats }: Speech): string {
  const { value: years } = readings.years;
  const automatic =
    years === undefined ? words.inputs.labelAny : words.inputs.labelOf(formats.years(years));
  return inputs.label.trim() || automatic;
}
