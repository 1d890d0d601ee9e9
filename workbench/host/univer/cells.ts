import { CellValueType, IUndoRedoService, numfmt } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/sheets";
import { between, hull, intersection, lastColumn, lastRow, matrix, type Area } from "../model/area";
import {
  isErrorText,
  type Cell,
  type CellInput,
  type CellValue,
  type ValueType,
} from "../model/cell";
import { parseInput } from "../model/input";
import type { Engine } from "./engine";

const GENERAL = "General";

/** Text that would be read as something else is marked, as Excel marks it by an apostrophe. */
function textType(text: string): CellValueType {
  return parseInput(text, GENERAL).kind === "text"
    ? CellValueType.STRING
    : CellValueType.FORCE_STRING;
}

/** A cell's value in Univer's own form; a null takes what was there away. */
function toUniver(input: CellInput): ICellData {
  const cleared: ICellData = { f: null, si: null, p: null, v: null, t: null };
  switch (input.kind) {
    case "empty":
      return cleared;
    case "formula":
      return { ...cleared, f: input.formula };
    case "number":
      return { ...cleared, v: input.value, t: CellValueType.NUMBER };
    case "boolean":
      return { ...cleared, v: input.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "text":
      return { ...cleared, v: input.value, t: textType(input.value) };
    case "error":
      return { ...cleared, v: input.value, t: CellValueType.STRING };
  }
}

function typeOf(data: Nullable<ICellData>): ValueType {
  const value = data?.v;
  if (value === undefined || value === null) return "Empty";
  if (data!.t === CellValueType.BOOLEAN) return "Boolean";
  if (data!.t === CellValueType.NUMBER) return "Double";
  if (typeof value === "number") return "Double";
  return data!.t !== CellValueType.FORCE_STRING && isErrorText(value) ? "Error" : "String";
}

function valueOf(data: Nullable<ICellData>, type: ValueType): CellValue {
  if (type === "Empty") return "";
  if (type === "Boolean") return data!.v === 1 || data!.v === true;
  return type === "Double" ? Number(data!.v) : String(data!.v);
}

/** A value as Excel shows it in a number format. */
export function display(value: CellValue, pattern: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numfmt.format(pattern, value, { throws: false });
}

/** The cells of one sheet: values, formulas and what they show. */
export class Cells {
  constructor(
    private readonly engine: Engine,
    private readonly sheetId: string,
  ) {}

  read(area: Area): Cell[][] {
    const sheet = this.engine.worksheet(this.sheetId);
    const cells = sheet.getCellMatrix();
    const styles = this.engine.workbook.getStyles();
    const spilled = this.spilledCells();
    return matrix(area, (row, column) => {
      const raw = cells.getValue(row, column);
      const pattern = styles.getStyleByCell(raw)?.n?.pattern ?? GENERAL;
      const data = raw?.f ? raw : (spilled?.[row]?.[column] ?? raw);
      const type = raw?.f && typeOf(data) === "Empty" ? "Double" : typeOf(data);
      const value = type === "Double" && data?.v == null ? 0 : valueOf(data, type);
      return {
        value,
        type,
        formula: raw?.f ?? value,
        text: display(value, pattern),
        numberFormat: pattern,
      };
    });
  }

  write(area: Area, inputs: (CellInput | undefined)[][]): void {
    const value: IObjectMatrixPrimitiveType<ICellData> = {};
    inputs.forEach((row, r) =>
      row.forEach((input, c) => {
        if (!input) return;
        const cell = toUniver(input);
        if (input.kind === "number" && input.numberFormat)
          cell.s = { n: { pattern: input.numberFormat } };
        (value[area.row + r] ??= {})[area.column + c] = cell;
      }),
    );
    this.set(area, value);
  }

  /** Takes values and formulas away. */
  clear(area: Area): void {
    const cells = this.engine.worksheet(this.sheetId).getCellMatrix();
    const value: IObjectMatrixPrimitiveType<ICellData> = {};
    matrix(area, (row, column) => {
      const cell = cells.getValue(row, column);
      if (cell && (cell.f || cell.v != null))
        (value[row] ??= {})[column] = toUniver({ kind: "empty" });
    });
    this.set(area, value);
  }

  /** Hands a matrix of values to the grid, which grows where it is too small. */
  private set(area: Area, value: IObjectMatrixPrimitiveType<ICellData>): void {
    if (Object.keys(value).length === 0) return;
    this.grow(area);
    const range = {
      startRow: area.row,
      startColumn: area.column,
      endRow: lastRow(area),
      endColumn: lastColumn(area),
    };
    this.engine.run(SetRangeValuesCommand.id, {
      unitId: this.engine.unitId,
      subUnitId: this.sheetId,
      range,
      value,
    });
  }

  /**
   * Hands a matrix of looks to the grid. Not by the command for values: that takes
   * a cell without a formula in it for one whose formula is to go.
   */
  setLooks(area: Area, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    if (Object.keys(cellValue).length === 0) return;
    this.grow(area);
    const { engine, sheetId: subUnitId } = this;
    const params = { unitId: engine.unitId, subUnitId, cellValue, trigger: SetStyleCommand.id };
    const undo = engine.injector.invoke((accessor) =>
      SetRangeValuesUndoMutationFactory(accessor, params),
    );
    engine.run(SetRangeValuesMutation.id, params);
    engine.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: engine.unitId,
      undoMutations: [
        { id: SetRangeValuesMutation.id, params: { ...undo, trigger: SetStyleCommand.id } },
      ],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  /** Cells with a value, and with formats too where `valuesOnly` is false; all of them, or those within an area. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let found: Area | undefined;
    const include = (area: Area): void => {
      const part = within ? intersection(area, within) : area;
      if (part) found = found ? hull(found, part) : part;
    };
    this.engine
      .worksheet(this.sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (cell.f || cell.v != null || (!valuesOnly && (cell.s || cell.custom))))
          include(between(row, column, row, column));
      });
    this.spills().forEach(include);
    return found;
  }

  spills(): Area[] {
    const ranges = this.formulas.getArrayFormulaRange()[this.engine.unitId]?.[this.sheetId] ?? {};
    const all = Object.values(ranges).flatMap((row) =>
      Object.values((row ?? {}) as Record<number, IRange>),
    );
    return all
      .filter((range) => range.startRow !== range.endRow || range.startColumn !== range.endColumn)
      .map((range) => between(range.startRow, range.startColumn, range.endRow, range.endColumn));
  }

  private get formulas(): FormulaDataModel {
    return this.engine.injector.get(FormulaDataModel);
  }

  private spilledCells(): Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>> {
    return this.formulas.getArrayFormulaCellData()[this.engine.unitId]?.[this.sheetId];
  }

  private grow(area: Area): void {
    const sheet = this.engine.worksheet(this.sheetId);
    const facade = this.engine.facade(this.sheetId);
    if (sheet.getRowCount() < area.row + area.rows) facade.setRowCount(area.row + area.rows);
    if (sheet.getColumnCount() < area.column + area.columns)
      facade.setColumnCount(area.column + area.columns);
  }
}
