import { describeSheet, MISSION_INPUTS, toAddress } from "../../src/sheet";
import { planOf } from "./blocks/mission";

const { cells, charts } = planOf({}, "live");
const cellOf = (key: string) => cells.find((cell) => cell.key === key)!;
const [carry, equity] = charts as [(typeof charts)[0], (typeof charts)[0]];
const row = (key: string) => cellOf(key).row + 1;

test("there are two, and each tells in words what it shows", () => {
  expect(charts.map(({ name, kind, title, altText }) => [name, kind, title, altText])).toEqual([
    [
      "Carry against loss",
      "columns",
      "Carry earned over the horizon against small losses",
      expect.stringMatching(/^Columns: net carry/),
    ],
    [
      "Equity left",
      "lines",
      "Equity left after a shock",
      expect.stringMatching(/^Line: equity left/),
    ],
  ]);
});

test("equity left is a line over the table's shocks, the stop and the call dashed across it", () => {
  const shocks = `${row("table.shock0")}`;
  const last = row("table.shock15");
  const marks = row("marks.loss0");
  expect(
    equity.series.map(({ x, y, ...line }) => ({ x: toAddress(x), y: toAddress(y), ...line })),
  ).toEqual([
    {
      name: "equity left",
      x: `B${shocks}:B${last}`,
      y: `F${shocks}:F${last}`,
      color: "#1B365D",
      markers: true,
    },
    {
      name: "stop",
      x: `R${marks - 4}:S${marks - 4}`,
      y: `R${marks - 2}:S${marks - 2}`,
      color: "#C2541B",
      dashed: true,
    },
    {
      name: "margin call",
      x: `R${marks - 3}:S${marks - 3}`,
      y: `R${marks - 2}:S${marks - 2}`,
      color: "#A61B1B",
      dashed: true,
    },
  ]);
  const { xTitle, yTitle, xFormat, yFormat } = equity;
  expect([xTitle, yTitle, xFormat, yFormat]).toEqual(["shock, bp", "equity left", "+0;-0;0", "0%"]);
});

test("carry stands as a column beside three small losses", () => {
  const first = row("marks.label0");
  expect(
    carry.series.map(({ x, y, ...line }) => ({ x: toAddress(x), y: toAddress(y), ...line })),
  ).toEqual([
    {
      name: "of equity",
      x: `R${first}:R${first + 3}`,
      y: `T${first}:T${first + 3}`,
      color: "#1B365D",
      pointColors: ["#1B365D", "#8F1414", "#8F1414", "#8F1414"],
    },
  ]);
  const { xTitle, yTitle, xFormat, yFormat } = carry;
  expect([xTitle, yTitle, xFormat, yFormat]).toEqual(["", "of equity", "General", "0%"]);
});

test("they stand in the third track below their headings, beside the table and below the levels", () => {
  const below = (words: string) =>
    cells.find(({ content }) => content && "text" in content && content.text === words)!.row + 2;
  const top = below("Equity left after a shock");
  expect(toAddress(equity.place)).toBe(`P${top}:U${row("table.shock15")}`);
  const under = below("Carry earned over the horizon against small losses");
  expect(toAddress(carry.place)).toBe(`P${under}:U${row("inputs.problems")}`);
});

test("a long table does not stretch the chart beside it, a short one keeps it low", () => {
  const height = (shocks: number) => {
    const options = { dialect: "live", language: "en", namespace: "CVS", version: "1" } as const;
    const inputs = { ...MISSION_INPUTS, label: "" };
    const list = Array.from({ length: shocks }, (_, i) => i);
    return describeSheet(inputs, { ...options, shocks: list }).charts[1]!.place.rows;
  };
  expect([height(400), height(16), height(5)]).toEqual([17, 17, 6]);
});
