import type { Engine } from "./engine";

/** Excel measures in points, Univer in pixels of 1/96 inch. */
const PIXELS_PER_POINT = 96 / 72;

const toPoints = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
const toPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** Widths, heights and hiding of a sheet's columns and rows. */
export class SheetLines {
  constructor(
    protected readonly engine: Engine,
    private readonly sheetId: string,
  ) {}

  columnWidth(column: number): number {
    return toPoints(this.engine.worksheet(this.sheetId).getColumnWidth(column));
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    this.facade.setColumnWidths(
      column,
      this.clip(columns, column, this.facade.getMaxColumns()),
      toPixels(points),
    );
  }

  rowHeight(row: number): number {
    return toPoints(this.engine.worksheet(this.sheetId).getRowHeight(row));
  }

  setRowHeight(row: number, rows: number, points: number): void {
    this.facade.setRowHeightsForced(
      row,
      this.clip(rows, row, this.facade.getMaxRows()),
      toPixels(points),
    );
  }

  columnHidden(column: number): boolean {
    return !this.engine.worksheet(this.sheetId).getColVisible(column);
  }

  rowHidden(row: number): boolean {
    return !this.engine.worksheet(this.sheetId).getRowVisible(row);
  }

  hideColumns(column: number, columns: number, hidden: boolean): void {
    if (hidden) this.facade.hideColumns(column, columns);
    else this.facade.showColumns(column, columns);
  }

  hideRows(row: number, rows: number, hidden: boolean): void {
    if (hidden) this.facade.hideRows(row, rows);
    else this.facade.showRows(row, rows);
  }

  protected get facade(): ReturnType<Engine["facade"]> {
    return this.engine.facade(this.sheetId);
  }

  /** Whole columns and rows reach beyond the grid that Univer holds. */
  private clip(count: number, from: number, limit: number): number {
    return Math.max(1, Math.min(count, limit - from));
  }
}
