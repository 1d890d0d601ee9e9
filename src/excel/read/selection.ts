import { cellsIn, isAddress, sheetIn, withoutSpill } from "../../sheet";
import { endOf, sheetOf } from "./cells";

/** The selected cell, as far as an explanation of it needs. */
export interface SelectedCell {
  /** As `Sheet1!B5`. */
  readonly address: string;
  /** Its formula, or that of the cell that spills into it. */
  readonly formula: string;
  /** What it shows, as text. */
  readonly text: string;
  /** It shows an error value. */
  readonly isError: boolean;
  /** Rows and columns from the cell with the formula, where it spilled. */
  readonly offset: { readonly row: number; readonly column: number };
}

export async function readSelectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    const parent = cell.getSpillParentOrNullObject();
    cell.load("address, formulas, text, valueTypes, rowIndex, columnIndex");
    parent.load("formulas, rowIndex, columnIndex");
    await context.sync();
    const source = parent.isNullObject ? cell : parent;
    return {
      address: cell.address,
      formula: String(source.formulas[0]![0]),
      text: cell.text[0]![0]!,
      isError: cell.valueTypes[0]![0] === "Error",
      offset: {
        row: cell.rowIndex - source.rowIndex,
        column: cell.columnIndex - source.columnIndex,
      },
    };
  });
}

/**
 * The values of what a formula on the sheet of `address` refers to: areas ("B5:C9", "Book!B5"), spilled
 * areas ("B5#") and names. Undefined for what is nothing of these.
 * @param address empty for the sheet that is open
 */
export async function readReferred(
  address: string,
  texts: readonly string[],
): Promise<readonly (unknown[][] | undefined)[]> {
  return Excel.run(async (context) => {
    const home = sheetOf(context, address);
    const asked = texts.map((text) =>
      isAddress(withoutSpill(text)) ? [areaOf(context, home, text)] : named(context, home, text),
    );
    asked.flat().forEach((range) => range.load("values"));
    await context.sync();
    return asked.map((ranges) => ranges.find((range) => !range.isNullObject)?.values);
  });
}

/** Calls back when another cell is selected. @returns what ends it */
export async function watchSelection(onSelect: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => onSelect());
    await context.sync();
    return endOf(handler);
  });
}

function areaOf(context: Excel.RequestContext, home: Excel.Worksheet, text: string): Excel.Range {
  const sheet = sheetIn(text) === undefined ? home : sheetOf(context, text);
  const range = sheet.getRange(withoutSpill(cellsIn(text)).replaceAll("$", ""));
  return text.endsWith("#") ? range.getSpillingToRangeOrNullObject() : range;
}

/** A name of the sheet's own comes before one of the workbook's; "Book!rate" is that sheet's alone. */
function named(context: Excel.RequestContext, home: Excel.Worksheet, text: string): Excel.Range[] {
  const places = sheetIn(text) === undefined ? [home, context.workbook] : [sheetOf(context, text)];
  return places.map(({ names }) => names.getItemOrNullObject(cellsIn(text)).getRangeOrNullObject());
}
