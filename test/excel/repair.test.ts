import { findBroken, repair } from "../../src/excel";
import { profileNamed } from "../../workbench/host";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook(profileNamed("web"));
  await registerAddinFunctions(book.model);
});
afterAll(() => book.close());

const STUCK = "=_xldudf_CVS_CARRY(3,4.82%,4.14%)";

test("on the web, formulas are repaired in a workbook too large to be read at once", async () => {
  const sheet = book.model.sheets()[0]!;
  const text = "x".repeat(2_000);
  const long = { row: 0, column: 0, rows: 3_000, columns: 1 };
  sheet.write(
    long,
    Array.from({ length: long.rows }, () => [{ kind: "text", value: text }]),
  );
  sheet.write({ row: 4, column: 2, rows: 1, columns: 4 }, [
    [
      { kind: "formula", formula: STUCK },
      { kind: "formula", formula: "=1/0" },
      { kind: "error", value: "#NAME?" },
      { kind: "formula", formula: "=NO.SUCH(1)" },
    ],
  ]);
  const broken = await findBroken("CVS");
  expect(broken.map(({ address }) => address)).toEqual(["'Sheet1'!C5"]);
  expect((await repair(broken)).repaired).toEqual(["'Sheet1'!C5"]);
  await book.model.settled();
  const [cells] = sheet.read({ row: 4, column: 2, rows: 1, columns: 4 });
  expect(cells!.map(({ value }) => value)).toEqual([0.0618, "#DIV/0!", "#NAME?", "#NAME?"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getUsedRange().load("values");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });
});
