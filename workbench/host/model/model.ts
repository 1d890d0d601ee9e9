import type { Area } from "./area";
import type { Cell, CellInput, CellValue } from "./cell";
import type { ChartList } from "./charts";
import type { CommentList } from "./comments";
import type { ConditionalFormatList } from "./conditional-formats";
import type { FunctionOptions, ImplementationMap, Metadata } from "./functions";
import type { Profile } from "../profiles/profile";
import type { NameStore } from "./names";
import type { PageLayout } from "./page-layout";
import type { Protection } from "./protection";
import type { LineChange } from "./shift";
import type { CellStyle, StylePatch } from "./style";
import type { TableList } from "./tables";
import type { ValidationList } from "./validation";

/** What happened in the workbook, for the library's events and for the page that draws it. */
export type ModelChange =
  | { kind: "cells"; sheet: SheetModel; area: Area; byUser: boolean }
  | { kind: "selection"; sheet: SheetModel; area: Area }
  | {
      kind: "sheetActivated" | "sheetDeactivated" | "sheetAdded" | "sheetDeleted" | "sheetRenamed";
      sheet: SheetModel;
    }
  /** Charts, tables, comments, protection or page layout: what the grid itself does not hold. */
  | { kind: "kept"; sheet: SheetModel }
  /** Formulas of these sheets have their values. */
  | { kind: "calculated"; sheets: readonly SheetModel[] };

export interface Selection {
  sheet: SheetModel;
  /** The area that was selected last. */
  area: Area;
  /** All areas: more than one where the user held Ctrl. */
  areas: readonly Area[];
}

/** One cell, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a formula that was written for the cell `home` gives in the cell `at`. */
export interface Question {
  readonly formula: string;
  readonly home: Place;
  readonly at: Place;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A workbook as the host needs it: cells in a calculating engine, the rest beside it. */
export interface WorkbookModel {
  /** Which Excel this is. */
  readonly profile: Profile;
  readonly name: string;
  readonly names: NameStore;
  /** The add-in's own settings in the document (`Office.context.document.settings`). */
  readonly documentSettings: Map<string, string>;
  /** `workbook.settings`. */
  readonly settings: Map<string, unknown>;
  /** No cell can be written, as in a workbook opened read-only or marked final. */
  readOnly: boolean;
  /** Without a printer Excel refuses to set up a page. */
  hasPrinter: boolean;
  calculationMode: string;
  /** In tab order, hidden ones included. */
  sheets(): SheetModel[];
  addSheet(name: string): SheetModel;
  /** A copy of a sheet with all that is on it, behind the last sheet. */
  copySheet(sheet: SheetModel): SheetModel;
  activeSheet(): SheetModel;
  selection(): Selection;
  select(sheet: SheetModel, area: Area): void;
  /** Whether a text with its leading "=" can be read as a formula. */
  isFormula(text: string): boolean;
  /** A formula as it is so many rows and columns from where it stands: relative references move along. */
  movedFormula(formula: string, rows: number, columns: number): string;
  /** What formulas give that stand in no cell, on a sheet that is settled. */
  evaluate(sheet: SheetModel, questions: readonly Question[]): Promise<unknown[]>;
  /** A value as a cell with this number format shows it. */
  format(value: CellValue, numberFormat: string): string;
  /** Calculates everything anew. */
  recalculate(): void;
  /** Resolves when every formula is calculated, functions that answer later being #BUSY!. */
  upToDate(): Promise<void>;
  /** Resolves when every formula has its value, those of functions that answer later as well. */
  settled(): Promise<void>;
  /** Makes an add-in's functions known to the engine, which calls them directly. */
  registerFunctions(
    metadata: Metadata,
    implementations: ImplementationMap,
    options?: FunctionOptions,
  ): void;
  onChange(listener: (change: ModelChange) => void): () => void;
  /** While `work` runs, changes are the add-in's and not the user's. */
  asAddin<T>(work: () => T): T;
  /** A batch is to run: waits for a calculation that runs already, so that its results don't fall upon later changes. */
  batchBegins(): Promise<void>;
  /** A batch is done: the grid may show what it was spared until now. */
  batchDone(): void;
  dispose(): void;
}

/** One worksheet. */
export interface SheetModel {
  readonly id: string;
  name: string;
  position: number;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  readonly charts: ChartList;
  readonly comments: CommentList;
  readonly conditionalFormats: ConditionalFormatList;
  readonly pageLayout: PageLayout;
  readonly protection: Protection;
  readonly tables: TableList;
  readonly validations: ValidationList;
  activate(): void;
  delete(): void;

  read(area: Area): Cell[][];
  /** Writes row by row; undefined leaves a cell as it is. */
  write(area: Area, inputs: (CellInput | undefined)[][]): void;
  styles(area: Area): CellStyle[][];
  style(area: Area, patch: StylePatch): void;
  /** One number format a cell; undefined leaves it. */
  numberFormats(area: Area, patterns: (string | undefined)[][]): void;
  clear(area: Area, what: "contents" | "formats" | "all"): void;
  /** The cells in use: with a value, or also with a format; of the sheet or of a part of it. */
  used(valuesOnly: boolean, within?: Area): Area | undefined;
  /** The spilled arrays that stand (a blocked one has no area). */
  spills(): Area[];
  /** The message a function gave with its error, where it gave one. */
  errorMessage(row: number, column: number): string | undefined;

  merges(): Area[];
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;

  /** In points. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, columns: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, rows: number, points: number): void;
  columnHidden(column: number): boolean;
  rowHidden(row: number): boolean;
  hideColumns(column: number, columns: number, hidden: boolean): void;
  hideRows(row: number, rows: number, hidden: boolean): void;

  /** Inserts whole rows or columns, or removes them; formulas, names and all that is kept move along. */
  changeLines(change: LineChange): void;

  /** Moves cells to another place of the sheet, or of another; references to them follow. */
  moveCells(from: Area, to: Area, sheet?: SheetModel): void;

  /** Frozen rows and columns at the top left; 0 and 0 where nothing is. */
  frozen(): { rows: number; columns: number };
  freeze(rows: number, columns: number): void;
}
