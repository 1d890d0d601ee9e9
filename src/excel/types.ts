import type { SignalVerdict } from "../domain";
import type { Language } from "../locales/language";
import type { Dialect, GainColour, SheetInputs } from "../sheet";
import type { WholeFormulas } from "../sheet/account/whole";

/** What a sheet or a table is built from. */
export interface SheetRequest {
  readonly inputs: SheetInputs;
  /** Shocks in bp, a row of the table each; the mission's sixteen if omitted. */
  readonly shocks?: readonly number[];
  readonly dialect: Dialect;
  readonly language: Language;
  /** What gains are painted in; the sheet keeps what it was built with. Green if omitted. */
  readonly gains?: GainColour;
  /** The prefix that the add-in's functions are called by: `CVS`, or `CVSDEV` in a development build. */
  readonly namespace: string;
  /** Version of the add-in, stamped on the sheet. */
  readonly version: string;
  /** What the workbook is to keep of the pane's form, written along with a build or an update. */
  readonly keep?: object;
  /** The account that a new sheet's inputs follow, which it revalues in full. */
  readonly whole?: WholeFormulas | undefined;
}

/** How an operation is watched and stopped. */
export interface Watch {
  /** Part done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Aborting leaves the workbook as it was and rejects with `cancelled`. */
  readonly signal?: AbortSignal;
  /**
   * Called where the operation is done but for something that Excel refused and the sheet can do
   * without.
   */
  readonly onLack?: (extras: readonly Extra[]) => void;
}

/** What a new sheet has besides its cells. */
export type Extra = "charts" | "page";

/** What every operation that writes reports. */
export interface Written {
  /** Name of the sheet written to. */
  readonly sheet: string;
  /** What was written, as `'Carry vs Shock'!A1:R108`: "show me" selects it. */
  readonly address: string;
  /** `context.sync()` calls, without roll-backs and the library's own clean-up. */
  readonly trips: number;
}

export interface BuiltSheet extends Written {
  readonly shocks: number;
}

export interface UpdatedSheet extends BuiltSheet {
  /** Cells with a formula or text of the user's own, left as they are. */
  readonly kept: readonly string[];
}

export interface ConvertedSheet extends Written {
  readonly dialect: Dialect;
  readonly kept: readonly string[];
}

/** A sheet of ours in the open workbook. */
export interface OurSheet {
  readonly name: string;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly version: string;
  /** Another version built it: its blocks are not this one's. */
  readonly older?: true;
  /** What its soft signals say together; undefined where that was not read, or is not there. */
  readonly signals?: SignalVerdict | undefined;
  readonly unfinished: false;
}

/** A sheet that an operation began, and could neither finish nor take back: offer to remove it. */
export interface UnfinishedSheet {
  readonly name: string;
  readonly unfinished: true;
}

/** What stands on a sheet of ours. */
export interface SheetContents extends OurSheet {
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
}

export interface NamesResult {
  readonly installed: readonly string[];
  /** Names of the user's own with the same spelling, left as they are. */
  readonly skipped: readonly string[];
  readonly trips: number;
}

export interface RemovedNames {
  readonly removed: readonly string[];
  readonly trips: number;
}

/** What a column of positions holds. */
export type BookColumn = "value" | "duration" | "margin" | "yield" | "convexity";

/** The columns of the selected positions; `undefined` where no heading tells. */
export interface BookSelection {
  /** Whole selection, or the table around the selected cell, headings included. */
  readonly address: string;
  readonly headings: readonly string[];
  readonly positions: number;
  /** Rows of the sheet among them that are hidden, as by a filter: formulas count them all the same. */
  readonly hidden?: readonly number[] | undefined;
  /** Index into `headings`. */
  readonly columns: Readonly<Record<BookColumn, number | undefined>>;
}

export interface BookRequest extends SheetRequest {
  readonly selection: BookSelection;
}

/** A formula of ours that Excel does not know: the add-in was missing when it was opened. */
export interface BrokenFormula {
  /** As `Sheet1!B5`. */
  readonly address: string;
  readonly sheet: string;
  readonly formula: string;
  readonly namespace: string;
  /** The sheet is protected: named, and never touched. */
  readonly locked: boolean;
}

export interface RepairResult {
  readonly repaired: readonly string[];
  readonly locked: readonly string[];
  readonly trips: number;
}

export interface RemovedSheet {
  readonly sheet: string;
  readonly trips: number;
}

/**
 * What `src/excel` can do. Each either happens whole and resolves, or rejects with an
 * `OperationFailure` and leaves the workbook as it was. Only one runs at a time.
 */
export interface Operations {
  /** A new sheet, its name made unique, shown when done. */
  buildSheet(request: SheetRequest, watch?: Watch): Promise<BuiltSheet>;
  /** The compact table at the selected cell: cell references, no names. */
  insertTable(request: SheetRequest, watch?: Watch): Promise<BuiltSheet>;
  /** Sheets of ours in the workbook, the active one first. */
  findSheets(): Promise<readonly (OurSheet | UnfinishedSheet)[]>;
  /** What the user entered on a sheet of ours. */
  readSheet(name: string): Promise<SheetContents>;
  /** Writes inputs and shocks to a sheet of ours; the user's own edits and rows stay. */
  updateSheet(name: string, request: SheetRequest, watch?: Watch): Promise<UpdatedSheet>;
  convertSheet(
    name: string,
    to: Dialect,
    namespace: string,
    watch?: Watch,
  ): Promise<ConvertedSheet>;
  /** May empty Excel's undo list: say so before. */
  removeSheet(name: string): Promise<RemovedSheet>;
  installNames(): Promise<NamesResult>;
  removeNames(): Promise<RemovedNames>;
  readPositions(): Promise<BookSelection>;
  insertBook(request: BookRequest): Promise<Written>;
  findBroken(namespace: string): Promise<readonly BrokenFormula[]>;
  repair(broken: readonly BrokenFormula[]): Promise<RepairResult>;
  /** Address of the selected cell, for "use selection". */
  selectedCell(): Promise<string>;
  /** Selects what an operation made. */
  show(address: string): Promise<void>;
}

/** What became of one source. */
export interface ImportedSource extends Written {
  readonly source: string;
  readonly isNew: boolean;
  readonly added: number;
  /** Dates that were on the sheet already, and how many of them have another figure there. */
  readonly known: number;
  readonly changed: number;
  /** Older dates left out, since something of the user's stands where they belong. */
  readonly older: number;
  /** Dates left out because they lie before 1904, from which the workbook counts. */
  readonly before1904: number;
}
