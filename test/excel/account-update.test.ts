import { addLines, removeSheet, findAccounts, updateAccount } from "../../src/excel";
import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount, SEVEN } from "../support/account";
import { snapshot } from "../../workbench/host";

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

test("puts a later statement on the sheet, keeping rules, stops and links", async () => {
  const { sheet, value, type } = await builtAccount(book, SEVEN);
  await type("inputs.maxlev", 4);
  await type("inputs.moved", 12);
  await type("inputs.as_of", 46358);
  await type("held.own1", 0.06);
  await type("held.live1", 75);
  await type("held.live2", "=50-1");
  const { trips } = await updateAccount(sheet, NEXT, "CVS");
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

/** Twenty lines of the next day: more than the sheet has. */
const MANY = {
  ...NEXT,
  positions: Array.from({ length: 20 }, (_, i) => ({
    ...{ symbol: `T 4 ${i}`, face: 200_000, price: 95 },
    ...{ coupon: 0.04, maturity: 50_000 + 182 * i },
  })),
};

/** Notes of the owner's beside the last line and below the tables, and a formula that reads a figure of ours. */
const notes = (sheet: string) =>
  Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    on.getRange("AR80").values = [["beside"]];
    on.getRange("AR140").values = [["below"]];
    on.getRange("AS140").formulas = [["=SUM(J69:J80)+lev"]];
    context.workbook.worksheets.getFirst().getRange("A1").formulas = [[`='${sheet}'!AS140`]];
    await context.sync();
  }).then(() => book.model.settled());

test("has more lines where the statement has more positions, and moves what is the owner's along", async () => {
  const { sheet, type } = await builtAccount(book, SEVEN);
  await type("held.own1", 0.06);
  await type("inputs.as_of", 46358);
  await type("held.live7", "=50-1");
  await notes(sheet);
  const { trips, address } = await updateAccount(sheet, MANY, "CVS");
  await book.model.settled();
  expect([trips, address]).toEqual([3, `'${sheet}'!B69:I93`]);
  const anew = await builtAccount(book, { ...MANY, asOf: 46358 });
  const figures = (name: string) => {
    const on = book.model.sheets().find((one) => one.name === name)!;
    return on.read({ row: 0, column: 0, rows: 200, columns: 40 });
  };
  const [grown, built] = [figures(sheet), figures(anew.sheet)];
  const differing = built.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const is = grown[r]![c]!;
      const same = is.formula === cell.formula && is.value === cell.value;
      return same ? [] : [[r, c, is.formula, is.value, cell.formula, cell.value]];
    }),
  );
  expect(differing).toEqual([]);
  const own = await Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    const ranges = ["AR93", "AR166", "AS166"].map((one) => on.getRange(one));
    ranges.push(context.workbook.worksheets.getFirst().getRange("A1"));
    for (const range of ranges) range.load("values, formulas");
    await context.sync();
    return ranges.map(({ values, formulas }) => [values[0]![0], formulas[0]![0]] as const);
  });
  const sum = 20 * 190_000 + (anew.value("verdict.leverage") as number);
  expect(own.map(([shown]) => shown)).toEqual([
    ...["beside", "below"],
    ...[expect.closeTo(sum, 6), expect.closeTo(sum, 6)],
  ]);
  expect(own[2]![1]).toBe("=SUM(J69:J93)+lev");
});

test("takes new lines back whole where the last write fails", async () => {
  const { sheet } = await builtAccount(book, SEVEN);
  await notes(sheet);
  const before = snapshot(book.model);
  for (const trip of [2, 3]) {
    const first = book.host.trips.length;
    book.host.intercept = (number) =>
      number === first + trip ? { fail: "GeneralException", applied: true } : undefined;
    await expect(updateAccount(sheet, MANY, "CVS")).rejects.toMatchObject({ code: "unexpected" });
    book.host.intercept = undefined;
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(before);
  }
});

test("takes 500 positions and no more, and changes nothing where a line reads its figures elsewhere", async () => {
  const { sheet, type } = await builtAccount(book, BOUGHT);
  const before = snapshot(book.model);
  const many = Array.from({ length: 501 }, () => SEVEN.positions[0]!);
  await expect(updateAccount(sheet, { ...NEXT, positions: many }, "CVS")).rejects.toMatchObject({
    code: "noLines",
    details: { lines: "500" },
  });
  await expect(builtAccount(book, { ...NEXT, positions: many })).rejects.toMatchObject({
    code: "noLines",
  });
  expect(snapshot(book.model)).toEqual(before);
  await type("held.face0", "=2*1500000");
  const linked = snapshot(book.model);
  await expect(updateAccount(sheet, NEXT, "CVS")).rejects.toMatchObject({ code: "occupied" });
  expect(snapshot(book.model)).toEqual(linked);
});

test("has more lines for positions that are bought, those that stand first", async () => {
  const { sheet, value, type } = await builtAccount(book, SEVEN);
  const line = { symbol: "'T 3 02/15/48", face: 1000, price: 80, coupon: 0.03, maturity: 54103 };
  for (const [key, entry] of Object.entries(line)) await type(`held.${key}11`, entry);
  const sum = value("held.sum_face");
  const { address } = await addLines(sheet, "CVS");
  await book.model.settled();
  expect(address).toBe(`'${sheet}'!B69:I90`);
  expect(value("held.symbol7")).toBe("T 3 02/15/48");
  expect(value("held.sum_face", 10)).toBe(sum);
});

test("takes an update back whole where its write fails", async () => {
  const { sheet, type } = await builtAccount(book, BOUGHT);
  await type("held.own0", 0.06);
  const before = snapshot(book.model);
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(updateAccount(sheet, NEXT, "CVS")).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("is listed by its mark and removed, and no sheet of the owner's with it", async () => {
  const names = () => book.model.sheets().map(({ name }) => name);
  const before = names();
  const { sheet } = await builtAccount(book, BOUGHT);
  expect(await findAccounts()).toMatchObject([{ name: sheet, dialect: "live", language: "en" }]);
  await expect(removeSheet(before[0]!)).rejects.toMatchObject({ code: "notOurs" });
  await removeSheet(sheet);
  expect(names()).toEqual(before);
  expect(await findAccounts()).toEqual([]);
});
