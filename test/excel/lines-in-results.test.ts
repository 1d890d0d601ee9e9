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

/** Lines that go through results, those of the grid's end first: below and right of each result's first cell. */
function throughResults(): { rows: number[]; columns: number[] } {
  const { cells } = describeSheet(request.inputs, { ...request, dialect: "live" });
  const spills = cells.flatMap(({ row, column, content }) =>
    content && "formula" in content && content.spills ? [{ row, column, ...content.spills }] : [],
  );
  const after = (places: number[]) =>
    [...new Set(places.map((place) => place + 1))].sort((a, b) => b - a);
  return {
    rows: after(spills.filter((one) => one.rows > 1).map(({ row }) => row)),
    columns: after(spills.filter((one) => one.columns > 1).map(({ column }) => column)),
  };
}

test.each(["live", "portable"] as const)("stay blank on a sheet built %s", async (dialect) => {
  const { sheet } = await buildSheet({ ...request, dialect });
  const { rows, columns } = throughResults();
  expect(rows.length).toBeGreaterThan(7);
  expect(columns.length).toBeGreaterThan(2);
  await Excel.run(async (context) => {
    const ours = context.workbook.worksheets.getItem(sheet);
    for (const row of rows) ours.getRange(`${row + 1}:${row + 1}`).insert("Down");
    for (const column of columns.map(columnLetters))
      ours.getRange(`${column}:${column}`).insert("Right");
    await context.sync();
  });
  if (dialect === "portable") await convertSheet(sheet, "live", "CVS");
  await book.model.settled();
  const model = book.model.sheets().find(({ name }) => name === sheet)!;
  const used = model.used(true)!;
  const cells = model.read(used);
  expect(cells.flat().filter(({ type }) => type === "Error")).toEqual([]);
  const check = sheetTextsIn("en").verdict.allLive;
  expect(cells.flat().filter(({ value }) => value === check)).toHaveLength(1);
  // Each line moved those that were inserted before it further on.
  const moved = (lines: number[]) => lines.map((line, i) => line + lines.length - 1 - i);
  const inLines = [
    ...moved(rows).flatMap((row) => cells[row - used.row]!),
    ...moved(columns).flatMap((column) => cells.map((line) => line[column - used.column]!)),
  ];
  expect(inLines.filter(({ value }) => value !== "")).toEqual([]);
});
