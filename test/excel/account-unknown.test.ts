import { buildAccount } from "../../src/excel";
import { oneCell, toAddress, type Dialect } from "../../src/sheet";
import { describeAccount } from "../../src/sheet/account/describe";
import { builtAccount, SEVEN } from "../support/account";
import { bookForAll } from "../support/books";
import { figuresOn } from "../support/looks";

/* Where an entry of the Account sheet is empty, no figure that stands on it is left. */

const book = bookForAll();

type Otherwise = Readonly<Record<string, number | string>>;

/** Another value of each entry, by its key: what it changes stands on that entry. */
const INPUTS: Otherwise = {
  "inputs.statement": 46340,
  "inputs.cash": -2_500_000,
  "inputs.as_of": 46400,
  "inputs.moved": 7,
  "inputs.benchmark": 0.037,
  "inputs.maxlev": 3.2,
  "inputs.stopyld": 0.053,
  "inputs.friction": 0.006,
  "inputs.other_equity": 10_000,
  "inputs.other_requirement": 10_000,
  "inputs.schedule": "FINRA",
  "inputs.shape": "steepener",
  "inputs.from1": 90_000,
  "inputs.spread0": 0.016,
};
/** What a block asks for itself: a 0 that its own cell shows is one. */
const ASKED: Otherwise = { "directions.years2": 11, "directions.own3": 1.1, "shocks.shock7": 55 };
/** What the portable form keeps as values does not stand on them. */
const ASKED_LIVE: Otherwise = {
  ...{ "history.days": 126, "survival.rise2": 110, "survival.months2": 4 },
  ...{ "sell.shock": 300, "sell.buffer": 0.01, "sell.cost": 0.01 },
};

describe.each<[Dialect, Otherwise]>([
  ["live", { ...INPUTS, ...ASKED, ...ASKED_LIVE }],
  ["portable", { ...INPUTS, ...ASKED }],
])("on a %s sheet", (dialect, otherwise) => {
  const options = { language: "en", namespace: "CVS", version: "1.0.0", dialect } as const;
  const { cells } = describeAccount(SEVEN, options);
  const placeOf = (key: string) => cells.find((cell) => cell.key === key)!;
  let sheet: string;
  let before: Map<string, number>;
  beforeAll(async () => {
    ({ sheet } = await buildAccount({ ...options, inputs: SEVEN }));
    before = await figuresOn(book, sheet);
  });

  const entering = (key: string, content?: unknown) =>
    Excel.run(async (context) => {
      const { row, column } = placeOf(key);
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.load("formulas");
      if (content !== undefined) cell.formulas = [[content]];
      await context.sync();
      return { entry: cell.formulas[0]![0] as unknown, at: toAddress(oneCell(row, column)) };
    });
  const said = async (...keys: string[]) => {
    const at = keys.map((key) => toAddress(oneCell(placeOf(key).row, placeOf(key).column)));
    return Promise.all(
      at.map(async (one) => (await book.host.looks(`'${sheet}'!${one}`))[0]![0]!.text),
    );
  };

  test.each(Object.keys(otherwise))("all that stands on an empty %s is unknown", async (key) => {
    const { entry, at } = await entering(key);
    await entering(key, otherwise[key]);
    const moved = await figuresOn(book, sheet);
    const standing = [...before].filter(([of, value]) => of !== at && moved.get(of) !== value);
    expect(standing.length).toBeGreaterThan(1);
    for (const nothing of key in INPUTS ? ["", "=Z999"] : [""]) {
      await entering(key, nothing);
      const now = await figuresOn(book, sheet);
      const left = standing.filter(([of]) => now.has(of)).map(([of]) => `${of} ${now.get(of)}`);
      expect([nothing, left]).toEqual([nothing, []]);
      if (!(key in INPUTS)) continue;
      expect(await said("verdict.word", "verdict.carry", "verdict.check")).toEqual([
        "UNKNOWN",
        "UNKNOWN",
        "1 entries to fix: see the words beside them.",
      ]);
    }
    await entering(key, entry);
  });
});

test("of an empty shock no sale is said to be enough or not", async () => {
  const { value, type } = await builtAccount(book, SEVEN);
  await type("sell.shock", 300);
  expect(value("sell.sentence")).toMatch(/^Sell [\d,]+ of face, in lots, by rank\.$/);
  await type("sell.shock", "");
  expect(value("sell.sentence")).toBe("");
});
