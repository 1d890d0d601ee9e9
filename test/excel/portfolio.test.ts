import {
  buildSheet,
  convertSheet,
  findBroken,
  insertBook,
  insertTable,
  installNames,
  readPositions,
  removeNames,
  removeSheet,
  repair,
  show,
  updateSheet,
} from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";
import { snapshot } from "../../workbench/host";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** Somebody's workbook: it is full before we come, and must be the same after we went. */
const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const request = {
  inputs,
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.2.3",
} as const;
const POSITIONS = 40;

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
  await Excel.run(fillPortfolio);
  await book.model.settled();
});
afterAll(() => book.close());

async function fillPortfolio(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  const positions = workbook.worksheets.add("Positions");
  positions.getRange("A1:F1").merge();
  positions.getRange("A1").values = [["Book of a household, December"]];
  positions.getRange("A3:F3").values = [
    ["Bond", "Market value", "Mod. duration", "Maintenance margin", "Yield", "Note"],
  ];
  positions.getRange(`A4:F${POSITIONS + 3}`).values = Array.from({ length: POSITIONS }, (_, i) => [
    `T ${2030 + i}`,
    100_000 + 1_000 * i,
    2 + i / 4,
    i < 20 ? 0.05 : 0.09,
    0.04 + i / 5000,
    i % 7 === 0 ? "'=not a formula" : "",
  ]);
  positions.getRange("B4:B43").numberFormat = Array.from({ length: POSITIONS }, () => ["#,##0"]);
  positions.getRange("H3").formulas = [["=SUM(B4:B43)"]];
  positions.getRange("H4").formulas = [["=CVS.CARRY(3,4.82%,4.14%)"]];
  positions.tables.add("A3:F43", true);
  workbook.comments.add("Positions!B5", "Ask about this one");
  workbook.names.add("total", positions.getRange("H3"));
  workbook.names.add("CARRY", "=0.05");
  const ledger = workbook.worksheets.add("Ledger");
  ledger.getRange("A1:C3").values = [
    ["date", "what", "amount"],
    [45000, "coupon", 2410],
    [45183, "coupon", 2410],
  ];
  ledger.protection.protect();
  positions.activate();
  positions.getRange("B5").select();
  await context.sync();
}

const state = async () => {
  await book.model.settled();
  return snapshot(book.model);
};

test("building, updating, converting and removing leave every cell as it was", async () => {
  const before = await state();
  const { sheet } = await buildSheet(request);
  await updateSheet(sheet, {
    ...request,
    inputs: { ...inputs, lev: 2 },
    shocks: [-50, 0, 50, 100, 200],
  });
  await convertSheet(sheet, "portable", "CVS");
  await convertSheet(sheet, "live", "CVS");
  await removeSheet(sheet);
  await show("Positions!B5");
  expect(await state()).toEqual(before);
});

test("names are installed beside the user's own, and only ours are taken back", async () => {
  const before = await state();
  const { installed, skipped } = await installNames();
  expect(skipped).toEqual(["CARRY"]);
  expect(installed).toContain("SHOCKLOSS");
  expect((await removeNames()).removed).toEqual(expect.arrayContaining([...installed]));
  expect(await state()).toEqual(before);
});

test("a table that would cover something is not begun, and says what is in the way", async () => {
  const before = await state();
  const failing = (address: string) =>
    show(address)
      .then(() => insertTable(request))
      .catch((reason: unknown) => reason);
  expect(await failing("Positions!A2")).toMatchObject({ code: "occupied" });
  expect(await failing("Positions!H1")).toMatchObject({
    code: "occupied",
    details: { address: "Positions!H3:H4" },
  });
  expect(await failing("Ledger!F1")).toMatchObject({ code: "locked" });
  await show("Positions!B5");
  expect(await state()).toEqual(before);
});

test("the positions' columns are found, and their book stands beside them and follows them", async () => {
  const selection = await readPositions();
  expect(selection.columns).toEqual({
    value: 1,
    duration: 2,
    margin: 3,
    yield: 4,
    convexity: undefined,
  });
  expect(selection.positions).toBe(POSITIONS);
  await expect(insertBook({ ...request, selection })).rejects.toMatchObject({ code: "occupied" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Positions").getRange("H3:H4").clear();
    await context.sync();
  });
  const { address } = await insertBook({ ...request, selection });
  expect(address).toBe("'Positions'!H3:P23");
  const positions = book.model.sheets().find(({ name }) => name === "Positions")!;
  const excess = () => positions.read({ row: 11, column: 13, rows: 1, columns: 1 })[0]![0]!.value;
  await book.model.settled();
  const first = excess();
  positions.write({ row: 3, column: 1, rows: 1, columns: 1 }, [
    [{ kind: "number", value: 900_000 }],
  ]);
  await book.model.settled();
  expect(typeof first).toBe("number");
  expect(excess()).not.toBe(first);
});

test("formulas of ours that a workbook without the add-in left broken are found and entered again", async () => {
  const positions = book.model.sheets().find(({ name }) => name === "Positions")!;
  const place = { row: 60, column: 1, rows: 1, columns: 1 };
  positions.write(place, [[{ kind: "formula", formula: "=_xldudf_CVS_CARRY(3,4.82%,4.14%)" }]]);
  await book.model.settled();
  const broken = await findBroken("CVS");
  expect(broken.map(({ address }) => address)).toEqual(["'Positions'!B61"]);
  expect((await repair(broken)).repaired).toEqual(["'Positions'!B61"]);
  await book.model.settled();
  expect(positions.read(place)[0]![0]!.value).toBe(0.0618);
});
