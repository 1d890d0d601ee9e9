import { asked, printed } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("FRED", () => {
  test.each(["observation_date", "DATE"])("has its id below %s, a gap empty or a point", (head) => {
    const csv = text(
      `${head},DGS20`,
      "2025-11-27,",
      "2025-11-28,4.62",
      "2025-12-01,.",
      "2025-12-02,4.7",
    );
    expect(printed("anything.csv", csv)).toEqual({
      file: "anything.csv",
      kind: "series",
      series: [
        {
          name: "DGS20",
          unit: "percent",
          rows: 2,
          first: ["2025-11-28", 0.0462],
          last: ["2025-12-02", 0.047],
          min: 0.0462,
          max: 0.047,
          leftOut: [],
        },
      ],
    });
    expect(asked("anything.csv", csv)).toEqual([]);
  });

  test("may have several series, each with its unit", () => {
    const csv = text(
      "DATE,THREEFYTP10,CPIAUCSL,SOFR",
      "2025-10-01,0.53,.,4.1",
      "2025-11-01,0.55,325.1,.",
    );
    expect(printed("fredgraph.csv", csv).series).toMatchObject([
      { name: "THREEFYTP10", unit: "percent", last: ["2025-11-01", 0.0055] },
      { name: "CPIAUCSL", unit: "number", rows: 1, max: 325.1 },
      { name: "SOFR", unit: "percent", rows: 1, max: 0.041 },
    ]);
  });

  test("saved from Excel has its titles first", () => {
    const csv = text(
      "FRED Graph Observations,,",
      "Federal Reserve Economic Data,,",
      '"Link: https://fred.stlouisfed.org",,',
      ",,",
      "DGS30,Market Yield on U.S. Treasury Securities at 30-Year,",
      ",,",
      "Frequency: Daily,,",
      "observation_date,DGS30,",
      "2025-12-01,4.75,",
    );
    expect(printed("fredgraph.csv", csv).series).toMatchObject([
      { name: "DGS30", unit: "percent", first: ["2025-12-01", 0.0475] },
    ]);
  });

  test("answers its API in JSON, where the file is called by the id", () => {
    const observations = [
      {
        realtime_start: "2025-12-03",
        realtime_end: "2025-12-03",
        date: "2025-12-01",
        value: "4.71",
      },
      { realtime_start: "2025-12-03", realtime_end: "2025-12-03", date: "2025-12-02", value: "." },
    ];
    const json = JSON.stringify({ units: "lin", observations });
    expect(printed("DGS20 (1).json", json).series).toMatchObject([
      { name: "DGS20", unit: "percent", rows: 1, first: ["2025-12-01", 0.0471] },
    ]);
  });

  test("gives vintages of ALFRED as series of their own, the newest ticked", () => {
    const csv = text("observation_date,DGS20_20251101,DGS20_20251201", "2025-10-01,4.7,4.71");
    const read = printed("alfred.csv", csv);
    expect(read.series).toMatchObject([{ name: "DGS20_20251201", unit: "percent", max: 0.0471 }]);
    expect(read.unticked).toEqual(["DGS20_20251101"]);
  });
});

describe("the Treasury's curves", () => {
  const HEAD = 'Date,"1 Mo","1.5 Month","2 Mo","1 Yr","10 Yr","20 Yr","30 Yr"';

  test("par: 20 and 30 years are ticked, nothing is asked", () => {
    const csv = text(
      HEAD,
      "12/02/2025,3.9,,3.8,3.6,4.1,4.70,4.71",
      "12/01/2025,3.9,,3.8,3.6,4.1,4.71,4.72",
    );
    const read = printed("daily-treasury-rates.csv", csv);
    expect(read.series).toMatchObject([
      {
        name: "UST par 20Y",
        unit: "percent",
        first: ["2025-12-01", 0.0471],
        last: ["2025-12-02", 0.047],
      },
      { name: "UST par 30Y", unit: "percent", rows: 2 },
    ]);
    expect(read.unticked).toEqual(["UST par 1M", "UST par 2M", "UST par 1Y", "UST par 10Y"]);
    expect(asked("daily-treasury-rates.csv", csv)).toEqual([]);
  });

  test("par of a year without a 20-year, with two digits of the year, month first though days fit", () => {
    const csv = text(HEAD, "02/01/90,7.9,,7.8,7.6,8.1,,8.41", "01/02/90,7.9,,7.8,7.6,8.1,,8.40");
    expect(printed("par.csv", csv).series).toMatchObject([
      { name: "UST par 30Y", first: ["1990-01-02", 0.084], last: ["1990-02-01", 0.0841] },
    ]);
  });

  test("real: not to be mixed with par", () => {
    const csv = text(
      'Date,"5 YR","7 YR","10 YR","20 YR","30 YR"',
      "12/01/2025,-0.1,0.1,0.12,0.2,0.25",
    );
    expect(printed("rates.csv", csv).series).toMatchObject([
      { name: "UST real 20Y", unit: "percent", max: 0.002 },
      { name: "UST real 30Y", max: 0.0025 },
    ]);
    expect(asked("rates.csv", csv)).toEqual([]);
  });
});

test("Kim-Wright: the term premium is ticked and called as FRED calls it, not the forward premium", () => {
  const csv = text(
    '"Note one, with a comma"',
    '"Note two"',
    '"Note three"',
    "Mnemonics,THREEFF0100.B,x",
    "Units,Percent,Percent",
    "",
    "",
    "Date,THREEFF0100.B,THREEFFTP1000.B,THREEFY1000.B,THREEFYTP1000.B",
    "2025-11-28,3.1,0.9,4.1,0.53",
    "2025-12-01,NA,NA,NA,NA",
    "2025-12-02,3.1,0.95,4.1,0.55",
  );
  const read = printed("feds200533.csv", csv);
  expect(read.series).toMatchObject([
    { name: "THREEFYTP10", unit: "percent", rows: 2, last: ["2025-12-02", 0.0055] },
  ]);
  expect(read.unticked).toEqual(["THREEFF1", "THREEFFTP10", "THREEFY10"]);
});

test("GSW: -999.99 is a gap, and a column without figures does not sink the others", () => {
  const csv = text(
    '"Note: the parameters, and more"',
    "",
    "Series,Compounding Convention,Mnemonic(s)",
    "Zero-coupon yield,Continuously Compounded,SVENYXX",
    "",
    "Date,BETA0,TAU1,SVENY01,SVENY20,SVENY30",
    "1961-06-14,3.9,0.8,2.9,-999.99,",
    "1961-06-15,3.9,0.8,2.9,4.01,-999.99",
  );
  const read = printed("feds200628.csv", csv);
  expect(read.series).toMatchObject([{ name: "SVENY20", unit: "percent", rows: 1, max: 0.0401 }]);
  expect(read.leftOut).toEqual([
    { line: 6, why: expect.stringMatching(/^SVENY30 holds no figures/) },
  ]);
});

test("New York Fed: a series for each rate type, a last line of commas", () => {
  const csv = text(
    "Effective Date,Rate Type,Rate (%),1st Percentile (%),Volume ($Billions),Revision Indicator (Y/N),Footnote ID",
    "12/02/2025,SOFR,4.01,3.9,3000,,",
    "12/02/2025,EFFR,3.88,3.8,80,,",
    "12/01/2025,SOFR,4.12,3.9,3000,,",
    ",,,,,,",
  );
  expect(printed("rates.csv", csv).series).toMatchObject([
    { name: "SOFR", unit: "percent", rows: 2, first: ["2025-12-01", 0.0412], leftOut: [] },
    { name: "EFFR", unit: "percent", rows: 1 },
  ]);
});

test("H.15: head lines, ND", () => {
  const csv = text(
    '"Series Description","Market yield on U.S. Treasury securities at 20-year constant maturity"',
    '"Unit:","Percent:_Per_Year"',
    '"Multiplier:","1"',
    '"Unique Identifier: ","H15/H15/RIFLGFCY20_N.B"',
    '"Time Period","RIFLGFCY20_N.B"',
    "2025-11-27,ND",
    "2025-11-28,4.62",
  );
  expect(printed("FRB_H15.csv", csv).series).toMatchObject([
    { name: "RIFLGFCY20_N.B", unit: "percent", rows: 1, first: ["2025-11-28", 0.0462] },
  ]);
});

test("ACM: dates as 14-Jun-1961, the ten-year premium ticked", () => {
  const csv = text("DATE,ACMY01,ACMTP01,ACMTP10,ACMRNY10", "14-Jun-1961,2.9,0.1,-0.2,4.0");
  expect(printed("ACMTermPremium.csv", csv).series).toMatchObject([
    { name: "ACMTP10", unit: "percent", first: ["1961-06-14", -0.002] },
  ]);
});
