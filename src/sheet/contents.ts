import type { Area } from "./area";
import type { Block, BlockCell } from "./block";
import { inColours, type GainColour } from "./gains";
import { areaOn, type Layout, type PlacedBlock } from "./layout";
import type { PlanCell, PlanName, SheetPlan } from "./plan";
import type { References } from "./references";

/** What blocks put into cells, over cells and beside them. */
export type Contents = Pick<
  SheetPlan,
  "cells" | "merges" | "names" | "conditionalFormats" | "validations" | "charts"
>;

/** The contents of placed blocks, their keys turned into addresses, gains in the reader's colour. */
export function placedContents(
  layout: Layout,
  references: References,
  gains: GainColour = "green",
): Contents {
  const { placed } = layout;
  return {
    cells: placed.flatMap((one) => cellsOf(one, references)),
    merges: placed.flatMap(mergesOf),
    names: namesOf(layout, references),
    conditionalFormats: placed.flatMap(({ block }) =>
      conditionals(block, references).map((rule) => ({
        ...rule,
        style: inColours(rule.style, gains),
      })),
    ),
    validations: placed.flatMap(({ block }) =>
      (block.validations ?? []).map(({ on, ...rule }) => ({ ...rule, area: references.area(on) })),
    ),
    charts: placed.flatMap((one) => chartsOf(one, references)),
  };
}

/** The cells of a block, each where it stands; none for those whose row or column is gone. */
export function cellsOf(placed: PlacedBlock, references: References): PlanCell[] {
  const { block } = placed;
  return block.rows.flatMap((cells, r) =>
    cells.flatMap((cell) => {
      const { rows, columns } = cell.spills ?? { rows: 1, columns: cell.merge ?? 1 };
      // A spill whose first line is gone starts at the next.
      const area = areaOn(placed, { row: r, column: cell.at, rows, columns });
      if (area === undefined) return [];
      const { row, column } = area;
      const { format, style, input, stamp } = cell;
      const first: PlanCell = {
        row,
        column,
        key: cell.key && `${block.key}.${cell.key}`,
        format,
        style,
        input,
        stamp,
        content: contentOf(cell, area, references),
      };
      const formatAt = (at: number) => cell.spills?.formats?.[at - column] ?? format;
      return [
        first,
        ...covered(area).map((place) =>
          cell.spills ? { ...place, format: formatAt(place.column), style } : { ...place, style },
        ),
      ];
    }),
  );
}

/** The other cells of a merged area or a spill: they look like the first. */
const covered = ({ row, column, rows, columns }: Area): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  })).slice(1);

function contentOf(cell: BlockCell, area: Area, references: References): PlanCell["content"] {
  const { row, rows, columns } = area;
  if (cell.formula !== undefined) {
    const formula = references.resolve(ofEach(cell), cell.spills ? "spilled" : { row });
    return cell.spills ? { formula, spills: { rows, columns } } : { formula };
  }
  if (cell.number !== undefined) return { number: cell.number };
  return cell.text ? { text: cell.text } : undefined;
}

/** A result that spills has nothing to say where what it is of is blank. */
const ofEach = ({ formula, spills }: BlockCell): string =>
  (spills?.along ?? []).reduceRight((of, each) => `=IF(${each}="","",${of.slice(1)})`, formula!);

const mergesOf = (placed: PlacedBlock): Area[] =>
  placed.block.rows.flatMap((cells, row) =>
    cells.flatMap(({ at, merge }) => {
      const area = merge && areaOn(placed, { row, column: at, rows: 1, columns: merge });
      return area ? [area] : [];
    }),
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
    place: { ...place, row: corner.row + place.row, column: corner.column + place.column },
    series: series.map(({ x, y, ...line }) => ({
      ...line,
      x: references.area(x),
      y: references.area(y),
    })),
  }));
