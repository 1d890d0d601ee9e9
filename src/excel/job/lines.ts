import { rangeAt } from "../write/look";
import type { Area } from "../../sheet";

/** In points: where seven digits with their commas fit, and a status of a word. */
const LEAST_WIDTH = 55.2;

/** Columns and rows among the user's own, which are made larger where what is written needs it. */
export interface Lines {
  widen(sheet: Excel.Worksheet): void;
  restore(sheet: Excel.Worksheet): void;
}

interface Line {
  readonly area: Area;
  readonly size: "columnWidth" | "rowHeight";
  readonly least: number;
  readonly format: Excel.RangeFormat;
}

/**
 * Asks how wide and high the lines of a range are; to be read after the next sync. None is ever made
 * smaller.
 * @param heights the least height of rows, counted from the range's first, in points
 */
export function loadLines(
  range: Excel.Range,
  columns: number,
  heights: Readonly<Record<number, number>>,
): (at: Pick<Area, "row" | "column">) => Lines {
  const asked = [
    ...Array.from({ length: columns }, (_, i) => ask(range.getColumn(i), "columnWidth", i)),
    ...Object.keys(heights).map((row) => ask(range.getRow(Number(row)), "rowHeight", Number(row))),
  ];
  return ({ row, column }) => {
    const lines = asked.map(({ i, size, format }): Line => {
      const area =
        size === "columnWidth"
          ? { row, column: column + i, rows: 1, columns: 1 }
          : { row: row + i, column, rows: 1, columns: 1 };
      return { area, size, format, least: size === "columnWidth" ? LEAST_WIDTH : heights[i]! };
    });
    // A hidden line stays hidden. The library's own copy changes with what is written.
    const small = lines
      .map((line) => ({ ...line, before: line.format[line.size] }))
      .filter(({ before, least }) => before > 0 && before < least);
    return {
      widen: (sheet) => {
        for (const { area, size, least } of small) rangeAt(sheet, area).format[size] = least;
      },
      restore: (sheet) => {
        for (const { area, size, before } of small) rangeAt(sheet, area).format[size] = before;
      },
    };
  };
}

function ask(line: Excel.Range, size: Line["size"], i: number) {
  const { format } = line;
  format.load(size);
  return { i, size, format };
}
