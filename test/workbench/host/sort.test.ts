import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

/** Sorts B2:D7 and answers its formulas. */
const sorted = (
  rows: unknown[][],
  fields: Excel.SortField[],
  hasHeaders = false,
): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:H20").clear();
    const range = sheet.getRange("B2").getResizedRange(rows.length - 1, rows[0]!.length - 1);
    range.formulas = rows;
    range.sort.apply(fields, false, hasHeaders);
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });

test("numbers come before texts, these before logicals and errors, blanks last; downwards too", async () => {
  const cells = [["b"], [""], [true], [2], ["#N/A"], ["a"], [1]];
  expect(await sorted(cells, [{ key: 0 }])).toEqual([
    ...[[1], [2], ["a"], ["b"], [true], ["#N/A"], [""]],
  ]);
  expect(await sorted(cells, [{ key: 0, ascending: false }])).toEqual([
    ...[["#N/A"], [true], ["b"], ["a"], [2], [1], [""]],
  ]);
});

test("rows move as a whole below their heading, equal ones as they stood, by a second key then", async () => {
  const cells = [
    ["Year", "Bond"],
    [2030, "z"],
    [2026, "b"],
    [2026, "a"],
    [2028, "y"],
  ];
  expect(await sorted(cells, [{ key: 0 }], true)).toEqual([
    ["Year", "Bond"],
    [2026, "b"],
    [2026, "a"],
    [2028, "y"],
    [2030, "z"],
  ]);
  expect((await sorted(cells, [{ key: 0 }, { key: 1 }], true)).slice(1, 3)).toEqual([
    [2026, "a"],
    [2026, "b"],
  ]);
});

test("formulas come along by their results: what is relative stays in its row", async () => {
  const cells = [
    [3, "=B2*2", "=$B$2"],
    [1, "=B3*2", "=$B$2"],
  ];
  expect(await sorted(cells, [{ key: 1 }])).toEqual([
    [1, "=B2*2", "=$B$2"],
    [3, "=B3*2", "=$B$2"],
  ]);
});

test("a key outside the range is refused, as are merged and protected cells", async () => {
  await expect(sorted([[1], [2]], [{ key: 1 }])).rejects.toMatchObject({ code: "InvalidArgument" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:C2").merge(false);
    sheet.getRange("B2:C4").sort.apply([{ key: 0 }]);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.getRange("B2:C2").unmerge();
    sheet.protection.protect();
    await context.sync();
    sheet.getRange("B2:C4").sort.apply([{ key: 0 }]);
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect();
    await context.sync();
  });
});
