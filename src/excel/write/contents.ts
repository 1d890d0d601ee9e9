import type { Area } from "../../sheet";
import type { Entry } from "./cells";
import { rangeAt } from "./look";
import { rectangles } from "./rectangles";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell of an existing sheet and what is entered there; an empty text empties it. */
export interface CellEntry extends Place {
  readonly entry: Entry;
}

/** Writes single cells of an existing sheet, neighbours together. Everything else stays untouched. */
export function writeEntries(sheet: Excel.Worksheet, cells: readonly CellEntry[]): void {
  writeJoined(cells, (area, each) => {
    rangeAt(sheet, area).formulas = each((cell) => cell.entry);
  });
}

/** The same of number formats. */
export function writeFormats(
  sheet: Excel.Worksheet,
  cells: readonly (Place & { readonly format?: string })[],
): void {
  writeJoined(cells, (area, each) => {
    rangeAt(sheet, area).numberFormat = each(({ format }) => format ?? "General");
  });
}

/** Neighbours as rectangles, with what gives each of a rectangle's cells a value. */
function writeJoined<T extends Place>(
  cells: readonly T[],
  write: (area: Area, each: <V>(of: (cell: T) => V) => V[][]) => void,
): void {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const joined = rectangles(cells.map(({ row, column }) => ({ row, column, value: true })));
  for (const { area } of joined) {
    write(area, (of) =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) =>
          of(byPlace.get(`${area.row + r}:${area.column + c}`)!),
        ),
      ),
    );
  }
}
