import { getMoveRangeCommandMutations } from "@univerjs/sheets";
import { between, intersection, lastColumn, lastRow, type Area } from "../model/area";
import type { Cell, CellInput } from "../model/cell";
import { ChartList } from "../model/charts";
import { CommentList } from "../model/comments";
import { ConditionalFormatList } from "../model/conditional-formats";
import type { SheetModel, Visibility } from "../model/model";
import { moveKept } from "../model/move";
import type { LineChange } from "../model/shift";
import { PageLayout } from "../model/page-layout";
import { Protection } from "../model/protection";
import type { CellStyle, StylePatch } from "../model/style";
import { TableList } from "../model/tables";
import { ValidationList } from "../model/validation";
import { Cells } from "./cells";
import type { Engine } from "./engine";
import { Formats } from "./formats";
import { SheetLines } from "./sheet-lines";
import type { UniverWorkbook } from "./workbook";

const rangeOf = (area: Area) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});

/** A worksheet: cells, looks and lines in Univer; charts, tables and the like beside it. */
export class UniverSheet extends SheetLines implements SheetModel {
  readonly charts = new ChartList(() => this.kept());
  readonly comments = new CommentList(() => this.kept());
  readonly conditionalFormats = new ConditionalFormatList(() => {
    this.book.mirror.formatsChanged(this);
    this.kept();
  });
  readonly pageLayout = new PageLayout();
  readonly protection = new Protection(() => this.kept());
  readonly tables = new TableList(() => this.kept());
  readonly validations = new ValidationList(() => {
    this.book.mirror.validationsChanged(this);
    this.kept();
  });
  private readonly cells: Cells;
  private readonly formats: Formats;
  private veryHidden = false;

  constructor(
    private readonly book: UniverWorkbook,
    engine: Engine,
    readonly id: string,
  ) {
    super(engine, id);
    this.cells = new Cells(engine, id);
    this.formats = new Formats(engine, id, this.cells);
  }

  get name(): string {
    return this.facade.getSheetName();
  }

  set name(name: string) {
    this.facade.setName(name);
  }

  get position(): number {
    return this.book.sheets().findIndex((sheet) => sheet.id === this.id);
  }

  set position(position: number) {
    this.engine.book.moveSheet(this.facade, position);
  }

  get visibility(): Visibility {
    if (!this.facade.isSheetHidden()) return "Visible";
    return this.veryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: Visibility) {
    this.veryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") this.facade.showSheet();
    else if (!this.facade.isSheetHidden()) this.facade.hideSheet();
  }

  get tabColor(): string {
    return this.facade.getTabColor() ?? "";
  }

  set tabColor(color: string) {
    this.facade.setTabColor(color);
  }

  get showGridlines(): boolean {
    return !this.facade.hasHiddenGridLines();
  }

  set showGridlines(show: boolean) {
    this.facade.setHiddenGridlines(!show);
  }

  activate(): void {
    this.facade.activate();
  }

  delete(): void {
    this.book.deleteSheet(this);
  }

  read(area: Area): Cell[][] {
    return this.cells.read(area);
  }

  write(area: Area, inputs: (CellInput | undefined)[][]): void {
    this.cells.write(area, inputs);
  }

  styles(area: Area): CellStyle[][] {
    return this.formats.read(this.formats.clip(area));
  }

  style(area: Area, patch: StylePatch): void {
    this.formats.apply(area, patch);
  }

  numberFormats(area: Area, patterns: (string | undefined)[][]): void {
    this.formats.numberFormats(area, patterns);
  }

  clear(area: Area, what: "contents" | "formats" | "all"): void {
    if (what !== "formats") this.cells.clear(this.formats.clip(area));
    if (what !== "contents") this.formats.clear(area);
  }

  used(valuesOnly: boolean, within?: Area): Area | undefined {
    return this.cells.used(valuesOnly, within);
  }

  spills(): Area[] {
    return this.cells.spills();
  }

  errorMessage(row: number, column: number): string | undefined {
    return this.book.functions.message(this.id, row, column);
  }

  merges(): Area[] {
    return this.engine
      .worksheet(this.id)
      .getMergeData()
      .map((range) => between(range.startRow, range.startColumn, range.endRow, range.endColumn));
  }

  merge(area: Area, across: boolean): void {
    const range = this.range(area);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  unmerge(area: Area): void {
    for (const merged of this.merges())
      if (intersection(merged, area)) this.range(merged).breakApart();
  }

  /** Inserts whole rows or columns, or removes them where the count is negative. */
  changeLines({ axis, at, count }: LineChange): void {
    const selected = this.book.selection();
    const rows = axis === "row";
    // Univer moves the formulas of the sheet in front, whichever sheet's lines change.
    if (selected.sheet !== this) this.facade.activate();
    if (count > 0 && rows) this.facade.insertRowsBefore(at, count);
    else if (count > 0) this.facade.insertColumnsBefore(at, count);
    else if (rows) this.facade.deleteRows(at, -count);
    else this.facade.deleteColumns(at, -count);
    // Univer selects the new lines; Excel leaves the selection where it was.
    this.book.select(selected.sheet, selected.area);
  }

  moveCells(from: Area, to: Area, sheet: SheetModel = this): void {
    const selected = this.book.selection();
    if (selected.sheet !== this) this.facade.activate();
    const params = {
      ...{ fromRange: rangeOf(from), fromSubUnitId: this.id },
      ...{ toRange: rangeOf(to), toSubUnitId: sheet.id },
    };
    const commands = this.engine.injector.invoke((accessor) =>
      getMoveRangeCommandMutations(accessor, params),
    );
    if (!commands) throw new Error("The grid moves no part of merged cells");
    for (const { id, params: what } of commands.redos) this.engine.run(id, what);
    moveKept(this.book.sheets(), [this, from], [sheet, to]);
    this.book.select(selected.sheet, selected.area);
    const byUser = !this.book.addinAtWork;
    this.book.changed({ kind: "cells", sheet: this, area: from, byUser });
    this.book.changed({ kind: "cells", sheet, area: to, byUser });
    for (const changed of new Set([this, sheet]))
      this.book.changed({ kind: "kept", sheet: changed });
  }

  frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.engine.worksheet(this.id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.facade.cancelFreeze();
    else
      this.facade.setFreeze({
        xSplit: columns,
        ySplit: rows,
        startRow: rows || -1,
        startColumn: columns || -1,
      });
  }

  private range(area: Area): ReturnType<typeof this.facade.getRange> {
    return this.facade.getRange(area.row, area.column, area.rows, area.columns);
  }

  private kept(): void {
    this.book.changed({ kind: "kept", sheet: this });
  }
}
