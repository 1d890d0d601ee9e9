import { BOUGHT, builtAccount } from "../support/account";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook } from "../support/workbook";

/** 500 bonds, each maturing a month after the one before. */
const MANY = Array.from({ length: 500 }, (_, i) => ({
  symbol: `T 4 ${i}`,
  face: 10_000,
  price: 98,
  coupon: 0.04,
  maturity: 47_000 + 15 * i,
}));

test("counts 500 positions", async () => {
  const book = openWorkbook();
  await registerAddinFunctions(book.model);
  const { value } = await builtAccount(book, {
    ...BOUGHT,
    asOf: BOUGHT.statement as number,
    cash: -3_000_000,
    positions: MANY,
  });
  expect(value("held.sum_face")).toBe(5_000_000);
  expect(value("money.value")).toBe(4_900_000);
  expect(value("verdict.word")).toBe("OK");
  expect(value("verdict.check")).toBe(
    "Everything on this sheet computes from your statement and the inputs.",
  );
  book.close();
});
