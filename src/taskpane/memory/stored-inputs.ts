import { FIELDS, type FieldId } from "../inputs/fields";
import type { Entry, Inputs } from "../inputs/inputs";

/** The form as it is kept in a workbook. A later version that keeps it otherwise has another number. */
interface Stored {
  readonly version: 1;
  readonly label: string;
  readonly actual360: boolean;
  readonly entries: Readonly<Record<FieldId, Entry>>;
}

const LONGEST = 200;

export const toStored = (inputs: Inputs): Stored => ({ version: 1, ...inputs });

/** Reads what a workbook holds, which anyone may have written; undefined where it is not such a form. */
export function fromStored(value: unknown): Inputs | undefined {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.entries)) return undefined;
  const { label, actual360 } = value;
  if (!isText(label) || typeof actual360 !== "boolean") return undefined;
  const stored = value.entries;
  const entries = FIELDS.map(({ id }) => [id, stored[id]] as const);
  if (!entries.every(([, entry]) => isEntry(entry))) return undefined;
  return { label, actual360, entries: Object.fromEntries(entries) as Inputs["entries"] };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST;

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) && isText(value.text) && typeof value.computed === "boolean";
