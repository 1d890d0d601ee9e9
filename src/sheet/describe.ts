import { MISSION } from "../domain";
import type { Language } from "../locales/language";
import { sheetTextsIn } from "../locales/sheet";
import type { Block, BlockCell, BlockContext } from "./block";
import { live, portable } from "./formula/dialect";
import type { SheetInputs } from "./inputs";
import { COLUMN_WIDTHS, FIRST, LAST } from "./lanes";
import { layOut, shifted, type Layout, type PlacedBlock } from "./layout";
import { bandsOf } from "./pages";
import type { Dialect, PlanCell, PlanName, SheetPlan } from "./plan";
import { References } from "./references";

/** How a sheet is to be written. */
export interface SheetOptions {
  readonly dialect: Dialect;
  readonly language: Language;
  /** Prefix of the add-in's functions in the live dialect. */
  readonly namespace: string;
  readonly version: string;
  readonly shocks?: readonly number[];
  /** The moment that stamped values are of, in words. */
  readonly stampedAt?: string;
}

/** Points; a little more than the font needs, so that two pages hold the sheet. */
const ROW_HEIGHT = 14;

/** Describes the whole sheet. Pure: the same inputs and options give the same plan. */
export function describeSheet(inputs: SheetInputs, options: SheetOptions): SheetPlan {
  const { dialect, language, version } = options;
  const shocks = options.shocks ?? MISSION.shocks;
  const context: BlockContext = {
    inputs,
    shocks,
    t: sheetTextsIn(language),
    write: dialect === "live" ? live(options.namespace) : portable,
    version,
    stampedAt: options.stampedAt ?? "",
  };
  const layout = layOut(bandsOf(context));
  const references = new References(layout.placed, true);
  const verdict = layout.placed.find(({ block }) => block.key === "verdict")!;
  return {
    sheetName: context.t.sheetName,
    dialect,
    language,
    version,
    shocks: shocks.length,
    rows: layout.rows,
    columns: LAST + 1,
    columnWidths: COLUMN_WIDTHS,
    rowHeight: ROW_HEIGHT,
    rowHeights: heights(layout),
    cells: layout.placed.flatMap((placed) => cellsOf(placed, references)),
    merges: layout.placed.flatMap(mergesOf),
    names: namesOf(layout, references),
    conditionalFormats: layout.placed.flatMap(({ block }) => conditionals(block, references)),
    validations: layout.placed.flatMap(({ block }) =>
      (block.validations ?? []).map(({ on, ...rule }) => ({ ...rule, area: references.area(on) })),
    ),
    charts: layout.placed.flatMap((placed) => chartsOf(placed, references)),
    frozenRows: verdict.row + verdict.block.rows.length,
    print: {
      area: { row: 0, column: FIRST, rows: layout.printedRows, columns: LAST - FIRST + 1 },
      pageStarts: layout.pageStarts,
    },
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

function heights({ placed }: Layout): Record<number, number> {
  const all: Record<number, number> = {};
  for (const { block, row } of placed) {
    for (const [at, height] of Object.entries(block.heights ?? {})) all[row + Number(at)] = height;
  }
  return all;
}

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
