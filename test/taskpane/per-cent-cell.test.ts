import { buildSheet, readNumbers, readSheet } from "../../src/excel";
import { chinese } from "../../src/locales/pane.zh-TW";
import { english } from "../../src/locales/pane.en";
import { fieldOf } from "../../src/taskpane/inputs/fields";
import { fromSheet } from "../../src/taskpane/inputs/from-sheet";
import { readEntry, references } from "../../src/taskpane/inputs/inputs";
import { noteFor } from "../../src/taskpane/inputs/note";
import { MISSION_INPUTS, type Dialect } from "../../src/sheet";
import { speechOf } from "../../src/taskpane/words";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook } from "../support/workbook";

/* A series in per cent holds a bare 4.71 for 4.71%: a field that follows it takes a hundredth of it. */

const noteOf = (text: string, held: number, inChinese = false) => {
  const reading = readEntry("yld", text, new Map([[text.slice(1), held]]));
  const situation = {
    ...{ field: fieldOf("yld"), entry: { text, computed: false }, reading },
    ...{ focused: false, usual: undefined },
  };
  return noteFor(situation, inChinese ? speechOf("zh-TW", chinese) : speechOf("en", english)).text;
};

test("a cell with a bare rate is offered as its hundredth, in both languages", () => {
  expect(noteOf("=DGS20!B9", 4.71)).toBe(
    "Yield: DGS20!B9 holds no rate, unless it is in per cent: then enter =DGS20!B9/100.",
  );
  expect(noteOf("=DGS20!B9", 4.71, true)).toBe(
    "殖利率：DGS20!B9 不是利率；若其數字以百分比計，請輸入 =DGS20!B9/100。",
  );
  // A price or an index is no rate in per cent either.
  expect(noteOf("=DGS20!B9", 98.5)).toBe("Yield must lie between −50% and 50%, such as 4.82%.");
  expect(noteOf("=DGS20!B9/100", 4710)).toMatch(/must lie between/);
});

describe("a hundredth of a cell", () => {
  const book = openWorkbook();
  beforeAll(() => registerAddinFunctions(book.model));
  afterAll(() => book.close());

  const put = (value: unknown) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C5").values = [[value]];
      await context.sync();
    });

  test("is what the field comes to; of an empty cell it is nothing", async () => {
    await put(4.71);
    const cells = await readNumbers(["Sheet1!C5/100", "Sheet1!C6/100"]);
    expect(readEntry("yld", "=Sheet1!C5/100", cells).value).toBe(0.0471);
    expect(readEntry("yld", "=Sheet1!C6/100", cells)).toMatchObject({ problem: { kind: "cell" } });
  });

  test.each<Dialect>(["live", "portable"])(
    "is followed by a sheet and read back, %s",
    async (dialect) => {
      await put(4.71);
      const inputs = { ...MISSION_INPUTS, label: "", yld: { cell: "Sheet1!C5/100" } };
      const request = { dialect, language: "en", namespace: "CVS", version: "1.2.3" } as const;
      const { sheet } = await buildSheet({ inputs, ...request });
      const shown = async (cell: string) => {
        await book.model.settled();
        return (await book.host.look(`'${sheet}'!${cell}`)).text;
      };
      const yieldCell = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).names.getItem("yld").getRange();
        range.load("address, formulas");
        await context.sync();
        expect(range.formulas[0]![0]).toMatch(/^=IF\(ISNUMBER\((.+)\),\1\/100,NA\(\)\)$/);
        return range.address.split("!")[1]!;
      });
      expect(await shown(yieldCell)).toBe("4.71%");
      const back = fromSheet((await readSheet(sheet)).inputs, (_, value) => String(value));
      expect(back.entries.yld.text).toMatch(/^=.*C\$?5\/100$/);
      expect(references(back)).toHaveLength(1);
      await put("");
      expect([await shown(yieldCell), await shown("B6")]).toEqual(["#N/A", "UNKNOWN"]);
    },
  );
});
