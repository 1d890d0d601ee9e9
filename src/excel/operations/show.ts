import { sheetOf } from "../read/cells";
import { OperationFailure } from "../job/failure";

/** Selects what an operation made. */
export function show(address: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = sheetOf(context, address);
    await context.sync();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: address });
    sheet.activate();
    sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).select();
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
