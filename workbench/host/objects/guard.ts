import { GRID_COLUMNS, GRID_ROWS, intersection } from "../model/area";
import type { SheetModel } from "../model/model";
import { accessDenied } from "../protocol/errors";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";

/** Refuses any change of a workbook that is open read-only. */
export function mayChangeWorkbook(session: Session): void {
  session.undo.change();
  if (session.model.readOnly) throw accessDenied("the workbook is read-only");
}

/** Refuses changes that Excel refuses on a protected sheet, whatever the cells. */
export function mayChangeSheet(sheet: SheetModel, session: Session): void {
  mayChangeWorkbook(session);
  if (sheet.protection.protected) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Refuses to write locked cells of a protected sheet. */
export function mayWrite({ sheet, area }: RangeTarget, session: Session): void {
  mayChangeWorkbook(session);
  if (!sheet.protection.protected) return;
  const whole = area.rows === GRID_ROWS || area.columns === GRID_COLUMNS;
  const cells = whole
    ? intersection(area, sheet.used(false) ?? { ...area, rows: 1, columns: 1 })
    : area;
  const locked = !cells || sheet.styles(cells).some((row) => row.some((style) => style.locked));
  if (locked) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Refuses to format cells of a protected sheet, unless its protection allows that. */
export function mayFormat({ sheet }: RangeTarget, session: Session): void {
  mayChangeWorkbook(session);
  if (sheet.protection.protected && sheet.protection.options?.allowFormatCells !== true) {
    throw accessDenied(`the sheet ${sheet.name} is protected`);
  }
}
