/** Records of fields, whatever they were read from. */
export interface Table {
  readonly length: number;
  /** What separates the fields; "" where nothing did. */
  readonly separator: string;
  /** Line of a record, from 1, as an editor shows it. */
  line(record: number): number;
  /** Fields of a record without the blanks around them. */
  fields(record: number): readonly string[];
}

/** A table of records that are there already: what JSON, a selection or another table was made into. */
export function tableOf(
  records: readonly (readonly string[])[],
  lines: readonly number[] = records.map((_, i) => i + 1),
  separator = "",
): Table {
  return {
    length: records.length,
    separator,
    line: (record) => lines[record]!,
    fields: (record) => records[record]!,
  };
}

export const isEmpty = (fields: readonly string[]): boolean => fields.every((text) => text === "");
