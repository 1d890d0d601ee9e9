import { installNames, removeNames } from "../../src/excel";
import { readFunctions } from "../../scripts/functions-metadata";
import { LAMBDA_NAMES } from "../../src/sheet";
import { registerAddinFunctions } from "../support/addin-functions";
import { profileNamed } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
});
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

/** Calls with arguments left out, and the examples of all functions that have a name. */
const LEFT_OUT = ["SHOCKLOSS(100,13,3,200,1%)", "CALLSHOCK(13,3,9%,120)"];

/** What people with such workbooks rely on. */
const ALWAYS =
  "CARRY CARRYSPREAD SHOCKLOSS BUFFER CALLSHOCK BREAKEVEN MAXLEVERAGE SELLDOWN STOPDISTANCE SCENARIO";

async function calls(): Promise<string[]> {
  const { catalogue } = (await readFunctions()) as { catalogue: Catalogued[] };
  const examples = catalogue.filter(({ id }) => LAMBDA_NAMES.includes(id));
  const formulas = examples.flatMap((fn) => fn.examples.map(({ formula }) => formula));
  return [...formulas.map((formula) => formula.replace("=CVS.", "")), ...LEFT_OUT];
}

interface Catalogued {
  id: string;
  examples: { formula: string }[];
}

test("before they are installed, the names mean nothing", async () => {
  expect(await valuesOf(["=CARRY(3,4.82%,4.14%)"])).toEqual(["#NAME?"]);
});

test("installed, they give the functions' values without a prefix, arguments left out too", async () => {
  const { installed, skipped } = await installNames();
  expect(installed).toEqual(LAMBDA_NAMES);
  expect(installed).toEqual(expect.arrayContaining(ALWAYS.split(" ")));
  expect(skipped).toEqual([]);
  const all = await calls();
  const plain = await valuesOf(all.map((call) => `=${call}`));
  const prefixed = await valuesOf(all.map((call) => `=CVS.${call}`));
  plain.forEach((value, i) => {
    const want = prefixed[i];
    expect([all[i], value]).toEqual([
      all[i],
      typeof want === "number" ? expect.closeTo(want, 12) : want,
    ]);
  });
});

test("installing again changes nothing; removing takes all of them back", async () => {
  await installNames();
  expect((await removeNames()).removed).toHaveLength(LAMBDA_NAMES.length);
  expect((await removeNames()).removed).toEqual([]);
  expect(book.model.names.all()).toEqual([]);
});

describe("in an Excel that does not know LAMBDA", () => {
  beforeEach(async () => {
    await book.close();
    book = openWorkbook(profileNamed("office2021"));
  });

  test("nothing is installed, and nothing is left: the value of a call tells", async () => {
    const before = book.model.names.all();
    await expect(installNames()).rejects.toMatchObject({ code: "noLambda" });
    expect(book.model.names.all()).toEqual(before);
  });
});
