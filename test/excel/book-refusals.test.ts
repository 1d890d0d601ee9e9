import { insertBook, readPositions } from "../../src/excel";
import { MISSION_INPUTS, type Dialect } from "../../src/sheet";
import { snapshot } from "../../workbench/host";
import { bookForEach } from "../support/books";

/* Rates typed as 9 for 9%: no call at 961 bp is made of them, in either dialect. */

const book = bookForEach();

const write = async (dialect: Dialect, margins: readonly number[], yields: readonly number[]) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:D3");
    range.values = [
      ["Market value", "Mod. duration", "Maintenance margin", "Yield"],
      [1_900_000, 13, margins[0], yields[0]],
      [1_100_000, 7, margins[1], yields[1]],
    ];
    range.select();
    await context.sync();
  });
  const request = { dialect, language: "en", namespace: "CVS", version: "1.2.3" } as const;
  const inputs = { ...MISSION_INPUTS, label: "" };
  return insertBook({ inputs, ...request, selection: await readPositions() });
};

describe.each<Dialect>(["live", "portable"])("a book, %s", (dialect) => {
  test.each([
    ["margins of 9 and 6", [9, 6], [0.0482, 0.045], { cell: "C2", got: "9" }],
    ["a margin of 1", [0.09, 1], [0.0482, 0.045], { cell: "C3", got: "1" }],
    ["a yield of 4.82", [0.09, 0.06], [0.045, 4.82], { cell: "D3", got: "4.82" }],
    ["a yield of 0.5", [0.09, 0.06], [0.5, 0.045], { cell: "D2", got: "0.5" }],
  ] as const)("refuses %s before it writes", async (_, margins, yields, at) => {
    const refused = write(dialect, margins, yields);
    await expect(refused).rejects.toMatchObject({ code: "figureOutside", details: at });
    const { sheets } = snapshot(book.model) as { sheets: readonly unknown[] };
    expect(sheets).toHaveLength(1);
    expect(book.model.activeSheet().used(false)).toMatchObject({ rows: 3, columns: 4 });
  });

  test("calls at 256.8 bp where they are fractions", async () => {
    const { address } = await write(dialect, [0.09, 0.06], [0.0482, 0.045]);
    await book.model.settled();
    const texts = (await book.host.looks(address)).flat().map(({ text }) => text);
    // (1,000,000 − 0.09·1.9m − 0.06·1.1m) ÷ (1.9m·13·0.91 + 1.1m·7·0.94), in bp.
    const call = ((1e6 - 171_000 - 66_000) / (1.9e6 * 13 * 0.91 + 1.1e6 * 7 * 0.94)) * 1e4;
    expect(call).toBeCloseTo(256.77, 2);
    expect(texts.filter((text) => /^256\.[78]/.test(text))).toHaveLength(1);
  });
});
