import { styleOf, toAddress, type PlanCell } from "../../src/sheet";
import { STYLES } from "../../src/sheet/style";
import { planOf } from "./blocks/mission";

const plans = [planOf({}, "live"), planOf({}, "portable"), planOf({}, "live", "zh-TW")];
const [live, inPortable] = plans as [(typeof plans)[0], (typeof plans)[0]];
const cellOf = (key: string) => live.cells.find((cell) => cell.key === key)!;
const formulaOf = ({ content }: PlanCell) =>
  content !== undefined && "formula" in content ? content.formula : undefined;

describe.each(plans.map((plan) => [`${plan.dialect}, ${plan.language}`, plan] as const))(
  "every cell (%s)",
  (_, { cells, conditionalFormats }) => {
    test("has a look that there is", () => {
      const styles = [...cells, ...conditionalFormats].map(({ style }) => style);
      expect(styles.filter((style) => style !== undefined && !(style in STYLES))).toEqual([]);
    });

    test("with a number has a number format, with a formula one that says something", () => {
      const numbers = cells.filter(({ content }) => content !== undefined && "number" in content);
      expect(numbers.filter(({ format }) => !format)).toEqual([]);
      expect(cells.filter((cell) => /^=.+/.test(formulaOf(cell) ?? "=1") === false)).toEqual([]);
    });

    test("that a person fills in looks so, and no other does", () => {
      const LOOK = ["input", "inputText", "choice"];
      const odd = cells.filter(
        ({ style, input }) => (input === true) !== LOOK.includes(style ?? ""),
      );
      // Dates and values of the signals' series have that look over their whole length.
      expect(odd.map(({ key }) => key)).toEqual([]);
    });
  },
);

test.each(plans.map((plan) => [`${plan.dialect}, ${plan.language}`, plan] as const))(
  "a merged cell has its look over its whole width (%s)",
  (_, { cells, merges }) => {
    const styleAt = new Map(cells.map(({ row, column, style }) => [`${row},${column}`, style]));
    expect(merges.length).toBeGreaterThan(10);
    for (const { row, column, columns } of merges) {
      const styles = Array.from({ length: columns }, (__, i) =>
        styleAt.get(`${row},${column + i}`),
      );
      expect(new Set(styles)).toEqual(new Set([styleAt.get(`${row},${column}`)]));
    }
  },
);

test("what a person fills in, block by block", () => {
  const count = new Map<string, number>();
  for (const { key, input } of live.cells)
    if (input) count.set(key!.split(".")[0]!, (count.get(key!.split(".")[0]!) ?? 0) + 1);
  expect(Object.fromEntries(count)).toEqual({
    // Fourteen inputs, the bond's name, five choices.
    inputs: 20,
    // The yield, rate and leverage of 2022-24, and a yield down the curve.
    carry: 4,
    table: 16,
    grid: 7,
    years: 2,
    raised: 4,
    // Four probabilities, the moves of A and B, five times of months.
    stories: 11,
    // Today, four targets and the beta.
    premium: 6,
    // Three limits of each signal, the level of inflation, how many together.
    signals: 17,
    data: 5 * 2 * 36,
    thesis: 1,
  });
});

test("the live and the portable sheet look alike, place by place", () => {
  const looks = ({ cells }: typeof live) =>
    new Map(
      cells.map(({ row, column, format, style, input }) => [
        toAddress({ row, column, rows: 1, columns: 1 }),
        // A number stands right by itself.
        { format, style: style ?? "right", input },
      ]),
    );
  const others = looks(inPortable);
  for (const [address, look] of looks(live))
    expect([address, others.get(address)]).toEqual([address, look]);
});

describe("the page", () => {
  const title = (words: string) =>
    live.cells.find(
      ({ content }) => content !== undefined && "text" in content && content.text === words,
    )!;

  test("starts with the title and the lights, which stay in sight", () => {
    expect(live.sheetName).toBe("Carry vs Shock");
    expect([title("Carry vs Shock").row, title("RULES").row]).toEqual([0, 4]);
    expect(live.frozenRows).toBe(cellOf("verdict.meaning").row + 1);
  });

  test("is printed from the first track to the last: two pages, without the figures behind the figures", () => {
    expect(toAddress(live.print.area)).toBe(`B1:U${live.print.area.rows}`);
    expect(live.print.pageStarts).toEqual([
      title("Leverage × shock: buffer over maintenance after a rise").row,
    ]);
    const behind = title("Figures of the charts").row;
    expect(behind - live.print.area.rows).toBe(3);
    expect(live.rows).toBe(behind + 3 + 36);
    expect(live.columns).toBe(21);
  });

  test("has three tracks of columns of one width, a narrow gutter between them", () => {
    const track = Array.from({ length: 6 }, () => 9.8);
    expect(live.columnWidths).toEqual([1.7, ...track, 2.2, ...track, 2.2, ...track]);
  });

  test("has higher rows for the title, the verdict and heads of two lines", () => {
    const high = (row: number) => live.rowHeights[row];
    expect(live.rowHeight).toBe(14);
    expect([high(0), high(cellOf("verdict.word").row)]).toEqual([28, 34]);
    const heads = [
      "Key levels",
      "Scenarios",
      "Soft signals: several deteriorating at once mean reduce",
    ];
    for (const words of heads) expect(high(title(words).row + 1)).toBe(26);
    expect(high(cellOf("table.shock0").row - 1)).toBe(26);
    expect(
      high(
        title(
          "Stress history: how far yields rose, and how often they touched this position's levels",
        ).row + 3,
      ),
    ).toBe(26);
    expect(high(cellOf("verdict.stop").row)).toBe(24);
    expect(Object.keys(live.rowHeights)).toHaveLength(8);
  });

  const inRow = (row: number) => (span: string) =>
    span.replace(/[A-Z]/g, (column) => `${column}${row}`);

  test("joins the cells of lights and tiles, of the bond's name and of what the signals mean", () => {
    const lights = (row: number) => ["B:G", "I:N", "P:U"].map(inRow(row));
    const tiles = (row: number) =>
      ["B:C", "D:E", "F:G", "I:J", "K:L", "M:N", "P:Q", "R:S", "T:U"].map(inRow(row));
    const { row } = cellOf("inputs.bond");
    const { row: signals } = cellOf("signals.action");
    expect(live.merges.map(toAddress)).toEqual([
      ...[5, 6, 7].flatMap(lights),
      ...[8, 9, 10].flatMap(tiles),
      `E${row + 1}:G${row + 1}`,
      `M${signals + 1}:N${signals + 1}`,
    ]);
  });
});

test("the sheet says how many shocks it has, and where they stand", () => {
  const { row } = cellOf("table.shock0");
  expect([live.shocks, toAddress(live.table)]).toEqual([16, `B${row + 1}:N${row + 16}`]);
  const shocks = live.names.find(({ name }) => name === "shocks")!;
  expect(toAddress(shocks.area)).toBe(`B${row + 1}:B${row + 16}`);
});

test("a signal's figures and their dates have names, which an import may point elsewhere", () => {
  for (const key of ["premium", "tail", "cover", "sofr", "cpi"]) {
    const named = (name: string) => live.names.find((one) => one.name === name)!.area;
    const { row, column } = cellOf(`data.${key}_v0`);
    expect(named(`signal_${key}`)).toEqual({ row, column, rows: 36, columns: 1 });
    expect(named(`signal_${key}_dates`)).toEqual({ row, column: column - 1, rows: 36, columns: 1 });
  }
});

test("a verdict's colours can be told apart without them: by the words, and in grey", () => {
  const luminance = (hex: string) =>
    parseInt(hex.slice(1, 3), 16) * 0.3 +
    parseInt(hex.slice(3, 5), 16) * 0.59 +
    parseInt(hex.slice(5, 7), 16) * 0.11;
  for (const key of [
    "good",
    "warn",
    "stop",
    "bad",
    "unknown",
    "heat0",
    "heat1",
    "heat2",
    "heat3",
    "heat4",
  ] as const) {
    const { color, fill } = styleOf(key);
    expect(luminance(fill!) - luminance(color!)).toBeGreaterThan(110);
  }
});
