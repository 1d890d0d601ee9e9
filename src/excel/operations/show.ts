import { cellsIn } from "../../sheet";
import { sheetOf } from "../read/cells";
import { OperationFailure } from "../job/failure";
import { failureOf } from "../job/translate";

/** Selects what an operation made. */
export function show(address: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = sheetOf(context, address);
    await context.sync();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: address });
    sheet.activate();
    sheet.getRange(cellsIn(address)).select();
    await context.sync();
  });
}

/** Address of the selected cell, with its sheet. */
export function selectedCell(): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    return cell.address;
  });
}

/** Address of the selected cells, with their sheet. @throws OperationFailure where they are several areas */
export function selectedRange(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  }).catch((reason: unknown) => {
    throw failureOf(reason);
  });
}
