import type { Area } from "./area";
import { compactInputs, compactUsed } from "./blocks/compact";
import { DISTANCE_CALLS } from "./blocks/distances";
import { workings } from "./blocks/revaluation";
import { shockTable } from "./blocks/shock-table";
import { placedContents, type Contents } from "./contents";
import { contextOf, type SheetOptions } from "./context";
import type { SheetInputs } from "./inputs";
import { References } from "./references";

/** A compact table: the inputs in a row, carry against shock below. */
export interface TablePlan extends Omit<Contents, "names" | "charts" | "merges"> {
  readonly area: Area;
  /** Rows that need more than a line, counted from the table's first, in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly shocks: number;
}

/**
 * Describes the compact table with its upper left cell at `corner`. Its formulas refer to its own
 * cells, not to names, so that two can stand on one sheet.
 */
export function describeTable(
  inputs: SheetInputs,
  options: SheetOptions,
  corner: { readonly row: number; readonly column: number },
): TablePlan {
  const context = contextOf(inputs, options);
  const top = compactInputs(context);
  const table = shockTable(context, (n) => n);
  const used = compactUsed(context);
  // Excel has no function of its own for a full revaluation: its steps stand below the table.
  const blocks =
    context.write.dialect === "live"
      ? [top, table, used]
      : [top, table, used, workings(context, DISTANCE_CALLS)];
  let rows = 0;
  const placed = blocks.map((block) => {
    const at = { block, row: corner.row + rows, column: corner.column };
    rows += block.rows.length;
    return at;
  });
  const layout = { placed, pageStarts: [], printedRows: rows, rows };
  const { cells, conditionalFormats, validations } = placedContents(
    layout,
    new References(placed, false),
    context.gains,
  );
  return {
    cells,
    conditionalFormats,
    validations,
    rowHeights: Object.fromEntries(
      Object.entries(table.heights ?? {}).map(([row, height]) => [
        top.rows.length + Number(row),
        height,
      ]),
    ),
    area: { ...corner, rows, columns: table.columns },
    shocks: context.shocks.length,
  };
}
