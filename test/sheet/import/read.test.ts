import { importWords } from "../../../src/locales/import";
import { decodeFile, readImport } from "../../../src/sheet/import/read";
import { faultSentence, ImportFault, shown } from "../../../src/sheet/import/fault";
import { fractionOf } from "../../../src/sheet/import/units";
import {
  hasUnits,
  tidy,
  withUnit,
  type LinedRow,
  type Source,
} from "../../../src/sheet/import/source";

const naming = { from: "file.csv", untitled: "Pasted series" };
const read = (text: string) => readImport(text, naming);
const only = (text: string): Source => {
  const sources = read(text);
  expect(sources).toHaveLength(1);
  return sources[0]!;
};
const figures = (source: Source) => source.rows.map(({ date, values }) => [date, ...values]);

/** What a refusal says, in English. */
function refusal(text: string): string {
  try {
    read(text);
  } catch (reason) {
    if (reason instanceof ImportFault) return faultSentence(reason, importWords("en").faults);
    throw reason;
  }
  throw new Error("it was imported");
}

describe("a FRED file", () => {
  it("gives dates as serials and figures as printed, and no row for a holiday", () => {
    const source = only(
      "observation_date,DGS20\n2005-01-03,4.84\n2005-01-17,\n2005-01-18,.\n2005-01-19,4.7\n",
    );
    expect(source).toMatchObject({ name: "DGS20", from: "file.csv" });
    expect(source.columns).toEqual([{ kind: "value", unit: "percent" }]);
    expect(figures(source)).toEqual([
      [38355, 4.84],
      [38371, 4.7],
    ]);
  });

  it("may have a byte order mark, CRLF, quotes, blank lines and no end to its last line", () => {
    const source = only(
      '\uFEFF"observation_date","DGS10"\r\n\r\n"2005-01-03","4.23"\r\n2005-01-04, "4.29"',
    );
    expect(figures(source)).toEqual([
      [38355, 4.23],
      [38356, 4.29],
    ]);
  });

  it("of several series gives a source each, with its own days", () => {
    const [ten, premium] = read("DATE,DGS10,THREEFYTP10\n2005-01-03,4.23,.\n2005-01-04,.,0.5312\n");
    expect(figures(ten!)).toEqual([[38355, 4.23]]);
    expect(premium).toMatchObject({ name: "THREEFYTP10", columns: [{ unit: "percent" }] });
    expect(figures(premium!)).toEqual([[38356, 0.5312]]);
  });

  it("knows rates from indices by their ids, and asks for what it does not know", () => {
    const unit = (id: string) => only(`observation_date,${id}\n2025-01-01,3`).columns[0]!.unit;
    expect(["DGS30", "SOFR", "CPIAUCSL_PC1", "THREEFYTP10"].map(unit)).toEqual(
      Array(4).fill("percent"),
    );
    expect(unit("CPIAUCSL")).toBe("index");
    const unknown = only("observation_date,WALCL\n2025-01-01,3");
    expect(hasUnits(unknown)).toBe(false);
    expect(hasUnits(withUnit(unknown, "number"))).toBe(true);
  });

  it("gets the unit that was asked for where none was known, and nowhere else", () => {
    const [unknown, known] = read("observation_date,WALCL,SOFR\n2025-01-01,3,4");
    const both = { ...unknown!, columns: [...unknown!.columns, ...known!.columns] };
    expect(hasUnits(both)).toBe(false);
    expect(withUnit(both, "index").columns).toEqual([
      { kind: "value", unit: "index" },
      { kind: "value", unit: "percent" },
    ]);
  });
});

describe("pasted text", () => {
  it("has tabs, per cent signs and no heading", () => {
    const source = only("2025/11/19\t4.71%\n2025/11/20\t4.68%\n");
    expect(source.name).toBe("Pasted series");
    expect(source.columns[0]!.unit).toBe("percent");
    expect(figures(source)).toEqual([
      [45980, 4.71],
      [45981, 4.68],
    ]);
  });

  it("may come from a Chinese keyboard", () => {
    const source = only("日期\t溢酬\n2025年11月20日\t０．５３％");
    expect(figures(source)).toEqual([[45981, 0.53]]);
  });

  it("without a heading has series that are counted", () => {
    const names = read("2025-11-20\t1\t2\n2025-11-21\t1\t2").map(({ name }) => name);
    expect(names).toEqual(["Pasted series 1", "Pasted series 2"]);
  });

  it("keeps a formula or a link for the text that it is", () => {
    expect(only('date\t=HYPERLINK("http://x")\n2025-11-20\t1').name).toBe('=HYPERLINK("http://x")');
    expect(refusal("date\tDGS10\n2025-11-20\t=1+1")).toMatch(/line 2: DGS10 is "=1\+1"/);
  });

  it("is put in order, a date once", () => {
    const source = only("2025-11-20,1\n2025-11-18,3\n2025-11-20,1\n2025-11-19,2");
    expect(figures(source).map(([, value]) => value)).toEqual([3, 2, 1]);
  });
});

describe("auction results", () => {
  const fiscalData = [
    "record_date,cusip,security_type,security_term,auction_date,bid_to_cover_ratio,high_yield,inflation_index_security",
    "2025-10-22,912810UP1,Bond,19-Year 10-Month,2025-10-22,2.73,4.506,No",
    "2025-11-19,912810UQ9,Bond,20-Year,2025-11-19,2.41,4.706,No",
    "2025-11-20,91282CPK1,Note,9-Year 8-Month,2025-11-20,2.41,1.843,Yes",
    "2025-12-17,912810UQ9,Bond,20-Year,2025-12-17,null,null,No",
  ].join("\n");

  it("of FiscalData give a source for each security, reopenings with their bond", () => {
    const [bond, tips] = read(fiscalData);
    expect(bond!.name).toBe("Bond 20-Year");
    expect(figures(bond!)).toEqual([
      [45952, 2.73, 4.506, undefined],
      [45980, 2.41, 4.706, undefined],
    ]);
    expect(tips!.name).toBe("TIPS 9-Year 8-Month");
    expect(bond!.columns.map(({ kind }) => kind)).toEqual(["cover", "highYield", "tail"]);
  });

  it("of TreasuryDirect have other headings and American dates", () => {
    const source = only(
      '"Security Type","Original Security Term","Auction Date","Bid to Cover Ratio","High Yield"\n' +
        '"Bond","20-Year","11/19/2025","2.41","4.706%"\n"Bond","20-Year","2025-10-22T00:00:00","2.73","4.506%"',
    );
    expect(figures(source)).toEqual([
      [45952, 2.73, 4.506, undefined],
      [45980, 2.41, 4.706, undefined],
    ]);
  });

  it("need a date of the auction", () => {
    expect(refusal("cusip,bid_to_cover_ratio\nX,2.4")).toMatch(/Auction Date/);
  });
});

describe("a malformed row is named with its line, and nothing is imported", () => {
  const head = "observation_date,DGS20\n2005-01-03,4.84\n";
  it.each([
    ["a date that is none", `${head}2005-02-30,4.8`, 'line 3: "2005-02-30" is not a date'],
    ["words for a date", `${head}\nSource: FRED,4.8`, 'line 4: "Source: FRED" is not a date'],
    ["day before month", "d,v\n20/11/2025,1", 'line 2: "20/11/2025" is not a date'],
    [
      "days before months, none above 12",
      "d,v\n01/02/2025,1\n02/02/2025,1\n01/03/2025,1\n02/03/2025,2",
      'line 2: "01/02/2025" looks like day/month',
    ],
    [
      "a word for a figure",
      `${head}2005-01-04,abc`,
      'line 3: DGS20 is "abc", which is not a number',
    ],
    ["a decimal comma", `${head}2005-01-04,"4,9"`, 'line 3: DGS20 is "4,9"'],
    [
      "a field too many",
      `${head}2005-01-04,4.9,x`,
      "line 3: it has 3 fields where the first line has 2",
    ],
    ["a field too few", `${head}2005-01-04`, "line 3: it has 1 fields"],
    [
      "an open quote",
      `${head}2005-01-04,"4.9\n2005-01-05,4.8\n`,
      "line 3: a quotation mark is not closed",
    ],
    ["text after a quote", `${head}2005-01-04,"4.9"x`, "line 3: there is text after"],
    ["per cent and not", `${head}2005-01-04,4.9%`, 'line 3: DGS20 is "4.9%", while'],
    [
      "two figures for a date",
      `${head}2005-01-04,4.9\n2005-01-04,4.8`,
      "line 4: 2005-01-04 comes twice",
    ],
    ["nothing", "\n \n", "there is nothing in it"],
    ["one column", "2005-01-03\n2005-01-04", "there is only one column"],
    ["no figures", `observation_date,DGS20\n2005-01-03,.`, "it holds no figures"],
    ["nothing but a heading", "observation_date,DGS20\n", "it holds no figures"],
    ["a workbook", "PK\u0003\u0004\0\0", "this is not a text file"],
  ])("%s", (_, text, sentence) => {
    expect(refusal(text)).toContain(sentence);
  });

  it("counts lines within quotes too", () => {
    expect(refusal('date,"two\nlines"\n2005-01-03,1\n2005-01-04,x')).toContain("line 4: two lines");
  });
});

describe("files", () => {
  it("are read as UTF-8, or as UTF-16 where they say so", () => {
    const utf16 = [..."\uFEFF日期"].map((sign) => sign.charCodeAt(0));
    const bigEnd = utf16.flatMap((unit) => [unit >> 8, unit & 255]);
    const littleEnd = utf16.flatMap((unit) => [unit & 255, unit >> 8]);
    expect(decodeFile(Uint8Array.from(bigEnd))).toBe("日期");
    expect(decodeFile(Uint8Array.from(littleEnd))).toBe("日期");
    expect(decodeFile(new Uint8Array())).toBe("");
    expect(decodeFile(new TextEncoder().encode("日期"))).toBe("日期");
    expect(() => read(decodeFile(Uint8Array.of(0x64, 0x2c, 0xff)))).toThrow(ImportFault);
  });
});

describe("what a refusal names", () => {
  it("is on one line, and of a long text the start", () => {
    expect(shown(" two \r\n lines ")).toBe("two lines");
    expect(shown("x".repeat(40))).toBe("x".repeat(40));
    expect(shown("x".repeat(41))).toBe(`${"x".repeat(40)}…`);
  });

  it("comes as an error of its own", () => {
    expect(new ImportFault("empty", {})).toMatchObject({ name: "ImportFault", message: "empty" });
  });
});

test("per cent become the fraction that was meant", () => {
  expect([4.82, 0.0007, -0.35, 5.32].map(fractionOf)).toEqual([0.0482, 0.000007, -0.0035, 0.0532]);
});

test("as many rows as fit on a sheet are taken, and not one more", () => {
  const rows = (count: number): LinedRow[] =>
    Array.from({ length: count }, (_, i) => ({ line: i + 1, date: i, values: [1] }));
  expect(tidy(rows(1_000_000))).toHaveLength(1_000_000);
  expect(() => tidy(rows(1_000_001))).toThrow(
    expect.objectContaining({ code: "tooMany", details: { got: 1_000_001, most: 1_000_000 } }),
  );
});
