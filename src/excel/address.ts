import { quoteSheet, toAddress, type Area } from "../sheet";

/** A place in the workbook as a formula names it: 'Carry vs Shock'!A1:K90. */
export const addressOn = (sheet: string, area: Area): string =>
  `${quoteSheet(sheet)}!${toAddress(area)}`;

/** All that a sheet of ours fills, from A1 on. */
export const wholeAddress = (
  sheet: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string => addressOn(sheet, { row: 0, column: 0, rows, columns });
