import type { InputValue } from "../../sheet";
import type { FieldId } from "./fields";
import type { Inputs } from "./inputs";

/** What a person does to the form. */
export type Change =
  | { readonly kind: "type"; readonly id: FieldId; readonly text: string }
  | { readonly kind: "compute"; readonly id: FieldId; readonly text: string; readonly on: boolean }
  | { readonly kind: "label"; readonly text: string }
  /** A field was left, or Enter pressed in it: its value, undefined where it has none yet. */
  | {
      readonly kind: "leave";
      readonly id: FieldId | "label";
      readonly value: InputValue | string | undefined;
    }
  /** What was typed and is not on the sheet yet is dropped. */
  | { readonly kind: "drop"; readonly id: FieldId | "label" }
  | { readonly kind: "actual360"; readonly on: boolean }
  | { readonly kind: "replace"; readonly inputs: Inputs };

/** The inputs after a change. Typing into a computed field takes it over. */
export function changed(inputs: Inputs, change: Change): Inputs {
  switch (change.kind) {
    case "type":
      return withEntry(inputs, change.id, { text: change.text, computed: false });
    case "compute":
      return withEntry(inputs, change.id, { text: change.text, computed: change.on });
    case "label":
      return { ...inputs, label: change.text };
    case "actual360":
      return { ...inputs, actual360: change.on };
    case "leave":
    case "drop":
      return inputs;
    case "replace":
      return change.inputs;
  }
}

const withEntry = (inputs: Inputs, id: FieldId, entry: Inputs["entries"][FieldId]): Inputs => ({
  ...inputs,
  entries: { ...inputs.entries, [id]: entry },
});
