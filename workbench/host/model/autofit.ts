import { intersection, type Area } from "./area";
import type { SheetModel } from "./model";

/** Without a screen there are no letters to measure: Calibri 11 takes about this many points each. */
const POINTS_PER_LETTER = 5.6;
const PADDING = 6;
const NARROWEST = 12;
const WIDE_LETTER = /[\u1100-\uffef]/;

const width = (text: string): number =>
  [...text].reduce((total, letter) => total + (WIDE_LETTER.test(letter) ? 2 : 1), 0) *
    POINTS_PER_LETTER +
  PADDING;

/** Makes each column as wide as its widest text in the area; an empty column keeps its width. */
export function autofitColumns(sheet: SheetModel, area: Area): void {
  const used = sheet.used(true);
  const cells = used && intersection(area, used);
  if (!cells) return;
  const texts = sheet.read(cells);
  for (let c = 0; c < cells.columns; c++) {
    const shown = texts.map((row) => row[c]!.text).filter((text) => text !== "");
    if (shown.length === 0) continue;
    sheet.setColumnWidth(cells.column + c, 1, Math.max(NARROWEST, ...shown.map(width)));
  }
}
