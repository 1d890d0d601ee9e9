import { generateRandomId } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IDefinedNamesService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { InsertSheetCommand, SheetsSelectionsService } from "@univerjs/sheets";
import { between, intersection, sameArea, type Area } from "../model/area";
import { copyKept, copyNames, nameOfCopy } from "../model/copy";
import type { FunctionOptions, ImplementationMap, Metadata } from "../model/functions";
import type { CellValue } from "../model/cell";
import type { ModelChange, Question, Selection, SheetModel, WorkbookModel } from "../model/model";
import { shiftKept, type LineChange } from "../model/shift";
import { desktop } from "../profiles/desktop";
import type { Profile } from "../profiles/profile";
import { Calculation } from "./calculation";
import { watchChanges } from "./changes";
import { display } from "./cells";
import { Engine } from "./engine";
import { evaluate } from "./evaluate";
import { countEmptyReferencesAsZero } from "./empty-references";
import { EngineFunctions } from "./functions";
import { Leftovers } from "./leftovers";
import { Mirror } from "./mirror";
import { UniverNames } from "./names";
import { calculateAs } from "./other-excels";
import { teachOmittedArguments } from "./omitted";
import { ScopedNames } from "./scoped-names";
import { UniverSheet } from "./sheet";

/** A new sheet's size in the grid; it grows when more is written. Columns as wide as Excel's 48 points. */
const NEW_SHEET = { rowCount: 1000, columnCount: 40, defaultColumnWidth: 64, defaultRowHeight: 20 };

/** Univer undoes as many steps; a sheet removed before them does not come back. */
const UNDO_STEPS = 20;

/** The workbook that Univer holds, as the host's model. */
export class UniverWorkbook implements WorkbookModel {
  readonly engine: Engine;
  readonly names: UniverNames;
  readonly functions: EngineFunctions;
  readonly mirror: Mirror;
  readonly documentSettings = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readOnly = false;
  hasPrinter = true;
  calculationMode = "Automatic";
  private readonly calculation: Calculation;
  private readonly leftovers: Leftovers;
  private readonly scoped: ScopedNames;
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private readonly known = new Map<string, UniverSheet>();
  /** Sheets that were removed, the longest ago first. */
  private removed: string[] = [];
  private readonly stopWatching: () => void;
  private lastSelection: Pick<Selection, "sheet" | "area"> | undefined;
  private depth = 0;

  constructor(
    api: FUniver,
    readonly profile: Profile,
  ) {
    const book = api.getActiveWorkbook();
    if (!book) throw new Error("Create a workbook in the grid before the model");
    teachOmittedArguments();
    this.engine = new Engine(api, book);
    this.calculation = new Calculation(this.engine);
    this.leftovers = new Leftovers(this.engine);
    this.names = new UniverNames(this.engine);
    const scoped = (this.scoped = new ScopedNames(this.engine, this.names, profile));
    this.mirror = new Mirror(this.engine, scoped);
    this.functions = new EngineFunctions(this.engine, profile);
    countEmptyReferencesAsZero(this.engine);
    calculateAs(profile, this.engine);
    this.sheets();
    this.lastSelection = this.selection();
    // A changed name moves what formulas depend on, which the engine looks up anew only when it calculates all.
    const names = this.engine.injector.get(IDefinedNamesService).update$.subscribe(() => {
      scoped.readNames();
      this.leftovers.forgetNames();
      this.recalculate();
    });
    const stop = watchChanges(this);
    this.stopWatching = () => {
      names.unsubscribe();
      this.calculation.dispose();
      this.leftovers.dispose();
      stop();
    };
  }

  get name(): string {
    return this.engine.book.getName();
  }

  sheets(): UniverSheet[] {
    return this.engine.book.getSheets().map((sheet) => this.sheet(sheet.getSheetId()));
  }

  addSheet(name: string): UniverSheet {
    return this.insert({ ...NEW_SHEET, id: generateRandomId(10), name }, this.sheets().length);
  }

  copySheet(from: SheetModel): UniverSheet {
    const sheets = this.sheets();
    const name = nameOfCopy(
      from.name,
      sheets.map((one) => one.name),
    );
    const config = structuredClone(this.engine.worksheet(from.id).getConfig());
    const copy = this.insert({ ...config, id: generateRandomId(10), name }, sheets.length);
    copy.visibility = from.visibility;
    copyNames(this, from, copy);
    copyKept(from, copy, this.sheets());
    return copy;
  }

  /** Puts a sheet where it is told to; the one in front stays there. */
  private insert(sheet: { id: string; name: string }, index: number): UniverSheet {
    const active = this.activeSheet();
    const made = this.sheet(sheet.id);
    this.engine.run(InsertSheetCommand.id, { unitId: this.engine.unitId, index, sheet });
    active.activate();
    return made;
  }

  deleteSheet(sheet: UniverSheet): void {
    this.deleteNamesOf(sheet.id);
    this.engine.book.deleteSheet(sheet.id);
  }

  activeSheet(): UniverSheet {
    return this.sheet(this.engine.book.getActiveSheet().getSheetId());
  }

  selection(): Selection {
    const selected = this.engine.injector.get(SheetsSelectionsService).getCurrentSelections();
    const areas = selected.map(({ range }) =>
      between(range.startRow, range.startColumn, range.endRow, range.endColumn),
    );
    const area = areas.at(-1) ?? between(0, 0, 0, 0);
    return { sheet: this.activeSheet(), area, areas };
  }

  select(sheet: SheetModel, area: Area): void {
    const facade = this.engine.facade(sheet.id);
    facade.activate();
    // Lines that were deleted may have taken some of what was selected with them.
    const held = between(0, 0, facade.getMaxRows() - 1, facade.getMaxColumns() - 1);
    const { row, column, rows, columns } = intersection(area, held) ?? between(0, 0, 0, 0);
    this.engine.book.setActiveRange(facade.getRange(row, column, rows, columns));
  }

  isFormula(text: string): boolean {
    const tree = this.engine.injector.get(LexerTreeBuilder).treeBuilder(text);
    return typeof tree === "object";
  }

  movedFormula(formula: string, rows: number, columns: number): string {
    return this.engine.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  evaluate(sheet: SheetModel, questions: readonly Question[]): Promise<unknown[]> {
    return evaluate(this.engine, this.scoped, sheet.id, questions);
  }

  format(value: CellValue, numberFormat: string): string {
    return display(value, numberFormat);
  }

  recalculate(): void {
    this.calculation.recalculate();
  }

  batchBegins(): Promise<void> {
    this.functions.later.hold();
    return this.calculation.finished();
  }

  upToDate(): Promise<void> {
    if (this.engine.putsOff) this.asAddin(() => this.engine.catchUp());
    return this.calculation.settled();
  }

  async settled(): Promise<void> {
    const { later } = this.functions;
    do {
      await this.upToDate();
      await later.over();
    } while (later.areWaiting || this.calculation.isDue);
  }

  registerFunctions(
    metadata: Metadata,
    implementations: ImplementationMap,
    options: FunctionOptions = {},
  ): void {
    this.functions.register(metadata, implementations, options);
    this.recalculate();
  }

  onChange(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  asAddin<T>(work: () => T): T {
    this.depth += 1;
    this.engine.putsOff = true;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }

  batchDone(): void {
    this.asAddin(() => {
      this.engine.catchUp();
      this.mirror.update();
    });
    this.engine.putsOff = false;
    this.functions.later.release();
  }

  get addinAtWork(): boolean {
    return this.depth > 0;
  }

  dispose(): void {
    this.stopWatching();
    this.listeners.clear();
  }

  changed(change: ModelChange): void {
    if (change.kind === "cells") this.functions.later.changed(change.sheet.id, change.area);
    for (const listener of [...this.listeners]) listener(change);
  }

  selectionMoved(): void {
    const { sheet, area } = this.selection();
    const last = this.lastSelection;
    if (last && last.sheet === sheet && sameArea(last.area, area)) return;
    this.lastSelection = { sheet, area };
    this.changed({ kind: "selection", sheet, area });
  }

  sheetActivated(): void {
    const sheet = this.activeSheet();
    const before = this.lastSelection?.sheet;
    if (before === sheet) return;
    if (before) this.changed({ kind: "sheetDeactivated", sheet: before });
    this.changed({ kind: "sheetActivated", sheet });
    this.selectionMoved();
  }

  linesChanged(sheetId: string, change: LineChange): void {
    const sheet = this.known.get(sheetId);
    if (!sheet) return;
    shiftKept(sheet, this.sheets(), change);
    this.changed({ kind: "kept", sheet });
  }

  sheetRemoved(sheetId: string): void {
    // Later: removed by the user, the sheet's names are still being turned into #REF! by Univer.
    queueMicrotask(() => this.deleteNamesOf(sheetId));
    this.recalculate();
    const sheet = this.known.get(sheetId);
    if (sheet) this.changed({ kind: "sheetDeleted", sheet });
    this.removed = [...this.removed.filter((id) => id !== sheetId), sheetId];
    if (this.removed.length > UNDO_STEPS) this.forget(this.removed.shift()!);
  }

  /** Lets go of what is kept of a sheet, unless an undo has brought it back. */
  private forget(sheetId: string): void {
    if (this.engine.book.getSheetBySheetId(sheetId)) return;
    this.known.delete(sheetId);
    this.functions.messages.forget(sheetId);
    this.functions.later.forget(sheetId);
    this.leftovers.forgetSheet(sheetId);
  }

  /** A sheet that is or was there; its charts and tables survive an undone deletion. */
  knownSheet(id: string): UniverSheet | undefined {
    return this.known.get(id);
  }

  /** Excel takes a sheet's own names away with it. */
  private deleteNamesOf(sheetId: string): void {
    for (const name of this.names.all()) if (name.scope === sheetId) this.names.delete(name);
  }

  private sheet(id: string): UniverSheet {
    let sheet = this.known.get(id);
    if (!sheet) this.known.set(id, (sheet = new UniverSheet(this, this.engine, id)));
    return sheet;
  }
}

/** The model over the workbook that is active in a Univer instance. */
export const univerModel = (api: FUniver, profile: Profile = desktop): UniverWorkbook =>
  new UniverWorkbook(api, profile);
