import type { Area } from "./area";
import type { WorkbookModel } from "./model";
import { KeptList } from "./kept-list";

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
}

export class TableList extends KeptList<Table> {}

export const headerArea = (table: Table): Area => ({ ...table.area, rows: 1 });

export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: table.area.rows - above - below };
}

/** In lower case; tables share their names' space with the workbook's names. */
export const tableNames = (model: WorkbookModel): string[] =>
  model
    .sheets()
    .flatMap(({ tables }) => tables.all())
    .map(({ name }) => name.toLowerCase());

/**
 * The table that takes in what is written to an area: it starts right below the table, beneath one of
 * its columns, where there was nothing.
 */
export function grownBy(tables: readonly Table[], area: Area): Table | undefined {
  return tables.find(
    ({ area: table, showTotals }) =>
      !showTotals &&
      area.row === table.row + table.rows &&
      area.column < table.column + table.columns &&
      table.column < area.column + area.columns,
  );
}
