import { FIELDS, fieldOf, type FieldId } from "../inputs/fields";
import type { Entry, Inputs } from "../inputs/inputs";

/** The form as it is kept in a workbook. A later version that keeps it otherwise has another number. */
interface Stored {
  readonly version: 1;
  readonly label: string;
  readonly actual360: boolean;
  readonly entries: Readonly<Record<FieldId, Entry>>;
}

/** A name longer than this is cut; no number, and no cell's address, is as long. */
const LONGEST = 200;

export const toStored = (inputs: Inputs): Stored => ({ version: 1, ...inputs });

/**
 * Reads what a workbook holds, which anyone may have written; undefined where it is not such a form.
 * What means nothing in a field counts as not entered: the field asks for it.
 */
export function fromStored(value: unknown): Inputs | undefined {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.entries)) return undefined;
  const { label, actual360 } = value;
  if (typeof label !== "string" || typeof actual360 !== "boolean") return undefined;
  const stored = value.entries;
  const entries = FIELDS.map(({ id }) => [id, stored[id]] as const);
  if (!entries.every(([, entry]) => isEntry(entry))) return undefined;
  const meant = entries.map(([id, entry]) => [id, meaning(id, entry as Entry)]);
  return {
    label: label.slice(0, LONGEST),
    actual360,
    entries: Object.fromEntries(meant) as Inputs["entries"],
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) && typeof value.text === "string" && typeof value.computed === "boolean";

/** Only what can be computed is; a text cut short would be another number. */
const meaning = (id: FieldId, { text, computed }: Entry): Entry => ({
  text: text.length <= LONGEST ? text : "",
  computed: computed && fieldOf(id).computedFrom !== undefined,
});
