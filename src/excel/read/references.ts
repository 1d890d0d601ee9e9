import {
  fixedOn,
  isEmptyInput,
  parseAddress,
  sheetIn,
  splitCell,
  type InputValue,
  type SheetInputs,
} from "../../sheet";
import { OperationFailure } from "../job/failure";

/** Inputs that are cells of the user's, read to see that each is there and holds a number. */
export interface ReadReferences<I> {
  /** The inputs, each reference naming its sheet; after the sync. @throws OperationFailure badReference */
  inputs(): I;
}

interface Found {
  readonly input: string;
  readonly cell: string;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Asks for the cells that inputs refer to. `active` is where an address without a sheet is. */
export function loadReferences<I extends Partial<SheetInputs>>(
  context: Excel.RequestContext,
  active: Excel.Worksheet,
  inputs: I,
): ReadReferences<I> {
  const found = Object.entries(inputs).flatMap(([input, value]: [string, unknown]) =>
    typeof value === "object" && !isEmptyInput(value as InputValue)
      ? [find(context, active, input, (value as { cell: string }).cell)]
      : [],
  );
  return {
    inputs: () => ({
      ...inputs,
      ...Object.fromEntries(found.map((one) => [one.input, resolved(one)])),
    }),
  };
}

function find(
  context: Excel.RequestContext,
  active: Excel.Worksheet,
  input: string,
  cell: string,
): Found {
  const name = sheetIn(cell);
  const sheet = name === undefined ? active : context.workbook.worksheets.getItemOrNullObject(name);
  const area = parseAddress(splitCell(cell).of.toUpperCase());
  if (area === undefined) throw new OperationFailure("badReference", { input, cell });
  const range = sheet.getRangeByIndexes(area.row, area.column, 1, 1);
  sheet.load("name");
  range.load("valueTypes");
  return { input, cell, sheet, range };
}

function resolved({ input, cell, sheet, range }: Found): { cell: string } {
  if (sheet.isNullObject || range.valueTypes[0]![0] !== "Double") {
    throw new OperationFailure("badReference", { input, cell });
  }
  const { of, per } = splitCell(cell);
  const area = parseAddress(of.toUpperCase())!;
  return { cell: fixedOn(sheet.name, area) + per };
}
