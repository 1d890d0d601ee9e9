import type { Block, BlockCell } from "./block";
import { shifted, type Layout, type PlacedBlock } from "./layout";
import type { PlanCell, PlanName, SheetPlan } from "./plan";
import type { References } from "./references";

/** What blocks put into cells, over cells and beside them. */
export type Contents = Pick<
  SheetPlan,
  "cells" | "merges" | "names" | "conditionalFormats" | "validations" | "charts"
>;

/** The contents of placed blocks, their keys turned into addresses. */
export function placedContents(layout: Layout, references: References): Contents {
  const { placed } = layout;
  return {
    cells: placed.flatMap((one) => cellsOf(one, references)),
    merges: placed.flatMap(mergesOf),
    names: namesOf(layout, references),
    conditionalFormats: placed.flatMap(({ block }) => conditionals(block, references)),
    validations: placed.flatMap(({ block }) =>
      (block.validations ?? []).map(({ on, ...rule }) => ({ ...rule, area: references.area(on) })),
    ),
    charts: placed.flatMap((one) => chartsOf(one, references)),
  };
}

function cellsOf({ block, ...corner }: PlacedBlock, references: References): PlanCell[] {
  return block.rows.flatMap((cells, r) =>
    cells.flatMap((cell) => {
      const row = corner.row + r;
      const column = corner.column + cell.at;
      const { format, style, input, stamp } = cell;
      const key = cell.key && `${block.key}.${cell.key}`;
      const first: PlanCell = {
        row,
        column,
        key,
        format,
        style,
        input,
        stamp,
        content: contentOf(cell, row, references),
      };
      const covered = Array.from({ length: (cell.merge ?? 1) - 1 }, (_, i) => ({
        row,
        column: column + i + 1,
        style,
      }));
      return [first, ...covered, ...spilledOver(cell, row, column)];
    }),
  );
}

function contentOf(cell: BlockCell, row: number, references: References): PlanCell["content"] {
  if (cell.formula !== undefined) {
    const formula = references.resolve(cell.formula, cell.spills ? "spilled" : { row });
    return cell.spills ? { formula, spills: cell.spills } : { formula };
  }
  if (cell.number !== undefined) return { number: cell.number };
  return cell.text ? { text: cell.text } : undefined;
}

/** The cells that a spilled result fills look like its first. */
function spilledOver(
  { spills, format, style }: BlockCell,
  row: number,
  column: number,
): PlanCell[] {
  if (spills === undefined) return [];
  return Array.from({ length: spills.rows * spills.columns }, (_, i) => ({
    row: row + Math.floor(i / spills.columns),
    column: column + (i % spills.columns),
    format,
    style,
  })).slice(1);
}

const mergesOf = ({ block, ...corner }: PlacedBlock) =>
  block.rows.flatMap((cells, row) =>
    cells.flatMap(({ at, merge }) =>
      merge === undefined ? [] : [shifted({ row, column: at, rows: 1, columns: merge }, corner)],
    ),
  );

const namesOf = ({ placed }: Layout, references: References): PlanName[] =>
  placed.flatMap(({ block }) =>
    Object.entries(block.names ?? {}).map(([name, key]) => ({ name, area: references.area(key) })),
  );

const conditionals = (block: Block, references: References) =>
  (block.conditional ?? []).map(({ over, formula, style }) => {
    const area = references.between(over);
    return { area, formula: `=${references.resolve(formula, { row: area.row })}`, style };
  });

const chartsOf = ({ block, ...corner }: PlacedBlock, references: References) =>
  (block.charts ?? []).map(({ place, series, ...chart }) => ({
    ...chart,
    place: shifted(place, corner),
    series: series.map(({ x, y, ...line }) => ({
      ...line,
      x: references.area(x),
      y: references.area(y),
    })),
  }));
