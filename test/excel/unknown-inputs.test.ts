import { buildSheet } from "../../src/excel";
import { firstCell, MISSION_INPUTS, type Dialect } from "../../src/sheet";
import { bookForAll } from "../support/books";
import { figuresOn } from "../support/looks";

/* An input that is empty, or whose formula stands on nothing: no figure that stands on it is left. */

jest.setTimeout(120_000);

const book = bookForAll();

/** Another value of each input: what it changes stands on that input. */
const OTHERWISE: Readonly<Record<string, number>> = {
  ...{ equity: 1_100_000, lev: 3.1, yld: 0.0483, fund_quoted: 0.0415, friction: 0.006 },
  ...{ years: 19.5, dur_entered: 12.5, convexity_entered: 10, haircut: 0.01 },
  ...{ margin_entered: 0.1, maxlev: 3.2, stopyld: 0.053, horizon: 0.9, benchmark: 0.037 },
};

/** Nothing, and a sum with nothing in it. */
const NOTHINGS = ["", "=0.1%+Z99"];

describe.each<Dialect>(["live", "portable"])("on a %s sheet", (dialect) => {
  let sheet: string;
  let before: Map<string, number>;
  beforeAll(async () => {
    const inputs = { ...MISSION_INPUTS, computeMargin: false, label: "20Y" };
    const how = { dialect, language: "en", namespace: "CVS", version: "1.2.3" } as const;
    ({ sheet } = await buildSheet({ inputs, ...how }));
    before = await figuresOn(book, sheet);
  });

  test.each(Object.keys(OTHERWISE))("all that stands on an empty %s is unknown", async (name) => {
    const cell = async (content?: unknown) =>
      Excel.run(async (context) => {
        const { names } = context.workbook.worksheets.getItem(sheet);
        const range = names.getItem(name).getRange();
        range.load("formulas, address");
        if (content !== undefined) range.formulas = [[content]];
        await context.sync();
        const at = firstCell(range.address).split("!")[1]!;
        return { entry: range.formulas[0]![0] as unknown, at };
      });
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
    }
    await cell(entry);
  });
});
