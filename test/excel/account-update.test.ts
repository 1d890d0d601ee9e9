import { removeSheet, findAccounts, updateAccount } from "../../src/excel";
import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount, SEVEN } from "../support/account";
import { snapshot } from "../../workbench/host";

jest.setTimeout(240_000);

const book = bookForEach();

/** The next day's statement: a bond sold, another bought, prices and cash of its own. */
const NEXT = {
  ...SEVEN,
  statement: 46358,
  cash: -2_400_000,
  positions: [
    ...SEVEN.positions.slice(1).map((position) => ({ ...position, price: 90 })),
    { symbol: "T 4.82 11/15/46", face: 500_000, price: 99, coupon: 0.0482, maturity: 53646 },
  ],
};

it("puts a later statement on the sheet, keeping rules, stops and links", async () => {
  const { sheet, value, type } = await builtAccount(book, SEVEN);
  await type("inputs.maxlev", 4);
  await type("inputs.moved", 12);
  await type("inputs.as_of", 46358);
  await type("held.own1", 0.06);
  await type("held.live1", 75);
  await type("held.live2", "=50-1");
  const { trips } = await updateAccount(sheet, NEXT);
  await book.model.settled();
  expect(trips).toBe(2);
  expect(Array.from({ length: 8 }, (_, i) => value(`held.symbol${i}`))).toEqual([
    ...NEXT.positions.map(({ symbol }) => symbol),
    "",
  ]);
  expect([value("inputs.statement"), value("inputs.cash"), value("inputs.moved")]).toEqual([
    46358, -2_400_000, 0,
  ]);
  expect(value("inputs.maxlev")).toBe(4);
  // The stop and the link went with their bonds, from the second and third line to the first two.
  expect([value("held.own0"), value("held.own1")]).toEqual([0.06, ""]);
  expect([value("held.live0"), value("held.live1")]).toEqual(["", 49]);
  const anew = await builtAccount(book, { ...NEXT, asOf: 46358, maxlev: 4 });
  await anew.type("held.own0", 0.06);
  await anew.type("held.live1", 49);
  for (const key of ["money.value", "verdict.excess", "directions.call_twist", "verdict.word"])
    expect(value(key)).toBe(anew.value(key));
});

it("changes nothing where the lines do not suffice, or read their figures elsewhere", async () => {
  const { sheet, type } = await builtAccount(book, BOUGHT);
  const before = snapshot(book.model);
  const many = Array.from({ length: 9 }, () => SEVEN.positions[0]!);
  await expect(updateAccount(sheet, { ...NEXT, positions: many })).rejects.toMatchObject({
    code: "noLines",
    details: { lines: "8" },
  });
  expect(snapshot(book.model)).toEqual(before);
  await type("held.face0", "=2*1500000");
  const linked = snapshot(book.model);
  await expect(updateAccount(sheet, NEXT)).rejects.toMatchObject({ code: "occupied" });
  expect(snapshot(book.model)).toEqual(linked);
});

it("takes an update back whole where its write fails", async () => {
  const { sheet, type } = await builtAccount(book, BOUGHT);
  await type("held.own0", 0.06);
  const before = snapshot(book.model);
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(updateAccount(sheet, NEXT)).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

it("is listed by its mark and removed, and no sheet of the owner's with it", async () => {
  const names = () => book.model.sheets().map(({ name }) => name);
  const before = names();
  const { sheet } = await builtAccount(book, BOUGHT);
  expect(await findAccounts()).toMatchObject([{ name: sheet, dialect: "live", language: "en" }]);
  await expect(removeSheet(before[0]!)).rejects.toMatchObject({ code: "notOurs" });
  await removeSheet(sheet);
  expect(names()).toEqual(before);
  expect(await findAccounts()).toEqual([]);
});
