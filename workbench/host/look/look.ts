import { intersection, type Area } from "../model/area";
import { locate } from "../model/locate";
import type { Place, SheetModel, WorkbookModel } from "../model/model";
import { conditionalLooks, placesOf } from "./conditions";
import { isCut } from "./fit";

/** What a person sees of a cell, after its styles and conditional formats. */
export interface Look {
  /** "#RRGGBB", or null where nothing is filled. */
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  /** The number format. */
  readonly format: string;
  /** The whole text in that format, whether or not it fits. */
  readonly text: string;
  /** Not all of the text is seen: ### for a number, an end that is cut, a line below the row's edge. */
  readonly cut: boolean;
}

const one = ({ row, column }: Place): Area => ({ row, column, rows: 1, columns: 1 });

/** The cells that show as one with this: itself, or all that it is merged with. */
const shownArea = (merges: readonly Area[], cell: Area): Area =>
  merges.find((area) => intersection(area, cell)) ?? cell;

/** The looks of an area's cells, row by row. */
async function looksOf(model: WorkbookModel, sheet: SheetModel, area: Area): Promise<Look[]> {
  await model.settled();
  const merges = sheet.merges();
  const places = placesOf(area);
  const areas = places.map((place) => shownArea(merges, one(place)));
  const conditional = await conditionalLooks(model, sheet, areas);
  return areas.map((shown, i): Look => {
    const first = { ...shown, rows: 1, columns: 1 };
    const style = { ...sheet.styles(first)[0]![0]!, ...conditional[i] };
    const cell = sheet.read(first)[0]![0]!;
    const text = model.format(cell.value, style.numberFormat);
    return {
      fill: style.fill || null,
      color: style.fontColor,
      bold: style.bold,
      format: style.numberFormat,
      text,
      cut: isCut({ sheet, area: shown, cell, style, text }),
    };
  });
}

/** What a cell finally looks like; the address is "B3" on the sheet in front, or "'My sheet'!B3". */
export async function look(model: WorkbookModel, address: string): Promise<Look> {
  const { sheet, area } = locate(model, address);
  return (await looksOf(model, sheet, { ...area, rows: 1, columns: 1 }))[0]!;
}

/** The same for each cell of a range, row by row. */
export async function looks(model: WorkbookModel, address: string): Promise<Look[][]> {
  const { sheet, area } = locate(model, address);
  const all = await looksOf(model, sheet, area);
  return Array.from({ length: area.rows }, (_, row) =>
    all.slice(row * area.columns, (row + 1) * area.columns),
  );
}
