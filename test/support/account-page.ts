import path from "node:path";
import type { Page } from "playwright-core";
import { oneCell, toAddress } from "../../src/sheet";
import { describeAccount } from "../../src/sheet/account/describe";
import { SEVEN } from "./account";

/** The invented statement, whose positions are {@link SEVEN}. */
export const STATEMENT_FILE = path.join(__dirname, "../../docs/examples/ibkr-activity.csv");

/** Where a cell of the Account sheet of that statement stands, by the cell's key. */
export function accountCells(sheet: string, language: "en" | "zh-TW") {
  const { cells } = describeAccount(SEVEN, { language, namespace: "CVS", version: "" });
  const addressOf = (key: string) => {
    const { row, column } = cells.find((cell) => cell.key === key)!;
    return `'${sheet}'!${toAddress(oneCell(row, column))}`;
  };
  const valueOn = (page: Page, key: string) =>
    page.evaluate((at) => window.workbench.getCell(at).value, addressOf(key));
  return { addressOf, valueOn };
}
