import { buildSheet } from "../../src/excel";
import { snapshot, type Snapshot, type Verdict } from "../../workbench/host";
import { firstDifference, withoutIds } from "../trust/faults/difference";
import { smallSheet as request } from "../support/small-sheet";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/*
 * An Excel of ExcelApi 1.20 groups an add-in's writes to one step of undo. Where the grouping fails,
 * the sheet is built without, and once. The pinned library knows no groups: which runs ask for one is
 * heard where the library is called.
 */

let book: OpenWorkbook;
/** Whether each run that was begun asked for a group, the one at work last. */
let runs: boolean[];

beforeEach(() => {
  book = openWorkbook();
});
afterEach(async () => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "Office");
  await book.close();
});

type Run = (...args: unknown[]) => Promise<unknown>;

function groupsFrom(version: string): void {
  runs = [];
  jest.restoreAllMocks();
  const requirements = {
    isSetSupported: (set: string, least: string) =>
      set === "ExcelApi" && Number(least.split(".")[1]) <= Number(version.split(".")[1]),
  };
  Object.assign(globalThis, { Office: { context: { requirements } } });
  const original = Excel.run.bind(Excel) as Run;
  jest.spyOn(Excel, "run").mockImplementation(((...args: unknown[]) => {
    const [options] = args as [{ mergeUndoGroup?: boolean }];
    runs.push(options.mergeUndoGroup === true);
    return original(...args);
  }) as never);
}

async function built(): Promise<Snapshot> {
  await buildSheet(request);
  await book.model.settled();
  return snapshot(book.model);
}

test("a build asks for a group only where Excel has them", async () => {
  groupsFrom("1.19");
  await buildSheet(request);
  expect(runs).toEqual([false]);
  groupsFrom("1.20");
  await buildSheet(request);
  expect(runs).toEqual([true]);
});

test.each<[how: string, trip: number, verdict: Verdict]>([
  ["is not supported", 1, { fail: "UndoNotSupported", applied: false }],
  ["fails on the web once all is written", 2, { fail: "GeneralException", applied: true }],
  ["fails inside, over functions on a new sheet", 2, { fail: "InternalError", applied: true }],
  ["fails before any of many formulas is written", 2, { fail: "GeneralException", applied: false }],
  ["fails over the charts", 3, { fail: "GeneralException", applied: true }],
])("where the group %s, the sheet is there once, and whole", async (_how, trip, verdict) => {
  const expected = await built();
  await book.close();
  book = openWorkbook();
  groupsFrom("1.20");
  book.host.intercept = (number) => (number === trip && runs.at(-1) ? verdict : undefined);
  const got = await built();
  expect([runs[0], runs.at(-1), runs.filter(Boolean).length]).toEqual([true, false, 1]);
  expect(firstDifference(withoutIds(expected), withoutIds(got))).toBeUndefined();
});

test("where the sheet of a failed group can't be taken back, no second one is made", async () => {
  groupsFrom("1.20");
  let refused = false;
  book.host.intercept = (number) => {
    if (refused) return { fail: "GeneralException", applied: false };
    refused = number === 2;
    return refused ? { fail: "GeneralException", applied: true } : undefined;
  };
  await expect(buildSheet(request)).rejects.toMatchObject({ code: "leftBehind" });
  expect(book.model.sheets()).toHaveLength(2);
  expect(runs.filter(Boolean)).toHaveLength(1);
});

test("what is no fault of the group's is not tried again", async () => {
  groupsFrom("1.20");
  book.host.intercept = (number) =>
    number === 2 ? { fail: "AccessDenied", applied: false } : undefined;
  await expect(buildSheet(request)).rejects.toMatchObject({ code: "locked" });
  expect(runs.filter(Boolean)).toHaveLength(1);
});
