import { buildSheet, updateSheet, type SheetRequest } from "../../src/excel";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { toStored } from "../../src/taskpane/memory/stored-inputs";
import { forgetInputs, recallInputs } from "../../src/taskpane/memory/workbook";
import { smallSheet } from "../support/small-sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* What a workbook keeps of the form, and what that leaves of Excel's undo list. */

let book: OpenWorkbook;
/** The document's own settings, where version 0.1 kept it. */
const old = new Map<string, unknown>();
let saves = 0;
let fails = false;

beforeAll(() => {
  book = openWorkbook();
  const settings = {
    get: (key: string) => old.get(key) ?? null,
    remove: (key: string) => old.delete(key),
    saveAsync: (done: (result: object) => void) => {
      saves++;
      done(fails ? { status: "failed", error: { message: "full" } } : { status: "succeeded" });
    },
  };
  // The library has no context outside a page.
  const { AsyncResultStatus } = Office;
  Object.assign(globalThis, { Office: { AsyncResultStatus, context: { document: { settings } } } });
});
beforeEach(() => {
  old.clear();
  book.model.settings.clear();
  saves = 0;
  fails = false;
});
afterEach(() => {
  book.host.intercept = undefined;
});
afterAll(() => book.close());

const KEY = "carryVsShock.inputs";
const inputs = missionInputs((_id, value) => String(value));
const others = { ...inputs, label: "of 0.1" };
const request: SheetRequest = { ...smallSheet, dialect: "portable", keep: toStored(inputs) };

/** Something of the user's, typed before. */
const type = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("Z9").values = [[Math.E]];
    await context.sync();
  });

test("a build keeps the form in the workbook's settings, and what was typed before can be undone", async () => {
  await type();
  const before = book.host.undoable();
  await buildSheet(request);
  expect(await recallInputs()).toEqual(inputs);
  expect(before[0]).toBe("Range.values");
  expect(book.host.undoable().slice(-before.length)).toEqual(before);
  expect([old.size, saves]).toEqual([0, 0]);
});

test("so does an update", async () => {
  const { sheet } = await buildSheet({ ...request, keep: toStored(others) });
  await type();
  const before = book.host.undoable();
  await updateSheet(sheet, request);
  expect(await recallInputs()).toEqual(inputs);
  expect(book.host.undoable().slice(-before.length)).toEqual(before);
});

test("a build that fails after it was written leaves what was kept", async () => {
  book.model.settings.set(KEY, toStored(others));
  const first = book.host.trips.length;
  book.host.intercept = (number) =>
    number === first + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(buildSheet(request)).rejects.toMatchObject({ code: "unexpected" });
  expect(await recallInputs()).toEqual(others);
  book.model.settings.clear();
  const again = book.host.trips.length;
  book.host.intercept = (number) =>
    number === again + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(buildSheet(request)).rejects.toMatchObject({ code: "unexpected" });
  expect(book.model.settings.size).toBe(0);
});

test("a workbook of version 0.1 keeps its inputs; a build keeps newer ones beside them", async () => {
  old.set(KEY, toStored(others));
  expect(await recallInputs()).toEqual(others);
  await buildSheet(request);
  expect(await recallInputs()).toEqual(inputs);
  expect(old.get(KEY)).toEqual(toStored(others));
});

test("what is forgotten does not come back from the old store, which is saved only where it held any", async () => {
  await buildSheet(request);
  await forgetInputs();
  expect(await recallInputs()).toBeUndefined();
  expect(saves).toBe(0);
  old.set(KEY, toStored(others));
  await forgetInputs();
  expect(await recallInputs()).toBeUndefined();
  expect(saves).toBe(1);
});

test("a workbook that does not forget says why", async () => {
  old.set(KEY, toStored(others));
  fails = true;
  await expect(forgetInputs()).rejects.toThrow("full");
});

test("while a cell is edited the pane opens all the same", async () => {
  book.host.cellEditMode = true;
  expect(await recallInputs()).toBeUndefined();
  book.host.cellEditMode = false;
});
