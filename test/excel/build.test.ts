import {
  buildSheet,
  convertSheet,
  findSheets,
  readSheet,
  removeSheet,
  updateSheet,
} from "../../src/excel";
import { describeSheet, MISSION_INPUTS, type Dialect, type SheetPlan } from "../../src/sheet";
import { bookForAll } from "../support/books";

const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
const request = (dialect: Dialect) =>
  ({ inputs, dialect, language: "en", namespace: "CVS", version: "1.2.3" }) as const;

const book = bookForAll();

const plans: Record<Dialect, SheetPlan> = {
  live: describeSheet(inputs, request("live")),
  portable: describeSheet(inputs, request("portable")),
};

/** Every value of a sheet, as far down as both dialects go. */
async function valuesOf(name: string): Promise<unknown[][]> {
  await book.model.settled();
  const sheet = book.model.sheets().find((one) => one.name === name)!;
  const { rows, columns } = plans.live;
  return sheet
    .read({ row: 0, column: 0, rows, columns })
    .map((row) => row.map(({ value }) => value));
}

function at(values: unknown[][], key: string): unknown {
  const { row, column } = plans.live.cells.find((cell) => cell.key === key)!;
  return values[row]![column];
}

const THE_SHEET_MUST_SHOW: readonly [key: string, value: number][] = [
  ["carry.spread", 0.0068],
  ["carry.levered", 0.0618],
  ["carry.net", 0.0468],
  ["carry.even", 15.846153846153847],
  ["carry.evennet", 12],
  ["carry.spread_2022", -0.014],
  ["carry.levered_2022", 0.012],
  ["carry.fund_tiers", 0.0454],
  ["carry.net_tiers", 0.0388],
  ["levels.stop", 43],
  ["levels.stop_loss", 0.1677],
  ["levels.stop_months", 43],
  ["levels.quick", 187.17948717948718],
  ["levels.linear", 205.69174415328263],
  ["levels.linear_loss", 0.8021978021978022],
  ["verdict.buffer", 0.24333333333333335],
  ["raised.today", 1 / 3],
  ["stories.soft_total", 0.0468 + 0.2067],
  ["stories.stop_total", -0.1677],
  ["stories.gap_move", 52],
  ["stories.gap_total", -0.2028],
  ["stories.ratio", 0.2535 / 0.1677],
  ["stories.odds", 0.1677 / 0.4212],
];

test.each(THE_SHEET_MUST_SHOW)(
  "%s is the mission's",
  async (key, value) => {
    expect(at(await built("live"), key)).toBeCloseTo(value, 12);
    expect(at(await built("portable"), key)).toBeCloseTo(value, 12);
  },
  60_000,
);

test("the call by full revaluation is at 258.32 bp, and at 229.0, 199.0 and 94.3 with a higher margin", async () => {
  const values = await built("portable");
  const shown = at(values, "levels.full");
  expect(shown).toBeCloseTo(258.32, 2);
  const { row, column } = plans.live.cells.find(({ key }) => key === "raised.full0")!;
  const raised = [1, 2, 3].map((i) => Number(values[row + i]![column]).toFixed(1));
  expect(raised).toEqual(["229.0", "199.0", "94.3"]);
});

test("both dialects give the same numbers to 1e-12", async () => {
  const [live, portable] = [await built("live"), await built("portable")];
  const differing: string[] = [];
  live.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== "number") return;
      const other = portable[r]![c];
      const tolerance = 1e-12 * Math.max(1, Math.abs(value));
      if (typeof other !== "number" || !(Math.abs(value - other) <= tolerance)) {
        differing.push(`row ${r + 1} column ${c + 1}: ${value} and ${String(other)}`);
      }
    }),
  );
  expect(differing).toEqual([]);
});

test("of the formats that hold for a cell Excel shows the plan's first", async () => {
  const { sheet } = await buildSheet(request("portable"));
  const { conditionalFormats } = plans.portable;
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load("items/priority, items/custom/rule/formula");
    await context.sync();
    const byPriority = [...formats.items].sort((a, b) => a.priority - b.priority);
    expect(byPriority.map(({ custom }) => custom.rule.formula)).toEqual(
      conditionalFormats.map(({ formula }) => formula),
    );
  });
  await removeSheet(sheet);
});

test("a build takes at most three round trips, with 2,000 shocks too", async () => {
  const shocks = Array.from({ length: 2000 }, (_, i) => i / 10 - 50);
  const before = book.host.trips.length;
  const { trips, sheet } = await buildSheet({ ...request("live"), shocks });
  expect(trips).toBeLessThanOrEqual(3);
  expect(book.host.trips.length - before).toBe(trips);
  for (const { bytes } of book.host.trips.slice(before)) expect(bytes).toBeLessThan(5_000_000);
  await removeSheet(sheet);
});

test("converting to and fro gives the same sheet, and keeps the user's formula", async () => {
  const { sheet } = await buildSheet(request("live"));
  const { row, column } = plans.live.cells.find(({ key }) => key === "carry.levered")!;
  const model = book.model.sheets().find((one) => one.name === sheet)!;
  const place = { row, column, rows: 1, columns: 1 };
  model.write(place, [[{ kind: "formula", formula: "=1+1" }]]);
  const there = await convertSheet(sheet, "portable", "CVS");
  const back = await convertSheet(sheet, "live", "CVS");
  expect([there.kept.length, back.kept.length]).toEqual([1, 1]);
  expect(model.read(place)[0]![0]!.formula).toBe("=1+1");
  expect(await findSheets()).toContainEqual(
    expect.objectContaining({ name: sheet, dialect: "live" }),
  );
  await removeSheet(sheet);
});

test("an update writes what the pane changed and keeps what the user changed", async () => {
  const { sheet } = await buildSheet(request("live"));
  const model = book.model.sheets().find((one) => one.name === sheet)!;
  const lev = plans.live.names.find(({ name }) => name === "lev")!.area;
  model.write(lev, [[{ kind: "number", value: 4 }]]);
  const updated = await updateSheet(sheet, {
    ...request("live"),
    inputs: { ...inputs, yld: 0.05 },
  });
  expect(updated.kept).toEqual(["lev"]);
  const { inputs: now } = await readSheet(sheet);
  expect([now.lev, now.yld]).toEqual([4, 0.05]);
  await removeSheet(sheet);
});

const sheets = new Map<Dialect, Promise<unknown[][]>>();

/** The values of a sheet in that dialect, built once. */
function built(dialect: Dialect): Promise<unknown[][]> {
  const known = sheets.get(dialect);
  if (known) return known;
  const made = buildSheet(request(dialect)).then(({ sheet }) => valuesOf(sheet));
  sheets.set(dialect, made);
  return made;
}
