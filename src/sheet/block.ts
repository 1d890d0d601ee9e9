import type { SheetTexts } from "../locales/sheet.en";
import type { Area } from "./area";
import type { Writer } from "./formula/dialect";
import type { GainColour } from "./gains";
import type { SheetInputs } from "./inputs";
import type { ChartSeries, PlanChart } from "./plan";
import { FORMATS, type StyleKey } from "./style";

/** What a block is made from. */
export interface BlockContext {
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
  readonly gains: GainColour;
  readonly t: SheetTexts;
  readonly write: Writer;
  readonly version: string;
  /** When what is not portable was valued, in words; only the portable dialect says it. */
  readonly stampedAt: string;
  /** It is revalued as the account that its inputs follow, position by position: see `blocks/whole`. */
  readonly ofAccount: boolean;
}

/**
 * A cell of a block, its column counted from the block's left edge. In formulas `{carry.net}` is the
 * cell of that key, and `{table.shock@}` the cell of the column `table.shock` in the formula's own
 * row, `{table.shock^}` the column down to that row; in a formula that spills over the rows both are the
 * whole column. `{table.shock#3}` is the column's cell in line 3, counted from 0.
 */
export interface BlockCell {
  readonly at: number;
  readonly key?: string;
  readonly formula?: string;
  readonly number?: number;
  readonly text?: string;
  readonly format?: string;
  readonly style?: StyleKey;
  readonly input?: boolean;
  /** The formula's result fills that many rows and columns. */
  readonly spills?: {
    readonly rows: number;
    readonly columns: number;
    /** What it has a result for each of, down and across: a cell that the user inserted there has none. */
    readonly along?: readonly string[];
    /** Number formats of its columns, where they differ. */
    readonly formats?: readonly string[];
  };
  /** A value as of when the sheet was made portable: Excel has no function of its own for it. */
  readonly stamp?: boolean;
  /** Columns joined into one. */
  readonly merge?: number;
}

/** A rectangle between two cells, by their keys. */
export type Between = readonly [from: string, to: string];

export interface BlockConditional {
  readonly over: Between;
  readonly formula: string;
  readonly style: StyleKey;
}

/**
 * A loss in the colour of losses, a gain in that of gains, over cells of money or returns.
 * @param cell the area's own cell in a formula: `{table.profit@}`
 */
export const gainsAndLosses = (over: Between, cell: string): BlockConditional[] => [
  { over, formula: when(cell, "<0"), style: "loss" },
  { over, formula: when(cell, ">0"), style: "gain" },
];

/** A condition on a number, without binary noise; what is no number does not meet it. */
const when = (cell: string, condition: string): string =>
  `IF(ISNUMBER(${cell}),ROUND(${cell},12)${condition},FALSE)`;

export type BlockValidation = {
  readonly on: string;
  readonly title: string;
  readonly message: string;
} & ({ readonly list: readonly string[] } | { readonly between: readonly [number, number] });

export type BlockChart = Omit<PlanChart, "place" | "series"> & {
  /** Rows and columns from the block's corner. */
  readonly place: Area;
  readonly series: readonly (Omit<ChartSeries, "x" | "y"> & {
    readonly x: string;
    readonly y: string;
  })[];
};

/** A titled piece of the sheet. Its rows are lists of cells; what is not listed stays empty. */
export interface Block {
  readonly key: string;
  readonly columns: number;
  readonly rows: readonly (readonly BlockCell[])[];
  readonly heights?: Readonly<Record<number, number>>;
  /** Columns of cells under one key: `table.shock`. */
  readonly regions?: Readonly<Record<string, Area>>;
  /** Rows that come and go with the shocks. */
  readonly grows?: { readonly from: number; readonly rows: number };
  readonly conditional?: readonly BlockConditional[];
  readonly validations?: readonly BlockValidation[];
  readonly names?: Readonly<Record<string, string>>;
  readonly charts?: readonly BlockChart[];
}

export type Format = keyof typeof FORMATS;

export const text = (at: number, words: string, style: StyleKey = "label"): BlockCell => ({
  at,
  text: words,
  style,
});

/** A computed figure. */
export const figure = (
  at: number,
  key: string | undefined,
  formula: string,
  format: Format,
  style?: StyleKey,
): BlockCell => ({ at, key, formula: `=${formula}`, format: FORMATS[format], style });

/** An input whose figure comes from elsewhere; it can be typed over. */
export const follower = (at: number, key: string, formula: string, format: Format): BlockCell => ({
  ...figure(at, key, formula, format, "input"),
  input: true,
});

/** A computed sentence or word. */
export const words = (
  at: number,
  key: string,
  formula: string,
  style: StyleKey = "text",
): BlockCell => ({
  at,
  key,
  formula: `=${formula}`,
  style,
});

/** A number that the user may change. */
export const entry = (at: number, key: string, number: number, format: Format): BlockCell => ({
  at,
  key,
  number,
  format: FORMATS[format],
  style: "input",
  input: true,
});

/** An entry that starts empty. */
export const emptyEntry = (at: number, key: string, format: Format): BlockCell => ({
  at,
  key,
  text: "",
  format: FORMATS[format],
  style: "input",
  input: true,
});

/** The heading of a block, its line drawn over the block's width. */
export const heading = (columns: number, title: string): BlockCell[] => [
  text(0, title, "heading"),
  ...Array.from({ length: columns - 1 }, (_, i) => text(i + 1, "", "heading")),
];

/** Small heads over columns of figures. */
export const heads = (from: number, titles: readonly string[]): BlockCell[] =>
  titles.map((title, i) => text(from + i, title, "columnHead"));

/** The heads' line over label columns that have no head of their own. */
export const rule = (from: number, to: number): BlockCell[] =>
  Array.from({ length: to - from }, (_, i) => text(from + i, "", "rowHead"));

/** A text within a formula. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
