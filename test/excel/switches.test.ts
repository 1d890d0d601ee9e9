import { buildSheet, readSheet, removeSheet } from "../../src/excel";
import { describeSheet, MISSION_INPUTS, oneCell, toAddress, type Dialect } from "../../src/sheet";
import { fieldOf, type FieldId } from "../../src/taskpane/inputs/fields";
import { fromSheet } from "../../src/taskpane/inputs/from-sheet";
import { readInputs } from "../../src/taskpane/inputs/reading";
import { sheetInputs } from "../../src/taskpane/inputs/sheet-inputs";
import { createFormats } from "../../src/taskpane/typing/format";
import { styleOf } from "../../src/sheet/style";
import { bookForAll } from "../support/books";
import { seen } from "../support/looks";

/* What the pane computes stays computed: on the sheet, and on the way back from it. */

const book = bookForAll();

const COMPUTED = {
  computeFund: true,
  computeDur: true,
  computeConvexity: true,
  computeMargin: true,
} as const;
const formats = createFormats("en");

/** Types into a cell of the sheet by its name. */
const type = (sheet: string, name: string, content: string | number) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).names.getItem(name).getRange();
    range.formulas = [[content]];
    await context.sync();
  });

/** What cells of the sheet hold, by their names. */
const valuesOf = (sheet: string, ...names: string[]): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheet).names;
    const ranges = names.map((name) => all.getItem(name).getRange().load("values"));
    await context.sync();
    return ranges.map(({ values }) => values[0]![0] as unknown);
  });

test.each<[Dialect, "en" | "zh-TW"]>([
  ["live", "en"],
  ["portable", "zh-TW"],
])(
  "four switches come back as they are, with what they compute (%s, %s)",
  async (dialect, language) => {
    const inputs = { ...MISSION_INPUTS, ...COMPUTED, label: "20Y", years: 19.5, margin: 0.07 };
    const { sheet } = await buildSheet({
      ...{ inputs, dialect, language, namespace: "CVS", version: "1.2.3" },
    });
    // The bond is exchanged for a longer one: at 20 years the schedule asks for 9%.
    await type(sheet, "years", 20.72);
    await book.model.settled();
    const back = fromSheet((await readSheet(sheet)).inputs, (id, value) =>
      formats.field(value, fieldOf(id).unit),
    );
    const computed = Object.entries(back.entries).flatMap(([id, entry]) =>
      entry.computed ? id : [],
    );
    expect(computed).toEqual(["fund", "dur", "convexity", "margin"].sort(byField(back.entries)));
    const { readings } = readInputs(back, new Map());
    const onSheet = await valuesOf(sheet, "fund", "dur", "convexity", "margin");
    const inPane = (["fund", "dur", "convexity", "margin"] as const).map(
      (id) => readings[id].value!,
    );
    expect(readings.margin.value).toBe(0.09);
    inPane.forEach((value, i) => expect(onSheet[i]).toBeCloseTo(value, 9));
    expect(sheetInputs(back, readings, "20Y")).toMatchObject({ ...COMPUTED, years: 20.72 });
    await removeSheet(sheet);
  },
);

test("beside the word computed the 11.97 in use is told, and not the 12.57 that was entered", async () => {
  const inputs = { ...MISSION_INPUTS, label: "18Y", yld: 0.0479, years: 18, dur: 12.57 };
  const asked = { dialect: "live", language: "en", namespace: "CVS", version: "1.2.3" } as const;
  const { sheet } = await buildSheet({ ...asked, inputs: { ...inputs, computeDur: true } });
  await book.model.settled();
  // (1 − 1.02395^−36)/4.79%
  expect(await valuesOf(sheet, "dur_entered", "dur")).toEqual([12.57, expect.closeTo(11.972, 3)]);
  const looks = await seen(book, sheet);
  const [entered, inUse] = ["12.57", "11.97"].map((text) => looks.find((one) => one.text === text));
  expect(entered!.color).toBe(styleOf("unused").color);
  expect([inUse!.row, inUse!.column]).toEqual([entered!.row + 1, entered!.column]);
  const write = (id: FieldId, value: number) => formats.field(value, fieldOf(id).unit);
  const { readings, position } = readInputs(
    fromSheet((await readSheet(sheet)).inputs, write),
    new Map(),
  );
  expect([formats.computed(readings.dur.value!, "years"), position.dur!.toNumber()]).toEqual([
    "11.97",
    readings.dur.value,
  ]);
  await removeSheet(sheet);
});

const byField =
  (entries: object) =>
  (a: string, b: string): number =>
    Object.keys(entries).indexOf(a) - Object.keys(entries).indexOf(b);

/** The inputs that are entered, as they were; of some a 0 is as good as any number. */
const INPUTS: Readonly<Record<string, number>> = {
  ...{ equity: 1e6, lev: 2, yld: 0.0482, years: 20, dur_entered: 13 },
  ...{ maxlev: 3, stopyld: 0.0525, horizon: 1 },
  ...{ fund_quoted: 0.0414, friction: 0.005, convexity_entered: 0, haircut: 0 },
  ...{ margin_entered: 0.09, benchmark: 0.0364 },
};
const MAY_BE_0 = Object.keys(INPUTS).slice(-6);
/** No rule stands on these; what is wrong with them is counted all the same. */
const OF_NO_RULE = ["equity", "fund_quoted", "friction", "horizon", "benchmark"];

/** What an empty cell makes these, and a 0, is as good a number as any. */
const ARITHMETIC = [
  "=Z99*1",
  "=-Z99",
  "=Z99%",
  "=1.5*$Z$99/100",
  "=Z99+4.9%",
  "=2*2%+Z99/100+0.9%",
];

describe.each<Dialect>(["live", "portable"])("a reference typed on the sheet, %s", (dialect) => {
  const UNDER_FIVE = { ...MISSION_INPUTS, label: "20Y", lev: 2, computeMargin: false };
  const asked = { dialect, language: "en", namespace: "CVS", version: "1.2.3" } as const;
  let sheet: string;
  beforeAll(async () => {
    ({ sheet } = await buildSheet({ inputs: UNDER_FIVE, ...asked }));
  });

  const look = async (address: string) => {
    await book.model.settled();
    return (await book.host.look(`'${sheet}'!${address}`)).text;
  };
  /** The rules' light, and how many inputs are to be fixed. */
  const said = async () => {
    const { cells } = describeSheet(UNDER_FIVE, asked);
    const { row, column } = cells.find(({ key }) => key === "inputs.problems")!;
    return [await look("B6"), await look(toAddress(oneCell(row, column)))];
  };
  const unknown = (name: string) => [OF_NO_RULE.includes(name) ? "OK" : "UNKNOWN", "1"];
  const fine = ["OK", "0"];
  const enterAt = (address: string, content: string | number) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
      await context.sync();
    });

  test.each(Object.entries(INPUTS))(
    "to an empty cell is to be fixed and makes unknown what stands on it, to a 0 where 0 is none (%s)",
    async (name, value) => {
      expect(await said()).toEqual(fine);
      for (const reference of ["=Z99", "=+Z99", "=$Z$99"]) {
        await type(sheet, name, reference);
        expect([reference, await said()]).toEqual([reference, unknown(name)]);
      }
      await enterAt("Z99", MAY_BE_0.includes(name) ? 0 : value);
      expect(await said()).toEqual(fine);
      await enterAt("Z99", "");
      expect(await said()).toEqual(unknown(name));
      await type(sheet, name, value);
      expect(await said()).toEqual(fine);
    },
  );

  test.each([
    ["friction", ARITHMETIC],
    ["yld", ARITHMETIC.slice(-2)],
  ])("in arithmetic that makes a number of an empty cell it is as well (%s)", async (name, all) => {
    for (const formula of all) {
      await type(sheet, name, formula);
      expect([formula, await said()]).toEqual([formula, unknown(name)]);
      await enterAt("Z99", 0);
      expect([formula, await said()]).toEqual([formula, fine]);
      await enterAt("Z99", "");
    }
    // A function says itself what it makes of an empty cell.
    await type(sheet, name, `=IF(Z99="",4.9%,Z99)`);
    expect(await said()).toEqual(fine);
    await type(sheet, name, INPUTS[name]!);
    expect(await said()).toEqual(fine);
  });
});
