import type { InputValue, SheetInputs } from "../../sheet";
import { FIELDS, type FieldId } from "./fields";
import type { Entry, Inputs } from "./inputs";

/**
 * The form for what stands on a sheet of ours. `write` puts a number as the field shows it; what the
 * sheet works out by a formula of the user's is not known here, and the field asks for it.
 */
export function fromSheet(
  sheet: SheetInputs,
  write: (id: FieldId, value: number) => string,
): Inputs {
  const text = (id: FieldId, value: InputValue) => {
    if (typeof value !== "number") return `=${value.cell}`;
    return Number.isNaN(value) ? "" : write(id, value);
  };
  const computed: Partial<Record<FieldId, boolean>> = {
    fund: sheet.computeFund,
    dur: sheet.computeDur,
    convexity: sheet.computeConvexity,
    margin: sheet.computeMargin,
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
