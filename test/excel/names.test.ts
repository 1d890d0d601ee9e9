import { installNames, removeNames } from "../../src/excel";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
}, 60_000);
afterAll(() => book.close());

/** What formulas give in the workbook's first sheet. */
async function valuesOf(formulas: readonly string[]): Promise<unknown[]> {
  const sheet = book.model.sheets()[0]!;
  const column = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  sheet.write(
    column,
    formulas.map((formula) => [{ kind: "formula", formula }]),
  );
  await book.model.settled();
  return sheet.read(column).map(([cell]) => cell!.value);
}

const CALLS = [
  "CARRY(3,4.82%,4.14%)",
  "CARRY(3,4.82%,4.14%,0.5%)",
  "CARRYSPREAD(4.82%,4.14%)",
  "SHOCKLOSS(100,13,3)",
  "SHOCKLOSS(100,13,3,200,1%)",
  "BUFFER(50,13,3,9%)",
  "CALLSHOCK(13,3,9%)",
  "CALLSHOCK(13,3,9%,120)",
  "BREAKEVEN(3,4.82%,4.14%,13)",
  "BREAKEVEN(3,4.82%,4.14%,13,1,0.5%)",
  "MAXLEVERAGE(200,13,9%)",
  "SELLDOWN(150,13,3,9%,10%)",
  "STOPDISTANCE(4.82%)",
  "SCENARIO(3,4.82%,4.14%,-53,13)",
];

test("before they are installed, the names mean nothing", async () => {
  expect(await valuesOf(["=CARRY(3,4.82%,4.14%)"])).toEqual(["#NAME?"]);
});

test("installed, they give the functions' values without a prefix, arguments left out too", async () => {
  const { installed, skipped } = await installNames();
  expect(installed).toHaveLength(10);
  expect(skipped).toEqual([]);
  const plain = await valuesOf(CALLS.map((call) => `=${call}`));
  const prefixed = await valuesOf(CALLS.map((call) => `=CVS.${call}`));
  expect(plain[0]).toBe(0.0618);
  plain.forEach((value, i) =>
    expect([CALLS[i], value]).toEqual([CALLS[i], expect.closeTo(prefixed[i] as number, 12)]),
  );
}, 60_000);

test("installing again changes nothing; removing takes all of them back", async () => {
  await installNames();
  expect((await removeNames()).removed).toHaveLength(10);
  expect((await removeNames()).removed).toEqual([]);
  expect(book.model.names.all()).toEqual([]);
}, 60_000);
