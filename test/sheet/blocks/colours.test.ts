import type { SheetPlan } from "../../../src/sheet";
import { startEngine, type Calculated } from "../calculated";
import { calculated, missionSheet, planOf } from "./mission";

const plan = planOf();
let sheet: Calculated;
beforeAll(async () => {
  await startEngine();
  sheet = missionSheet();
});

/** Places of the cells whose text or key is this, and those to its right or below it. */
const place = (is: (cell: SheetPlan["cells"][number]) => boolean) => plan.cells.find(is)!;
const keyed = (key: string) => place((cell) => cell.key === key);
const down = (from: { row: number; column: number }, count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: from.row + i, column: from.column }));
const across = (from: { row: number; column: number }, count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: from.row, column: from.column + i }));
const coloursOf = (places: { row: number; column: number }[], of = sheet) =>
  of.colours(plan.conditionalFormats, places);

test("a carry that is negative is red, where it stands", () => {
  const nets = ["carry.net", "carry.net_tiers", "carry.net_2022"].map(keyed);
  expect(coloursOf(nets)).toEqual(["gain", "gain", "gain"]);
  const dear = calculated({}, { "inputs.fund_quoted": 0.08, "carry.fund_2022": 0.07 });
  expect(coloursOf(nets, dear)).toEqual(["loss", "gain", "loss"]);
});

test("the status, the losses and the gains of each shock have their colours", () => {
  const first = keyed("table.shock0");
  const statuses = coloursOf(down({ row: first.row, column: first.column + 11 }, 16));
  expect(statuses).toEqual([
    ...Array.from({ length: 5 }, () => "good"),
    "warn",
    "warn",
    ...Array.from({ length: 7 }, () => "stop"),
    "bad",
    "bad",
  ]);
  // Price change and equity P&L: gains, nothing, losses; a year's carry more than covers 10 bp.
  const money = (column: number) =>
    coloursOf(down({ row: first.row, column: first.column + column }, 16));
  const signed = (gains: number, nothing: number) =>
    Array.from({ length: 16 }, (_, i) =>
      i < gains ? "gain" : i < gains + nothing ? undefined : "loss",
    );
  expect([2, 3].map(money)).toEqual([signed(4, 1), signed(4, 1)]);
  expect(money(9)).toEqual(signed(6, 0));
});

test("the buffers are a heat map: red where there is a call, the greener the wider", () => {
  const { row, column } = keyed("grid.lev4");
  const buffers = [
    ...across({ row, column: column + 1 }, 5),
    ...across({ row, column: column + 7 }, 6),
  ];
  // 23.5 22.1 19.7 17.1 14.4 | 11.4 8.2 4.7 0.9 -7.8 -18.3 per cent
  expect(coloursOf(buffers)).toEqual([
    "heat3",
    "heat3",
    "heat3",
    "heat3",
    "heat3",
    "heat2",
    "heat2",
    "heat1",
    "heat1",
    "heat0",
    "heat0",
  ]);
  expect(coloursOf(across({ row: row - 4, column: column + 1 }, 1))).toEqual(["heat4"]);
  // The page's gutter is as hot as the cell before it: no gap in the map.
  const edge = across({ row: row + 2, column: column + 5 }, 2);
  expect(coloursOf(edge)).toEqual(["heat0", "heat0"]);
  // Nothing left at all is as red as a call; a column without a rise has no colour.
  const wiped = calculated({}, { "table.shock15": 2500, "table.shock14": -10 });
  expect(coloursOf(across({ row, column: column + 11 }, 2), wiped)).toEqual(["heat0", undefined]);
});

test("soft signals: what deteriorates is red, what is unknown grey", () => {
  const states = ["premium", "tail", "cover", "sofr", "cpi"].map((key) =>
    keyed(`signals.${key}_state`),
  );
  const typed = {
    ...{ "data.cpi_v35": 0.036, "data.cpi_d35": 46_000 },
    ...{ "signals.sofr_slope": 0, "data.sofr_v35": 0.001, "data.sofr_d35": 46_000 },
  };
  const some = calculated({}, typed);
  expect(coloursOf([...states, keyed("signals.action")], some)).toEqual([
    "unknown",
    "unknown",
    "unknown",
    undefined,
    "bad",
    "warn",
  ]);
});

test.each([
  ["HOLD", "good"],
  ["WATCH", "warn"],
  ["REDUCE", "bad"],
  ["UNKNOWN", "unknown"],
])("what the signals mean together, %s, has its colour", (word, colour) => {
  const said = calculated({}, { "signals.action": word }, /^signals/);
  expect(coloursOf([keyed("signals.action")], said)).toEqual([colour]);
});

test("in the history of stress a share is as red as it is large", () => {
  const title =
    "Stress history: how far yields rose, and how often they touched this position's levels";
  const { row, column } = place(
    ({ content }) => !!content && "text" in content && content.text === title,
  );
  const shares = (window: number) =>
    coloursOf(across({ row: row + 12 + window, column: column + 10 }, 3));
  // 20 years: within 252 days 55.8% touched the stop, 2.9% the nearest call, 0.8% the full one.
  expect(shares(5)).toEqual(["heat0", "heat2", undefined]);
  // Within 63 days a quarter touched the stop, within 21 days 6.1%; none a call.
  expect(shares(3)).toEqual(["heat0", undefined, undefined]);
  expect(shares(2)).toEqual(["heat2", undefined, undefined]);
  expect(shares(0)).toEqual([undefined, undefined, undefined]);
});

test("gains and losses of the stories, of the premium and of the fallback have their colours", () => {
  const returns = ["zero", "soft", "hard", "stop", "gap"].map((key) =>
    keyed(`stories.${key}_total`),
  );
  expect(coloursOf(returns)).toEqual(["gain", "gain", "gain", "loss", "loss"]);
  const gains = ["norm", "none", "worst", "mean"].map((key) => keyed(`premium.${key}_gain`));
  expect(coloursOf(gains)).toEqual(["gain", "gain", "loss", "loss"]);
  expect(coloursOf([keyed("thesis.fallback"), keyed("stories.expected")])).toEqual([
    "gain",
    undefined,
  ]);
});
