import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* What Univer would keep for good of rules, names and sheets that are gone. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const engine = () => book.model.engine;

/** Formulas of rules, which are calculated with those of the cells. */
const formulasOfRules = (sheetId: string): string[] =>
  Object.values(
    engine().injector.get(IOtherFormulaManagerService).getOtherFormulaData().book?.[sheetId] ?? {},
  ).map((item) => item!.f);

/** A sheet with all that Univer keeps registries of, and its id. */
const furnished = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add().load("id");
    const cells = sheet.getRange("A1:B2");
    cells.formulas = [
      [1, "=A1+one"],
      [2, '="is "&A2'],
    ];
    sheet.names.add("one", sheet.getRange("A1"));
    cells.dataValidation.rule = { decimal: { formula1: "=$A$1", operator: "GreaterThan" } };
    cells.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>1";
    sheet.activate();
    cells.select();
    await context.sync();
    return sheet.id;
  });

/** Where a text stands as a key, from an object on through everything that hangs on it. */
function keysHolding(text: string, root: object): string[] {
  const found: string[] = [];
  const seen = new Set<object>([root]);
  const waiting: [object, string][] = [[root, ""]];
  for (const [object, path] of waiting) {
    const entries: [unknown, unknown][] = Object.entries(object);
    for (const [key, value] of object instanceof Map ? [...entries, ...object] : entries) {
      const at = `${path}.${typeof key === "string" ? key : "…"}`;
      if (typeof key === "string" && key.includes(text)) found.push(at);
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      waiting.push([value, at]);
    }
  }
  return found;
}

test("formulas of a rule that is removed are no longer calculated", async () => {
  const id = await furnished();
  await book.model.settled();
  expect(formulasOfRules(id).sort()).toEqual(["=$A$1", "=$A1>1"]);
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(id).getRange("A1:B2");
    cells.dataValidation.clear();
    cells.conditionalFormats.clearAll();
    await context.sync();
  });
  await book.model.settled();
  expect(formulasOfRules(id)).toEqual([]);
});

test("of a removed sheet that no undo brings back, services keep next to nothing", async () => {
  const id = await furnished();
  await book.model.settled();
  const { injector } = engine();
  const { resolvedDependencyCollection: services } = injector as unknown as Record<string, object>;
  const before = keysHolding(id, services!);
  expect(before.length).toBeGreaterThan(20);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
  await book.model.settled();
  // As many sheets as Univer has undo steps.
  for (let i = 0; i < 21; i++) book.model.addSheet(`brief ${i}`).delete();
  await book.model.settled();
  book.model.recalculate(); // a calculation keeps what it was asked for until the next
  await book.model.settled();
  // Univer comes back to a format up to 100 ms after it went, and its sheet with it.
  injector.get(ConditionalFormattingViewModel).getCellCfs("book", id, 0, 0);
  // Two search trees that are empty, and what was selected: fields of fields of services.
  const kept = /\._(kdTree|tree|worksheetSelections|worksheetLastSelectionPrimaryCell)\./;
  expect(keysHolding(id, services!).filter((at) => !kept.test(at))).toEqual([]);
});
