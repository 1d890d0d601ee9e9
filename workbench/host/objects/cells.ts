import type { Area } from "../model/area";
import type { SheetModel } from "../model/model";
import type { Session } from "../session";

/** A range: an area of one sheet. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export const isThere = (sheet: SheetModel, session: Session): boolean =>
  session.model.sheets().some((one) => one.id === sheet.id);
