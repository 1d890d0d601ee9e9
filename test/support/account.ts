import { buildAccount } from "../../src/excel";
import type { AccountInputs } from "../../src/sheet/account/account";
import { describeAccount } from "../../src/sheet/account/describe";
import { BONDS, CASH } from "./statement";
import type { OpenWorkbook } from "./workbook";

const RULES = { benchmark: 0.0364, maxlev: 3, stop: 0.0525, friction: 0.005 };
/** 2026-12-01. */
const STATEMENT = 46357;
export const SEVEN: AccountInputs = {
  ...RULES,
  statement: STATEMENT,
  cash: CASH,
  asOf: STATEMENT,
  positions: BONDS.map(([symbol, face, price, coupon, maturity]) => ({
    symbol,
    face,
    price,
    coupon,
    maturity,
  })),
};

/** Bought at par; a month later its yield is 23 bp higher. */
export const BOUGHT: AccountInputs = {
  ...RULES,
  statement: 46341,
  cash: -2_000_000,
  asOf: 46371,
  positions: [
    { symbol: "T 4.82 11/15/46", face: 3_000_000, price: 100, coupon: 0.0482, maturity: 53646 },
  ],
};

/** What a built sheet shows, by the plan's keys. */
export async function builtAccount(
  book: OpenWorkbook,
  inputs: AccountInputs,
  language: "en" | "zh-TW" = "en",
) {
  const options = { language, namespace: "CVS", version: "1.0.0" } as const;
  const { sheet, trips } = await buildAccount({ ...options, inputs });
  await book.model.settled();
  const { cells } = describeAccount(inputs, options);
  const on = book.model.sheets().find(({ name }) => name === sheet)!;
  const place = (key: string) => {
    const found = cells.find((cell) => cell.key === key);
    if (!found) throw new Error(`no cell ${key}`);
    return found;
  };
  const at = (key: string, down = 0, right = 0) => {
    const { row, column } = place(key);
    return on.read({ row: row + down, column: column + right, rows: 1, columns: 1 })[0]![0]!;
  };
  const type = (key: string, entry: string | number) =>
    Excel.run(async (context) => {
      const { row, column } = place(key);
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.formulas = [[entry]];
      await context.sync();
    }).then(() => book.model.settled());
  return {
    sheet,
    trips,
    value: (key: string, down = 0, right = 0) => at(key, down, right).value,
    type,
  };
}
