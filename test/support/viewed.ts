import { lookAt, type SeenCell } from "../../src/excel";
import { parseReference, type SheetInputs } from "../../src/sheet";
import type { OpenWorkbook } from "./workbook";

/** An input's cell on the sheet in front, or on the sheet of that id. */
export async function cellOf(input: keyof SheetInputs, id?: string): Promise<SeenCell> {
  const { front, last } = await lookAt(id);
  return (id === undefined ? front! : last!).inputs[input] as SeenCell;
}

/** What a person types into a cell of the grid. */
export function typeInGrid({ model }: OpenWorkbook, address: string, value: string | number): void {
  const { sheet, area } = parseReference(address)!;
  const { id } = model.sheets().find(({ name }) => name === sheet)!;
  const isFormula = typeof value === "string" && value.startsWith("=");
  const cell = model.engine.facade(id).getRange(area.row, area.column);
  cell.setValue(isFormula ? { f: value } : value);
}
