import { asked, printed, type Printed } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const names = ({ series = [] }: Printed) => series.map(({ name }) => name);

describe("quotes", () => {
  const OHLC = "Date,Open,High,Low,Close,Adj Close,Volume";

  test("of Yahoo are known by the file, in per cent for ^TYX", () => {
    const csv = text(OHLC, "2025-12-01,4.7,4.8,4.6,4.72,4.72,0");
    expect(printed("^TYX.csv", csv).series).toMatchObject([
      { name: "^TYX Close", unit: "percent", max: 0.0472 },
    ]);
    expect(printed("^TYX.csv", csv).unticked).toEqual([
      "^TYX Open",
      "^TYX High",
      "^TYX Low",
      "^TYX Adj Close",
    ]);
    expect(names(printed("^TNX (2).csv", csv))).toEqual(["^TNX Close"]);
  });

  test("of yfinance have three head lines with the ticker", () => {
    const csv = text(
      "Price,Close,High,Low,Open,Volume",
      "Ticker,^TYX,^TYX,^TYX,^TYX,^TYX",
      "Date,,,,,",
      "2025-12-01,4.72,4.8,4.6,4.7,0",
    );
    expect(printed("data.csv", csv).series).toMatchObject([{ name: "^TYX Close", max: 0.0472 }]);
  });

  test("of several tickers of yfinance are each its own", () => {
    const csv = text(
      "Price,Close,Close,Adj Close,Adj Close",
      "Ticker,^TNX,^TYX,^TNX,^TYX",
      "Date,,,,",
      "2025-12-01,4.11,4.81,4.11,4.81",
    );
    const read = printed("data.csv", csv);
    expect(read.series).toMatchObject([
      { name: "^TNX Close", unit: "percent", max: 0.0411 },
      { name: "^TYX Close", unit: "percent", max: 0.0481 },
    ]);
    expect(read.unticked).toEqual(["^TNX Adj Close", "^TYX Adj Close"]);
  });

  test.each([
    [
      "Rendite Deutschland 30 Jahre Historische Daten.csv",
      '"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"',
      '"08.12.2025","3,412","3,40","3,43","3,39","","0,12%"',
      "Rendite Deutschland 30 Jahre Zuletzt",
    ],
    [
      "美國30年期公債收益率歷史數據.csv",
      '"日期","收市","開市","高","低","成交量","升跌（%）"',
      '"2025年12月8日","3.412","3.40","3.43","3.39","","0.12%"',
      "美國30年期公債收益率 收市",
    ],
  ])("of another edition of investing.com: %s", (file, head, row, name) => {
    const csv = text(`\uFEFF${head}`, row);
    expect(printed(file, csv).series).toMatchObject([
      { name, unit: "percent", first: ["2025-12-08", 0.03412] },
    ]);
    expect(asked(file, csv)).toEqual([]);
  });

  test("of investing.com are told by the file's name, their dates by their order", () => {
    const csv = text(
      '\uFEFF"Date","Price","Open","High","Low","Vol.","Change %"',
      '"12/03/2025","4.710","4.69","4.72","4.68","","0.32%"',
      '"12/02/2025","4.700","4.69","4.72","4.68","2.99M","-0.32%"',
      '"12/01/2025","4.690","4.69","4.72","4.68","","-0.32%"',
    );
    const file = "United States 20-Year Bond Yield Historical Data (1).csv";
    expect(printed(file, csv).series).toMatchObject([
      {
        name: "United States 20-Year Bond Yield Price",
        unit: "percent",
        first: ["2025-12-01", 0.0469],
      },
    ]);
    expect(asked(file, csv)).toEqual([]);
  });

  test("of a share ask whether they are numbers", () => {
    const csv = text(OHLC, "2025-12-01,88,89,87,88.5,88.5,1000");
    expect(asked("TLT.csv", csv)).toMatchObject([
      { id: "unit", choices: ["number", "percent", "tenths", "bp"] },
    ]);
    expect(printed("TLT.csv", csv).series).toMatchObject([{ unit: "number", max: 88.5 }]);
  });
});

describe("BLS", () => {
  test("a year a row: a month that does not exist is none, half-years are left out", () => {
    const csv = text(
      "Consumer Price Index for All Urban Consumers (CPI-U)",
      "Series Id:,CUUR0000SA0",
      "",
      "Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,HALF1,HALF2",
      "2025,317.6,319.0,319.7,320.7,321.4,322.5,323.0,323.9,324.8,,324.1,,320.2,",
    );
    expect(printed("SeriesReport.csv", csv).series).toMatchObject([
      {
        name: "CUUR0000SA0",
        unit: "number",
        rows: 10,
        first: ["2025-01-01", 317.6],
        last: ["2025-11-01", 324.1],
      },
    ]);
  });

  test("a month a row", () => {
    const csv = text(
      "Series ID,Year,Period,Label,Value",
      "CUSR0000SA0,2025,M09,2025 Sep,324.3",
      "CUSR0000SA0,2025,M11,2025 Nov,325.0",
      "CUSR0000SA0,2025,M13,2025 Annual,324.9",
    );
    expect(printed("file.csv", csv).series).toMatchObject([
      { name: "CUSR0000SA0", unit: "number", rows: 2, last: ["2025-11-01", 325] },
    ]);
  });
});
