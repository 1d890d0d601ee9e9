import { parseArea, splitSheet } from "../model/address";
import { GRID_COLUMNS, GRID_ROWS, type Area } from "../model/area";
import type { SheetModel } from "../model/model";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { onSheet } from "./range-methods";

function location(sheet: SheetModel): Instance | null {
  const { rows, columns } = sheet.frozen();
  if (rows === 0 && columns === 0) return null;
  return onSheet(
    { sheet },
    { row: 0, column: 0, rows: rows || GRID_ROWS, columns: columns || GRID_COLUMNS },
  );
}

function areaOf(argument: unknown): Area {
  const area = isInstance(argument)
    ? (argument.target as RangeTarget).area
    : parseArea(splitSheet(String(argument)).rest);
  if (!area) throw invalidArgument("the range to freeze");
  return area;
}

export const freezePanes: Kind<SheetModel> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, [argument]: [unknown]) => {
      const area = areaOf(argument);
      const rows = area.rows === GRID_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === GRID_COLUMNS ? 0 : area.column + area.columns;
      sheet.freeze(rows, columns);
    },
    FreezeRows: (sheet, [count]: [number | null]) => sheet.freeze(count ?? 1, 0),
    FreezeColumns: (sheet, [count]: [number | null]) => sheet.freeze(0, count ?? 1),
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (!found) throw itemNotFound("frozen panes");
      return found;
    },
    GetLocationOrNullObject: location,
    Unfreeze: (sheet) => sheet.freeze(0, 0),
  },
};
