import {
  buildSheet,
  convertSheet,
  readSheet,
  removeSheet,
  updateSheet,
  type SheetRequest,
} from "../../src/excel";
import {
  describeSheet,
  MISSION_INPUTS,
  columnLetters,
  oneCell,
  sheetTextsIn,
  type Dialect,
} from "../../src/sheet";
import { snapshot, type SheetModel } from "../../workbench/host";
import { bookForAll } from "../support/books";

/** Sheets whose rows and columns the user inserted and deleted: blocks are found where they stand. */

const book = bookForAll();

const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const SHOCKS = [-50, 0, 43, 100];
const request = (dialect: Dialect): SheetRequest => ({
  inputs,
  shocks: SHOCKS,
  dialect,
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
});
const plans = {
  live: describeSheet(inputs, request("live")),
  portable: describeSheet(inputs, request("portable")),
};
const rowOf = (key: string) => plans.live.cells.find((cell) => cell.key === key)!.row;
const columnOf = (key: string) => plans.live.cells.find((cell) => cell.key === key)!.column;

let sheet: string;
const build = async (dialect: Dialect) => {
  ({ sheet } = await buildSheet(request(dialect)));
  await book.model.settled();
};
afterEach(() => removeSheet(sheet));

const model = (): SheetModel => book.model.sheets().find(({ name }) => name === sheet)!;
const cell = (row: number, column: number) => model().read(oneCell(row, column))[0]![0]!;

async function lines(address: string, what: "insert" | "delete"): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    if (what === "insert") range.insert("Down");
    else range.delete("Up");
    await context.sync();
  });
  await book.model.settled();
}

async function enter(row: number, column: number, entry: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[entry]];
    await context.sync();
  });
  await book.model.settled();
}

/** What every keyed cell shows, by its key: found where the lines moved to. */
function figures(
  dialect: Dialect,
  row = (at: number) => at,
  column = (at: number) => at,
): Record<string, unknown> {
  return Object.fromEntries(
    plans[dialect].cells.flatMap((planned) =>
      planned.key && !planned.key.startsWith("workings.") && !planned.stamp
        ? [[planned.key, cell(row(planned.row), column(planned.column)).value]]
        : [],
    ),
  );
}

/** The same but for binary noise and what only one dialect says. */
function expectSame(now: Record<string, unknown>, before: Record<string, unknown>): void {
  const differing = Object.entries(before).filter(([key, was]) => {
    if (!(key in now) || key === "header.dialect" || key === "verdict.check") return false;
    const is = now[key];
    if (typeof was !== "number" || typeof is !== "number") return is !== was;
    return Math.abs(is - was) > 1e-12 * Math.max(1, Math.abs(was));
  });
  expect(
    differing.map(([key, was]) => `${key}: ${String(was)} became ${String(now[key])}`),
  ).toEqual([]);
}

const state = async () => {
  await book.model.settled();
  return snapshot(book.model);
};

test("a portable sheet with rows inserted inside its blocks becomes live in place, and portable again", async () => {
  await build("portable");
  const before = figures("portable");
  const at = rowOf("signals.cover_state");
  await lines(`${at + 1}:${at + 1}`, "insert");
  await enter(at, 2, "my note");
  const moved = (row: number) => (row >= at ? row + 1 : row);
  await convertSheet(sheet, "live", "CVS");
  await book.model.settled();
  expectSame(figures("live", moved), before);
  expect(cell(rowOf("verdict.check"), 1).value).toBe(sheetTextsIn("en").verdict.allLive);
  expect(cell(at, 2).value).toBe("my note");
  await convertSheet(sheet, "portable", "CVS");
  await book.model.settled();
  expectSame(figures("portable", moved), before);
  expect(cell(at, 2).value).toBe("my note");
});

test("a live sheet with a column inserted among its blocks becomes portable in place; notes in it stay", async () => {
  await build("live");
  const before = figures("live");
  const at = columnOf("raised.rate0");
  const letters = columnLetters(at);
  await lines(`${letters}:${letters}`, "insert");
  for (const row of [3, rowOf("raised.rate1"), rowOf("years.dur0")]) await enter(row, at, "mine");
  const moved = (column: number) => (column >= at ? column + 1 : column);
  await convertSheet(sheet, "portable", "CVS");
  await book.model.settled();
  const now = figures("portable", undefined, moved);
  expectSame(now, before);
  expect([0, 1, 2, 3].map((i) => now[`raised.rate${i}`])).toEqual([0.09, 0.12, 0.15, 0.25]);
  for (const row of [3, rowOf("raised.rate1"), rowOf("years.dur0")]) {
    expect(cell(row, at).value).toBe("mine");
  }
});

test.each(["live", "portable"] as const)(
  "shocks are added to a %s sheet with rows above its table, and a formula of the user's in the table stays",
  async (dialect) => {
    await build(dialect);
    const { table } = plans[dialect];
    const at = rowOf("levels.linear");
    await lines(`${at + 1}:${at + 2}`, "insert");
    const top = table.row + 2;
    const own = top + 1;
    if (dialect === "portable") await enter(own, table.column + 1, "=1+1");
    const { shocks, trips } = await updateSheet(sheet, {
      ...request(dialect),
      shocks: [-50, 0, 43, 75, 100, 200],
    });
    await book.model.settled();
    expect([shocks, trips <= 3]).toEqual([6, true]);
    const column = (c: number) => Array.from({ length: 6 }, (_, i) => cell(top + i, c).value);
    expect(column(table.column)).toEqual([-50, 0, 43, 75, 100, 200]);
    column(table.column + 3).forEach((loss, i) =>
      expect(loss).toBeCloseTo((-39 * [-50, 0, 43, 75, 100, 200][i]!) / 10_000, 12),
    );
    if (dialect === "portable") expect(cell(own, table.column + 1).formula).toBe("=1+1");
  },
);

test("fewer shocks take no row with something of the user's", async () => {
  await build("portable");
  const { table } = plans.portable;
  for (const row of [1, 2]) await enter(table.row + row, table.column + 1, "=1+1");
  const before = await state();
  await expect(
    updateSheet(sheet, { ...request("portable"), shocks: [0, 100] }),
  ).rejects.toMatchObject({ code: "occupied" });
  expect(await state()).toEqual(before);
  const beside = table.column + 25;
  for (const row of [1, 2]) await enter(table.row + row, table.column + 1, "");
  await enter(table.row + 2, beside, "note");
  await updateSheet(sheet, { ...request("portable"), shocks: [0, 43, 100] });
  expect(cell(table.row + 1, beside).value).toBe("note");
});

test("a label that the user reworded stays his and hinders nothing", async () => {
  await build("live");
  const labels = plans.live.cells.filter(
    ({ content, input, key }) => content && "text" in content && !input && key === undefined,
  );
  for (const { row, column } of labels.slice(0, 40)) await enter(row, column, "'mine");
  const { row, column } = plans.live.cells.find(({ key }) => key === "header.dialect")!;
  await enter(row, column, "My words");
  await convertSheet(sheet, "portable", "CVS");
  await updateSheet(sheet, { ...request("portable"), shocks: [-50, 0, 43, 50, 100] });
  await convertSheet(sheet, "live", "CVS");
  for (const label of labels.slice(0, 40)) expect(cell(label.row, label.column).value).toBe("mine");
  expect(cell(row, column).value).toBe("My words");
});

test("where a name's cells are gone or elsewhere, nothing is touched", async () => {
  await build("portable");
  const at = rowOf("inputs.lev");
  await lines(`${at + 1}:${at + 1}`, "delete");
  const gone = await state();
  const operations = [
    () => convertSheet(sheet, "live", "CVS"),
    () => updateSheet(sheet, request("portable")),
    () => readSheet(sheet),
  ];
  for (const operation of operations) {
    await expect(operation()).rejects.toMatchObject({ code: "rearranged" });
  }
  expect(await state()).toEqual(gone);
});

test("a sheet whose name points outside its block is not converted", async () => {
  await build("live");
  await Excel.run(async (context) => {
    const ours = context.workbook.worksheets.getItem(sheet);
    ours.names.getItem("lev").formula = `='${sheet}'!$Z$99`;
    ours.getRange("Z99").values = [[3]];
    await context.sync();
  });
  const before = await state();
  await expect(convertSheet(sheet, "portable", "CVS")).rejects.toMatchObject({
    code: "rearranged",
  });
  expect(await state()).toEqual(before);
});

test("deleted rows that no other figure needs hinder nothing; one that is needed does", async () => {
  await build("portable");
  const note = rowOf("stories.expected") + 3;
  await lines(`${note + 1}:${note + 1}`, "delete");
  await convertSheet(sheet, "live", "CVS");
  await convertSheet(sheet, "portable", "CVS");
  const needed = plans.portable.cells.find(({ key }) => key === "workings.levels")!.row - 1;
  await lines(`${needed + 1}:${needed + 1}`, "delete");
  await lines(`${rowOf("carry.net") + 1}:${rowOf("carry.net") + 1}`, "delete");
  const before = await state();
  await expect(convertSheet(sheet, "live", "CVS")).rejects.toMatchObject({ code: "rearranged" });
  expect(await state()).toEqual(before);
});

test("a failed update leaves a choice and a label that the user computes as they were", async () => {
  await build("live");
  const choice = plans.live.names.find(({ name }) => name === "dur_choice")!.area;
  const bond = plans.live.names.find(({ name }) => name === "bond")!.area;
  await enter(choice.row, choice.column, '=IF(1=1,"computed","entered")');
  await enter(bond.row, bond.column, '="20"&"Y"');
  expect((await readSheet(sheet)).inputs).toMatchObject({ computeDur: true, label: "20Y" });
  const before = await state();
  const changes = { ...inputs, lev: 2, computeDur: false, label: "Mine", dur: 12 };
  const first = book.host.trips.length;
  book.host.intercept = (trip) =>
    trip === first + 2 ? { fail: "GeneralException", applied: true } : undefined;
  await expect(updateSheet(sheet, { ...request("live"), inputs: changes })).rejects.toMatchObject({
    code: "unexpected",
  });
  book.host.intercept = undefined;
  expect(await state()).toEqual(before);
  const { kept } = await updateSheet(sheet, {
    ...request("live"),
    inputs: { ...changes, actual360: true },
  });
  expect(kept).toEqual(expect.arrayContaining(["dur_choice", "bond"]));
  expect(cell(choice.row, choice.column).formula).toBe('=IF(1=1,"computed","entered")');
});
