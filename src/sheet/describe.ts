import { anchorOf } from "./anchors";
import type { CarrySheetPlan } from "./carry-plan";
import { placedContents } from "./contents";
import { contextOf, type SheetOptions } from "./context";
import type { SheetInputs } from "./inputs";
import { layOut, type Layout } from "./layout";
import { bandsOf } from "./pages";
import { References } from "./references";
import { COLUMN_WIDTHS, FIRST, LAST, TWO_TRACKS } from "./tracks";

/** Points; a little more than the font needs, so that two pages hold the sheet. */
const ROW_HEIGHT = 14;

/** Describes the whole sheet. Pure: the same inputs and options give the same plan. */
export function describeSheet(inputs: SheetInputs, options: SheetOptions): CarrySheetPlan {
  const { dialect, language, version } = options;
  const context = contextOf(inputs, options);
  const layout = layOut(bandsOf(context));
  const references = new References(layout.placed, true);
  return {
    sheetName: context.t.sheetName,
    dialect,
    language,
    version,
    shocks: context.shocks.length,
    rows: layout.rows,
    columns: LAST + 1,
    columnWidths: COLUMN_WIDTHS,
    rowHeight: ROW_HEIGHT,
    rowHeights: heights(layout),
    ...placedContents(layout, references, context.gains),
    anchors: layout.placed.map(anchorOf),
    table: { ...references.area("table.shock"), columns: TWO_TRACKS },
    // The lights stay in sight.
    frozenRows: references.area("verdict.meaning").row + 1,
    print: {
      area: { row: 0, column: FIRST, rows: layout.printedRows, columns: LAST - FIRST + 1 },
      pageStarts: layout.pageStarts,
    },
  };
}

function heights({ placed }: Layout): Record<number, number> {
  const all: Record<number, number> = {};
  for (const { block, row } of placed) {
    for (const [at, height] of Object.entries(block.heights ?? {})) all[row + Number(at)] = height;
  }
  return all;
}
