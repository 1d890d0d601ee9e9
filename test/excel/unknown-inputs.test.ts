import { buildSheet } from "../../src/excel";
import {
  describeSheet,
  firstCell,
  MISSION_INPUTS,
  oneCell,
  toAddress,
  type Dialect,
} from "../../src/sheet";
import { bookForAll } from "../support/books";
import { figuresOn } from "../support/looks";

/* An input that is empty, or whose formula stands on nothing: no figure that stands on it is left. */

const book = bookForAll();

/** Another value of each input: what it changes stands on that input. */
const OTHERWISE: Readonly<Record<string, number>> = {
  ...{ equity: 1_100_000, lev: 2.6, yld: 0.0483, fund_quoted: 0.0415, friction: 0.006 },
  ...{ years: 19.5, dur_entered: 12.5, convexity_entered: 10, haircut: 0.01 },
  ...{ margin_entered: 0.1, maxlev: 3.2, stopyld: 0.053, horizon: 0.9, benchmark: 0.037 },
};

/** What each light stands on, as in the pane. */
const OF_NO_RULE = ["equity", "fund_quoted", "friction", "horizon", "benchmark"];
const OF_CARRY = ["lev", "yld", "fund_quoted", "friction"];

/** Nothing, and a sum with nothing in it. */
const NOTHINGS = ["", "=0.1%+Z99"];

describe.each<Dialect>(["live", "portable"])("on a %s sheet", (dialect) => {
  let sheet: string;
  let before: Map<string, number>;
  const inputs = { ...MISSION_INPUTS, lev: 2.5, computeMargin: false, label: "20Y" };
  const how = { dialect, language: "en", namespace: "CVS", version: "1.2.3" } as const;
  beforeAll(async () => {
    ({ sheet } = await buildSheet({ inputs, ...how }));
    before = await figuresOn(book, sheet);
  });
  const entering = async (name: string, content?: unknown) =>
    Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(sheet);
      const range = names.getItem(name).getRange();
      range.load("formulas, address");
      if (content !== undefined) range.formulas = [[content]];
      await context.sync();
      const at = firstCell(range.address).split("!")[1]!;
      return { entry: range.formulas[0]![0] as unknown, at };
    });
  const lights = async () => {
    await book.model.settled();
    const { cells } = describeSheet(inputs, how);
    const words = ["verdict.word", "verdict.carry"].map(async (key) => {
      const { row, column } = cells.find((one) => one.key === key)!;
      const look = (await book.host.looks(`'${sheet}'!${toAddress(oneCell(row, column))}`))[0]![0]!;
      return look.text;
    });
    return Promise.all(words);
  };

  test.each(Object.keys(OTHERWISE))("all that stands on an empty %s is unknown", async (name) => {
    const cell = (content?: unknown) => entering(name, content);
    const { entry, at } = await cell();
    await cell(OTHERWISE[name]);
    const moved = await figuresOn(book, sheet);
    const standing = [...before].filter(([of, value]) => of !== at && moved.get(of) !== value);
    expect(standing.length).toBeGreaterThan(1);
    for (const nothing of NOTHINGS) {
      await cell(nothing);
      const now = await figuresOn(book, sheet);
      const known = standing.filter(([of]) => now.has(of)).map(([of]) => `${of} ${now.get(of)}`);
      expect([nothing, known]).toEqual([nothing, []]);
      expect(await lights()).toEqual([
        OF_NO_RULE.includes(name) ? "OK" : "UNKNOWN",
        OF_CARRY.includes(name) ? "UNKNOWN" : "PAYS",
      ]);
    }
    await cell(entry);
  });

  test.each([
    { broken: { lev: 4 }, empty: "stopyld", word: "REDUCE" },
    { broken: { yld: 0.0525 }, empty: "maxlev", word: "STOP" },
    { broken: { margin_entered: 0.41 }, empty: "horizon", word: "MARGIN CALL" },
    { broken: { margin_entered: 0.41 }, empty: "yld", word: "MARGIN CALL" },
    { broken: { margin_entered: 0.35 }, empty: "maxlev", word: "UNGUARDED" },
  ])("$word is said although $empty is empty", async ({ broken, empty, word }) => {
    const changes: [string, unknown][] = [...Object.entries(broken), [empty, ""]];
    const back: [string, unknown][] = [];
    for (const [name, content] of changes) {
      back.push([name, (await entering(name)).entry]);
      await entering(name, content);
    }
    expect((await lights())[0]).toBe(word);
    for (const [name, entry] of back) await entering(name, entry);
  });
});
