import { buildSheet, insertBook, insertTable, readPositions, show } from "../../src/excel";
import { MISSION_INPUTS, type Dialect } from "../../src/sheet";
import { registerAddinFunctions } from "../support/addin-functions";
import { seen, shownNumber, tone, type Seen, type Tone } from "../support/looks";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* The colour says what the word says: of what a person finally sees, whatever rules lie over a cell. */

let book: OpenWorkbook;
beforeAll(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
});
afterAll(() => book.close());

type Language = "en" | "zh-TW";
const KINDS: readonly (readonly [Dialect, Language])[] = [
  ["live", "en"],
  ["live", "zh-TW"],
  ["portable", "en"],
  ["portable", "zh-TW"],
];
const request = (dialect: Dialect, language: Language) => ({
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  dialect,
  language,
  namespace: "CVS",
  version: "1.2.3",
});

/** The statuses, and what they may look like: a light is red where a rule is broken, a row tells the rules apart. */
const WORDS: readonly [code: string, ...tones: Tone[]][] = [
  ["MARGIN CALL", "red"],
  ["WIPED OUT", "red"],
  ["UNGUARDED", "red"],
  ["COSTS", "red"],
  ["STOP", "red", "amber"],
  ["REDUCE", "red", "amber"],
  ["WATCH", "amber"],
  ["THIN", "amber"],
  ["OK, at the cap", "amber"],
  ["OK，已達上限", "amber"],
  ["OK", "green", "amber"],
  ["NO LOAN", "green"],
  ["PAYS", "green"],
  ["HOLD", "green"],
  ["OPEN", "green"],
  ["UNKNOWN", "grey"],
];

/** A status stands alone, or on a Chinese sheet behind its word. */
const wordOf = ({ text }: Seen) =>
  WORDS.find(([code]) => text.replace(/^[\u4e00-\u9fff]+ /, "") === code);

const wordsOn = (cells: readonly Seen[]): string[] =>
  [...new Set(cells.flatMap((cell) => wordOf(cell)?.[0] ?? []))].sort();

/** "M48 MARGIN CALL is green", for each cell whose colour says something else than its word. */
const wrongTones = (cells: readonly Seen[]): string[] =>
  cells.flatMap((cell) => {
    const said = wordOf(cell);
    const is = tone(cell.fill);
    return said && !said.slice(1).includes(is) ? [`${cell.address} ${cell.text} is ${is}`] : [];
  });

/** Columns of money and returns, by what stands over them. */
const LOSSES = [
  /^price change$/i,
  /^equity P&L$/i,
  /^12-month return$/i,
  /^價格變動$/,
  /^淨值損益$/,
  /^12 個月報酬$/,
];

/** The numbers below a head, down to the first cell that is empty. */
function below(head: Seen, cells: readonly Seen[]): Seen[] {
  const column = cells.filter((cell) => cell.column === head.column && cell.row > head.row);
  const end = column.findIndex(({ text }) => text === "");
  return column.slice(0, end < 0 ? undefined : end);
}

const figuresOf = (cells: readonly Seen[]): Seen[] =>
  cells
    .filter(({ text }) => LOSSES.some((head) => head.test(text)))
    .flatMap((head) => below(head, cells));

/** Losses that are not red, gains that are not green, and anything else that is either. */
const wrongFigures = (figures: readonly Seen[]): string[] =>
  figures.flatMap(({ address, text, color }) => {
    const value = shownNumber(text);
    if (value === undefined) return [];
    const is = tone(color);
    const right = value < 0 ? is === "red" : value > 0 ? is === "green" : is === "grey";
    return right ? [] : [`${address} ${text} is ${is}`];
  });

describe.each(KINDS)("the sheet, %s, %s", (dialect, language) => {
  let name: string;
  beforeAll(async () => {
    name = (await buildSheet(request(dialect, language))).sheet;
  });

  /** Puts inputs in place of the mission's, and back after the test. */
  const withInputs = async (inputs: Record<string, number>): Promise<Seen[]> => {
    const enter = (values: Record<string, unknown>): Promise<Record<string, unknown>> =>
      Excel.run(async (context) => {
        const { names } = context.workbook.worksheets.getItem(name);
        const ranges = Object.keys(values).map((key) => {
          const range = names.getItem(key).getRange();
          return [key, range.load("formulas")] as const;
        });
        await context.sync();
        const before = ranges.map(([key, range]) => [key, range.formulas[0]![0]] as const);
        for (const [key, range] of ranges) range.formulas = [[values[key]]];
        await context.sync();
        return Object.fromEntries(before);
      });
    const before = await enter(inputs);
    try {
      return await seen(book, name);
    } finally {
      await enter(before);
    }
  };

  test("shows its losses in red, its gains in green", async () => {
    const figures = figuresOf(await seen(book, name));
    expect(figures.length).toBeGreaterThan(40);
    expect(wrongFigures(figures)).toEqual([]);
  });

  test.each<[word: string, inputs: Record<string, number>]>([
    ["OK, at the cap", {}],
    ["OK", { maxlev: 5 }],
    ["UNGUARDED", { lev: 8, maxlev: 10 }],
    ["REDUCE", { lev: 3.5 }],
    ["STOP", { yld: 0.053 }],
    ["MARGIN CALL", { lev: 12, maxlev: 12 }],
  ])("is as its words say where the verdict is %s", async (word, inputs) => {
    const cells = await withInputs(inputs);
    expect(wordsOn(cells).map((said) => said.replace("，已達上限", ", at the cap"))).toContain(
      word,
    );
    expect(wrongTones(cells)).toEqual([]);
  });
});

describe.each(KINDS)("the compact table, %s, %s", (dialect, language) => {
  test("is as its words and its figures say", async () => {
    const sheet = book.model.addSheet(`table ${dialect} ${language}`);
    await show(`'${sheet.name}'!B3`);
    await insertTable(request(dialect, language));
    const cells = await seen(book, sheet.name);
    expect(wordsOn(cells)).toEqual(
      expect.arrayContaining(["MARGIN CALL", "OK", "STOP", "WIPED OUT"]),
    );
    expect(wrongTones(cells)).toEqual([]);
    const figures = figuresOf(cells);
    expect(figures.length).toBeGreaterThan(40);
    expect(wrongFigures(figures)).toEqual([]);
  });
});

describe.each(KINDS)("the book, %s, %s", (dialect, language) => {
  test("is as its words say", async () => {
    const name = `book ${dialect} ${language}`;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1:D3").values = [
        ["Market value", "Mod. duration", "Maintenance margin", "Yield"],
        [2_000_000, 13, 0.09, 0.0482],
        [1_000_000, 8, 0.05, 0.045],
      ];
      sheet.getRange("A1:D3").select();
      await context.sync();
    });
    await insertBook({ ...request(dialect, language), selection: await readPositions() });
    const cells = await seen(book, name);
    expect(wordsOn(cells)).toEqual(expect.arrayContaining(["MARGIN CALL", "OK", "WIPED OUT"]));
    expect(wrongTones(cells)).toEqual([]);
  });
});
