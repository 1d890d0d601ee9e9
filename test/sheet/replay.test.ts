import { toAddress } from "../../src/sheet";
import { describeReplay, type ReplayRequest } from "../../src/sheet/replay";
import { Calculated, startEngine } from "./calculated";
import { INPUTS, requestOf } from "./replay-request";

beforeAll(startEngine);

const lines = (plan: ReturnType<typeof describeReplay>, sheet = new Calculated(plan)) =>
  Array.from({ length: plan.rows }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => sheet.shown({ row, column }))
      .join("|")
      .replace(/\|+$/, ""),
  );

test("reads: how it ended, its terms, its results and its path", () => {
  expect(lines(describeReplay(requestOf()))).toEqual([
    "Replay through DGS20, 3x",
    "Stopped on 2025-11-08 after 5 trading days; 54% of the equity left",
    "Equity is clean value less debt, as the broker counts it. Closes only: no intraday moves, gaps between closes, liquidity, taxes or roll-down. Values as of 2026-01-05 12:00: Excel has no function of its own for this.",
    "Bought on or after||2025-11-03||How it ended||STOP",
    "Leverage||3.00x||Last close||2025-11-08",
    "Years to maturity||20||Trading days||5",
    "Funding rate||4.14%||Equity left||53.79%",
    "Maintenance margin||9.00%||with accrued||53.95%",
    "Stop distance||+125.00 bp||Lowest equity||53.79%",
    "Stop yield||5.25%",
    "Friction a year||0.50%",
    "Sold back to||none",
    "",
    // Five days of a coupon of 4% have accrued at the end: 3 · 2% · 5/181 = 0.17% of the equity.
    "Date|Yield|Price|Equity|Leverage|Buffer|Status|Wealth",
    "2025-11-03|4.00%|100.00|100.00%|3.00x|24.33%|OPEN|100.00%",
    "2025-11-04|4.25%|96.67|89.94%|3.22x|22.02%|OPEN|89.97%",
    "2025-11-05|4.50%|93.47|80.30%|3.49x|19.64%|OPEN|80.37%",
    "2025-11-06|4.75%|90.42|71.08%|3.81x|17.21%|OPEN|71.18%",
    "2025-11-07|5.00%|87.50|62.25%|4.21x|14.73%|OPEN|62.38%",
    "2025-11-08|5.25%|84.70|53.79%|4.72x|12.18%|STOP|53.95%",
  ]);
});

/** The verdict of a path, and the colour of it. */
function verdict(request: ReplayRequest) {
  const plan = describeReplay(request);
  const sheet = new Calculated(plan);
  return [
    sheet.shown({ row: 1, column: 0 }),
    sheet.colours(plan.conditionalFormats, [{ row: 1, column: 0 }])[0],
  ];
}

test.each([
  [{}, "Stopped on 2025-11-08 after 5 trading days; 54% of the equity left", "stop"],
  [
    { stop: undefined },
    "Still open on 2025-11-10 after 7 trading days; 38% of the equity left",
    "good",
  ],
  [
    { stop: undefined, margin: 0.25 },
    "Called on 2025-11-07 after 4 trading days; 62% of the equity left",
    "bad",
  ],
  [
    { stop: undefined, lev: 30, margin: 0 },
    "Wiped out on 2025-11-04 after 1 trading days; 0% of the equity left",
    "bad",
  ],
])("with %j it says how it ended, in its colour", (changes, sentence, colour) => {
  const inputs = { ...INPUTS, ...changes };
  expect(verdict(requestOf({ inputs }))).toEqual([sentence, colour]);
});

test("says that no stop is heeded, and by which schedule the margin is asked", () => {
  const inputs = { ...INPUTS, stop: undefined, margin: "IBKR" } as const;
  const shown = lines(describeReplay(requestOf({ inputs })));
  expect(shown.slice(7, 12).map((line) => line.split("|")[2])).toEqual([
    "IBKR",
    "–",
    "none",
    "0.50%",
    "none",
  ]);
  const { cells } = describeReplay(requestOf({ inputs, dialect: "live" }));
  expect(cells.find(({ row, column }) => row === 7 && column === 2)).toMatchObject({
    content: { text: "IBKR" },
    input: true,
  });
});

test("a wiped-out account has neither leverage nor buffer", () => {
  const inputs = { ...INPUTS, lev: 30, margin: 0 };
  expect(lines(describeReplay(requestOf({ inputs }))).at(-1)).toBe(
    "2025-11-04|4.25%|96.67|-0.74%|–|–|WIPED OUT|-0.41%",
  );
});

test("a path that is none is said to be none", () => {
  const plan = describeReplay(requestOf());
  const sheet = new Calculated(plan);
  // REPLAY's own cell is in error; rows of an earlier path may still stand below it.
  sheet.type({ row: 13, column: 0 }, "=1/0");
  sheet.calculate();
  const shown = [3, 4, 5, 6, 7, 8].map((row) => sheet.shown({ row, column: 6 }));
  expect(shown).toEqual(Array(6).fill("–"));
  expect(sheet.shown({ row: 1, column: 0 })).toBe(
    "No path: enter a date that the series reaches, and see that no day stands in it twice.",
  );
});

describe("the live replay", () => {
  const live = describeReplay(requestOf({ dialect: "live" }));

  test("is one call over the series from the chosen day on, with its own header", () => {
    const since = (range: string) =>
      `SORTBY(FILTER(${range},Series!$A$2:$A$9>=$C$4),FILTER(Series!$A$2:$A$9,Series!$A$2:$A$9>=$C$4))`;
    const path = live.cells.find(
      ({ content }) => content && "formula" in content && content.spills,
    )!;
    expect(path).toEqual({
      row: 13,
      column: 0,
      style: "columnHead",
      content: {
        formula: `=LET(epoch,1462*(DATE(2000,1,1)=35064),path,CVS.REPLAY(${since("Series!$A$2:$A$9")}+epoch,${since("Series!$B$2:$B$9")},$C$5,$C$6,$C$7,$C$8,$C$10,$C$11,$C$12),IF(SEQUENCE(ROWS(path))=1,{"Date","Yield","Price","Equity","Leverage","Buffer","Status","Wealth"},IF(SEQUENCE(1,8)=1,path-epoch,path)))`,
        spills: { rows: 9, columns: 8 },
      },
    });
  });

  test("has terms to change; the portable one, which does not recalculate, has none", () => {
    const terms = ({ cells }: typeof live) =>
      cells
        .filter(({ input }) => input)
        .map(({ row, column, style }) => `${row}:${column} ${style}`);
    expect(terms(live)).toEqual([3, 4, 5, 6, 7, 9, 10, 11].map((row) => `${row}:2 input`));
    expect(terms(describeReplay(requestOf()))).toEqual([]);
  });

  test("says nothing of stamped values, and has room for the whole series", () => {
    expect(lines(live)[2]).toBe(
      "Equity is clean value less debt, as the broker counts it. Closes only: no intraday moves, gaps between closes, liquidity, taxes or roll-down.",
    );
    expect(live.rows).toBe(14);
    expect(toAddress(live.charts[0]!.series[0]!.x)).toBe("A15:A22");
    expect(toAddress(describeReplay(requestOf()).charts[0]!.series[0]!.y)).toBe("D15:D20");
  });

  test("a stop that is left out is one that no yield reaches", () => {
    const inputs = { ...INPUTS, stop: undefined };
    const { cells } = describeReplay(requestOf({ dialect: "live", inputs }));
    expect(cells.find(({ row, column }) => row === 9 && column === 2)?.content).toEqual({
      number: 0.4999,
    });
  });
});

test("the sheet and its picture", () => {
  const plan = describeReplay(requestOf());
  const { sheetName, version, columns, columnWidths, rowHeights } = plan;
  expect([sheetName, version]).toEqual(["Replay", "1.2.3"]);
  expect([columns, columnWidths, rowHeights]).toEqual([
    17,
    [...Array(6).fill(11), 18, ...Array(10).fill(11)],
    { 0: 24, 1: 22, 13: 16 },
  ]);
  expect([plan.frozenRows, toAddress(plan.print.area)]).toEqual([2, "A1:Q20"]);
  expect([plan.merges, plan.names, plan.validations, plan.print.pageStarts]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  const [{ series, place, ...chart }] = plan.charts as [(typeof plan.charts)[0]];
  expect([toAddress(place), toAddress(series[0]!.x)]).toEqual(["J4:Q23", "A15:A20"]);
  expect(series).toHaveLength(1);
  expect(series[0]).toMatchObject({ name: "Equity, as a part of the start's", color: "#1B365D" });
  expect(chart).toEqual({
    name: "Replay",
    kind: "lines",
    title: "Equity, as a part of the start's",
    altText: "The position's equity from the day it was bought to the day it ended.",
    xTitle: "",
    yTitle: "Equity, as a part of the start's",
    xFormat: "yyyy-mm",
    yFormat: "0%",
  });
  expect(new Set(plan.cells.map(({ style }) => style))).toEqual(
    new Set(["title", "note", "columnHead", "statusHead", "label", "right", "strong"]),
  );
});
