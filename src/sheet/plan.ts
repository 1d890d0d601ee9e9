import type { Area } from "./area";
import type { StyleKey } from "./style";

/** What a cell is given: a formula (with its "="), a number, or text that never becomes a formula. */
export type Content =
  | {
      readonly formula: string;
      readonly spills?: { readonly rows: number; readonly columns: number };
    }
  | { readonly number: number }
  | { readonly text: string };

/** A cell of the plan; rows and columns count from 0. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  /** Undefined for an empty cell that only has a look. */
  readonly content?: Content;
  /** Block and name, unique on the sheet: `carry.net`. */
  readonly key?: string;
  /** Excel number format; General if omitted. */
  readonly format?: string;
  readonly style?: StyleKey;
  /** The user is meant to change it. */
  readonly input?: boolean;
  /** A value as of when the sheet was made: converting takes it from the live sheet. */
  readonly stamp?: boolean;
}

/** A name of the sheet's own for some of its cells. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
}

/** Colours an area where a formula over plain cells holds; written for the area's first cell. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly style: StyleKey;
}

export type Validation = {
  readonly area: Area;
  readonly title: string;
  readonly message: string;
} & ({ readonly list: readonly string[] } | { readonly between: readonly [number, number] });

/** A line of a chart: x and y are ranges of the sheet. */
export interface ChartSeries {
  readonly name: string;
  readonly x: Area;
  readonly y: Area;
  readonly color: string;
  /** Of the columns one by one, where they are not all alike. */
  readonly pointColors?: readonly string[];
  readonly dashed?: boolean;
  readonly markers?: boolean;
}

export interface PlanChart {
  readonly name: string;
  readonly kind: "lines" | "columns";
  readonly title: string;
  /** What a reader who cannot see it is told. */
  readonly altText: string;
  readonly place: Area;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xFormat: string;
  readonly yFormat: string;
  readonly series: readonly ChartSeries[];
}

export interface PrintSetup {
  readonly area: Area;
  /** Rows before which a page starts. */
  readonly pageStarts: readonly number[];
}

/** A whole sheet as plain data: what writes it needs to know nothing of carry or shocks. */
export interface SheetPlan {
  readonly sheetName: string;
  /** Of the add-in. */
  readonly version: string;
  readonly rows: number;
  /** Rows below these that are filled later, by a spilled path or an import: they look alike. */
  readonly rowsBelow?: number;
  readonly columns: number;
  /** In characters of the standard font, as Excel counts them. */
  readonly columnWidths: readonly number[];
  /** In points. */
  readonly rowHeight: number;
  /** Rows of another height, in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Area[];
  readonly names: readonly PlanName[];
  /** Where several apply to a cell, the first wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly PlanChart[];
  readonly frozenRows: number;
  readonly print: PrintSetup;
}
