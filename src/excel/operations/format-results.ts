import { addressOn, type Area } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { takeBackOn } from "../job/takeback";
import type { Written } from "../types";
import { writeFormats } from "../write/contents";

/**
 * The number formats of a formula's result by its columns, undefined where a column keeps what it has;
 * nothing at all for a formula that is no function of ours alone.
 */
export type FormatsOf = (
  formula: string,
  columns: number,
) => readonly (string | undefined)[] | undefined;

export interface FormattedResults extends Written {
  /** Formulas whose results were given a format. */
  readonly formulas: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/**
 * Gives the results of our functions in the selected cells their number formats, those too that they spill
 * into, and that of the cell that spills into the selection. Two trips to read, one to write.
 */
export function formatResults(formatsOf: FormatsOf): Promise<FormattedResults> {
  return operate(async (job) => {
    const selected = job.context.workbook.getSelectedRange();
    const sheet = selected.worksheet;
    const filled = selected.getUsedRangeOrNullObject(true);
    const parent = selected.getCell(0, 0).getSpillParentOrNullObject();
    sheet.load("name, id");
    sheet.protection.load("protected");
    selected.load("address");
    for (const range of [filled, parent]) range.load("formulas, rowIndex, columnIndex");
    await job.sync();
    if (sheet.protection.protected) throw new OperationFailure("locked");

    const found = [filled, parent]
      .filter(({ isNullObject }) => !isNullObject)
      .flatMap((range) => formulasIn(range, formatsOf))
      .map((one) => ({ ...one, spill: loadSpill(sheet, one) }));
    await job.sync();
    const results = found.map(({ formula, spill, ...at }) => ({ formula, ...spill(at) }));
    const cells = results.flatMap(({ formula, area, before }) => {
      const formats = formatsOf(formula, area.columns)!;
      return cellsOf(area, (_, c) => formats[c]).map((cell) => ({
        ...cell,
        before: before[cell.row - area.row]![cell.column - area.column]!,
      }));
    });
    job.onFailure(selected.address, (context) =>
      takeBackOn(context, sheet.id, (again) =>
        writeFormats(
          again,
          cells.map(({ before, ...at }) => ({ ...at, format: before })),
        ),
      ),
    );
    writeFormats(sheet, cells);
    await job.sync();
    const [first] = results;
    const address = first ? addressOn(sheet.name, first.area) : selected.address;
    return { sheet: sheet.name, address, formulas: results.length, trips: job.trips };
  });
}

/** The formulas of ours in a range, each with its place. */
const formulasIn = ({ formulas, rowIndex, columnIndex }: Excel.Range, formatsOf: FormatsOf) =>
  formulas.flatMap((line: unknown[], r: number) =>
    line.flatMap((formula, c) =>
      typeof formula === "string" && formatsOf(formula, 1) !== undefined
        ? [{ formula, row: rowIndex + r, column: columnIndex + c }]
        : [],
    ),
  );

/** Asks what a formula spills into, itself alone if nothing; to be read after the next sync. */
function loadSpill(sheet: Excel.Worksheet, { row, column }: { row: number; column: number }) {
  const cell = sheet.getRangeByIndexes(row, column, 1, 1);
  const spill = cell.getSpillingToRangeOrNullObject();
  for (const range of [cell, spill]) range.load("numberFormat");
  spill.load("rowCount, columnCount");
  return (at: { row: number; column: number }): { area: Area; before: string[][] } =>
    spill.isNullObject
      ? { area: { ...at, rows: 1, columns: 1 }, before: cell.numberFormat as string[][] }
      : {
          area: { ...at, rows: spill.rowCount, columns: spill.columnCount },
          before: spill.numberFormat as string[][],
        };
}

/** The cells of an area that get a format. */
const cellsOf = (
  { row, column, rows, columns }: Area,
  formatAt: (row: number, column: number) => string | undefined,
): Cell[] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => ({
      row: row + r,
      column: column + c,
      format: formatAt(r, c),
    })),
  )
    .flat()
    .filter((cell): cell is Cell => cell.format !== undefined);
