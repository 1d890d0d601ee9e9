import { parseArea, splitSheet } from "../model/address";
import { between, GRID_COLUMNS, GRID_ROWS, type Area } from "../model/area";
import type { SheetModel, Visibility } from "../model/model";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import { isThere } from "./cells";
import { charts } from "./charts";
import { comments } from "./comments";
import { sheetEvents } from "./events";
import { freezePanes } from "./freeze-panes";
import { mayChangeWorkbook } from "./guard";
import { namedItems } from "./named-items";
import { pageLayout } from "./page-layout";
import { protection } from "./protection";
import { color } from "./range-format";
import { onSheet } from "./range-methods";
import { tables } from "./tables";
import { checkSheetName } from "./worksheets";

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: GRID_ROWS, columns: GRID_COLUMNS };

/** "A1:B2", also with this sheet's name before it, or a defined name that refers to cells of this sheet. */
function byAddress(sheet: SheetModel, address: string | null, session: Session): Area {
  if (address === null || address === "") return WHOLE_SHEET;
  const { sheet: named, rest } = splitSheet(address);
  const direct = parseArea(rest);
  if (direct && (named === undefined || named.toLowerCase() === sheet.name.toLowerCase()))
    return direct;
  const name =
    session.model.names.find(address, sheet.id) ?? session.model.names.find(address, undefined);
  const reference = name && splitSheet(name.formula.slice(1));
  const area =
    reference?.sheet?.toLowerCase() === sheet.name.toLowerCase()
      ? parseArea(reference.rest)
      : undefined;
  if (!area) throw invalidArgument(`"${address}" is no address on the sheet ${sheet.name}`);
  return area;
}

function setVisibility(sheet: SheetModel, visibility: Visibility, session: Session): void {
  mayChangeWorkbook(session);
  const others = session.model
    .sheets()
    .filter((one) => one !== sheet && one.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0)
    throw invalidOperation("a workbook needs a visible sheet");
  sheet.visibility = visibility;
}

function showGridlines(sheet: SheetModel, show: boolean): void {
  sheet.showGridlines = show;
}

function remove(sheet: SheetModel, _none: [], session: Session): void {
  mayChangeWorkbook(session);
  if (sheet.visibility === "VeryHidden")
    throw invalidOperation("a very hidden sheet can't be deleted");
  const others = session.model
    .sheets()
    .filter((one) => one !== sheet && one.visibility === "Visible");
  if (others.length === 0) throw invalidOperation("a workbook needs a visible sheet");
  sheet.delete();
}

function neighbour(
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: boolean | null,
  session: Session,
): Instance | null {
  const sheets = session.model.sheets();
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    if (visibleOnly !== true || sheets[at]!.visibility === "Visible")
      return instance(worksheet, sheets[at]!);
  }
  return null;
}

/** Where a copy goes; without a word from the caller Excel puts it first. */
function placeOf(copy: SheetModel, type: string, relativeTo: Instance | null): number {
  const last = copy.position;
  if (type === "End") return last;
  if (type === "None" || type === "Beginning") return 0;
  const other = relativeTo?.target as SheetModel | undefined;
  if ((type !== "Before" && type !== "After") || !other)
    throw invalidArgument(`the place "${type}" of a copy`);
  return other.position + (type === "After" ? 1 : 0);
}

function copy(
  sheet: SheetModel,
  [type, relativeTo]: [string | null, Instance | null],
  session: Session,
): Instance {
  mayChangeWorkbook(session);
  if (sheet.visibility === "VeryHidden")
    throw invalidOperation("a very hidden sheet can't be copied");
  const made = session.model.copySheet(sheet);
  made.position = placeOf(made, type ?? "None", relativeTo);
  return instance(worksheet, made);
}

/** The library's way back to a sheet that a method of another gave. */
function another(_sheet: SheetModel, [id]: [string], session: Session): Instance {
  const found = session.model.sheets().find((one) => one.id === id);
  if (!found) throw itemNotFound("the sheet");
  return instance(worksheet, found);
}

export const worksheet: Kind<SheetModel> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  alive: (sheet, session) => isThere(sheet, session),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, name: string, session) => {
        mayChangeWorkbook(session);
        checkSheetName(name, session.model, sheet);
        sheet.name = name;
      },
    },
    Position: {
      get: ({ position }) => position,
      set: (sheet, position: number, session) => {
        mayChangeWorkbook(session);
        if (position < 0 || position >= session.model.sheets().length)
          throw invalidArgument(`position ${position}`);
        sheet.position = position;
      },
    },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value: string) => {
        sheet.tabColor = color(value);
      },
    },
    ShowGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: showGridlines,
    },
    // The library reads the property under the name above and, where it may, writes it under this one.
    Gridlines: { get: ({ showGridlines }) => showGridlines, set: showGridlines, onlyByName: true },
  },
  children: {
    Charts: (sheet) => instance(charts, sheet),
    Comments: (sheet, session) => instance(comments, { model: session.model, sheet }),
    FreezePanes: (sheet) => instance(freezePanes, sheet),
    Names: (sheet, session) => instance(namedItems, { model: session.model, scope: sheet.id }),
    PageLayout: (sheet) => instance(pageLayout, sheet),
    Protection: (sheet) => instance(protection, sheet),
    Tables: (sheet, session) => instance(tables, { model: session.model, sheet }),
  },
  methods: {
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible")
        throw invalidOperation("a hidden sheet can't be activated");
      sheet.activate();
    },
    Calculate: (_sheet, _args: [], session) => session.model.recalculate(),
    Copy: copy,
    _GetAnotherWorksheetById: another,
    Delete: remove,
    GetCell: (sheet, [row, column]: [number, number]) =>
      onSheet({ sheet }, between(row, column, row, column)),
    GetRange: (sheet, [address]: [string | null], session) =>
      onSheet({ sheet }, byAddress(sheet, address, session)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]: [number, number, number, number]) =>
      onSheet({ sheet }, { row, column, rows, columns }),
    GetUsedRange: (sheet, [valuesOnly]: [boolean | null]) =>
      onSheet({ sheet }, sheet.used(valuesOnly === true) ?? between(0, 0, 0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]: [boolean | null]) => {
      const area = sheet.used(valuesOnly === true);
      return area ? onSheet({ sheet }, area) : null;
    },
    GetNextOrNullObject: (sheet, [visibleOnly]: [boolean | null], session) =>
      neighbour(sheet, 1, visibleOnly, session),
    GetPreviousOrNullObject: (sheet, [visibleOnly]: [boolean | null], session) =>
      neighbour(sheet, -1, visibleOnly, session),
    ...sheetEvents,
  },
};
