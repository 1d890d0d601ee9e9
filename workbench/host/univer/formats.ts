import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { between, GRID_COLUMNS, GRID_ROWS, intersection, matrix, type Area } from "../model/area";
import type { CellStyle, StylePatch } from "../model/style";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { fromUniver, toCustom, toUniverStyle } from "./styles";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/** How the cells of one sheet look. */
export class Formats {
  constructor(
    private readonly engine: Engine,
    private readonly sheetId: string,
    private readonly cells: Cells,
  ) {}

  read(area: Area): CellStyle[][] {
    const cells = this.engine.worksheet(this.sheetId).getCellMatrix();
    const styles = this.engine.workbook.getStyles();
    return matrix(area, (row, column) => {
      const cell = cells.getValue(row, column);
      return fromUniver(styles.getStyleByCell(cell), cell);
    });
  }

  apply(whole: Area, patch: StylePatch): void {
    const area = this.clip(whole);
    const cells = this.engine.worksheet(this.sheetId).getCellMatrix();
    const value: Matrix = {};
    matrix(area, (row, column) => {
      const s = toUniverStyle(patch);
      const custom = toCustom(patch, cells.getValue(row, column));
      (value[row] ??= {})[column] = custom ? { s, custom } : { s };
    });
    this.cells.setLooks(area, value);
  }

  numberFormats(area: Area, patterns: (string | undefined)[][]): void {
    const value: Matrix = {};
    patterns.forEach((row, r) =>
      row.forEach((pattern, c) => {
        if (pattern === undefined) return;
        (value[area.row + r] ??= {})[area.column + c] = { s: { n: { pattern } } };
      }),
    );
    this.cells.setLooks(area, value);
  }

  /** Takes looks away. */
  clear(whole: Area): void {
    const area = this.clip(whole);
    const cells = this.engine.worksheet(this.sheetId).getCellMatrix();
    const value: Matrix = {};
    matrix(area, (row, column) => {
      if (cells.getValue(row, column)) (value[row] ??= {})[column] = { s: null, custom: null };
    });
    this.cells.setLooks(area, value);
  }

  /** Whole columns and rows mean the cells that the grid holds. */
  clip(area: Area): Area {
    if (area.rows < GRID_ROWS && area.columns < GRID_COLUMNS) return area;
    const sheet = this.engine.worksheet(this.sheetId);
    const held = between(0, 0, sheet.getRowCount() - 1, sheet.getColumnCount() - 1);
    return intersection(area, held) ?? { ...area, rows: 1, columns: 1 };
  }
}
