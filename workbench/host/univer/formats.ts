import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import {
  between,
  GRID_COLUMNS,
  GRID_ROWS,
  hull,
  intersection,
  matrix,
  type Area,
} from "../model/area";
import type { CellStyle, StylePatch } from "../model/style";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { fromUniver, hasCustom, toCustom, toUniverStyle } from "./styles";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/**
 * How the cells of one sheet look. An add-in sets one property of a range after the other, and the grid
 * takes its time for each cell of each: they are handed over together.
 */
export class Formats {
  private collected: { area: Area; value: Matrix } | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly sheetId: string,
    private readonly cells: Cells,
  ) {}

  read(area: Area): CellStyle[][] {
    const { engine } = this;
    return engine.beneath(this.handOver, () => {
      const cells = engine.worksheet(this.sheetId).getCellMatrix();
      const styles = engine.workbook.getStyles();
      const collected = this.collected?.value;
      return matrix(area, (row, column) => {
        const cell = cells.getValue(row, column);
        const above = collected?.[row]?.[column]?.s as Nullable<IStyleData>;
        return fromUniver(over(styles.getStyleByCell(cell), above), cell);
      });
    });
  }

  apply(whole: Area, patch: StylePatch): void {
    const area = this.clip(whole);
    if (!hasCustom(patch)) return this.collect(area, () => toUniverStyle(patch));
    const cells = this.engine.worksheet(this.sheetId).getCellMatrix();
    const value: Matrix = {};
    matrix(area, (row, column) => {
      const custom = toCustom(patch, cells.getValue(row, column));
      (value[row] ??= {})[column] = { s: toUniverStyle(patch), custom };
    });
    this.cells.setLooks(area, value);
  }

  numberFormats(area: Area, patterns: (string | undefined)[][]): void {
    this.collect(area, (row, column) => {
      const pattern = patterns[row - area.row]?.[column - area.column];
      return pattern === undefined ? undefined : { n: { pattern } };
    });
  }

  /** Adds to what the cells will look like. */
  private collect(
    area: Area,
    styleAt: (row: number, column: number) => IStyleData | undefined,
  ): void {
    const { value } = (this.collected = this.collected
      ? { area: hull(this.collected.area, area), value: this.collected.value }
      : { area, value: {} });
    matrix(area, (row, column) => {
      const style = styleAt(row, column);
      if (style === undefined) return;
      const cell = ((value[row] ??= {})[column] ??= {});
      cell.s = over(cell.s as Nullable<IStyleData>, style);
    });
    this.engine.later(this.handOver);
  }

  private readonly handOver = (): void => {
    const { area, value } = this.collected!;
    this.collected = undefined;
    this.cells.setLooks(area, value);
  };

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

/** One look over another; of borders, each side by itself. */
function over(below: Nullable<IStyleData>, above: IStyleData): IStyleData;
function over(below: Nullable<IStyleData>, above: Nullable<IStyleData>): Nullable<IStyleData>;
function over(below: Nullable<IStyleData>, above: Nullable<IStyleData>): Nullable<IStyleData> {
  if (!below || !above) return above ?? below;
  const style = { ...below, ...above };
  if (below.bd && above.bd) style.bd = { ...below.bd, ...above.bd };
  return style;
}
