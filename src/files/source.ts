/**
 * What the figures of a column are in their file. Rates are written to the sheet as fractions: 4.82 in
 * per cent becomes 0.0482, 48.2 in tenths of a per cent, 482 in basis points too. `number` stays as it
 * is; so does a price `index`, of which the change over a year is what counts.
 */
export type KnownUnit = "percent" | "fraction" | "tenths" | "bp" | "number" | "index" | "text";

/** Powers of ten that turn a figure into what stands on the sheet. */
export const POWERS: Readonly<Record<KnownUnit, number>> = {
  percent: -2,
  fraction: 0,
  tenths: -3,
  bp: -4,
  number: 0,
  index: 0,
  text: 0,
};

export const isRate = (unit: KnownUnit): boolean =>
  ["percent", "fraction", "tenths", "bp"].includes(unit);

/** What a column of a source holds. `tail` is the user's own: it needs the when-issued yield. */
export type ColumnKind = "value" | "cover" | "highYield" | "tail" | "cusip";

export interface SourceColumn {
  readonly kind: ColumnKind;
  readonly unit: KnownUnit;
}

/** The figures of one date as they are written, one for each column; undefined where there is none. */
export interface SourceRow {
  /** Excel serial, counted from 1900. */
  readonly date: number;
  readonly values: readonly (number | string | undefined)[];
}

/** A series, or the auctions of one security: what becomes one sheet. */
export interface Source {
  /** What it is known by: "DGS20", "UST par 20Y", "Bond 20-Year", or the file's name where it has none. */
  readonly name: string;
  /** The file, or "" for what was pasted. */
  readonly from: string;
  readonly columns: readonly SourceColumn[];
  /** Ascending, each date once; only auctions may share a date, and none of them is lost. */
  readonly rows: readonly SourceRow[];
}

/** A row, and the line of the file it stood on. */
export interface LinedRow extends SourceRow {
  readonly line: number;
}
