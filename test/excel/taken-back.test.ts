import { buildSheet, findSheets, insertTable, show, type SheetRequest } from "../../src/excel";
import { snapshot } from "../../workbench/host";
import { smallSheet } from "../support/small-sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** What was written is taken back, and nothing else. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterEach(() => {
  book.host.intercept = undefined;
});
afterAll(() => book.close());

const request: SheetRequest = { ...smallSheet, dialect: "portable" };

const state = async () => {
  await book.model.settled();
  return snapshot(book.model);
};

/** Fails that trip from now on, after its work was done. */
function failTrip(trip: number, code: string): void {
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + trip ? { fail: code, applied: true } : undefined;
}

type Look = (range: Excel.Range) => void;

test.each<[string, Look]>([
  [
    "a colour rule",
    (range) => {
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A1>1";
      rule.custom.format.font.color = "#AA0000";
    },
  ],
  [
    "a rule of what may be entered",
    (range) => {
      range.dataValidation.rule = {
        decimal: { formula1: 0, formula2: 9e9, operator: "Between" },
      };
    },
  ],
  ["a border", (range) => void (range.format.borders.getItem("EdgeBottom").style = "Continuous")],
  ["an unlocked cell", (range) => void (range.format.protection.locked = false)],
  ["a text format", (range) => void (range.numberFormat = "@" as unknown as string[][])],
])("a failed insert leaves %s of its cells as it was", async (what, look) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(what.slice(0, 20));
    // One on the whole place, one on a cell within.
    look(sheet.getRange("A1:Z60"));
    look(sheet.getRange("D6"));
    await context.sync();
  });
  await show(`'${what.slice(0, 20)}'!C5`);
  const before = await state();
  failTrip(2, "GeneralException");
  await expect(insertTable(request)).rejects.toMatchObject({ code: "unexpected" });
  book.host.intercept = undefined;
  expect(await state()).toEqual(before);
});

describe("where Excel groups writes for undo", () => {
  const realm = globalThis as { Office?: unknown };
  const before = realm.Office;
  beforeAll(() => {
    realm.Office = { context: { requirements: { isSetSupported: () => true } } };
  });
  afterAll(() => {
    realm.Office = before;
  });

  test.each(["UndoNotSupported", "GeneralException", "InternalError"])(
    "a group that fails with %s after its work leaves one sheet, not two",
    async (code) => {
      const known = book.model.sheets().length;
      failTrip(2, code);
      const { sheet } = await buildSheet(request);
      expect(book.model.sheets()).toHaveLength(known + 1);
      expect(await findSheets()).toContainEqual(
        expect.objectContaining({ name: sheet, unfinished: false }),
      );
    },
  );

  test("a refusal that is no fault of the group's is said once, and nothing remains", async () => {
    const before = await state();
    failTrip(2, "AccessDenied");
    await expect(buildSheet(request)).rejects.toMatchObject({ code: "locked" });
    expect(await state()).toEqual(before);
  });
});
