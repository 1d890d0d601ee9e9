import { ImportFault } from "./fault";
import { isoDate } from "./dates";
import type { KnownUnit, Unit } from "./units";

/** What a column of a source holds. `tail` is the user's own: it needs the when-issued yield. */
export type ColumnKind = "value" | "cover" | "highYield" | "tail";

export interface SourceColumn {
  readonly kind: ColumnKind;
  readonly unit: Unit;
}

/** The figures of one date, one for each column; undefined where the source has none. */
export interface SourceRow {
  /** Excel serial. */
  readonly date: number;
  readonly values: readonly (number | undefined)[];
}

/** A series, or the auctions of one security: what becomes one sheet. */
export interface Source {
  /** As the file names it: "DGS20", "Bond 20-Year". */
  readonly name: string;
  /** The file, or "" for what was pasted. */
  readonly from: string;
  readonly columns: readonly SourceColumn[];
  /** Ascending, a date once, none without a figure. */
  readonly rows: readonly SourceRow[];
}

/** A row, and the line of the file it stood on; a list of them is in the order of the file. */
export interface LinedRow extends SourceRow {
  readonly line: number;
}

/** What an Excel sheet holds below its headings. */
const MOST_ROWS = 1_000_000;

/**
 * The rows of a source in order, a date once.
 * @throws ImportFault where a date comes twice with different figures, and where no row is left
 */
export function tidy(rows: readonly LinedRow[]): SourceRow[] {
  const sorted = rows
    .filter(({ values }) => values.some((value) => value !== undefined))
    .sort((a, b) => a.date - b.date);
  if (sorted.length === 0) throw new ImportFault("noObservations", {});
  const kept = sorted.filter((row, i) => {
    const before = sorted[i - 1];
    if (before?.date !== row.date) return true;
    if (row.values.some((value, column) => value !== before.values[column])) {
      throw new ImportFault("conflict", { line: row.line, date: isoDate(row.date) });
    }
    return false;
  });
  if (kept.length > MOST_ROWS) {
    throw new ImportFault("tooMany", { got: kept.length, most: MOST_ROWS });
  }
  return kept.map(({ date, values }) => ({ date, values }));
}

/** The source with the unit that a person gave to what could not be told. */
export function withUnit(source: Source, unit: KnownUnit): Source {
  const columns = source.columns.map((column) =>
    column.unit === "unknown" ? { ...column, unit } : column,
  );
  return { ...source, columns };
}

/** A source whose units are known. */
export interface KnownSource extends Source {
  readonly columns: readonly (SourceColumn & { readonly unit: KnownUnit })[];
}

export const hasUnits = (source: Source): source is KnownSource =>
  source.columns.every(({ unit }) => unit !== "unknown");
