import { buildSheet, convertSheet, type SheetRequest } from "../../src/excel";
import { columnLetters, describeSheet, MISSION_INPUTS, sheetTextsIn } from "../../src/sheet";
import { bookForEach } from "../support/books";

/** Lines that the user inserted inside results that spill, before or after the sheet became live. */

const book = bookForEach();

const request: Omit<SheetRequest, "dialect"> = {
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  shocks: [-50, 0, 43, 100],
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
};

/** Below the first row of each result, the lowest first; right of the first cell of one of a single row. */
function throughResults(): string[] {
  const { cells } = describeSheet(request.inputs, { ...request, dialect: "live" });
  const spills = cells.flatMap(({ row, column, content }) =>
    content && "formula" in content && content.spills ? [{ row, column, ...content.spills }] : [],
  );
  const rows = spills.filter((one) => one.rows > 1).map(({ row }) => row + 2);
  const columns = spills
    .filter((one) => one.rows === 1)
    .map((one) => columnLetters(one.column + 1));
  return [
    ...[...new Set(rows)].sort((a, b) => b - a).map((row) => `${row}:${row}`),
    ...[...new Set(columns)].map((column) => `${column}:${column}`),
  ];
}

test.each(["live", "portable"] as const)("stay blank on a sheet built %s", async (dialect) => {
  const { sheet } = await buildSheet({ ...request, dialect });
  const inserted = throughResults();
  expect(inserted.length).toBeGreaterThan(8);
  await Excel.run(async (context) => {
    const ours = context.workbook.worksheets.getItem(sheet);
    for (const line of inserted) ours.getRange(line).insert("Down");
    await context.sync();
  });
  if (dialect === "portable") await convertSheet(sheet, "live", "CVS");
  await book.model.settled();
  const model = book.model.sheets().find(({ name }) => name === sheet)!;
  const cells = model.read(model.used(true)!).flat();
  expect(cells.filter(({ type }) => type === "Error")).toEqual([]);
  const check = sheetTextsIn("en").verdict.allLive;
  expect(cells.filter(({ value }) => value === check)).toHaveLength(1);
});
