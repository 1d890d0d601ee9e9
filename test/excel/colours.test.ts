import { buildSheet, insertBook, insertTable, readPositions, show } from "../../src/excel";
import { MISSION_INPUTS, sheetTextsIn, styleOf, type Dialect } from "../../src/sheet";
import { bookForAll } from "../support/books";
import { seen, shownNumber, tone, type Seen } from "../support/looks";
import { codeOf, ROWS, wordsOn, wrongFigures, wrongTones } from "../support/tones";

/* The colour says what the word says: of what a person finally sees, whatever rules lie over a cell. */

const book = bookForAll();

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

test("the four tones of rows can be told apart", () => {
  expect(new Set(Object.values(ROWS)).size).toBe(4);
});

/** Columns of money and returns, by what stands over them. */
const LOSSES = [
  /^price change$/i,
  /^equity P&L$/i,
  /^P&L$/,
  /^price P&L$/,
  /^total$/,
  /^gain$/,
  /^12-month return$/i,
  /^價格變動$/,
  /^損益$/,
  /^價格損益$/,
  /^合計$/,
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

describe.each(KINDS)("the sheet, %s, %s", (dialect, language) => {
  let name: string;
  beforeAll(async () => {
    name = (await buildSheet(request(dialect, language))).sheet;
  });

  /** The lights, and the statuses of the table: all that the rules speak of. */
  const JUDGED = ["B6:U6", "L37:N54"] as const;
  const ENTERED: Readonly<Record<string, number>> = {
    ...{ lev: 3, maxlev: 3, yld: 0.0482, fund_quoted: 0.0414 },
  };

  let entered = ENTERED;

  /** The mission's case with other inputs. */
  const withInputs = async (inputs: Record<string, number>): Promise<Seen[]> => {
    const before = entered;
    entered = { ...ENTERED, ...inputs };
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(name);
      for (const [key, value] of Object.entries(entered))
        if (value !== before[key]) names.getItem(key).getRange().values = [[value]];
      await context.sync();
    });
    const [lights, table] = JUDGED;
    return [...(await seen(book, name, lights)), ...(await seen(book, name, table))];
  };

  test("shows its losses in red, its gains in green", async () => {
    const figures = figuresOf(await seen(book, name));
    expect(figures.length).toBeGreaterThan(40);
    expect(wrongFigures(figures)).toEqual([]);
  });

  test("has a heat map without a gap: red where there is a call, and only there", async () => {
    const cells = await seen(book, name);
    const corner = cells.find(({ text }) => / \\ bp$/.test(text))!;
    const lines = [1, 2, 3, 4, 5, 6, 7].map((down) =>
      cells.filter(
        ({ row, column }) =>
          row === corner.row + down && column > corner.column && column < corner.column + 13,
      ),
    );
    for (const line of lines) {
      expect(line).toHaveLength(12);
      const wrong = line.flatMap(({ address, text, fill }, at) => {
        // The page's gutter has no buffer of its own.
        const buffer = shownNumber(text === "" ? line[at - 1]!.text : text)!;
        const is = tone(fill);
        const right = buffer < 0 ? is === "red" : is === "green" || is === "amber";
        return right ? [] : [`${address} ${text} is ${is}`];
      });
      expect(wrong).toEqual([]);
    }
    expect(lines.at(-1)!.at(-1)).toMatchObject({ text: "-40.1%" });
    expect(lines.flat().filter(({ text }) => text === "")).toHaveLength(7);
  });

  test("has shares of the past red by their size", async () => {
    const cells = await seen(book, name);
    const head = sheetTextsIn(language).stress.nearest;
    const nearest = cells.find(({ text }) => text === head)!;
    const shares = cells.filter(
      ({ row, column, text }) =>
        row > nearest.row &&
        Math.abs(column - nearest.column) <= 1 &&
        row < nearest.row + 22 &&
        shownNumber(text) !== undefined,
    );
    expect(shares).toHaveLength(3 * 18);
    const wrong = shares.flatMap(({ address, text, fill }) => {
      const share = shownNumber(text)!;
      const right = share >= 0.25 ? "red" : share >= 0.01 ? "amber" : "none";
      return tone(fill) === right ? [] : [`${address} ${text} is ${tone(fill)}`];
    });
    expect(wrong).toEqual([]);
  });

  test("keeps a number that is entered and not in use apart from the one that is computed", async () => {
    const cells = await seen(book, name);
    const { computed } = sheetTextsIn(language).inputs;
    for (const [i, choice] of computed.entries()) {
      const entered = cells
        .filter(({ text, column }) => text === choice && column === 5)
        .map((cell) => cells.find(({ row, column }) => row === cell.row && column === 4)!);
      expect(entered).toHaveLength([3, 1][i]!);
      const colours = new Set(entered.map(({ color }) => color));
      expect(colours).toEqual(new Set([styleOf(i === 0 ? "input" : "unused").color]));
    }
  });

  // The lights of the rules and the carry stand in one row, the signals' word a second time below.
  const isLight = ({ row, text }: Seen) => row === 5 || /HOLD|WATCH|UNKNOWN/.test(text);

  test.each<[word: string, inputs: Record<string, number>, near?: "near"]>([
    ["OK, at the cap", {}],
    ["OK", { maxlev: 5 }],
    ["OK", { maxlev: 5, yld: 0.0511 }, "near"],
    ["OK", { maxlev: 5, yld: 0.051 }],
    ["OK", { maxlev: 3.05 }, "near"],
    ["NO LOAN", { lev: 1 }],
    ["NO LOAN", { lev: 1, yld: 0.0511 }, "near"],
    ["UNGUARDED", { lev: 8, maxlev: 10 }],
    ["REDUCE", { lev: 3.5 }],
    ["STOP", { yld: 0.053 }],
    ["MARGIN CALL", { lev: 12, maxlev: 12 }],
    ["THIN", { fund_quoted: 0.045 }],
    ["COSTS", { fund_quoted: 0.08 }],
  ])("is as its words say where one is %s, with %j", async (word, inputs, ...near) => {
    const cells = await withInputs(inputs);
    const lights = cells.filter(({ row }) => row === 5);
    const said = lights.map((cell) => codeOf(cell)?.replace("，已達上限", ", at the cap"));
    expect(said).toContain(word);
    expect(wrongTones(cells, isLight, near.length > 0)).toEqual([]);
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
    expect(wrongTones(cells, ({ row }) => row === 5)).toEqual([]);
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
    expect(wrongTones(cells, () => false)).toEqual([]);
    const figures = figuresOf(cells);
    expect(figures).toHaveLength(16);
    expect(wrongFigures(figures)).toEqual([]);
  });
});
