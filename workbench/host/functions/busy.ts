import { intersection, matrix, type Area } from "../model/area";
import type { Cell, CellInput } from "../model/cell";
import type { SheetModel } from "../model/model";

/** A call of an add-in's function: a prefix with a dot before its name. */
const ADDIN_CALL = /(?<![\p{L}\p{N}_.])\p{L}[\p{L}\p{N}_]*\.[\p{L}\p{N}_.]+\(/u;
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, "");

/**
 * Where an add-in's functions answer later, the cells of a batch that calls them are #BUSY! until the
 * next. Cells that only refer to them show what they will show.
 */
export class Busy {
  private readonly cells: { sheet: SheetModel; area: Area }[] = [];

  constructor(private readonly answersLater: boolean) {}

  written(
    sheet: SheetModel,
    area: Area,
    inputs: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    if (!this.answersLater) return;
    matrix(area, (row, column) => {
      const input = inputs[row - area.row]![column - area.column];
      if (input?.kind === "formula" && ADDIN_CALL.test(withoutTexts(input.formula)))
        this.cells.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
    });
  }

  /** Whether an area has a cell that is #BUSY!, for that or since its function promised to answer. */
  within(sheet: SheetModel, area: Area): boolean {
    return (
      this.isHeld(sheet, area) ||
      sheet.read(area).some((row) => row.some(({ value }) => value === "#BUSY!"))
    );
  }

  private isHeld(sheet: SheetModel, area: Area): boolean {
    return this.cells.some((one) => one.sheet === sheet && intersection(one.area, area));
  }

  /** A cell as it is read now. */
  seen(cell: Cell, sheet: SheetModel, area: Area): Cell {
    return this.cells.length > 0 && this.isHeld(sheet, area)
      ? { ...cell, value: "#BUSY!", type: "Error", text: "#BUSY!" }
      : cell;
  }

  /** The functions have answered. */
  done(): void {
    this.cells.length = 0;
  }
}
