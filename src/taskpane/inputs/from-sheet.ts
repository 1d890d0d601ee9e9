import type { InputValue, SheetInputs } from "../../sheet";
import { FIELDS, type FieldId } from "./fields";
import type { Entry, Inputs } from "./inputs";

/** The form for what stands on a sheet of ours. `write` puts a number as the field shows it. */
export function fromSheet(
  sheet: SheetInputs,
  write: (id: FieldId, value: number) => string,
): Inputs {
  const text = (id: FieldId, value: InputValue) =>
    typeof value === "number" ? write(id, value) : `=${value.cell}`;
  const computed: Partial<Record<FieldId, boolean>> = {
    dur: sheet.computeDur,
    convexity: sheet.computeConvexity,
  };
  const entry = (id: FieldId): Entry => ({
    text: text(id, sheet[id]),
    computed: computed[id] ?? false,
  });
  return {
    label: sheet.label,
    actual360: sheet.actual360,
    entries: Object.fromEntries(FIELDS.map(({ id }) => [id, entry(id)])) as Inputs["entries"],
  };
}
