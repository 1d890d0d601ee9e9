import type { Area } from "./area";
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
