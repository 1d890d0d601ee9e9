import type { Source } from "../../../src/files";
import {
  dataRows,
  describeSeries,
  parseSeriesMark,
  seriesKey,
  seriesMarkFormula,
  sheetNameOf,
} from "../../../src/sheet/import";
import { seriesOf } from "../../support/series";

const source = (text: string): Source => seriesOf(text)[0]!;
const premium = source("observation_date,THREEFYTP10\n2025-11-19,0.53\n2025-11-20,0.5312\n");
const auctions = source(
  [
    "security_type,security_term,auction_date,bid_to_cover_ratio,high_yield",
    "Bond,20-Year,2025-10-22,,4.506",
    "Bond,20-Year,2025-11-19,2.41,4.706",
    "Bond,20-Year,2025-12-17,2.6,",
  ].join("\n"),
);

test("turns per cent into fractions, and leaves other figures as they are", () => {
  expect(dataRows(premium)).toEqual([
    [45980, 0.0053],
    [45981, 0.005312],
  ]);
  expect(dataRows(source("observation_date,CPIAUCSL\n2025-09-01,324.368"))).toEqual([
    [45901, 324.368],
  ]);
  expect(dataRows(auctions)).toEqual([
    [45952, "", 0.04506, "", ""],
    [45980, 2.41, 0.04706, "", ""],
    [46008, 2.6, "", "", ""],
  ]);
});

test("writes words of a file as text, never as a formula", () => {
  const plan = describeSeries(
    { ...premium, name: '=HYPERLINK("http://x")', from: "@evil.csv" },
    "en",
    "1.0.0",
  );
  expect(plan.cells[0]!.content).toEqual({ text: '=HYPERLINK("http://x")' });
  const formulas = plan.cells.flatMap(({ content }) =>
    content && "formula" in content ? [content.formula] : [],
  );
  expect(formulas.join()).not.toMatch(/HYPERLINK|evil/);
});

test.each([
  ["DGS20", "DGS20"],
  ["a/b:c*[d]?\\e", "a b c  d   e"],
  ["'quoted'", "quoted"],
  [" ''quoted'' ", "quoted"],
  ["it's\tone\nline", "it’s one line"],
  ["C calc'!A0", "C calc’ A0"],
  ["a name that ends in blanks at  its thirty-first", "a name that ends in blanks at"],
  ["a name of more than thirty-one characters", "a name of more than thirty-one"],
  ["History", "History 1"],
  ["history '", "history 1"],
  ["My history", "My history"],
  ["History 2025", "History 2025"],
  ["  ", "Pasted"],
])("names the sheet of %j %j", (name, sheet) => {
  expect(sheetNameOf(name, "Pasted")).toBe(sheet);
});

test.each(["DGS20", 'a|b"c', "=1+1", "日".repeat(60), "\uD800"])(
  "knows its sheet of %j again",
  (name) => {
    const formula = seriesMarkFormula({ source: name, columns: premium.columns, build: "b1" });
    expect(formula.length).toBeLessThan(255);
    expect(parseSeriesMark(formula)).toMatchObject({ columns: premium.columns, build: "b1" });
    expect(formula).toMatch(/^="[^"=]*"$/);
  },
);

describe("the mark of a sheet", () => {
  const mark = { source: "Bond 20-Year", columns: auctions.columns, build: "b1" };

  test("is a text in a formula, and tells source, columns and build", () => {
    const formula = '="Bond%2020-Year|cover:number,highYield:percent,tail:number,cusip:text|b1"';
    expect(seriesMarkFormula(mark)).toBe(formula);
    expect(parseSeriesMark(formula)).toEqual(mark);
  });

  test.each([
    ["x".repeat(180), "x".repeat(180)],
    ["x".repeat(181), "x".repeat(180)],
    ["日".repeat(60), "日".repeat(20)],
    ["\uD800!", "?!"],
  ])("keeps of the source %j %j", (source, kept) => {
    expect(parseSeriesMark(seriesMarkFormula({ ...mark, source }))!.source).toBe(kept);
  });

  test.each([
    '="0.1.0|live|en|finished|b"',
    "=Sheet1!$A$1",
    '0+="DGS20|value:percent|b"',
    '="DGS20|value:percent|b"&A1',
    '="DGS20|value:furlongs|b"',
    '="DGS20|value:percent,cover:|b"',
    '="DGS20||b"',
  ])("is not %j", (formula) => expect(parseSeriesMark(formula)).toBeUndefined());
});

test("keeps one key for a source, and another for another", () => {
  const names = ["DGS10", "DGS20", "DGS30", "Bond 20-Year", "日", ""];
  expect(new Set(names.map(seriesKey)).size).toBe(names.length);
  for (const name of names) expect(seriesKey(name)).toMatch(/^CVS_series_[0-9a-z]+$/);
});
