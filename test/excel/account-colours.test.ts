import { describeAccount } from "../../src/sheet/account/describe";
import { builtAccount, SEVEN } from "../support/account";
import { bookForAll } from "../support/books";
import { seen, shownNumber, tone, type Seen } from "../support/looks";
import { codeOf, wordsOn, wrongFigures, wrongTones } from "../support/tones";

/* On the Account sheet, too, the colour says what the word and the figure say. */

const book = bookForAll();

describe.each(["en", "zh-TW"] as const)("the Account sheet, %s", (language) => {
  const options = { language, namespace: "CVS", version: "1.0.0" } as const;
  const { cells: plan, print } = describeAccount(SEVEN, options);
  const placeOf = (key: string) => plan.find((cell) => cell.key === key)!;
  let account: Awaited<ReturnType<typeof builtAccount>>;
  let cells: readonly Seen[];
  beforeAll(async () => {
    account = await builtAccount(book, SEVEN, language);
    // Below the page stand figures behind the figures.
    cells = (await seen(book, account.sheet)).filter(({ row }) => row < print.area.rows);
  });
  /** Cells from a key's on, so many rows down and columns to the right. */
  const block = (key: string, rows: number, columns: readonly number[]): Seen[] => {
    const { row, column } = placeOf(key);
    const found = cells.filter(
      (cell) => cell.row >= row && cell.row < row + rows && columns.includes(cell.column - column),
    );
    expect(found).toHaveLength(rows * columns.length);
    return found;
  };

  const isLight = ({ row }: Seen) => row === placeOf("verdict.word").row;

  test("has the lights and the rows of the shocks as their words say", () => {
    expect(wordsOn(cells)).toEqual(["MARGIN CALL", "OK", "REDUCE", "STOP", "THIN"]);
    expect(wrongTones(cells, isLight)).toEqual([]);
  });

  test("shows losses in red, gains in green: profit, excess and cushion of each shock", () => {
    const figures = block("shocks.shock0", 16, [1, 6, 7]);
    expect(figures.filter(({ text }) => shownNumber(text)! < 0).length).toBeGreaterThan(12);
    expect(wrongFigures(figures)).toEqual([]);
  });

  test("shows what 100 bp along each shape cost in red", () => {
    const figures = block("directions.loss_parallel", 2, [0, 1, 2, 3]);
    expect(figures.every(({ text }) => shownNumber(text)! < 0)).toBe(true);
    expect(wrongFigures(figures)).toEqual([]);
  });

  test("has a map of months that is red where there is a call, and only there", () => {
    const map = block("survival.grid", 6, [0, 1, 2, 3, 4, 5, 6]);
    const wrong = map.filter(({ text, fill }) => {
      const isRed = tone(fill) === "red";
      return shownNumber(text)! < 0 ? !isRed : isRed;
    });
    expect(wrong.map(({ address, text }) => `${address} ${text}`)).toEqual([]);
    expect(map.filter(({ fill }) => tone(fill) === "red").length).toBeGreaterThan(3);
  });

  test.each([
    [250, "UNGUARDED|STOP|MARGIN CALL"],
    [-100, "OK|REDUCE"],
  ])("has its lights so after yields moved by %d bp", async (bp, words) => {
    await account.type("inputs.moved", bp);
    const lights = (await seen(book, account.sheet)).filter(isLight);
    expect(codeOf(lights.find((cell) => codeOf(cell))!)).toMatch(new RegExp(`^(${words})$`));
    expect(wrongTones(lights, isLight)).toEqual([]);
  });
});
