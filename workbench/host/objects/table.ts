import type { Area } from "../model/area";
import type { SheetModel } from "../model/model";
import { bodyArea, headerArea, tableNames, type Table } from "../model/tables";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { onSheet } from "./range-methods";
import { rows } from "./table-rows";
import { worksheet } from "./worksheet";

interface Column {
  readonly table: Kept<Table>;
  readonly index: number;
}

const cellsOf = (sheet: SheetModel, area: Area): Instance => onSheet({ sheet }, area);

const headerTexts = ({ sheet, of }: Kept<Table>): string[] =>
  sheet.read(headerArea(of))[0]!.map(({ text }) => text);

const columnOf = ({ table: { of }, index }: Column, area: Area): Area => ({
  ...area,
  column: of.area.column + index,
  columns: 1,
});

const column: Kind<Column> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: (target) => headerTexts(target.table)[target.index] },
    Values: {
      get: (target) =>
        target.table.sheet
          .read(columnOf(target, target.table.of.area))
          .map((row) => row.map(({ value }) => value)),
    },
  },
  methods: {
    GetRange: (target) => cellsOf(target.table.sheet, columnOf(target, target.table.of.area)),
    GetDataBodyRange: (target) =>
      cellsOf(target.table.sheet, columnOf(target, bodyArea(target.table.of))),
    GetHeaderRowRange: (target) =>
      cellsOf(target.table.sheet, columnOf(target, headerArea(target.table.of))),
  },
};

const columnsOf = (target: Kept<Table>): Column[] =>
  Array.from({ length: target.of.area.columns }, (_, index) => ({ table: target, index }));

/** By its number from 1 (its id) or its heading. */
function findColumn(target: Kept<Table>, key: string | number): Column | undefined {
  if (typeof key === "number") return columnsOf(target)[key - 1];
  const index = headerTexts(target).findIndex((text) => text.toLowerCase() === key.toLowerCase());
  return index < 0 ? undefined : columnsOf(target)[index];
}

const required = (found: Column | undefined): Instance => {
  if (!found) throw itemNotFound("the table's column");
  return instance(column, found);
};

const columns: Kind<Kept<Table>> = {
  name: "TableColumnCollection",
  items: (target) => columnsOf(target).map((one) => instance(column, one)),
  indexer: (target, [key]: [string | number]) => required(findColumn(target, key)),
  scalars: { Count: { get: ({ of }) => of.area.columns } },
  methods: {
    GetCount: ({ of }) => of.area.columns,
    GetItemAt: (target, [index]: [number]) => required(columnsOf(target)[index]),
    GetItemOrNullObject: (target, [key]: [string | number]) => {
      const found = findColumn(target, key);
      return found ? instance(column, found) : null;
    },
  },
};

export const table: Kind<Kept<Table>> = {
  name: "Table",
  identity: ({ of }) => ({ Id: of.id }),
  alive: ({ sheet, of }) => sheet.tables.all().includes(of),
  scalars: {
    Id: { get: ({ of }) => of.id },
    Name: {
      get: ({ of }) => of.name,
      set: ({ sheet, of, touch }, name: string, session) => {
        mayChangeSheet(sheet, session);
        const { model } = session;
        const own = of.name.toLowerCase() === name.toLowerCase();
        if (
          !own &&
          (tableNames(model).includes(name.toLowerCase()) || model.names.find(name, undefined))
        )
          throw itemAlreadyExists(`the name "${name}"`);
        of.name = name;
        touch();
      },
    },
    ...fields<Table>("style", "showBandedRows", "showBandedColumns", "showFilterButton"),
    ...fields<Table>("highlightFirstColumn", "highlightLastColumn"),
    ShowHeaders: { get: ({ of }) => of.showHeaders },
    ShowTotals: { get: ({ of }) => of.showTotals },
  },
  children: {
    Columns: (target) => instance(columns, target),
    Rows: (target) => instance(rows, target),
    Worksheet: ({ sheet }) => instance(worksheet, sheet),
  },
  methods: {
    GetRange: ({ sheet, of }) => cellsOf(sheet, of.area),
    GetDataBodyRange: ({ sheet, of }) => cellsOf(sheet, bodyArea(of)),
    GetHeaderRowRange: ({ sheet, of }) => cellsOf(sheet, headerArea(of)),
    Resize: ({ sheet, of, touch }, [argument]: [unknown], session) => {
      mayChangeSheet(sheet, session);
      if (!isInstance(argument)) throw invalidArgument("the table's new range");
      of.area = (argument.target as RangeTarget).area;
      touch();
    },
    ConvertToRange: ({ sheet, of }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.tables.remove(of);
      return cellsOf(sheet, of.area);
    },
    // Excel's delete takes the table's cells away as well.
    Delete: ({ sheet, of }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.tables.remove(of);
      sheet.clear(of.area, "all");
    },
  },
};
