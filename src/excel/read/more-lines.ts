import type { PlanCell, SheetPlan } from "../../sheet";
import type { Standing } from "./footprint";

/** Rows of a sheet that are to be inserted, as many before each of some rows. */
export interface MoreLines {
  readonly by: number;
  /** The rows, as they are counted before, from above. */
  readonly before: readonly number[];
}

/** An Account sheet's lines are added inside each of its tables, before the last: what reads them grows along. */
export function linesToAdd({ cells }: SheetPlan, lines: number, wanted: number): MoreLines {
  const last = ["held.symbol", "sell.symbol"].map((key) => `${key}${lines - 1}`);
  return {
    by: wanted - lines,
    before: cells.filter(({ key }) => last.includes(key ?? "")).map(({ row }) => row),
  };
}

/** Where a row stands afterwards. */
export const rowAfter = ({ by, before }: MoreLines, row: number): number =>
  row + by * before.filter((at) => at <= row).length;

/** What stands on the sheet afterwards, each formula spelled as it was. */
export function standingAfter(standing: Standing, more: MoreLines): Standing {
  const { area, formulas, values, types } = standing;
  const moved = <T>(rows: readonly (readonly T[])[]) => {
    const after: (readonly T[])[] = [];
    rows.forEach((row, i) => {
      after[rowAfter(more, area.row + i) - rowAfter(more, area.row)] = row;
    });
    return Array.from(after, (row) => row ?? []);
  };
  const row = rowAfter(more, area.row);
  return {
    ...{ formulas: moved(formulas), values: moved(values), types: moved(types) },
    area: { ...area, row, rows: rowAfter(more, area.row + area.rows - 1) - row + 1 },
  };
}

/** The plan's cells where they stand afterwards; what spills over the new rows fills these, too. */
export const cellsAfter = ({ cells }: SheetPlan, more: MoreLines): PlanCell[] =>
  cells.map((cell) => {
    const row = rowAfter(more, cell.row);
    const { content } = cell;
    if (!content || !("formula" in content) || !content.spills) return { ...cell, row };
    const { rows, columns } = content.spills;
    const spills = { rows: rowAfter(more, cell.row + rows - 1) - row + 1, columns };
    return { ...cell, row, content: { ...content, spills } };
  });

/** Where each of a sheet's first rows stood, by where it stands afterwards; none for one that is new. */
export const rowsBefore = (more: MoreLines, rows: number): ReadonlyMap<number, number> =>
  new Map(Array.from({ length: rows }, (_, row) => [rowAfter(more, row), row]));
