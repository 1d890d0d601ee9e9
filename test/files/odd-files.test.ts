import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { asked, printed, refusal, rowsOf } from "../support/files";

/* Files as people send them: read right, or refused in one sentence; what is odd and may be is said. */

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const utf16 = (content: string) => {
  const units = Uint16Array.from(`\ufeff${content}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

test("UTF-16 from a spreadsheet, between tabs", () => {
  const csv = text("Date\tDGS20", "12/01/2025\t4.82", "12/02/2025\t4.83", "12/03/2025\t4.81");
  expect(rowsOf("f.txt", utf16(csv))).toEqual([
    ["2025-12-01", 0.0482],
    ["2025-12-02", 0.0483],
    ["2025-12-03", 0.0481],
  ]);
});

test("thousands in quotes are thousands; the volume beside them is no series", () => {
  const csv = text(
    "Date,Index Level,Volume",
    '2025-12-01,"1,234.5","1,200,000"',
    "2025-12-02,998.7,950",
  );
  expect(printed("f.csv", csv).series).toMatchObject([
    { name: "Index Level", unit: "number", min: 998.7, max: 1234.5 },
  ]);
});

test("of a known rate a quoted comma is decimal though three digits follow", () => {
  const csv = text("Date,DGS20", '2025-12-01,"4,825"', '2025-12-02,"4,910"');
  expect(printed("f.csv", csv).series).toMatchObject([{ min: 0.04825, max: 0.0491 }]);
  const index = text("Date,CPIAUCSL", '2025-12-01,"4,825"', '2025-12-02,"4,910"');
  expect(printed("f.csv", index).series).toMatchObject([{ min: 4825, max: 4910 }]);
});

test("figures in brackets are negative", () => {
  const csv = text("Date,Term premium (%),x", "2025-12-01,(0.12),1", "2025-12-02,0.05,1");
  const { series } = printed("f.csv", csv, { answers: { unit: "percent" } });
  expect(series![0]).toMatchObject({ min: -0.0012, max: 0.0005 });
});

test("another table in the file is not read into the first", () => {
  const first = ["Date,Yield", "2025-12-01,4.82", "2025-12-02,4.83"];
  const later = ["2025-12-03,4.10", "2025-12-04,4.11"];
  const sentence = (line: number) =>
    `line ${line}: another table begins here; save each table as a file of its own`;
  expect(refusal("f.csv", text(...first, "", "Date,DGS2", ...later))).toBe(sentence(5));
  expect(refusal("f.csv", text(...first, "", "2 year", "Date,Yield", ...later))).toBe(sentence(6));
  expect(refusal("f.csv", text(...first, "2 year", "", "Date,Yield", ...later))).toBe(sentence(6));
});

test("pages of one table, each with the heading, are one series", () => {
  const csv = text("Date,DGS20", "2025-12-01,4.82", "", "Date,DGS20", "2025-12-02,4.83");
  expect(rowsOf("f.csv", csv)).toHaveLength(2);
});

test("notes below are left out, line by line, also one that holds a date", () => {
  const csv = text(
    "Date,20 Yr",
    "12/01/2025,4.82",
    "12/02/2025,4.83",
    "",
    "Source: desk",
    '"Note: as of 12/04/2025, 4.99 preliminary"',
    "12/04/2025 prelim.,4.99",
  );
  const [series] = printed("f.csv", csv).series!;
  expect(series).toMatchObject({ rows: 2, max: 0.0483 });
  expect(series!.leftOut.map(({ line }) => line)).toEqual([5, 6, 7]);
});

test("days with points and two digits of a year are past", () => {
  expect(rowsOf("f.csv", text("Datum;Rendite", "01.12.25;4,82", "02.12.25;4,83"))).toEqual([
    ["2025-12-01", 0.0482],
    ["2025-12-02", 0.0483],
  ]);
  const old = text("Datum;Rendite", "28.11.68;4,82", "29.11.68;4,83");
  expect(rowsOf("f.csv", old)[0]![0]).toBe("1968-11-28");
});

test("serials of Excel as text are days; grouped by commas they are refused", () => {
  expect(rowsOf("f.csv", text("Date,Yield", "45992,4.82", "45993,4.83"))[0]![0]).toBe("2025-12-01");
  expect(refusal("f.csv", text("Date,Yield", '"45,992",4.82'))).toMatch(/^line 2: "45,992" is not/);
});

test("headings that come twice are two series", () => {
  const csv = text("Date,Close,Close", "2025-12-01,4.82,4.1", "2025-12-02,4.83,4.2");
  expect(printed("f.csv", csv).series).toMatchObject([
    { name: "f Close", max: 0.0483 },
    { name: "f Close 2", max: 0.042 },
  ]);
});

test("a heading that says basis points is asked nothing", () => {
  const csv = text("Date,Spread (bp)", "2025-12-01,12", "2025-12-02,-3");
  expect(asked("f.csv", csv)).toEqual([]);
  expect(printed("f.csv", csv).series).toMatchObject([{ unit: "bp", min: -0.0003, max: 0.0012 }]);
});

test("a date after today is said", () => {
  const csv = text("Date,DGS20", "2025-12-01,4.82", "2052-12-02,4.83");
  expect(printed("f.csv", csv).series![0]!.notes).toEqual([
    "DGS20 has dates after today, up to 2052-12-02",
  ]);
  const now = text("Date,DGS20", "2025-12-09,4.82", "2025-12-10,4.83");
  expect(printed("f.csv", now).series![0]!.notes).toBeUndefined();
});

test("the H.15 download of two series is two, each its own rate", () => {
  const csv = text(
    '"Series Description","20-year, constant maturity","Federal funds effective rate"',
    '"Unit:","Percent:_Per_Year","Percent:_Per_Year"',
    '"Time Period","RIFLGFCY20_N.B","RIFSPFF_N.B"',
    "2025-11-27,ND,3.88",
    "2025-11-28,4.62,3.88",
  );
  const ticked = ["RIFLGFCY20_N.B", "RIFSPFF_N.B"];
  expect(printed("H15.csv", csv, { ticked }).series).toMatchObject([
    { name: ticked[0], rows: 1, max: 0.0462 },
    { name: ticked[1], rows: 2, max: 0.0388 },
  ]);
});

test("a workbook and the Treasury's XML are refused for what they are", () => {
  const zipped = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(60).fill(0)]);
  expect(refusal("FRED.xlsx", zipped)).toMatch(/^this is a workbook, not a text file/);
  const feed =
    '<?xml version="1.0"?><feed><entry><d:BC_20YEAR m:type="Edm.Double">4.70</d:BC_20YEAR></entry></feed>';
  expect(refusal("treasury.xml", feed)).toMatch(
    /^this is XML, of which only .* Flex query .*: download the CSV$/,
  );
});

test("a broker's list between semicolons: short positions are named, not counted", () => {
  const csv = text(
    "\ufeffSymbol;Description;Quantity;Price;Market Value",
    "T 4 5/8 11/15/44;US TREASURY BOND;100,000;97.655;97,655.00",
    "T 4 1/2 11/15/33;US TREASURY BOND;(50,000);101.25;(50,625.00)",
  );
  const { positions, leftOut } = printed("p.csv", csv);
  expect(positions).toMatchObject([
    { coupon: 0.04625, face: 100_000, price: 97.655, value: 97_655 },
  ]);
  expect(leftOut).toEqual([
    { line: 3, why: '"US TREASURY BOND" is a short position: not counted' },
  ]);
});

describe("the table of what is read", () => {
  const root = path.join(__dirname, "../..");
  const rowsIn = (document: string) =>
    readFileSync(path.join(root, "docs", document), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(2);
  const files = (folder: string) =>
    readdirSync(path.join(root, "src/files", folder)).map((name) => name.replace(/\.ts$/, ""));
  /** What the table calls a file's source; of the other files of its folder none is a source. */
  const CALLED: Readonly<Record<string, string>> = {
    acm: "Adrian-Crump-Moench",
    bls: "BLS",
    fred: "FRED",
    gsw: "Gürkaynak-Sack-Wright",
    h15: "H.15",
    "kim-wright": "Kim-Wright",
    "ny-fed": "New York Fed|紐約聯邦準備銀行",
    own: "Your own|您自己的表格",
    quotes: "Yahoo",
    treasury: "Treasury par|美國財政部",
    fidelity: "Fidelity",
    "ibkr-activity": "IBKR",
    "ibkr-flex": "IBKR",
    ishares: "iShares",
    schwab: "Schwab",
    tws: "IBKR",
  };
  const NO_SOURCE = [
    ...["ids", "index", "source", "checks", "headings", "ibkr-words", "layout", "read-table"],
    ...["statement", "table-words", "treasury", "typed-line"],
  ];

  test.each(["files.md", "files.zh-TW.md"])("%s names every source", (document) => {
    const rows = rowsIn(document);
    const named = (called: string) => rows.some((row) => new RegExp(called).test(row));
    const sources = [
      ...files("sources"),
      ...files("positions").filter((name) => !NO_SOURCE.includes(name)),
    ].filter((name) => !["ids", "index", "source"].includes(name));
    expect(sources.filter((name) => CALLED[name] === undefined)).toEqual([]);
    expect(sources.filter((name) => !named(CALLED[name]!))).toEqual([]);
    expect(Object.keys(CALLED).filter((name) => !sources.includes(name))).toEqual([]);
    expect(rows.length).toBe(14);
  });
});
