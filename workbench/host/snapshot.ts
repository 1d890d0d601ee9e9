import { formatArea } from "./model/address";
import type { Area } from "./model/area";
import type { Cell } from "./model/cell";
import type { SheetModel, WorkbookModel } from "./model/model";
import { DEFAULT_STYLE, type CellStyle } from "./model/style";

/** The whole workbook as plain JSON, for comparing before with after. */
export type Snapshot = ReturnType<typeof snapshot>;

const isBlank = ({ type, formula }: Cell): boolean => type === "Empty" && formula === "";

/** Only what differs from an untouched cell. */
function look(style: CellStyle): Partial<CellStyle> | undefined {
  const untouched = DEFAULT_STYLE as unknown as Record<string, unknown>;
  const changed = Object.entries(style).filter(([key, value]) =>
    key === "borders" ? Object.keys(value as object).length > 0 : value !== untouched[key],
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function cellsOf(sheet: SheetModel): Record<string, object> {
  const used = sheet.used(false);
  if (!used) return {};
  const cells = sheet.read(used);
  const styles = sheet.styles(used);
  const result: Record<string, object> = {};
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const style = look(styles[r]![c]!);
      if (isBlank(cell) && !style) return;
      const { value, type, formula } = cell;
      const content = isBlank(cell) ? {} : { value, type, formula };
      const key = formatArea({ row: used.row + r, column: used.column + c, rows: 1, columns: 1 });
      result[key] = style ? { ...content, style } : content;
    }),
  );
  return result;
}

/** Widths and heights as far as the sheet is used or laid out; a default is left out. */
function lines(count: number, size: (index: number) => number): Record<number, number> {
  const usual = size(count);
  const all = Array.from({ length: count }, (_, index) => [index, size(index)] as const);
  return Object.fromEntries(all.filter(([, points]) => points !== usual));
}

/** How many rows and columns are compared: all that hold anything, and some beyond. */
const beyond = (used: Area | undefined): { rows: number; columns: number } => ({
  rows: Math.max(200, (used ? used.row + used.rows : 0) + 1),
  columns: Math.max(60, (used ? used.column + used.columns : 0) + 1),
});

function sheetSnapshot(sheet: SheetModel): object {
  const { rows, columns } = beyond(sheet.used(false));
  const { protection } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells: cellsOf(sheet),
    merges: sheet.merges().map(formatArea).sort(),
    spills: sheet.spills().map(formatArea).sort(),
    columnWidths: lines(columns, (column) => sheet.columnWidth(column)),
    rowHeights: lines(rows, (row) => sheet.rowHeight(row)),
    hiddenRows: Array.from({ length: rows }, (_, row) => row).filter((row) => sheet.rowHidden(row)),
    hiddenColumns: Array.from({ length: columns }, (_, column) => column).filter((column) =>
      sheet.columnHidden(column),
    ),
    frozen: sheet.frozen(),
    charts: sheet.charts.all(),
    comments: sheet.comments.all(),
    conditionalFormats: sheet.conditionalFormats.all(),
    validations: sheet.validations.all(),
    tables: sheet.tables.all(),
    pageLayout: { ...sheet.pageLayout },
    protection: { protected: protection.protected, options: protection.options },
  };
}

/** A snapshot of a workbook, when its formulas are calculated: wait for `model.settled()` first. */
export function snapshot(model: WorkbookModel): {
  sheets: object[];
  names: object[];
  settings: Record<string, unknown>;
  documentSettings: Record<string, string>;
  selection: string;
} {
  const { sheet, area } = model.selection();
  const names = model.names.all().map(({ name, scope, formula, comment, visible }) => ({
    name,
    scope,
    formula,
    comment,
    visible,
  }));
  const copy = {
    sheets: model.sheets().map(sheetSnapshot),
    names: names.sort((a, b) => `${a.scope} ${a.name}`.localeCompare(`${b.scope} ${b.name}`)),
    settings: Object.fromEntries(model.settings),
    documentSettings: Object.fromEntries(model.documentSettings),
    selection: `${sheet.name}!${formatArea(area)}`,
  };
  // A deep copy: the snapshot must not change with the workbook.
  return JSON.parse(JSON.stringify(copy)) as typeof copy;
}
