import {
  buildSheet,
  findBroken,
  findSheets,
  importSeries,
  installNames,
  listSeries,
  removeSheet,
  repair,
  type OperationFailure,
} from "../../../src/excel";
import { seriesOf } from "../../support/series";
import type { Verdict } from "../../../workbench/host";
import { UsedBook } from "./book";
import { withoutIds } from "./difference";
import { CHANGING, OTHER, OURS, REQUEST } from "./operations";

/*
 * What a person does while an operation is at work, and what the next start finds of one that could
 * neither end nor be taken back.
 */

let book: UsedBook;
afterEach(() => book.close());

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (reason: OperationFailure) => reason.code,
  );
const FAILS: Verdict = { fail: "GeneralException", applied: true };

/** Acts of the user's between the trip that reads and the one that writes. */
const ACTS: Record<string, (sheet: string) => void> = {
  renames: (sheet) => {
    book.sheet(sheet)!.name = "Mine";
  },
  deletes: (sheet) => book.sheet(sheet)!.delete(),
  "writes on": (sheet) =>
    book
      .sheet(sheet)!
      .write({ row: 150, column: 3, rows: 1, columns: 1 }, [[{ kind: "text", value: "=mine" }]]),
};

describe.each([
  ["updating a sheet to more shocks", OURS, 2],
  ["making a sheet portable", OURS, 2],
  ["importing more of a series", "DGS20", 3],
])("while %s", (name, sheet, lastTrip) => {
  const { prepare, run } = { ...CHANGING, ...OTHER }[name]!;
  const open = async () => {
    book = await UsedBook.open();
    await prepare!();
  };

  test.each(Object.keys(ACTS))("the user %s it, and it fails", async (act) => {
    await open();
    ACTS[act]!(sheet);
    const expected = withoutIds(await book.snapshot());
    await book.close();
    await open();
    book.atTrips((trip) => {
      if (trip !== lastTrip) return undefined;
      ACTS[act]!(sheet);
      return FAILS;
    });
    expect(["unexpected", "changedMeanwhile"]).toContain(await outcome(run()));
    book.undisturbed();
    expect(withoutIds(await book.snapshot())).toEqual(expected);
  });
});

test("a sheet that is renamed while it is built is taken back all the same", async () => {
  book = await UsedBook.open();
  const before = await book.snapshot();
  // The first trip after the write takes back: by then the sheet has another name.
  book.atTrips((trip) => {
    if (trip === 3) book.sheet(OURS)!.name = "Mine";
    return trip === 2 ? FAILS : undefined;
  });
  expect(await outcome(buildSheet(REQUEST))).toBe("unexpected");
  expect(await book.snapshot()).toEqual(before);
});

test("of two operations started at once, the second is refused and the first is whole", async () => {
  book = await UsedBook.open();
  const both = await Promise.all([outcome(buildSheet(REQUEST)), outcome(installNames())]);
  expect(both).toEqual(["done", "alreadyRunning"]);
  const { sheets, names } = await book.snapshot();
  await book.close();
  book = await UsedBook.open();
  await buildSheet(REQUEST);
  const alone = await book.snapshot();
  expect(withoutIds({ ...alone, sheets, names })).toEqual(withoutIds(alone));
});

test("a formula that the user changed since it was found stuck is not entered again", async () => {
  const { prepare } = OTHER["repairing formulas"]!;
  book = await UsedBook.open();
  await prepare!();
  const broken = await findBroken("CVS");
  expect(broken).toHaveLength(2);
  book
    .sheet("Sheet1")!
    .write({ row: 2, column: 6, rows: 1, columns: 1 }, [[{ kind: "text", value: "mine now" }]]);
  const before = await book.snapshot();
  expect(await outcome(repair(broken))).toBe("changedMeanwhile");
  expect(await book.snapshot()).toEqual(before);
});

/** More days than one write takes. */
const manyYields = () => {
  const days = Array.from({ length: 20_500 }, (_, i) => new Date(Date.UTC(1980, 0, 1 + i)));
  const lines = days.map((day) => `${day.toISOString().slice(0, 10)},4.5`);
  return importSeries({
    sources: seriesOf(`observation_date,DGS20\n${lines.join("\n")}\n`, "DGS20.csv"),
    language: "en",
    version: "1.0.0",
  });
};

describe("where no trip works any more", () => {
  test.each([
    ["a build", () => buildSheet(REQUEST), OURS, false],
    ["an import that was broken off between two writes", manyYields, "DGS20", true],
  ] as const)("%s says what is left, and the next start offers to remove it", async (...one) => {
    const [, run, sheet, unfinished] = one;
    book = await UsedBook.open();
    const before = await book.snapshot();
    book.atTrips((trip) => (trip === 1 ? undefined : { drop: true, applied: trip === 2 }));
    const failure = (await run().catch((reason: unknown) => reason)) as OperationFailure;
    book.undisturbed();
    expect(failure.code).toBe("leftBehind");
    expect(failure.details.what).toBe(sheet);
    expect(await findSheets()).toEqual([expect.objectContaining({ name: sheet, unfinished })]);
    expect(await listSeries()).toEqual([]);
    await removeSheet(sheet);
    expect(await findSheets()).toEqual([]);
    expect((await book.snapshot()).sheets).toEqual(before.sheets);
  });
});
