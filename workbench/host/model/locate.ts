import { parseArea, splitSheet } from "./address";
import type { Area } from "./area";
import type { SheetModel, WorkbookModel } from "./model";

/** The cells of "B3" on the sheet in front, or of "'My sheet'!B3:C9". */
export function locate(model: WorkbookModel, address: string): { sheet: SheetModel; area: Area } {
  const { sheet: name, rest } = splitSheet(address);
  const all = model.sheets();
  const sheet = name === undefined ? model.activeSheet() : all.find((each) => each.name === name);
  if (!sheet) {
    const names = all.map((each) => each.name).join(", ");
    throw new Error(`There is no sheet "${name}". There are: ${names}.`);
  }
  const area = parseArea(rest);
  if (!area) throw new Error(`"${address}" is not a cell: write B3 or 'Sheet name'!B3.`);
  return { sheet, area };
}
