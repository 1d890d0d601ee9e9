import { asked, printed, refusal, rowsOf } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("what a series is called", () => {
  test.each([
    ["DATE,VALUE", "a.csv", "a"],
    ["DATE,VALUE", "DGS20 (1).csv", "DGS20"],
    ["DATE,VALUE", "yields - Copy.csv", "yields"],
    ["DATE,VALUE", "yields 2025-12-01.csv", "yields"],
    ["DATE,VALUE", "yields_20251201.csv", "yields"],
    ["DATE,VALUE", "yields 2024.csv", "yields"],
    ["Date,Price", "US 20Y Historical Data.csv", "US 20Y Price"],
    ["Date,20 Yr,other", "bank.csv", "bank 20 Yr"],
    ["Date,PX_LAST", "USGG30YR.csv", "USGG30YR PX_LAST"],
    ["Date,my premium", "file.csv", "my premium"],
    ["Date,DGS20", "file.csv", "DGS20"],
  ])("%s in %s", (head, file, name) => {
    const row = head.replace(/^[^,]*/, "2025-12-01").replace(/,[^,]+/g, ",4.82");
    const { series } = printed(file, text(head, row), { answers: { unit: "percent" } });
    expect(series![0]).toMatchObject({ name });
  });

  test("without a heading is the file's name", () => {
    expect(printed("mine.csv", "2025-12-01,4.82\n").series).toMatchObject([
      { name: "mine", unit: "percent" },
    ]);
  });

  test("of two columns is two names", () => {
    const { series } = printed("f.csv", text("Date,Yield,Yield", "2025-12-01,4.8,4.7"));
    expect(series).toMatchObject([
      { name: "f Yield", max: 0.048 },
      { name: "f Yield 2", max: 0.047 },
    ]);
  });
});

describe("units", () => {
  test("a decimal comma between semicolons is 4.825%, not 4825%", () => {
    const csv = text("Datum;DGS20", "2025-12-01;4,825", "2025-12-02;4,910");
    expect(rowsOf("f.csv", csv)).toEqual([
      ["2025-12-01", 0.04825],
      ["2025-12-02", 0.0491],
    ]);
  });

  test("a rate pasted from cells with a comma before three digits is decimal", () => {
    expect(rowsOf("f.txt", "Date\tDGS20\n2025-12-01\t4,825\n")).toEqual([["2025-12-01", 0.04825]]);
  });

  test("a long yield below 0.3 asks, fraction first; a short rate and a premium do not", () => {
    const low = (id: string) => text(`DATE,${id}`, "2020-08-04,0.0482", "2020-08-05,0.05");
    for (const id of ["DGS7", "DGS20", "TYX"]) {
      expect(asked("f.csv", low(id))).toMatchObject([
        { id: "unit", choices: ["fraction", "percent"] },
      ]);
      expect(printed("f.csv", low(id)).series).toMatchObject([{ unit: "percent", max: 0.05 }]);
      const answered = printed("f.csv", low(id), { answers: { unit: "percent" } });
      expect(answered.series).toMatchObject([{ max: 0.0005 }]);
    }
    for (const id of ["DGS2", "DGS3MO", "SOFR", "DFII20", "THREEFYTP10"]) {
      expect(asked("f.csv", low(id))).toEqual([]);
      expect(printed("f.csv", low(id)).series).toMatchObject([{ max: 0.0005 }]);
    }
  });

  test("where a long yield stands in fractions the other rates of the file do, as far as they can", () => {
    const csv = text("DATE,DGS2,DGS20,CPIAUCSL,SOFR", "2020-08-04,0.0111,0.0482,259,4.8");
    const read = (given?: object) => printed("f.csv", csv, given).series;
    expect(read()).toMatchObject([
      { name: "DGS2", max: 0.0111 },
      { name: "DGS20", max: 0.0482 },
      { name: "CPIAUCSL", max: 259 },
      { name: "SOFR", max: 0.048 },
    ]);
    expect(read({ answers: { unit: "percent" } })).toMatchObject([
      { max: 0.000111 },
      { max: 0.000482 },
      { max: 259 },
      { max: 0.048 },
    ]);
    expect(read({ units: new Map([["DGS2", "percent" as const]]) })).toMatchObject([
      { max: 0.000111 },
      { max: 0.0482 },
      { max: 259 },
      { max: 0.048 },
    ]);
  });

  test("TYX above 25 asks for tenths of a per cent", () => {
    const csv = text("Date,TYX", "2025-12-01,48.20");
    expect(asked("f.csv", csv)).toMatchObject([{ id: "unit", choices: ["tenths", "percent"] }]);
    expect(printed("f.csv", csv).series).toMatchObject([{ unit: "percent", max: 0.0482 }]);
  });

  test("of a known source that lie outside are written, and said", () => {
    const csv = text("DATE,FEDFUNDS", "2025-12-01,482");
    expect(asked("f.csv", csv)).toEqual([]);
    expect(printed("f.csv", csv).series).toMatchObject([
      { max: 4.82, notes: [expect.stringMatching(/^FEDFUNDS runs from 482 to 482/)] },
    ]);
    expect(printed("f.csv", text("DATE,CPIAUCSL", "2025-12-01,325")).series![0]).not.toHaveProperty(
      "notes",
    );
  });

  test.each(["Price", "Close", "Yield", "Rendite", "殖利率", ""])(
    "%j from 0.3 to 25 is per cent",
    (head) => {
      const csv = text(`Date,${head}`, "2025-12-01,0.3", "2025-12-02,25");
      expect(asked("f.csv", csv)).toEqual([]);
      expect(printed("f.csv", csv).series).toMatchObject([
        { unit: "percent", min: 0.003, max: 0.25 },
      ]);
    },
  );

  test.each([
    ["Yield", "0.29", ["fraction", "percent", "number", "bp"]],
    ["Yield", "26", ["number", "percent", "tenths", "bp"]],
    ["mine", "4.82", ["percent", "number", "fraction", "bp"]],
  ])("%s of %s asks", (head, figure, choices) => {
    expect(asked("f.csv", text(`Date,${head}`, `2025-12-01,${figure}`))).toMatchObject([
      { id: "unit", choices },
    ]);
  });

  test("that stand behind the figures are known", () => {
    const read = (figure: string) =>
      printed("f.csv", text("Date,mine", `2025-12-01,${figure}`)).series;
    expect(read("4.82 %")).toMatchObject([{ unit: "percent", max: 0.0482 }]);
    expect(read("1.2 bp")).toMatchObject([{ unit: "bp", max: 0.00012 }]);
  });

  test("of a sheet hold, and it says so", () => {
    const units = new Map([["mine", "fraction" as const]]);
    const { series } = printed("f.csv", text("Date,mine", "2025-12-01,0.0482"), { units });
    expect(series).toMatchObject([
      { max: 0.0482, notes: [expect.stringMatching(/unit of its sheet/)] },
    ]);
  });
});

describe("dates", () => {
  test("day first by their rhythm", () => {
    const csv = text("Date,Price", "03/12/2025,4.83", "02/12/2025,4.82", "01/12/2025,4.81");
    expect(rowsOf("f.csv", csv).map(([date]) => date)).toEqual([
      "2025-12-01",
      "2025-12-02",
      "2025-12-03",
    ]);
    expect(asked("f.csv", csv)).toEqual([]);
  });

  test("in doubt are asked for with both readings", () => {
    const csv = text("Date,Price", "03/04/2025,4.1", "06/05/2025,4.2", "09/10/2025,4.3");
    expect(asked("f.csv", csv)).toEqual([
      {
        id: "dates",
        choices: ["day-first", "month-first"],
        about:
          "How are dates such as 03/04/2025 meant: day first (2025-04-03 to 2025-10-09), or month first (2025-03-04 to 2025-09-10)?",
      },
    ]);
    const answered = rowsOf("f.csv", csv, { answers: { dates: "month-first" } });
    expect(answered.map(([date]) => date)).toEqual(["2025-03-04", "2025-06-05", "2025-09-10"]);
    expect(asked("f.csv", csv, { answers: { dates: "month-first" } })).toEqual([]);
  });

  test("that Excel cannot hold are left out and counted, and are no reason to refuse", () => {
    const csv = text("Date,Yield", "1871-01-01,5.3", "1900-03-01,4.1");
    expect(printed("f.csv", csv).series).toMatchObject([
      {
        rows: 1,
        first: ["1900-03-01", 0.041],
        leftOut: [{ line: 2, why: expect.stringMatching(/1871-01-01/) }],
      },
    ]);
  });
});

describe("structure", () => {
  test("an empty column, or a separator at the end, is left out", () => {
    expect(rowsOf("f.csv", text("Date,DGS20,", "2025-12-01,4.82,"))).toEqual([
      ["2025-12-01", 0.0482],
    ]);
    expect(rowsOf("f.csv", text("Date,,DGS20", "2025-12-01,,4.82"))).toEqual([
      ["2025-12-01", 0.0482],
    ]);
    expect(rowsOf("f.csv", text("Date,DGS20", "2025-12-01,4.82,,"))).toEqual([
      ["2025-12-01", 0.0482],
    ]);
  });

  test("titles above, notes and totals below are passed over, and those below are said", () => {
    const csv = text(
      "My yields",
      "as of today",
      "日期,DGS20",
      "2025-12-01,4.82",
      "Average,4.82",
      "Source: me",
    );
    expect(printed("f.csv", csv).series).toMatchObject([
      {
        rows: 1,
        leftOut: [
          { line: 5, why: 'below the data: "Average"' },
          { line: 6, why: 'below the data: "Source: me"' },
        ],
      },
    ]);
  });

  test("a heading that comes again is passed over", () => {
    const csv = text("Date,DGS20", "2025-12-01,4.82", "Date,DGS20", "2025-12-02,4.83");
    expect(printed("f.csv", csv).series).toMatchObject([
      { rows: 2, leftOut: [{ line: 3, why: "the heading again" }] },
    ]);
  });

  test("a date that comes twice with one figure counts once; with two it is refused", () => {
    expect(rowsOf("f.csv", text("Date,DGS20", "2025-12-01,4.82", "2025-12-01,4.82"))).toHaveLength(
      1,
    );
    expect(refusal("f.csv", text("Date,DGS20", "2025-12-01,4.82", "2025-12-01,4.83"))).toBe(
      "line 3: DGS20 has 2025-12-01 twice with different figures; keep one of them",
    );
  });

  test("a wide table of one's own ticks 20 and 30 years, a close or a price", () => {
    const csv = text("Date,5 Yr,10 Yr,20 Yr,30 Yr,x", "2025-12-01,4,4.1,4.2,4.3,4");
    expect(printed("bank.csv", csv).series!.map(({ name }) => name)).toEqual([
      "bank 20 Yr",
      "bank 30 Yr",
    ]);
    const given = { ticked: ["bank 10 Yr"] };
    expect(printed("bank.csv", csv, given).series!.map(({ name }) => name)).toEqual(["bank 10 Yr"]);
  });
});

test("never takes text for a formula: a name is a name", () => {
  const { series } = printed("f.csv", text("Date,=1+1", "2025-12-01,4.8%"));
  expect(series).toMatchObject([{ name: "=1+1", max: 0.048 }]);
});
